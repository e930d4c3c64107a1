import { commonEnds } from '../../text/common-ends.ts'
import { matchesOf } from '../matches.ts'
import type { Witness } from './corpus.ts'
import type { SetPhrases } from './set-phrases.ts'
import { foldPhrase } from './set-phrases.ts'
import type { Suspicion } from './suspicion.ts'

/** A title or quoted name where it stands. Text offsets. */
export interface QuotedName {
  documentId: string
  start: number
  end: number
  name: string
}

const quoted = /《([^《》\n]{3,40})》|“([\p{Script=Han}]{3,8})”/gu
const counters = /[一二三四五六七八九十百\d０-９年月日第上下东西南北中前后左右大小甲乙丙丁]/u

/** The titles and quoted names of a text, in order. */
export function quotedNames(documentId: string, text: string): QuotedName[] {
  return matchesOf(text, quoted).map(match => ({
    documentId,
    start: match.index,
    end: match.index + match[0].length,
    name: match[1] ?? (match[2] as string),
  }))
}

/**
 * Titles and quoted names that stand once and differ in one character from one that stands more often, from a name of
 * the lexicon, or (quoted names) from a name that the same text writes without quotes.
 */
export function findTitles(
  own: Witness,
  names: readonly QuotedName[],
  all: ReadonlyMap<string, readonly QuotedName[]>,
  phrases: SetPhrases | null,
): Suspicion[] {
  const found: Suspicion[] = []
  const text = own.document.snapshot.text
  for (const entry of names) {
    const isTitle = text[entry.start] === '《'
    if ((all.get(entry.name)?.length ?? 0) > 1) continue
    const lexical = isTitle ? lexiconForm(entry.name, phrases) : null
    if (lexical) {
      found.push(suspicionOf(entry, lexical, { confidence: 0.72, count: 0, documents: 0, related: [] }))
      continue
    }
    const other = frequentForm(entry.name, all)
    if (other) {
      const places = all.get(other) as readonly QuotedName[]
      const documents = new Set(places.map(place => place.documentId)).size
      const related = places
        .slice(0, 3)
        .map(place => ({ documentId: place.documentId, start: place.start, end: place.end, quote: other }))
      const confidence =
        (isTitle ? 0.55 : 0.35) + 0.1 * Math.min(3, places.length - 1) + (entry.name.length > 5 ? 0.05 : 0)
      found.push(suspicionOf(entry, other, { confidence, count: places.length, documents, related }))
    } else if (!isTitle) {
      const bare = bareForm(entry, own)
      if (bare) found.push(bare)
    }
  }
  return found
}

function suspicionOf(
  { start, end }: QuotedName,
  other: string,
  rest: Pick<Suspicion, 'confidence' | 'count' | 'documents' | 'related'>,
): Suspicion {
  return { kind: 'title', type: 'term', start: start + 1, end: end - 1, readings: [other], evidence: other, ...rest }
}

/** A newspaper, law or body of the lexicon from which a title differs in one inner character. */
function lexiconForm(name: string, phrases: SetPhrases | null): string | null {
  if (!phrases || name.length < 4 || phrases.has(foldPhrase(name))) return null
  const folded = foldPhrase(name)
  for (const size of [3, 2]) {
    for (const phrase of [...phrases.startingWith(folded.slice(0, size)), ...phrases.endingIn(folded.slice(-size))]) {
      if (phrase.kind === 'name' && differsByOne(folded, phrase.folded)) return phrase.text
    }
  }
  return null
}

function frequentForm(name: string, all: ReadonlyMap<string, readonly QuotedName[]>): string | null {
  if (name.length < 4) return null
  for (const variant of variantKeys(name)) {
    for (const other of keyIndexOf(all).get(variant) ?? []) {
      if (other !== name && (all.get(other)?.length ?? 0) > 1 && differsByOne(name, other)) return other
    }
  }
  return null
}

const indexes = new WeakMap<ReadonlyMap<string, readonly QuotedName[]>, Map<string, string[]>>()

/** Names by what is left of them without one character: two that differ by one share such a rest. */
function keyIndexOf(all: ReadonlyMap<string, readonly QuotedName[]>): Map<string, string[]> {
  let index = indexes.get(all)
  if (!index) {
    index = new Map()
    for (const [name, places] of all) {
      if (places.length < 2) continue
      for (const key of variantKeys(name)) {
        const list = index.get(key)
        if (list) list.push(name)
        else index.set(key, [name])
      }
    }
    indexes.set(all, index)
  }
  return index
}

/** A name, and the name without each of its characters. */
const variantKeys = (name: string): string[] => [
  name,
  ...Array.from({ length: name.length }, (_, left) => name.slice(0, left) + name.slice(left + 1)),
]

/** Whether two names differ in one character that is put in, left out or exchanged, and that does not count or place. */
function differsByOne(one: string, other: string): boolean {
  const { head, tail } = commonEnds(one, other)
  const [odd, expected] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  return (
    odd.length <= 1 &&
    expected.length <= 1 &&
    odd !== expected &&
    !counters.test(odd + expected) &&
    head + tail >= 2 &&
    head > 0
  )
}

/** A name in quotes that the same text writes, unquoted and more than once or with a character more: “南岭村” for 南岭子村. */
function bareForm(entry: QuotedName, own: Witness): Suspicion | null {
  const text = own.document.snapshot.text
  const { name } = entry
  // Only names of places and bodies: anything else in quotes is wording.
  if (name.length > 5 || !/[村镇乡街山河湖庄屯寨堡岛港湾桥站厂校馆院]$/u.test(name) || countOf(text, name) > 1)
    return null
  const near = text.slice(Math.max(0, entry.start - 400), entry.end + 400)
  for (let left = 1; left < name.length; left++) {
    const pattern = new RegExp(`${name.slice(0, left)}([\\p{Script=Han}])${name.slice(left)}`, 'u')
    const match = pattern.exec(near)
    if (!match || counters.test(match[1] as string)) continue
    const start = text.indexOf(match[0])
    const related = [{ documentId: entry.documentId, start, end: start + match[0].length, quote: match[0] }]
    return suspicionOf(entry, match[0], { confidence: 0.68, count: countOf(text, match[0]), documents: 1, related })
  }
  return null
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0 && count < 9; at = text.indexOf(part, at + part.length)) count++
  return count
}

/** The quoted names of all documents of a corpus, by name. */
export function namesByText(names: Iterable<readonly QuotedName[]>): Map<string, QuotedName[]> {
  const all = new Map<string, QuotedName[]>()
  for (const list of names) {
    for (const entry of list) {
      const places = all.get(entry.name)
      if (places) places.push(entry)
      else all.set(entry.name, [entry])
    }
  }
  return all
}
