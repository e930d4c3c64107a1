import type { WordList } from './resources.ts'

/** The longest part of a word that is looked for on either side of a cut. Characters. */
const longestPart = 5
/** A word so long is hardly ever made by two texts that happen to meet. */
const tellingLength = 3
/** What a long word says, and one made of two words that were parted: 工作｜成绩. */
const [ofLong, ofParted] = [3, 2]
/** What two characters that are a word say, where neither side has another word there, and where one has. */
const [ofPair, ofLeaningPair] = [2.6, 1.2]
/** Characters that are words by themselves where a clause is cut behind them. */
const lone =
  /[的和与與及或把在对對为為将將向以从從被让讓使于於就是比跟同至由其这這那该該各每某第约約了也都又还還而但因并並不有到来說说]$/u
const han = /^\p{Script=Han}+$/u

/**
 * How plainly a word was cut where one text ends and another begins: 0 where no word stands across, 3 where a long one
 * does. A pair of characters says nothing where both sides have words of their own there: 资金 and 乡村 make 金乡.
 */
export function wordAcross(left: string, right: string, words: WordList): number {
  const [before, behind] = [left.slice(-longestPart), right.slice(0, longestPart)]
  const isWord = (text: string) => text.length > 1 && words.hasWord(text)
  let weight = 0
  for (let from = 1; from <= before.length; from++) {
    const start = before.slice(-from)
    if (!han.test(start)) break
    for (let to = 1; to <= behind.length; to++) {
      const rest = behind.slice(0, to)
      if (!han.test(rest)) break
      if (from + to < tellingLength || !words.hasWord(start + rest)) continue
      if (!(isWord(start) && isWord(rest))) return ofLong
      weight = ofParted
    }
  }
  const [last, first] = [before.slice(-2), behind.slice(0, 2)]
  const pair = last.slice(-1) + first.slice(0, 1)
  if (!han.test(pair) || !isWord(pair)) return weight
  const others = Number(isWord(last) || lone.test(last)) + Number(isWord(first))
  return Math.max(weight, others === 0 ? ofPair : others === 1 ? ofLeaningPair : 0)
}
