import { CodeSet } from '../code-set.ts'
import { type BlockReading, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { FoldedBlock, NearMiss } from './find-near-phrases.ts'
import type { LanguageModel } from './language-model.ts'

/** A word that costs less where it stands is meant. Nats. */
const lawfulCost = 15
/** Endings without which a word says the same: 现代产业体系 for 现代化产业体系. */
const endings = new CodeSet('化性型')
/** Words of grammar that are shortened to their first character. */
const shortened = new Set('必须 必要 应该 应当 已经 可以 能够 并且 或者 如果 但是 因为 所以 以及 或是 以便'.split(' '))

/** A phrase of so many characters is meant whatever word stands in it. */
const longPhrase = 9

/** Where a near miss stands. */
interface Surroundings {
  reading: BlockReading
  block: FoldedBlock
  model: LanguageModel
  characters: Characters
}

/**
 * Whether the difference is one that writers make: a word left out, put in, or exchanged for another word. An error
 * cuts through words, or changes one character of a word.
 */
export function isLawfulChange(
  { reading, block, model, characters }: Surroundings,
  miss: NearMiss,
  odd: string,
): boolean {
  const { oddStart, oddEnd, expected } = miss
  if (odd === '') return expected.length > 1 || isShortened(reading, block, miss) || isOtherWord(reading, block, miss)
  const [from, to] = [block.offsets[oddStart] as number, (block.offsets[oddEnd - 1] as number) + 1]
  const first = wordOver(reading, from)
  const last = wordOver(reading, to - 1)
  const whole = first?.start === from && last?.end === to
  if (whole && (odd.length > 1 || odd.length !== expected.length)) return true
  // 强大合力, 动态监测: the word is of a longer one.
  if ((first?.start === from || last?.end === to) && odd.length > 1 && model.hasWord(odd)) return true
  // 老旧街区 for 老旧小区: a character is exchanged and another word stands there.
  const isWord =
    first !== undefined && first.start === last?.start && first.end - first.start > 1 && first.cost < lawfulCost
  if (!isWord || odd.length !== 1 || expected.length !== 1) return false
  // 以人民为中新的发展思想: in the middle of a long phrase no other word that sounds alike is meant.
  const isLong = miss.phrase.folded.length >= longPhrase && oddStart > miss.start + 1 && oddEnd < miss.end - 1
  return !isLong || !characters.soundAlike(odd.charCodeAt(0), expected.charCodeAt(0))
}

/** Whether what stands on both sides of the gap is a common word: 高速公路出口 for 高速公路出入口. */
function isOtherWord(reading: BlockReading, block: FoldedBlock, { oddStart }: NearMiss): boolean {
  const at = block.offsets[oddStart] as number
  const word = wordOver(reading, at - 1)
  return word !== undefined && word.start === at - 1 && word.end === at + 1 && word.cost < lawfulCost
}

/** Whether the one character that is missing is an ending, or the rest of a word of grammar: 管行业必管安全. */
function isShortened(reading: BlockReading, block: FoldedBlock, { oddStart, expected }: NearMiss): boolean {
  if (shortened.has((block.text[oddStart - 1] ?? '') + expected)) return true
  if (!endings.has(expected.charCodeAt(0))) return false
  const at = block.offsets[oddStart] as number
  const [before, after] = [wordOver(reading, at - 1), wordOver(reading, at)]
  return before?.end === at && at - before.start > 1 && after?.start === at && after.end - at > 1
}
