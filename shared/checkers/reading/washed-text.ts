import type { CheckedDocument } from '../checker.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import type { Clauses } from './clauses.ts'
import type { WordTools } from './find-misread.ts'
import { type WashedPlace, washedPlaces } from './find-washed.ts'
import { type ReadStretch, stretchesOf } from './read-stretches.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { homeliness, type School } from './washed-words.ts'

/** A text is looked at as a washed one where one place in so many characters looks exchanged beyond doubt. */
const spacing = 10_000
/**
 * By how much the clause must be likelier with the original to prove something, the most that one word proves, and from
 * where on a word is at home. Nats.
 */
const [clear, most, atHome] = [[3, 4, 6.5], 8, -0.5] as const
/** So many words must be exchanged, which prove so much in all, in so great a part of the places that say something. */
const proof = { words: 3, nats: 14, share: 1 / 3 } as const
/** Of a word that a washed text exchanges, one place must be so plain. By homeliness, as all that follows. Nats. */
const plain = [5, 7, 7.5] as const
/** What is plain enough by itself, in an honest text. Nats. */
const lone = [9, 16, Number.POSITIVE_INFINITY] as const
/** How much likelier the original must be in a washed text: of a word that was seen exchanged, and of another. Nats. */
const needed = { seen: [-3, -1, 2.5], unseen: [-1, 1.5, 5] } as const
/** What is asked beyond that of a synonym beside which nothing shows it, in a text with few exchanged words. Nats. */
const guessed = 7
/** What less is asked of an exchange of the school to which a text surely belongs, and what more of one of another. Nats. */
const ofSchool = { models: [0, 0.5, 0], pages: [0, 1, 2], any: [0, 0, 0] } as const
const ofOther = [2, 3, 4] as const
/** So many words of one school that no honest text exchanges show it. */
const signsOfSchool = 2
/** What is asked beyond that where the original stands more often than the other word: it is not exchanged. Nats. */
const unexchanged = [5, 5, Number.POSITIVE_INFINITY] as const
/**
 * A text with more exchanged words than a few is washed throughout: where it lacks the original, so much less is asked, all
 * of it with many. Nats.
 */
const [fewWords, manyWords, gone] = [3, 7, [2, 2.5, 1]] as const

/** What a washed text was seen to do; null for an honest text. */
export type Washing = {
  /** The words that it puts in, with their originals. */
  words: ReadonlyMap<string, string>
  /** Whose exchanges it surely shows. */
  schools: ReadonlySet<School>
} | null

/** A stretch of a text with places in it that may be exchanged. */
export interface WashedStretch extends ReadStretch {
  places: readonly WashedPlace[]
}

interface Evidence {
  /** Places that look exchanged beyond doubt. */
  striking: readonly WashedStretch[]
  /** What the whole text has shown before, where only a part of it is read. */
  before: Washing
  tools: WordTools & { clauses: Clauses }
}

/**
 * What is exchanged in a document: of a washed one every word that its clause makes unlikely, of an honest one what breaks
 * a set phrase plainly.
 */
export function exchangesIn(
  document: CheckedDocument,
  { striking, before, tools }: Evidence,
): { found: Suspicion[]; washing: Washing } {
  const { text } = document.snapshot
  const honest = () => ({ found: striking.flatMap(loneExchanges), washing: null })
  const count = striking.reduce((sum, { places }) => sum + places.length, 0)
  if (document.changes ? before === null : count * spacing < text.length || count === 0) return honest()
  const washed = new WashedText(text)
  const stretches: WashedStretch[] = []
  for (const stretch of stretchesOf(document, tools.clauses))
    stretches.push({ ...stretch, places: washedPlaces(stretch.reading, tools) })
  const washing = document.changes ? before : washed.washingIn(stretches.flatMap(({ places }) => places))
  if (washing === null) return honest()
  return { found: stretches.flatMap(stretch => washed.exchanges(stretch, washing)), washing }
}

const loneExchanges = ({ reading, places, counts }: WashedStretch): Suspicion[] =>
  places
    .filter(({ gain, entry }) => gain >= lone[entry.homeliness])
    .map(place =>
      suspicionOf(reading, place, { kind: 'exchanged', surplus: place.gain - lone[place.entry.homeliness], count: 0 }),
    )
    .filter(counts)

/** What the places of a word say of a text. */
interface Tally {
  original: string
  school: School
  /** How much it proves. */
  nats: number
  proving: number
  atHome: number
  isPlain: boolean
  /** Whether the word by itself, or what stands beside it, leaves no doubt. */
  isSign: boolean
}

function isProof(tallies: readonly Tally[]): boolean {
  const exchanged = tallies.filter(({ proving, atHome: honest }) => proving > honest)
  const sum = (of: readonly Tally[], key: 'nats' | 'proving' | 'atHome') => of.reduce((all, each) => all + each[key], 0)
  const proving = sum(exchanged, 'proving')
  const telling = proving + sum(tallies, 'atHome')
  return exchanged.length >= proof.words && sum(exchanged, 'nats') >= proof.nats && proving >= proof.share * telling
}

/** The schools of which words were seen that are foreign to sound texts. */
function schoolsOf(tallies: readonly Tally[]): Set<School> {
  const count = (school: School) => tallies.filter(tally => tally.school === school && tally.isSign).length
  return new Set((['models', 'pages'] as const).filter(school => count(school) >= signsOfSchool))
}

/** A text that may be washed, with how often it holds words. */
class WashedText {
  readonly #text: string
  readonly #counts = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /**
   * The words of which some place shows plainly that the text exchanges them; null where its places do not show that it is
   * washed. A program exchanges a word nearly everywhere: one that is at home elsewhere in the text, or whose original
   * stands there more often, proves nothing, nor does a synonym that is only likely.
   */
  washingIn(places: readonly WashedPlace[]): Washing {
    const tallies = new Map<string, Tally>()
    for (const { gain, entry, original, school, isShown } of places) {
      const { word, homeliness: kind, reserve } = entry
      const tally = tallies.get(word) ?? {
        original,
        school,
        nats: 0,
        proving: 0,
        atHome: 0,
        isPlain: false,
        isSign: false,
      }
      tallies.set(word, tally)
      const surplus = gain - reserve - clear[kind]
      const isGuess = kind === homeliness.synonym && !isShown
      if (gain - reserve < atHome && !isShown && !isGuess) tally.atHome++
      if (surplus <= 0 || this.#isKept(word, original)) continue
      if (!isGuess) {
        tally.proving++
        tally.nats = Math.max(tally.nats, Math.min(most, surplus))
      }
      if (gain >= plain[kind])
        Object.assign(tally, { original, school, isPlain: true, isSign: isShown || kind === homeliness.foreign })
    }
    if (!isProof([...tallies.values()])) return null
    const plainOnes = [...tallies].filter(([, { isPlain }]) => isPlain)
    const words = new Map(plainOnes.map(([word, { original }]) => [word, original]))
    return { words, schools: schoolsOf(plainOnes.map(([, tally]) => tally)) }
  }

  /** Every place of a stretch whose word was exchanged. */
  exchanges({ reading, places, counts }: WashedStretch, washing: NonNullable<Washing>): Suspicion[] {
    const found: Suspicion[] = []
    for (const place of places) {
      const surplus = place.gain - this.#neededFor(place, washing)
      if (surplus < 0) continue
      const entry = suspicionOf(reading, place, { kind: 'washed', surplus, count: this.#count(place.entry.word) })
      if (counts(entry)) found.push(entry)
    }
    return found
  }

  #neededFor({ entry, original, school, isShown }: WashedPlace, { words, schools }: NonNullable<Washing>): number {
    const { word, homeliness: kind, reserve } = entry
    const isSeen = words.has(word)
    const isOfSchool = schools.has(school)
    const part = Math.max(0, Math.min(1, (words.size - fewWords) / (manyWords - fewWords)))
    const isGuess = kind === homeliness.synonym && !isSeen && !isShown && !isOfSchool
    let least = (isSeen ? needed.seen : needed.unseen)[kind] + reserve + (isGuess ? (1 - part) * guessed : 0)
    if (isOfSchool) least -= ofSchool[school][kind]
    else if (school !== 'any' && schools.size > 0 && !isShown) least += ofOther[kind]
    if (this.#isKept(word, original)) return least + unexchanged[kind]
    if (isSeen || this.#count(original) > 0) return least
    // Where another word has taken the original's place, its absence says nothing of this one.
    const isTaken = [...words.values()].includes(original)
    return isTaken ? least : least - part * gone[kind]
  }

  /** Whether the text has the original more often than the word. Single characters stand in other words. */
  #isKept(word: string, original: string): boolean {
    return original.length > 1 && this.#count(original) > this.#count(word)
  }

  #count(part: string): number {
    let count = this.#counts.get(part)
    if (count === undefined) {
      count = 0
      for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, at + part.length)) count++
      this.#counts.set(part, count)
    }
    return count
  }
}

/** What is said at least and at most, and what each nat adds. */
const [weakest, surest, perNat] = [0.62, 0.95, 0.03] as const

function suspicionOf(
  reading: BlockReading,
  { start, end, original, entry }: WashedPlace,
  { kind, surplus, count }: { kind: 'washed' | 'exchanged'; surplus: number; count: number },
): Suspicion {
  const { head, tail } = entry
  return suspicionIn(reading, {
    kind,
    type: 'term',
    start: start + head,
    end: end - tail,
    readings: [original.slice(head, original.length - tail)],
    confidence: Math.min(surest, weakest + perNat * surplus),
    evidence: phraseWith(reading, { start, end, original }),
    count,
    documents: count > 0 ? 1 : 0,
    group: `${entry.word.slice(head, entry.word.length - tail)}→${original.slice(head, original.length - tail)}`,
  })
}

/** The original with the words beside it. */
function phraseWith(
  reading: BlockReading,
  { start, end, original }: Pick<WashedPlace, 'start' | 'end' | 'original'>,
): string {
  const { codes, text } = reading
  const before = isHan(codes[start - 1]) ? reading.wordOver(start - 1) : undefined
  const behind = isHan(codes[end]) ? reading.wordOver(end) : undefined
  return text.slice(before?.start ?? start, start) + original + text.slice(end, behind?.end ?? end)
}
