import type { ListedBlock } from '../block-list.ts'
import { type Doubled, isSlipped } from './doubled.ts'
import { field } from './form.ts'
import { enumeratedIn, type ListItem, listsOf } from './list-items.ts'

const letters = /[\p{L}\p{N}]/gu
const han = /\p{Script=Han}/gu
const gap = /[\s\u200b]/u
const gaps = /[\s\u200b]+/gu
/** What hides a value: it counts as a letter or two, for in other items something else is hidden. */
const mask = /[*＊×○□_]{1,}(?:[.．][*＊×○□_]+)*|某+/gu
/** It hides whom or what an item is about: the next one may be about another that is hidden alike. */
const hiddenSubject = /^.{0,2}(?:[*＊×○□_]|某|[XxＸｘ]{1,3}\p{Script=Han})/u
const fewestOfHidden = 13
/** Different characters of an item: dates, scores and options have few. */
const fewestDifferent = 4
/** Fewer letters are steps and points of a programme, which come again: 静置二十分钟, 分组审议. */
const [fewest, fewestBeside, fewestInSentence] = [8, 5, 6]
/** Shorter ones that differ in a character may name two things. */
const fewestOfSlipped = 16
/** So many different items that come again make a round, not a slip. */
const mostRepeated = 2

const wordsOf = ({ words }: ListItem) => (gap.test(words) ? words.replace(gaps, '') : words)

/** How much an item says: its letters, and what stands for letters that are hidden. */
function weightOf(words: string): number {
  const hidden = words.match(mask)?.length ?? 0
  return (words.replace(mask, '').match(letters)?.length ?? 0) + Math.min(hidden * 2, 4)
}

function confidenceOf(words: string, isBeside: boolean, isExact: boolean): number {
  if (new Set(words.match(han)).size < fewestDifferent || field.test(words)) return 0
  const weight = weightOf(words)
  if (weight < (isBeside ? fewestBeside : fewest)) return 0
  if (hiddenSubject.test(words) && weight < fewestOfHidden && !isBeside) return 0
  if (!isExact) return weight >= fewestOfSlipped ? 0.66 : 0
  return weight >= 16 ? 0.88 : weight >= 12 || isBeside ? 0.8 : weight >= 10 ? 0.7 : 0.6
}

/** The list of contents is followed by the first heading that it names. */
const isHeadOfNext = (items: readonly ListItem[], at: number, other: number) => {
  const [item, next] = [items[at] as ListItem, items[at + 1]]
  return item.value === (items[other] as ListItem).value && (next === undefined || next.value === item.value + 1)
}

/** Items of one list that say what an earlier one says. */
function repeatedIn(items: readonly ListItem[]): Doubled[] {
  const seen = new Map<string, number>()
  const found: Doubled[] = []
  const counts = new Map<string, number>()
  const note = (at: number, other: number, isExact: boolean) => {
    if (isHeadOfNext(items, at, other)) return
    const [item, first] = [items[at] as ListItem, items[other] as ListItem]
    const confidence = confidenceOf(allWords[at] as string, at - other === 1 || item.value === first.value, isExact)
    if (confidence > 0) found.push({ start: item.start, end: item.end, firstStart: first.start, confidence })
  }
  const allWords = items.map(wordsOf)
  for (const [at, words] of allWords.entries()) {
    const other = seen.get(words)
    counts.set(words, (counts.get(words) ?? 0) + 1)
    if (other !== undefined) note(at, other, true)
    else {
      seen.set(words, at)
      // One that was misread on the way has one place in the list, too.
      for (let before = Math.max(0, at - 8); before < at; before++)
        if (isSlipped(allWords[before] as string, words)) note(at, before, false)
    }
  }
  const repeated = [...counts.values()].filter(count => count > 1)
  return repeated.length > mostRepeated || repeated.some(count => count > 2) ? [] : found
}

/** Items of an enumeration inside a sentence. */
function repeatedInside({ block, text }: ListedBlock): Doubled[] {
  return enumeratedIn(text).flatMap(items => {
    const seen = new Map<string, ListItem>()
    return items.flatMap((item): Doubled[] => {
      const words = wordsOf(item)
      const first = seen.get(words)
      seen.set(words, item)
      if (!first || weightOf(words) < fewestInSentence || new Set(words.match(han)).size < fewestDifferent) return []
      const [start, end] = [block.start + item.start, block.start + item.end]
      return [{ start, end, firstStart: block.start + first.start, confidence: 0.76 }]
    })
  })
}

/** Items that stand in their list twice, under another number or none. Offsets in the document's text. Near to linear. */
export function repeatedItemsIn(list: readonly ListedBlock[]): Doubled[] {
  return [
    ...listsOf(list).flatMap(items => (items.length > 2 ? repeatedIn(items) : [])),
    ...list.flatMap(repeatedInside),
  ]
}
