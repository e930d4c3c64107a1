import { eachPair } from './grams.ts'
import type { VoiceWeights } from './weights.ts'

/** A stretch of a text in which somebody else speaks. Offsets in the text. */
export interface VoicedStretch {
  start: number
  end: number
  /** Log odds against the voice of texts. */
  score: number
}

/** Weights are written in tenths. */
const scale = 10
/** What a place of the gate says of the pairs that it holds. */
const [isKnown, speaks] = [1, 2]
const gateBits = 18
const slotOf = (pair: number) =>
  (Math.imul(pair, 0x9e3779b1) ^ Math.imul(pair / 0x10000, 0x85ebca6b)) >>> (32 - gateBits)
/** What somebody says goes on over none of these: the ends of sentences, quotes, brackets. */
const marks = /[。！？；“”「」『』（）()【】\n]/u

/** Tells how likely a stretch of text is spoken by somebody: the sum of what its pairs of characters say. */
export class Voice {
  readonly #weights = new Map<number, number>()
  readonly #gate = new Uint8Array(1 << gateBits)
  readonly #bias: number
  readonly #other: number

  constructor({ bias, other, pairs }: VoiceWeights) {
    this.#bias = bias / scale
    this.#other = other / scale
    for (const line of pairs.split('\n')) {
      const from = line.indexOf(' ') + 1
      const weight = Number(line.slice(0, from)) / scale
      for (let at = from; at + 1 < line.length; at += 2) {
        const pair = line.charCodeAt(at) * 0x10000 + line.charCodeAt(at + 1)
        this.#weights.set(pair, weight)
        const slot = slotOf(pair)
        this.#gate[slot] = Math.max(this.#gate[slot] as number, weight > 0 ? speaks : isKnown)
      }
    }
  }

  /** The stretches of a text with a score of at least `least`, none over the end of a sentence or a quote, in order. Linear. */
  stretchesIn(text: string, least: number): VoicedStretch[] {
    const found: VoicedStretch[] = []
    const needed = least - this.#bias
    let [sum, from, best, bestEnd, last] = [0, 0, 0, 0, 0]
    const close = () => {
      if (best >= needed) found.push({ start: from, end: bestEnd, score: best + this.#bias })
      sum = best = 0
    }
    eachPair(text, (pair, start, at) => {
      const sign = this.#gate[slotOf(pair)] as number
      // A stretch begins with a pair that speaks for it.
      if (sum <= 0 && sign < speaks) {
        last = at
        return
      }
      if (sum > 0 && at > last + 1 && marks.test(text.slice(last, at))) close()
      if (sum <= 0) from = start
      sum += sign === 0 ? this.#other : (this.#weights.get(pair) ?? this.#other)
      if (sum > best) {
        best = sum
        bestEnd = at + 1
      }
      if (sum <= 0) close()
      last = at
    })
    close()
    return found
  }
}
