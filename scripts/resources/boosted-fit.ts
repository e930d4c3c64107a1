import { numbersFrom } from '../bench/numbers.ts'
import type { Observation } from './logistic-fit.ts'

/** How trees are grown. */
export interface Growth {
  trees: number
  /** Answers of a tree. */
  leaves: number
  /** How much of what a tree says is taken. */
  rate: number
  /** Observations that an answer rests on at least. */
  least: number
  /** What great answers cost. */
  penalty: number
  /** The share of observations that a tree is grown on, and that of features that it may ask for. */
  sampled: { observations: number; features: number }
}

/** Values of a feature are told apart by so many thresholds at most. */
const mostThresholds = 63

/** A node that may still be parted: the observations it holds, and the best question. */
interface Node {
  rows: Uint32Array
  answer: number
  split: { feature: number; bin: number; gain: number } | null
  parted?: { feature: number; bin: number; yes: Node; no: Node }
}

/**
 * A model of boosted trees as `BoostedTrees` reads it: each tree is grown on the slopes of the logistic loss that the ones
 * before it left, the best question first (Friedman, 2001; Chen and Guestrin, XGBoost, 2016, for the gain of a question).
 * The same observations give the same trees.
 */
export function fitBoostedTrees(observations: readonly Observation[], growth: Growth): string {
  const grower = new Grower(observations, growth)
  const lines = [grower.base.toFixed(3)]
  for (let tree = 0; tree < growth.trees; tree++) lines.push(grower.next())
  return lines.join('\n')
}

class Grower {
  readonly base: number
  readonly #growth: Growth
  readonly #observations: readonly Observation[]
  readonly #thresholds: number[][]
  /** For each feature, the bin of each observation. */
  readonly #bins: Uint8Array[]
  readonly #sums: Float64Array
  readonly #slopes: Float64Array
  readonly #curves: Float64Array
  readonly #next = numbersFrom(1)

  constructor(observations: readonly Observation[], growth: Growth) {
    this.#growth = growth
    this.#observations = observations
    const count = observations[0]?.features.length ?? 0
    this.#thresholds = Array.from({ length: count }, (_, feature) => thresholdsOf(observations, feature))
    this.#bins = this.#thresholds.map((thresholds, feature) =>
      Uint8Array.from(observations, ({ features }) => binOf(thresholds, features[feature] as number)),
    )
    const all = observations.reduce((sum, { weight }) => sum + weight, 0)
    const right = observations.reduce((sum, { weight, isTrue }) => sum + (isTrue ? weight : 0), 0)
    this.base = Math.log(right / (all - right))
    this.#sums = new Float64Array(observations.length).fill(this.base)
    this.#slopes = new Float64Array(observations.length)
    this.#curves = new Float64Array(observations.length)
  }

  /** Grows one more tree; returns its line. */
  next(): string {
    this.#price()
    const { sampled, leaves } = this.#growth
    const rows = Uint32Array.from(this.#observations.keys()).filter(() => this.#next() < sampled.observations)
    const features = [...this.#thresholds.keys()].filter(() => this.#next() < sampled.features)
    const root = this.#node(rows, features)
    const open = [root]
    for (let count = 1; count < leaves; count++) {
      const best = open.reduce<Node | null>(
        (most, node) => ((node.split?.gain ?? 0) > (most?.split?.gain ?? 0) ? node : most),
        null,
      )
      if (!best?.split) break
      open.splice(open.indexOf(best), 1, ...this.#part(best, best.split, features))
    }
    for (let row = 0; row < this.#sums.length; row++)
      this.#sums[row] = (this.#sums[row] as number) + this.#answerOf(root, row)
    return this.#written(root)
  }

  #price(): void {
    for (const [row, { isTrue, weight }] of this.#observations.entries()) {
      const likelihood = 1 / (1 + Math.exp(-(this.#sums[row] as number)))
      this.#slopes[row] = weight * (Number(isTrue) - likelihood)
      this.#curves[row] = weight * likelihood * (1 - likelihood)
    }
  }

  #node(rows: Uint32Array, features: readonly number[]): Node {
    const { penalty, rate } = this.#growth
    let [slope, curve] = [0, 0]
    for (const row of rows) {
      slope += this.#slopes[row] as number
      curve += this.#curves[row] as number
    }
    const node: Node = { rows, answer: (rate * slope) / (curve + penalty), split: null }
    for (const feature of features) {
      const split = this.#splitBy(feature, rows, { slope, curve })
      if (split && split.gain > (node.split?.gain ?? 0)) node.split = split
    }
    return node
  }

  /** The best question about a feature; null where too few would be on one side. */
  #splitBy(feature: number, rows: Uint32Array, all: { slope: number; curve: number }): Node['split'] {
    const { penalty, least } = this.#growth
    const bins = this.#bins[feature] as Uint8Array
    const last = this.#thresholds[feature]?.length ?? 0
    const [slopes, curves, counts] = [new Float64Array(last + 1), new Float64Array(last + 1), new Uint32Array(last + 1)]
    for (const row of rows) {
      const bin = bins[row] as number
      slopes[bin] = (slopes[bin] as number) + (this.#slopes[row] as number)
      curves[bin] = (curves[bin] as number) + (this.#curves[row] as number)
      counts[bin] = (counts[bin] as number) + 1
    }
    const worth = (slope: number, curve: number) => (slope * slope) / (curve + penalty)
    let best: Node['split'] = null
    let [slope, curve, count] = [0, 0, 0]
    for (let bin = 0; bin < last; bin++) {
      slope += slopes[bin] as number
      curve += curves[bin] as number
      count += counts[bin] as number
      if (count < least || rows.length - count < least) continue
      const gain = worth(slope, curve) + worth(all.slope - slope, all.curve - curve) - worth(all.slope, all.curve)
      if (gain > (best?.gain ?? 0)) best = { feature, bin, gain }
    }
    return best
  }

  #part(node: Node, { feature, bin }: NonNullable<Node['split']>, features: readonly number[]): [Node, Node] {
    const bins = this.#bins[feature] as Uint8Array
    const yes = this.#node(
      node.rows.filter(row => (bins[row] as number) <= bin),
      features,
    )
    const no = this.#node(
      node.rows.filter(row => (bins[row] as number) > bin),
      features,
    )
    node.parted = { feature, bin, yes, no }
    return [yes, no]
  }

  #answerOf(root: Node, row: number): number {
    let node = root
    while (node.parted) {
      const { feature, bin, yes, no } = node.parted
      node = ((this.#bins[feature] as Uint8Array)[row] as number) <= bin ? yes : no
    }
    return node.answer
  }

  #written(node: Node): string {
    if (!node.parted) return String(rounded(node.answer))
    const { feature, bin, yes, no } = node.parted
    return `${feature}:${this.#thresholds[feature]?.[bin]} ${this.#written(yes)} ${this.#written(no)}`
  }
}

/** Values between which a feature is asked for: midway between its quantiles. */
function thresholdsOf(observations: readonly Observation[], feature: number): number[] {
  const values = observations.map(({ features }) => features[feature] as number).toSorted((a, b) => a - b)
  const different = [...new Set(values)]
  if (different.length <= mostThresholds + 1)
    return different.slice(1).map((value, i) => rounded((value + (different[i] as number)) / 2))
  const quantiles = Array.from({ length: mostThresholds }, (_, i) =>
    rounded(values[Math.floor(((i + 1) * values.length) / (mostThresholds + 1))] as number),
  )
  return [...new Set(quantiles)]
}

/** As it is written. */
const rounded = (value: number): number => Number(value.toFixed(4))

/** How many thresholds lie below a value. */
function binOf(thresholds: readonly number[], value: number): number {
  let bin = 0
  while (bin < thresholds.length && value > (thresholds[bin] as number)) bin++
  return bin
}
