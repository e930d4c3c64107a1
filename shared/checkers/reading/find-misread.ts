import { type BlockReading, isHan, isVerse, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { type Corpus, isRepeated, isTopic, type Witness } from './corpus.ts'
import { codesOf, type LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { isInName } from './names.ts'
import type { PairWords } from './pair-words.ts'
import { Rereading } from './rereading.ts'
import { leastReserve, reserveOf } from './reserve.ts'
import type { Segmenter } from './segmenter.ts'
import {
  countAround,
  isAttested,
  isEcho,
  isFigure,
  isIntended,
  isPaired,
  isPartOfLonger,
  makesWord,
} from './surroundings.ts'
import type { Suspicion } from './suspicion.ts'
import { isOneWord, wordWith } from './words-of-change.ts'

/** What the search for a reading needs beside the block. */
export interface WordTools {
  model: LanguageModel
  segmenter: Segmenter
  lattice: Lattice
  characters: Characters
  pairs: PairWords
  corpus: Corpus
}

/** How a reading differs from what is printed: by a look-alike, a like sound, both, an echo of what is near, a turn. */
type Channel = 'shape' | 'sound' | 'both' | 'echo' | 'turn' | 'word'

/** Nats by which a reading must be likelier before it is believed; measured on texts without errors. */
const leastGain: Record<Channel, number> = { shape: 9, sound: 11.7, both: 7.5, echo: 14, turn: 13, word: 12.5 }
/** So much less is asked where the project has the same three characters elsewhere. */
const witnessGain = 2.5
/** So much more where what is printed stands elsewhere too. */
const habitGain = 7
/** So much less for a word that grows together with its neighbour: 官僚主义 is one word of the lexicon. */
const longerGain = 6
/** So much more in quotation marks, where writers play with words, and for what stands near by again on purpose. */
const intentGain = 4
/** The weakest that is told to those who ask, and the same where least is asked beyond. Nats. */
const [weakest, mostGenerous] = [-4, -4 + leastReserve]
/** Confidence that is lost where the word that is doubted stands again. */
const repeatedDoubt = 0.22
/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 8.2
/** A word of two that costs less where it stands is meant. Nats. */
const strangeWord = 9.5
/** A character that costs more is hardly written by mistake. Nats. */
const rareCharacter = 13
/** Words that grammar puts anywhere. */
const grammar = new Set(codesOf('的了是在和与及同也都不有这那就可以为于之其而中上下个'))

interface Reading {
  start: number
  end: number
  text: string
  channel: Channel
  /** Nats above what is asked. */
  surplus: number
}

/**
 * Characters that stand alone where no word of one character should, and that make words with their neighbours when
 * they are exchanged for one that looks or sounds alike, for what an echo covers, or for each other: the noisy channel,
 * priced by pairs of words. Linear.
 */
export function findMisread(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (isVerse(reading.text)) return found
  const { codes } = reading
  const reserve = reserveOf(reading)
  for (let at = 0; at < codes.length; at++) {
    if (!isHan(codes[at])) continue
    const word = wordOver(reading, at)
    if (!word || word.start !== at || word.cost < strangeCost || word.end - at > 2) continue
    const isOne = word.end - at === 1
    if (!isOne && word.cost < strangeWord) continue
    const all = isOne ? readingsAt(reading, witness, tools, at) : wordsAt(reading, witness, tools, at)
    const readings = all
      .map(other => ({ ...other, surplus: other.surplus - reserve }))
      .filter(({ surplus }) => surplus >= weakest)
      .sort((a, b) => b.surplus - a.surplus)
    const best = readings[0]
    if (!best) continue
    const suspicion = suspicionOf(reading, best, { readings, segmenter: tools.segmenter })
    const doubt = isRepeated(witness, suspicion.start, suspicion.end) ? repeatedDoubt : 0
    found.push({ ...suspicion, confidence: suspicion.confidence - doubt })
    at = best.end - 1
  }
  return found
}

function readingsAt(reading: BlockReading, witness: Witness, tools: WordTools, at: number): Reading[] {
  const { codes, block } = reading
  if (
    isInName(reading, at) ||
    isPaired(reading, at) ||
    isFigure(codes[at - 1]) ||
    isFigure(codes[at]) ||
    grammar.has(codes[at] as number)
  )
    return []
  const { model, characters, corpus } = tools
  const rereading = new Rereading(reading, tools.lattice)
  const readings: Reading[] = []
  const habit = countAround(corpus, witness.codes, block.start + at) > 1 ? habitGain : 0
  const intent = isIntended(reading, at) ? intentGain : 0
  const consider = (start: number, end: number, other: readonly number[], channel: Channel) => {
    const gain = rereading.gain(start, end, other)
    const least = leastGain[channel] + (channel === 'echo' ? 0 : habit)
    if (gain < least - witnessGain + mostGenerous) return
    const known = isAttested(corpus, codes, { start, end }, other)
    const surplus = gain - least + (known ? witnessGain : -intent)
    if (
      channel === 'turn' &&
      surplus >= mostGenerous &&
      !isOneWord(reading, { start, end, text: String.fromCharCode(...other) }, tools.segmenter)
    )
      return
    if (surplus >= mostGenerous) readings.push({ start, end, text: String.fromCharCode(...other), channel, surplus })
  }
  const code = codes[at] as number
  const [before, after] = [codes[at - 1] ?? 0, codes[at + 1] ?? 0]
  const isLinked = (other: number) =>
    (model.isLinked(before, other) || model.isLinked(other, after)) && makesWord(codes, model, at, other)
  const alike = characters.lookAlikesOf(code)
  for (const other of alike) {
    if (other === code || !isLinked(other)) continue
    consider(at, at + 1, [other], characters.soundAlike(code, other) ? 'both' : 'shape')
  }
  // Who types writes a common character for another; a rare one is meant.
  const typed = model.cost(model.wordAt(codes, at, 1)) < rareCharacter ? characters.syllablesOf(code) : []
  for (const syllable of typed) {
    for (const other of syllable) {
      if (other !== code && !alike.includes(other) && isLinked(other)) consider(at, at + 1, [other], 'sound')
    }
  }
  if (isHan(after) && after !== code && !grammar.has(code) && !grammar.has(after)) {
    if (model.isLinked(before, after) || model.isLinked(code, codes[at + 2] ?? 0) || model.isLinked(after, code))
      consider(at, at + 2, [after, code], 'turn')
  }
  if (typed.length > 0 && !grammar.has(code) && isEcho(codes, at) && !isTopic(witness, code)) {
    for (const other of tools.pairs.partners(after, 'before')) consider(at, at + 1, [other], 'echo')
    for (const other of tools.pairs.partners(before, 'after')) consider(at, at + 1, [other], 'echo')
  }
  return readings
}

/** Other words of two characters that sound like the one at a place: 官僚注意 for 官僚主义. */
function wordsAt(
  reading: BlockReading,
  witness: Witness,
  { model, characters, pairs, corpus, lattice }: WordTools,
  at: number,
): Reading[] {
  const { codes, block } = reading
  const [one, two] = [codes[at] as number, codes[at + 1] as number]
  if (countAround(corpus, witness.codes, block.start + at) > 1) return []
  const rereading = new Rereading(reading, lattice)
  const readings: Reading[] = []
  for (const syllable of characters.syllablesOf(one)) {
    for (const first of syllable) {
      for (const second of pairs.partners(first, 'after')) {
        if ((first === one && second === two) || !characters.soundAlike(two, second)) continue
        if (!model.isLinked(first, second)) continue
        const longer = isPartOfLonger(codes, model, at, [first, second]) ? longerGain : 0
        const surplus = rereading.gain(at, at + 2, [first, second]) - leastGain.word + longer
        if (surplus >= mostGenerous)
          readings.push({ start: at, end: at + 2, text: String.fromCharCode(first, second), channel: 'word', surplus })
      }
    }
  }
  return readings
}

function suspicionOf(
  reading: BlockReading,
  best: Reading,
  { readings, segmenter }: { readings: readonly Reading[]; segmenter: Segmenter },
): Suspicion {
  const { block, text } = reading
  const { start, end } = wordWith(reading, best, segmenter)
  const same = readings.filter(other => other.start === best.start && other.end === best.end)
  const whole = (middle: string) => text.slice(start, best.start) + middle + text.slice(best.end, end)
  const texts = [...new Set(same.map(other => whole(other.text)))]
  return {
    kind: 'broken',
    type: 'ocr_char',
    start: block.start + start,
    end: block.start + end,
    readings: texts,
    confidence: Math.min(0.92, 0.52 + 0.04 * best.surplus),
    evidence: texts[0] ?? '',
    count: 0,
    documents: 0,
    related: [],
  }
}
