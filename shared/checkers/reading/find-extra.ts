import { type BlockReading, wordOver } from './block-reading.ts'
import { confidenceOf } from './confidence.ts'
import { isRepeated, type Witness } from './corpus.ts'
import { isShortVerb } from './find-lost.ts'
import type { WordTools } from './find-misread.ts'
import { isDistributed } from './lawful-exchanges.ts'
import { type ExtraPlace, leastExtra, weakest } from './lost-places.ts'
import { isInName } from './names.ts'
import { countAround, isFigure, isIntended, isPaired } from './surroundings.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { changedStretch, isSeam } from './words-of-change.ts'

/** So much more for a word of two, which any two characters make by chance. */
const chanceGain = 5
/** So much more where what is printed stands elsewhere too. */
const habitGain = 8
/** So much more in quotation marks, and for what stands near by again on purpose. */
const intentGain = 4
/** Confidence that is lost where the words that are doubted stand again. */
const repeatedDoubt = 0.22

const joining = '暨'.charCodeAt(0)

/** Characters without which their neighbours are one word: 志水愿服务. Linear. */
export function findExtra(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  for (const { from, clause } of reading.clauses) {
    for (const { at, gain } of clause.places.extra) {
      const suspicion = judge(reading, witness, tools, { at: from + at, gain })
      if (suspicion) found.push(suspicion)
    }
  }
  return found
}

/** Whether a word that counts stands before a character: what follows is named with its quality (一张空表). */
function isCounted(reading: BlockReading, at: number): boolean {
  const word = wordOver(reading, at - 1)
  return word !== undefined && word.end === at && word.end - word.start > 1 && isFigure(reading.codes[word.start])
}

function judge(reading: BlockReading, witness: Witness, tools: WordTools, { at, gain }: ExtraPlace): Suspicion | null {
  const { block } = reading
  if (isInName(reading, at) || isPaired(reading, at) || isCounted(reading, at)) return null
  // 工业经济|暨|重点项目: it joins.
  if (reading.codes[at] === joining) return null
  // 欠款|逐户
  if (isDistributed(reading.codes, at)) return null
  // 扩投增量: two verbs with an object each.
  if (isShortVerb(reading.codes[at - 1]) && isShortVerb(reading.codes[at + 1])) return null
  const { start, end, text, words } = changedStretch(reading, { start: at, end: at + 1, text: '' }, tools.segmenter)
  if (words.length !== 1 || isSeam(tools.model, text, at - start)) return null
  const surplus =
    gain -
    leastExtra -
    reading.reserve -
    (end - start === 3 ? chanceGain : 0) -
    (countAround(tools.corpus, witness.codes, block.start + at) > 1 ? habitGain : 0) -
    (isIntended(reading, at) ? intentGain : 0)
  if (surplus < weakest) return null
  const doubt = isRepeated(witness, block.start + start, block.start + end) ? repeatedDoubt : 0
  const confidence = confidenceOf(surplus) - doubt
  return suspicionIn(reading, { kind: 'broken', start, end, readings: [text], confidence })
}
