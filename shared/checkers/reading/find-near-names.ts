import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import { type Corpus, SameRuns, type Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { isPlaceUnit, isSurname, nameAround } from './names.ts'
import { type PairCounts, pairCountsOf } from './pair-counts.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** How often another form is looked at, at most. */
const most = 12
/** Characters on both sides that decide how sure the two are of one name. */
const widest = 6
/** A word that costs this much where it stands may be part of a name. Nats. */
const strangeCost = 6
/** How much likelier the language may find what is printed: names are nothing to it. Nats. */
const mostLoss = 2.5
/** How much likelier the other of two forms must be that stand once each. Nats. */
const [leastLead, clearLead] = [0.3, 4]
/** What tells places, times, persons and numbers apart is exchanged all the time. */
const distinctive = new CodeSet(
  '一二三四五六七八九十百千万上下左右前后东西南北中大小多少他她它的地得作做年月日时第甲乙丙丁和与及在为以是有不就都也又',
)

/** Another form of a name, and where it stands. */
interface Form {
  code: number
  count: number
  documents: Set<Witness>
  /** Characters of the longest surroundings that are the same. */
  context: number
  place: { witness: Witness; start: number; end: number }
  gain: number
  likeness: Likeness
}

/** In what two characters are alike. */
interface Likeness {
  shape: boolean
  sound: boolean
}

/**
 * Names and terms that stand once and differ, in a character that looks or sounds alike, from what the same characters
 * around it stand with more often: 知县李毓琇 beside 知县李毓秀. Linear: a fixed number of looks a character.
 */
export function findNearNames(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes, block } = reading
  const pairs = pairCountsOf(witness)
  const rare = new RareWindows(witness.codes, tools.corpus)
  const place: Place = { at: 0, here: 0, windows: [] }
  for (const { from, clause } of reading.clauses) {
    const { words } = clause
    let at = from
    for (let i = 0; i < words.length; i += 3) {
      const end = from + (words[i] as number)
      const [here, isStrange] = [at, end - at === 1 && (words[i + 2] as number) >= strangeCost]
      at = end
      const code = codes[here] as number
      if (!isStrange || !isHan(code) || distinctive.has(code) || !isNameLike(reading, here)) continue
      if (isNameOfItsOwn(codes, here, pairs)) continue
      place.at = here
      place.here = block.start + here
      rare.around(place)
      const form = place.windows.length > 0 ? bestForm(reading, witness, tools, place) : null
      if (form) found.push(suspicionOf(reading, here, form))
    }
  }
  return found
}

/** A place of the block, of the text, and where stretches of three Han characters begin that hold it and stand once. */
interface Place {
  at: number
  here: number
  readonly windows: number[]
}

/** Tells which stretches of three Han characters stand once. Places are asked for in their order, and each stretch is counted once. */
class RareWindows {
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

function bestForm(reading: BlockReading, witness: Witness, tools: WordTools, place: Place): Form | null {
  const { characters, corpus } = tools
  const code = reading.codes[place.at] as number
  const [before, after] = [witness.codes[place.here - 1] ?? 0, witness.codes[place.here + 1] ?? 0]
  const others = characters.confusedWith(code)
  let best: Form | null = null
  let rereading: Rereading | null = null
  for (const other of others) {
    // Nearly every form is refused by its pairs already.
    if (!corpus.mayHold(before, other) && !corpus.mayHold(other, after)) continue
    if (other === code || distinctive.has(other)) continue
    // 清源市|城市供水 is no misprint of 从事|城市供水.
    if (isPlaceUnit(code) && !isPlaceUnit(other)) continue
    const form = formWith(witness, corpus, place, other)
    if (!form || (best && form.count <= best.count)) continue
    rereading ??= new Rereading(reading, tools.lattice)
    form.gain = rereading.gain(place.at, place.at + 1, [other])
    form.likeness = { shape: characters.lookAlike(code, other), sound: characters.soundAlike(code, other) }
    if (isCredible(reading, place.at, form)) best = form
  }
  return best
}

/** Whether two forms are of one name rather than two wordings. */
function isCredible(reading: BlockReading, at: number, { gain, count, context, likeness }: Form): boolean {
  if (gain < -mostLoss) return false
  const both = likeness.shape && likeness.sound
  // Of two that stand once each the one that the language finds odder.
  if (count < 2 && gain < leastLead) return false
  if (isPerson(reading, at)) return true
  if (count < 2) return context >= 3 && (both || gain >= clearLead)
  return both || context >= 3
}

/** Whether a character stands between the same two again: a name that stands as often is another name. */
const isNameOfItsOwn = (codes: Uint16Array, at: number, pairs: PairCounts): boolean => {
  const [before, code, after] = [codes[at - 1], codes[at] as number, codes[at + 1]]
  if (before === undefined || after === undefined || !isHan(before) || !isHan(after)) return false
  return pairs.count(before, code) > 1 && pairs.count(code, after) > 1
}

/** Whether a single character has another beside it, as in names that the lexicon does not have. */
const isNameLike = (reading: BlockReading, at: number): boolean =>
  isSingle(reading, at - 1) || isSingle(reading, at + 1)

/** Whether a single character is of the given name behind a surname, all of them single characters. */
const isPerson = (reading: BlockReading, at: number): boolean =>
  [1, 2].some(
    back => isSurname(reading.codes[at - back]) && isSingle(reading, at - back) && isSingle(reading, at - back + 1),
  )

const probe = new Uint16Array(3)

function formWith(own: Witness, corpus: Corpus, { here, windows }: Place, other: number): Form | null {
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
  gain: 0,
  likeness: { shape: false, sound: false },
})

function suspicionOf(reading: BlockReading, at: number, form: Form): Suspicion {
  const { block, text } = reading
  const { start, end } = nameAround(reading, at, at + 1)
  const { count, context, gain, likeness, documents, place } = form
  const { snapshot } = place.witness.document
  const quote = snapshot.text.slice(place.start, place.end)
  const both = likeness.shape && likeness.sound
  const confidence =
    0.44 + 0.05 * Math.min(4, count) + 0.03 * Math.min(5, context - 2) + (both ? 0.1 : 0) + 0.02 * Math.min(8, gain)
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
