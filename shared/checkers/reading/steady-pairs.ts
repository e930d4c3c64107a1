import { isHan } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import { grammarWords } from './grammar-words.ts'
import { PairCounts, pairCountsOf } from './pair-counts.ts'

/** Pairs that stand fewer times are no usage. */
const fewest = 2
/** So great a part of what stands beside a character must be one other. */
const leastShare = 0.35
/** A character may have so many steady neighbours at most: with `leastShare` there cannot be more. */
const mostSteady = 2

/** A character that stands beside another again and again, and how often. */
export interface SteadyNeighbour {
  code: number
  count: number
  /** Part of all that stands beside it, 0–1. */
  share: number
  /** Where the two stand first: index in the witness. */
  place: number
}

const none: readonly SteadyNeighbour[] = []

/**
 * For the characters of a document those that stand right behind or before them most of the time: terms and names of
 * the document are made of them (the 漪 of a 清漪镇).
 */
export class SteadyPairs {
  readonly #behind: ReadonlyMap<number, readonly SteadyNeighbour[]>
  readonly #before: ReadonlyMap<number, readonly SteadyNeighbour[]>
  readonly #counts: PairCounts

  /** Reads a text. Linear. */
  constructor(codes: Uint16Array, counts: PairCounts) {
    this.#counts = counts
    const singles = singleCounts(codes)
    const pairs = frequentPairs(codes, counts, singles)
    this.#behind = steady(pairs, singles, ({ first, second }) => [first, second])
    this.#before = steady(pairs, singles, ({ first, second }) => [second, first])
  }

  /** What mostly stands right behind a character. */
  behind(code: number): readonly SteadyNeighbour[] {
    return this.#behind.get(code) ?? none
  }

  /** What mostly stands right before a character. */
  before(code: number): readonly SteadyNeighbour[] {
    return this.#before.get(code) ?? none
  }

  /** How often two characters stand side by side, approximately, 255 at most. */
  count(first: number, second: number): number {
    return this.#counts.count(first, second)
  }
}

interface Pair {
  first: number
  second: number
  count: number
  place: number
}

/** The pairs that may be steady: nearly all are not, and are not gathered. */
function frequentPairs(codes: Uint16Array, counts: PairCounts, singles: Uint32Array): readonly Pair[] {
  const pairs = new Map<number, Pair>()
  for (let place = 0; place + 1 < codes.length; place++) {
    const [first, second] = [codes[place] as number, codes[place + 1] as number]
    const count = counts.count(first, second)
    if (count < fewest || !isHan(first) || !isHan(second)) continue
    const rarer = Math.min(singles[first] as number, singles[second] as number)
    if (count < PairCounts.most && count < leastShare * rarer) continue
    if (grammarWords.has(first) || grammarWords.has(second)) continue
    const key = first * 0x10000 + second
    const known = pairs.get(key)
    if (known) known.count++
    else pairs.set(key, { first, second, count: 1, place })
  }
  return [...pairs.values()]
}

function singleCounts(codes: Uint16Array): Uint32Array {
  const singles = new Uint32Array(0x10000)
  for (let at = 0; at < codes.length; at++) singles[codes[at] as number] = (singles[codes[at] as number] as number) + 1
  return singles
}

function steady(
  pairs: readonly Pair[],
  singles: Uint32Array,
  order: (pair: Pair) => readonly [number, number],
): ReadonlyMap<number, readonly SteadyNeighbour[]> {
  const found = new Map<number, SteadyNeighbour[]>()
  for (const pair of pairs) {
    const [code, other] = order(pair)
    const share = pair.count / (singles[code] as number)
    if (pair.count < fewest || share < leastShare) continue
    const neighbour = { code: other, count: pair.count, share, place: pair.place }
    const known = found.get(code)
    if (!known) found.set(code, [neighbour])
    else if (known.length < mostSteady) known.push(neighbour)
  }
  return found
}

/** Kept for the one asked last: a document is read from its start to its end. */
let read: { witness: WeakRef<Witness>; pairs: SteadyPairs } | null = null

/** The steady pairs of a document. */
export function steadyPairsOf(witness: Witness): SteadyPairs {
  if (read?.witness.deref() === witness) return read.pairs
  const pairs = new SteadyPairs(witness.codes, pairCountsOf(witness))
  read = { witness: new WeakRef(witness), pairs }
  return pairs
}
