import { type BlockReading, isHan, isVerse, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { type Corpus, isRepeated, isTopic, type Witness } from './corpus.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { isInName } from './names.ts'
import type { PairWords } from './pair-words.ts'
import { Rereading } from './rereading.ts'
import { leastReserve, reserveOf } from './reserve.ts'
import type { ReadWord, Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

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
/** How near. Characters. */
const intentReach = 6
/** The weakest that is told to those who ask, and the same where least is asked beyond. Nats. */
const [weakest, mostGenerous] = [-4, -4 + leastReserve]
/** Confidence that is lost where the word that is doubted stands again. */
const repeatedDoubt = 0.22
/** How far the word that a reading makes is looked for on both sides. Characters. */
const wordReach = 4
/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 7
/** A character that costs more is hardly written by mistake. Nats. */
const rareCharacter = 13
/** How far an echo may come. Characters. */
const echoReach = 12
/** Words that grammar puts anywhere. */
const grammar = new Set(
  [...'的了是在和与及同也都不有这那就可以为于之其而中上下个'].map(character => character.charCodeAt(0)),
)
const numerals = new Set(Array.from('一二三四五六七八九十百千万亿〇两', character => character.charCodeAt(0)))

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
    const all = word.end - at === 1 ? readingsAt(reading, witness, tools, at) : wordsAt(reading, witness, tools, at)
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

const five = new Uint16Array(5)

/** Whether a character makes a word of two or three characters, or the beginning of a longer one, with those around it. */
function makesWord(codes: Uint16Array, model: LanguageModel, at: number, other: number): boolean {
  for (let i = 0; i < 5; i++) five[i] = i === 2 ? other : (codes[at + i - 2] ?? 0)
  return (
    model.wordAt(five, 1, 2) >= 0 ||
    model.wordAt(five, 2, 2) >= 0 ||
    model.wordAt(five, 0, 3) >= 0 ||
    model.wordAt(five, 1, 3) >= 0 ||
    model.wordAt(five, 2, 3) >= 0 ||
    model.lengthsFrom(codes[at - 1] ?? 0, other) >> 4 !== 0 ||
    model.lengthsFrom(other, codes[at + 1] ?? 0) >> 4 !== 0 ||
    model.lengthsFrom(codes[at - 2] ?? 0, codes[at - 1] ?? 0) >> 4 !== 0
  )
}

const four = new Uint16Array(4)

/** Whether two characters make a word of four with the two before or after. */
function isPartOfLonger(codes: Uint16Array, model: LanguageModel, at: number, other: readonly number[]): boolean {
  return [-2, 0].some(shift => {
    for (let i = 0; i < 4; i++) four[i] = other[i + shift] ?? codes[at + shift + i] ?? 0
    return model.wordAt(four, 0, 4) >= 0
  })
}

/** Whether a character stands in quotation marks or comes again near by in a series of like build (听党话、跟党走). */
function isIntended(reading: BlockReading, at: number): boolean {
  const { codes, text } = reading
  for (let step = 2; step <= intentReach; step++)
    if (codes[at - step] === codes[at] || codes[at + step] === codes[at]) return true
  const open = text.lastIndexOf('“', at)
  return open >= 0 && at - open < 12 && text.lastIndexOf('”', at) < open
}

/**
 * Whether a character or its neighbours stand twice, two places apart: phrases are built so (兜牢兜实, 联农带农, 应保尽保).
 * What follows a word that begins alike (坚决坚整) is none.
 */
function isPaired(reading: BlockReading, at: number): boolean {
  const { codes } = reading
  if (codes[at - 2] === codes[at]) return wordOver(reading, at - 2)?.end !== at
  return (
    codes[at + 2] === codes[at] ||
    codes[at - 1] === codes[at + 1] ||
    (isHan(codes[at + 1]) && codes[at + 1] === codes[at + 3])
  )
}

/** Whether a code is a figure: what follows is a unit. */
const isFigure = (code: number | undefined) =>
  code !== undefined && ((code >= 0x30 && code <= 0x39) || numerals.has(code))

/** Whether the same character stands a little before or after, but not beside. */
function isEcho(codes: Uint16Array, at: number): boolean {
  for (let step = 2; step <= echoReach; step++) {
    if (codes[at - step] === codes[at] || codes[at + step] === codes[at]) return true
  }
  return false
}

/** How often the three characters around a place stand in the corpus, this one among them; 0 where they are not all Han. */
function countAround(corpus: Corpus, codes: Uint16Array, at: number): number {
  let least = 0
  for (const start of [at - 1, at - 2, at]) {
    if (start < 0 || !isHan(codes[start]) || !isHan(codes[start + 1]) || !isHan(codes[start + 2])) continue
    const count = corpus.count(codes, start, 3)
    least = least === 0 ? count : Math.min(least, count)
  }
  return least
}

const probe = new Uint16Array(3)

/** Whether the corpus has a reading with a character of its surroundings. */
function isAttested(
  corpus: Corpus,
  codes: Uint16Array,
  { start, end }: { start: number; end: number },
  other: readonly number[],
): boolean {
  const around = [codes[start - 2], codes[start - 1], ...other, codes[end], codes[end + 1]]
  for (let first = 0; first + 2 < around.length; first++) {
    const three = around.slice(first, first + 3)
    if (!three.every(isHan)) continue
    probe.set(three as number[])
    if (corpus.count(probe, 0, 3) > 0) return true
  }
  return false
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

/** Whether the characters of a reading become part of one word. */
function isOneWord(
  reading: BlockReading,
  other: Pick<Reading, 'start' | 'end' | 'text'>,
  segmenter: Segmenter,
): boolean {
  return wordsOver(reading, other, segmenter).words.length === 1
}

/** The stretch whose characters become one word by a reading: a person judges words, not characters. Offsets in the block. */
function wordWith(reading: BlockReading, other: Reading, segmenter: Segmenter): { start: number; end: number } {
  const { start, end, text } = other
  const { from, words } = wordsOver(reading, other, segmenter)
  const [head, tail] = [words[0], words.at(-1)]
  if (!head || !tail) return { start, end }
  return { start: Math.min(start, from + head.start), end: Math.max(end, from + tail.end - text.length + end - start) }
}

/** The words that hold the characters of a reading, in offsets from `from`. */
function wordsOver(
  { codes }: BlockReading,
  { start, end, text }: Pick<Reading, 'start' | 'end' | 'text'>,
  segmenter: Segmenter,
): { from: number; words: ReadWord[] } {
  const from = Math.max(0, start - wordReach)
  const changed = Uint16Array.from([
    ...codes.subarray(from, start),
    ...Array.from(text, character => character.charCodeAt(0)),
    ...codes.subarray(end, end + wordReach),
  ])
  const [first, last] = [start - from, start - from + text.length]
  return { from, words: segmenter.read(changed).filter(word => word.start < last && word.end > first) }
}
