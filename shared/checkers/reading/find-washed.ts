import { type BlockReading, isWordStart } from './block-reading.ts'
import type { WordTools } from './find-misread.ts'
import { codesOf } from './language-model.ts'
import { Rereading } from './rereading.ts'
import {
  type Homeliness,
  homeliness,
  isStrange,
  type School,
  tellingWords,
  type WashedWord,
  washedWords,
} from './washed-words.ts'

/** How much likelier the clause must be with the original for a place that proves something, by homeliness. Nats. */
const striking: Readonly<Record<Homeliness, number>> = { 0: 7, 1: 10, 2: 11 }
/** What speaks for the original where a neighbour shows that the word is not meant. Nats. */
const strangeGain = 9
/** What is not told even of a text that is surely washed. Nats. */
const leastGain = -4

/** A washed word where it stands. Offsets in its block. */
export interface WashedPlace {
  start: number
  end: number
  entry: WashedWord
  /** The word in whose place it stands: that with which the clause is likeliest. */
  original: string
  /** Who puts the word in the place of that original. */
  school: School
  /** How much likelier the clause is with the original. Nats. */
  gain: number
  /** Whether a neighbour shows that the word is not meant. */
  isShown: boolean
}

/** The places of a block at which a washed word breaks a set phrase beyond doubt. Linear; nearly all texts hold few candidates. */
export function strikingPlaces(reading: BlockReading, tools: WordTools): WashedPlace[] {
  const found: WashedPlace[] = []
  const { text } = reading
  let rereading: Rereading | null = null
  for (let at = 0; at + 1 < text.length; at++) {
    const entry = tellingWords.at(text, at)
    if (!entry) continue
    const isShown = isStrange(entry, text, at)
    if (entry.homeliness === homeliness.synonym && !isShown) continue
    const least = striking[entry.homeliness] + Math.max(0, reading.reserve)
    if (!isDear(reading, at, at + entry.word.length, isShown ? least - strangeGain : least)) continue
    rereading ??= new Rereading(reading, tools.lattice)
    const place = placeAt(rereading, at, { entry, text, least })
    if (place.gain >= least) found.push(place)
  }
  return found.length > 0 && reading.isVerse ? [] : found
}

/** What a set phrase costs at least, and the words beside it. Nats. */
const cheapest = 6

/** Whether the word and its neighbours cost enough where they stand for anything to be so much likelier. */
function isDear(reading: BlockReading, start: number, end: number, least: number): boolean {
  if (!isWordStart(reading, start)) return false
  const costs = [start - 1, start, end].map(at => reading.wordOver(at)?.cost ?? 0)
  return costs.reduce((sum, cost) => sum + cost, 0) >= least + cheapest
}

function placeAt(
  rereading: Rereading,
  at: number,
  { entry, text, least }: { entry: WashedWord; text: string; least?: number },
): WashedPlace {
  const end = at + entry.word.length
  const isShown = isStrange(entry, text, at)
  const shown = isShown ? strangeGain : 0
  const place: WashedPlace = {
    start: at,
    end,
    entry,
    original: '',
    school: 'any',
    gain: Number.NEGATIVE_INFINITY,
    isShown,
  }
  for (const [index, original] of entry.originals.entries()) {
    const gain = rereading.gain(at, end, [...codesOf(original)], least === undefined ? least : least - shown)
    if (gain > place.gain) Object.assign(place, { original, gain, school: entry.schools[index] })
  }
  place.gain += shown
  return place
}

/**
 * All places of a block of a washed text that may be washed: each is judged as it stands, and with its neighbours put
 * back, for beside another washed word (根本公共效劳) the original is as strange.
 */
export function washedPlaces(reading: BlockReading, tools: WordTools): WashedPlace[] {
  const found: WashedPlace[] = []
  const { text } = reading
  if (reading.isVerse) return found
  const rereading = new Rereading(reading, tools.lattice)
  for (const { from, clause } of reading.clauses) {
    const to = from + clause.text.length
    const places: WashedPlace[] = []
    for (let at = from; at + 1 < to; at++) {
      const entry = washedWords.at(text, at)
      if (!entry || !isEdged(reading, at, entry.word.length)) continue
      places.push(placeAt(rereading, at, { entry, text }))
      at += entry.word.length - 1
    }
    putBackTogether(places.filter(mayBePutBack), text.slice(from, to), { from, tools })
    for (const place of places) if (place.gain >= leastGain) found.push(place)
  }
  return found
}

/** Whether a word begins where one does or ends where one does; one of a single character both. */
function isEdged(reading: BlockReading, at: number, length: number): boolean {
  const begins = isWordStart(reading, at)
  return length === 1 ? begins && isWordStart(reading, at + 1) : begins || isWordStart(reading, at + length)
}

/** Whether a place may be exchanged when its neighbours are: of plain synonyms, where the original is no worse by itself. */
const mayBePutBack = ({ gain, entry }: WashedPlace) => entry.homeliness !== homeliness.synonym || gain >= leastGain

/** Judges the places of a clause once more where all the others are put back. */
function putBackTogether(places: WashedPlace[], text: string, clause: { from: number; tools: WordTools }): void {
  if (places.length < 2) return
  const { segmenter } = clause.tools
  const costWithout = (kept: WashedPlace | null) => {
    let restored = text
    for (const place of places.toReversed()) {
      if (place === kept) continue
      const [start, end] = [place.start - clause.from, place.end - clause.from]
      restored = restored.slice(0, start) + place.original + restored.slice(end)
    }
    return segmenter.cost(codesOf(restored))
  }
  const whole = costWithout(null)
  const gains = places.map(place => costWithout(place) - whole)
  for (const [index, place] of places.entries()) place.gain = Math.max(place.gain, gains[index] as number)
}
