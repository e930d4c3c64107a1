import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import { type Corpus, SameRuns, type Witness } from './corpus.ts'
import { nameAround } from './names.ts'
import type { PairCounts } from './pair-counts.ts'
import type { Suspicion } from './suspicion.ts'

/** How often another form is looked at, at most. */
const most = 12
/** Characters on both sides that decide how sure the two are of one name. */
const widest = 6
/** What the same title in front of both adds, and a character that only the place has. */
const [ofTitle, ofLocal] = [0.26, 0.2]
/** What tells places, times, persons and numbers apart is exchanged all the time. */
export const distinctive = new CodeSet(
  '一二三四五六七八九十百千万上下左右前后东西南北中大小多少他她它的地得作做年月日时第甲乙丙丁和与及在为以是有不就都也又',
)

/** Another form of a name, and where it stands. */
export interface Form {
  code: number
  count: number
  documents: Set<Witness>
  /** Characters of the longest surroundings that are the same. */
  context: number
  place: { witness: Witness; start: number; end: number }
  /** Where the character stands in it, everywhere. */
  places: { witness: Witness; at: number }[]
  /** Whether it is of a person with the same title. */
  isOfTitle: boolean
  /** Whether its character is one that the language hardly knows, and stands again and again: the name of a place there. */
  isLocal: boolean
  gain: number
  likeness: Likeness
}

/** In what two characters are alike. */
interface Likeness {
  shape: boolean
  sound: boolean
}

/** A place of the block, of the text, and where stretches of three Han characters begin that hold it and stand once. */
export interface Place {
  at: number
  here: number
  readonly windows: number[]
}

/** Tells which stretches of three Han characters stand once. Places are asked for in their order, and each stretch is counted once. */
export class RareWindows {
  readonly #codes: Uint16Array
  readonly #corpus: Corpus
  /** From where on nothing is counted, and a bit for each of the three stretches before. */
  #next = 0
  #bits = 0

  constructor(codes: Uint16Array, corpus: Corpus) {
    this.#codes = codes
    this.#corpus = corpus
  }

  /** Puts those that hold a place into it. */
  around({ here, windows }: Place): void {
    if (here - 2 > this.#next) this.#next = here - 2
    for (; this.#next <= here; this.#next++) this.#bits = (this.#bits << 1) | (this.#isRare(this.#next) ? 1 : 0)
    windows.length = 0
    for (let back = 2; back >= 0; back--) if (((this.#bits >> back) & 1) === 1) windows.push(here - back)
  }

  #isRare(from: number): boolean {
    const codes = this.#codes
    if (from < 0 || !isHan(codes[from]) || !isHan(codes[from + 1]) || !isHan(codes[from + 2])) return false
    return this.#corpus.count(codes, from, 3) <= 1
  }
}

/** Whether a character stands beside a neighbour again, and no seldomer than another one does: 南屏两乡 where 南屏乡 is as frequent as 南坪乡. */
export function standsAsOften(
  pairs: PairCounts,
  { before, code, after }: { before: number; code: number; after: number },
  other: number,
): boolean {
  const most = (one: number) =>
    Math.max(isHan(before) ? pairs.count(before, one) : 0, isHan(after) ? pairs.count(one, after) : 0)
  const printed = most(code)
  return printed > 1 && printed >= most(other)
}

const probe = new Uint16Array(3)

/** The form that has another character at a place, within one of the stretches that stand once; null where there is none. */
export function formWith(own: Witness, corpus: Corpus, { here, windows }: Place, other: number): Form | null {
  let best: Form | null = null
  for (const from of windows) {
    for (let i = 0; i < 3; i++) probe[i] = from + i === here ? other : (own.codes[from + i] as number)
    if (from < here && !corpus.mayHold(probe[here - from - 1] as number, other)) continue
    if (from + 2 > here && !corpus.mayHold(other, probe[here - from + 1] as number)) continue
    if (corpus.count(probe, 0, 3) === 0) continue
    const form = formAt(own, corpus, here - from, { here, other })
    if (form && (!best || form.context > best.context)) best = form
  }
  return best
}

/** The form whose three characters are in the probe, with the place at an index of it; null where the corpus does not have it. */
function formAt(
  own: Witness,
  corpus: Corpus,
  index: number,
  { here, other }: { here: number; other: number },
): Form | null {
  const runs = new SameRuns(own.codes, widest)
  let form: Form | null = null
  corpus.visit(probe, 0, most, (witness, at) => {
    const there = at + index
    const before = runs.back(here - 1, witness.codes, there - 1)
    const after = runs.ahead(here + 1, witness.codes, there + 1)
    form ??= formOf(other, witness)
    form.count++
    form.documents.add(witness)
    form.places.push({ witness, at: there })
    if (before + after > form.context) {
      form.context = before + after
      form.place = { witness, start: there - before, end: there + 1 + after }
    }
    return undefined
  })
  return form
}

const formOf = (code: number, witness: Witness): Form => ({
  code,
  count: 0,
  documents: new Set(),
  context: 0,
  place: { witness, start: 0, end: 0 },
  places: [],
  isOfTitle: false,
  isLocal: false,
  gain: 0,
  likeness: { shape: false, sound: false },
})

/** What is said of a character of a name, and of the name around it. */
export function nameSuspicion(reading: BlockReading, at: number, form: Form): Suspicion {
  const { block, text } = reading
  const { start, end } = nameAround(reading, at, at + 1)
  const { count, context, gain, likeness, documents, place, isOfTitle, isLocal } = form
  const { snapshot } = place.witness.document
  const quote = snapshot.text.slice(place.start, place.end)
  const both = likeness.shape && likeness.sound
  const confidence =
    0.44 +
    0.05 * Math.min(4, count) +
    0.03 * Math.min(5, context - 2) +
    (both ? 0.1 : 0) +
    (isOfTitle && count > 1 ? ofTitle : 0) +
    (isLocal ? ofLocal : 0.02 * Math.min(8, gain))
  return {
    kind: 'variant',
    type: 'term',
    start: block.start + start,
    end: block.start + end,
    readings: [text.slice(start, at) + String.fromCharCode(form.code) + text.slice(at + 1, end)],
    confidence: Math.min(0.92, confidence),
    evidence: quote,
    count,
    documents: documents.size,
    related: [{ documentId: snapshot.documentId, start: place.start, end: place.end, quote }],
  }
}
