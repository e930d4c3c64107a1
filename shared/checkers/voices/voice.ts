import { eachPair } from './grams.ts'
import { PairWeights } from './pair-weights.ts'
import type { VoiceWeights } from './weights.ts'

/** A stretch of a text in which somebody else speaks: a sentence, or clauses of one. Offsets in the text. */
export interface VoicedStretch {
  start: number
  end: number
  /** Log odds against the voice of texts. */
  score: number
  isSentence: boolean
}

/** The least log odds of a sentence and of clauses in one. */
export interface LeastOdds {
  sentence: number
  clauses: number
}

/** Weights are written in tenths. */
const scale = 10
/** Sentences, quotes and what stands in brackets, and their clauses. */
const sentence = /[^。！？；“”「」『』（）()【】\n]+/gu
const clause = /[^，,、 \u3000]+/gu
/** Shorter sentences tell nothing. UTF-16 units. */
const shortest = 5

/** Tells how likely a stretch of text is spoken by somebody: the sum of what its characters and pairs of them say. */
export class Voice {
  /** In tenths. */
  readonly #characters = new Int8Array(0x10000)
  readonly #pairs: PairWeights
  readonly #bias: number

  constructor({ bias, characters, pairs }: VoiceWeights) {
    this.#bias = bias
    for (const [weight, list] of linesOf(characters))
      for (let at = 0; at < list.length; at++) this.#characters[list.charCodeAt(at)] = weight
    this.#pairs = new PairWeights(linesOf(pairs))
  }

  /** How much likelier somebody else says this than a text. Log odds. */
  scoreOf(said: string): number {
    return (this.#bias + this.#says(said, new Set())) / scale
  }

  /** The sentences that somebody else says, and in other sentences the clauses, in order. Linear but in the clauses of a sentence. */
  stretchesIn(text: string, least: LeastOdds): VoicedStretch[] {
    const found: VoicedStretch[] = []
    for (const { 0: said, index } of text.matchAll(sentence)) {
      if (said.length < shortest) continue
      const score = this.scoreOf(said)
      const start = index + said.length - said.trimStart().length
      if (score >= least.sentence) found.push({ start, end: index + said.trimEnd().length, score, isSentence: true })
      else if (this.#mostOf(said) + this.#bias >= least.clauses * scale) {
        const run = this.#bestRun(said)
        if (run && run.score >= least.clauses)
          found.push({ start: index + run.start, end: index + run.end, score: run.score, isSentence: false })
      }
    }
    return found
  }

  /** What a stretch says at most, wherever it begins and ends: no clauses of it say more. */
  #mostOf(said: string): number {
    let most = 0
    eachPair(said, pair => {
      most += Math.max(0, this.#pairs.of(pair)) + Math.max(0, this.#characters[pair % 0x10000] as number)
    })
    return most
  }

  /** The clause that says most, with those beside it that say more with it. */
  #bestRun(said: string): Omit<VoicedStretch, 'isSentence'> | null {
    const clauses = [...said.matchAll(clause)].map(({ 0: part, index }) => ({ start: index, end: index + part.length }))
    if (clauses.length < 2) return null
    const scores = clauses.map(({ start, end }) => this.#says(said.slice(start, end), new Set()))
    let first = scores.indexOf(Math.max(...scores))
    let last = first
    let best = scores[first] as number
    const scoreOfRun = (from: number, to: number) =>
      this.#says(said.slice(clauses[from]?.start, clauses[to]?.end), new Set())
    for (let grown = true; grown; ) {
      grown = false
      for (const [from, to] of [
        [first - 1, last],
        [first, last + 1],
      ] as const) {
        if (from < 0 || to >= clauses.length) continue
        // What says little of it by itself is the text's, though it may say more together with the rest.
        if (2 * (scores[from < first ? from : to] as number) + this.#bias < 0) continue
        const whole = scoreOfRun(from, to)
        if (whole <= best) continue
        ;[first, last, best, grown] = [from, to, whole, true]
      }
    }
    const [start, end] = [clauses[first]?.start ?? 0, clauses[last]?.end ?? 0]
    return { start, end, score: (best + this.#bias) / scale }
  }

  /** What a stretch says, everything counted once. Tenths. */
  #says(said: string, seen: Set<number>): number {
    let sum = 0
    eachPair(said, pair => {
      // What says nothing need not be remembered.
      const character = pair % 0x10000
      const says = this.#characters[character] as number
      if (says !== 0 && !seen.has(character)) {
        sum += says
        seen.add(character)
      }
      const own = this.#pairs.of(pair)
      if (own !== 0 && !seen.has(pair)) {
        sum += own
        seen.add(pair)
      }
    })
    return sum
  }
}

/** `12 代办包过` as the weight and what has it. */
const linesOf = (written: string): (readonly [number, string])[] =>
  written.split('\n').map(line => {
    const from = line.indexOf(' ') + 1
    return [Number(line.slice(0, from)), line.slice(from)]
  })
