/** Where a node is no question but an answer. */
const leaf = 255

/**
 * Regression trees whose answers are added up (gradient boosting; Friedman, Greedy function approximation, 2001). Written
 * as text: the log-odds before anything is asked, then a tree a line, its nodes in preorder: `12:0.35` asks whether feature
 * 12 is at most 0.35, and is followed by the nodes for yes and those for no; any other number is an answer.
 */
export class BoostedTrees {
  readonly #base: number
  /** Node of each tree's root. */
  readonly #roots: readonly number[]
  /** The feature that a node asks for, or `leaf`. */
  readonly #asked: Uint8Array
  /** What a feature is compared with, or the answer. */
  readonly #values: Float64Array
  /** The node for no; that for yes is the next one. */
  readonly #others: Uint16Array

  /** Throws a RangeError when the text is no such model. */
  constructor(text: string) {
    const [base = '', ...trees] = text.trim().split('\n')
    const nodes = trees.flatMap(tree => tree.split(' '))
    this.#base = numberOf(base)
    this.#asked = new Uint8Array(nodes.length).fill(leaf)
    this.#values = new Float64Array(nodes.length)
    this.#others = new Uint16Array(nodes.length)
    const roots: number[] = []
    for (let at = 0; at < nodes.length; ) {
      roots.push(at)
      at = this.#read(nodes, at)
    }
    if (roots.length !== trees.length) throw new RangeError('A tree has nodes missing')
    this.#roots = roots
  }

  /** Reads the subtree at a node; returns the node behind it. */
  #read(nodes: readonly string[], at: number): number {
    const node = nodes[at]
    if (node === undefined) throw new RangeError('A tree has nodes missing')
    const colon = node.indexOf(':')
    this.#values[at] = numberOf(node.slice(colon + 1))
    if (colon < 0) return at + 1
    this.#asked[at] = numberOf(node.slice(0, colon))
    const other = this.#read(nodes, at + 1)
    this.#others[at] = other
    return this.#read(nodes, other)
  }

  /** The log-odds of an observation. */
  logOdds(features: ArrayLike<number>): number {
    let sum = this.#base
    for (const root of this.#roots) {
      let at = root
      while (this.#asked[at] !== leaf)
        at =
          (features[this.#asked[at] as number] as number) <= (this.#values[at] as number)
            ? at + 1
            : (this.#others[at] as number)
      sum += this.#values[at] as number
    }
    return sum
  }
}

function numberOf(text: string): number {
  const number = Number(text)
  if (text === '' || Number.isNaN(number)) throw new RangeError('A tree has something else than numbers')
  return number
}
