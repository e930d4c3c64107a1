import { type BlockReading, gainOf, isHan, isVerse, wordOver } from './block-reading.ts'
import type { Corpus } from './corpus.ts'
import { codesOf, type LanguageModel } from './language-model.ts'
import { isAlike, lookAlikesOf } from './look-alikes.ts'
import type { PairWords } from './pair-words.ts'
import type { Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

/** A single character that costs this much where it stands is hardly a word there. Nats. */
const strangeCost = 8.5
const leastGain = { alike: 6, echo: 11, other: 13 }
const echoReach = 20
/** Words of one character that grammar puts anywhere. */
const grammar = /[的了是在和与及也都不有这那就可以为于之其而中上下]/u

/** What the search for a reading needs beside the block. */
export interface WordTools {
  model: LanguageModel
  segmenter: Segmenter
  pairs: PairWords
  corpus: Corpus
}

interface Reading {
  start: number
  end: number
  text: string
  gain: number
  confidence: number
}

/**
 * Characters that stand alone where no word of one character should, and that make a word which the corpus has in these
 * surroundings when one is exchanged. Without such a witness only look-alikes count. Linear.
 */
export function findBrokenWords(reading: BlockReading, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (isVerse(reading.text)) return found
  const { codes } = reading
  for (let at = 0; at + 1 < codes.length; at++) {
    if (!isLoosePair(codes, at, tools.model)) continue
    const word = wordOver(reading, at)
    const next = wordOver(reading, at + 1)
    if (!word || !next || word.end - word.start !== 1 || next.end - next.start !== 1 || word.cost < strangeCost)
      continue
    const readings = exchanged(reading, tools, at)
    const best = readings.sort((a, b) => b.confidence - a.confidence || b.gain - a.gain)[0]
    if (best)
      found.push(
        suspicionOf(reading, best, [
          ...new Set(
            readings.filter(other => other.start === best.start && other.end === best.end).map(({ text }) => text),
          ),
        ]),
      )
  }
  return found
}

/** Whether two Han characters may be a broken word: asked before anything is read. No common word links them. */
function isLoosePair(codes: Uint16Array, at: number, model: LanguageModel): boolean {
  const [one, two] = [codes[at] as number, codes[at + 1] as number]
  if (!isHan(one) || !isHan(two) || model.isLinked(one, two)) return false
  const before = model.isLinked(codes[at - 1] ?? 0, one)
  const after = model.isLinked(two, codes[at + 2] ?? 0)
  if (!before && !after) return true
  if (before && after) return false
  return (
    lookAlikesOf(one).some(other => model.isLinked(other, two)) ||
    lookAlikesOf(two).some(other => model.isLinked(one, other))
  )
}

/** Whether the corpus has the three characters elsewhere. */
function isAttested(corpus: Corpus, text: string): boolean {
  if (text.length !== 3) return false
  const codes = codesOf(text)
  if (!isHan(codes[0]) || !isHan(codes[1]) || !isHan(codes[2]) || corpus.count(codes, 0, 3) === 0) return false
  let seen = false
  corpus.visit(codes, 0, 1, () => {
    seen = true
    return false
  })
  return seen
}

/** How many of the two sides of a word are attested with it. */
const sides = (corpus: Corpus, before: string, word: string, after: string): number =>
  (isAttested(corpus, before + word) ? 1 : 0) + (isAttested(corpus, word + after) ? 1 : 0)

/** Two single characters, one of which is wrong. */
function exchanged(reading: BlockReading, { segmenter, pairs, corpus }: WordTools, at: number): Reading[] {
  const { text, codes } = reading
  const [before, after] = [text[at - 1] ?? '', text[at + 2] ?? '']
  const readings: Reading[] = []
  for (const [odd, kept, side] of [
    [at, at + 1, 'before'],
    [at + 1, at, 'after'],
  ] as const) {
    for (const code of pairs.partners(codes[kept] as number, side)) {
      const character = String.fromCharCode(code)
      const alike = isAlike(text[odd] as string, character)
      const word = side === 'before' ? character + text[kept] : text[kept] + character
      const known = sides(corpus, before, word, after)
      if (known === 0 && !alike) continue
      const echo = text.slice(Math.max(0, at - echoReach), at).includes(text[odd] as string)
      if (!alike && (known < 2 || grammar.test(word + text[odd]))) continue
      const gain = gainOf(reading, segmenter, { start: at, end: at + 2 }, word)
      const least = alike ? leastGain.alike + (known === 0 ? 4 : 0) : echo ? leastGain.echo : leastGain.other
      if (gain < least) continue
      const base = alike ? 0.62 : 0.45
      readings.push({
        start: at,
        end: at + 2,
        text: word,
        gain,
        confidence: base + 0.12 * known + 0.015 * (gain - least),
      })
    }
  }
  return readings
}

function suspicionOf({ block }: BlockReading, { start, end, confidence }: Reading, readings: string[]): Suspicion {
  return {
    kind: 'broken',
    type: 'ocr_char',
    start: block.start + start,
    end: block.start + end,
    readings,
    confidence: Math.min(0.9, confidence),
    evidence: readings[0] ?? '',
    count: 0,
    documents: 0,
    related: [],
  }
}
