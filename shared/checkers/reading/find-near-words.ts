import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import { confidenceOf } from './confidence.ts'
import { isTopic, type Witness } from './corpus.ts'
import { isDirection } from './directions.ts'
import { isShortVerb } from './find-lost.ts'
import type { WordTools } from './find-misread.ts'
import { areOfOneKind } from './kinds.ts'
import { codesOf, type LanguageModel } from './language-model.ts'
import { isCountedOtherwise, isOfColours, isOfGrammar, isOfPlaces } from './lawful-exchanges.ts'
import { isEnding, isFree } from './lone-characters.ts'
import { isHeadLost } from './lost-heads.ts'
import { isOfPattern, isRunOn } from './misread-doubts.ts'
import { isInName } from './names.ts'
import { echoReach, isEdge, isHabit, isHabitAcross, isKnownWord, isVariation } from './near-habits.ts'
import { type NearWord, type NearWords, shortestNear } from './near-words.ts'
import { Rereading } from './rereading.ts'
import { type SetPhrases, shortestPhrase } from './set-phrases.ts'
import { isFigure } from './surroundings.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/**
 * Nats by which the word must be likelier, by what parts the text from it: the wording of reports is fixed, idioms
 * mostly, other compounds freely made. Infinite where writers make the difference themselves.
 */
const leastGain = {
  set: { alike: 4.5, echo: 6, other: 11, lost: 9.5, doubled: 4, over: 7 },
  idiom: { alike: 5, echo: 7, other: Infinity, lost: 9, doubled: 5, over: 9 },
  other: { alike: 7, echo: 10, other: Infinity, lost: Infinity, doubled: 6, over: Infinity },
} as const
/** The weakest that is told to those who ask. Nats. */
const weakest = -4
/** A word of which so many characters stand has lost one even if it is the second. */
const longEnough = 5
/** What is asked where a word of four has lost its last character, and what one left over costs at least where it stands. Nats. */
const [cutOff, strayCost] = [10, 9]
/** What is asked besides where a word of four has lost one. Nats. */
const shortLoss = 1
/** What is asked less inside a long one. Nats. */
const longLoss = -3
/** What is asked besides of an echo within the word itself, and where grammar or counting may have put the character. Nats. */
const [innerDoubt, looseDoubt] = [2, 4]
/** What is asked besides in what may be a name or a variation. Nats. */
const leastDoubt = 8
/** Characters that grammar and counting put into any word. */
const loose = new CodeSet(
  '的地得了着到超逾近约达满之和与及等中上下不再更最总全欲新大小多一二三四五六七八九十百千万亿两几第各每我本该某委局办部厅处会院组站所县市省区镇乡村',
)
type Tools = WordTools & { near: NearWords; phrases: SetPhrases }

/**
 * Stretches that are no words and come near to a word of four characters and more by one character exchanged, lost or
 * too many (激昂勇进, 应保尽救, 三会一堂). Linear: only stretches are asked that do not read as words.
 */
export function findNearWords(reading: BlockReading, witness: Witness, tools: Tools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  const { reserve } = reading
  const rereading = new Rereading(reading, tools.lattice)
  let next = 0
  for (const { from, clause } of reading.clauses) {
    for (const { at: inClause, words } of clause.places.near) {
      const at = from + inClause
      if (at < next) continue
      const best = bestAt(reading, witness, tools, { at, words, rereading, reserve })
      if (!best) continue
      found.push(suspicionOf(reading, at, best))
      // A weak one leaves the next word its chance: 群众|移风移俗.
      if (best.surplus >= 0) next = best.end
    }
  }
  return found
}

/** A place of a block, and the words that what stands there comes near to. */
interface Place {
  at: number
  words: readonly NearWord[]
  rereading: Rereading
  reserve: number
}

interface Best {
  surplus: number
  end: number
  text: string
}

/** The word that is likeliest meant at a place; null where none is. */
function bestAt(
  reading: BlockReading,
  witness: Witness,
  tools: Tools,
  { at, words, rereading, reserve }: Place,
): Best | null {
  let best: Best | null = null
  for (const near of words) {
    const stretch = { start: at, end: at + near.length }
    if (!isEdged(reading, stretch, near, tools.model)) continue
    const text = tools.model.textOf(near.word)
    // Long phrases are compared as phrases.
    if (text.length >= shortestPhrase && isComparedAsPhrase(near) && tools.phrases.has(text)) continue
    // 稳中求进、稳中求质: beside the word itself it is a variation on it.
    if (reading.text.slice(Math.max(0, at - echoReach), stretch.end + echoReach).includes(text)) continue
    const least = leastOf(reading, witness, tools, { at, near })
    if (least === Infinity) continue
    const surplus = rereading.gain(at, stretch.end, [...codesOf(text)]) - least - reserve
    if (surplus >= weakest && (!best || surplus > best.surplus)) best = { surplus, end: stretch.end, text }
  }
  return best
}

/** Whether a long phrase is compared as one: not where its first or last character is exchanged (安全生产责任治). */
const isComparedAsPhrase = (near: NearWord): boolean =>
  near.odd < near.length && !(near.nearness === 'exchanged' && isEdge(near))

/** Whether the stretch begins where a word does and ends where one does, the odd character aside. */
function isEdged(
  reading: BlockReading,
  { start, end }: { start: number; end: number },
  near: NearWord,
  model: LanguageModel,
): boolean {
  const first = wordOver(reading, start)
  const last = wordOver(reading, end - 1)
  if (!first || !last) return false
  const headFree = near.odd === 0 && near.nearness === 'exchanged'
  const tailFree = near.odd === near.length - 1 && near.nearness === 'exchanged' && !isDirection(reading.text, end - 1)
  // 高质发展|阶段: what is left of a long one is read with what follows.
  const restFree = near.nearness === 'lost' && near.odd < near.length && near.length >= shortestNear
  const isHead = first.start === start || headFree || isJoint(reading.codes, first, start, model)
  return isHead && (last.end === end || tailFree || restFree || isJoint(reading.codes, last, end, model))
}

/** Whether a word that is joined at will is parted at a place into two words: 工资|专户. */
function isJoint(
  codes: Uint16Array,
  { start, end, word }: { start: number; end: number; word: number },
  at: number,
  model: LanguageModel,
): boolean {
  if (at <= start || at >= end || !model.isJoined(word)) return false
  return model.wordAt(codes, start, at - start) >= 0 && model.wordAt(codes, at, end - at) >= 0
}

/** What is asked of a word; infinite where the difference is one that writers make. */
function leastOf(
  reading: BlockReading,
  witness: Witness,
  { model, characters, corpus }: Tools,
  { at, near }: { at: number; near: NearWord },
): number {
  const { codes, block } = reading
  const { nearness, odd, length, word } = near
  const least = leastGain[model.isSetWord(word) ? 'set' : model.classOf(word) === 0 ? 'idiom' : 'other']
  if (isHabit(corpus, witness.codes, block.start + at, length)) return Infinity
  if (isHabitAcross(reading, at, near)) return Infinity
  const quoted = isQuoted(reading, at, at + length) ? leastDoubt : 0
  const doubt = quoted + (isInName(reading, at + Math.min(odd, length - 1)) ? leastDoubt : 0)
  if (nearness === 'lost') {
    // 面向市 for 面向市场: what is joined at will is as often joined otherwise.
    if (model.isJoined(word)) return Infinity
    if (odd === 0 && isHeadLost(reading, witness, model, { at, near })) return least.lost + doubt
    // What stands on another page is not lost.
    if (odd === length && at + length === codes.length && block.kind === 'paragraph') return Infinity
    // 兜住底、兜准底: the next member is made likewise.
    if (odd === length && codes[at + length + 1] === codes[at]) return Infinity
    if (isCutOff(reading, at, near) && (!isHan(codes[at + length]) || isWhole(model, codes, at, word)))
      return cutOff + doubt
    // 一键达 for 一键直达: what begins with a figure is made at will.
    if (isFigure(model.codeAt(word, 0)) && length < shortestNear) return Infinity
    // 移送司法机: what is left of a long one reads as no words.
    if (odd === length && model.isSetWord(word) && length >= longEnough) return least.lost + doubt
    // 审议通，: a set word of four does not stop short at a mark.
    if (odd === length && model.isSetWord(word) && !isHan(codes[at + length]) && !isEnding(codes[at + length - 1]))
      return least.lost + shortLoss + doubt
    // 本院|审酌: what ends it may begin a word that the lexicon does not have.
    if (
      length < shortestNear &&
      isHan(codes[at + length]) &&
      !isFree(codes[at + length]) &&
      isSingle(reading, at + length)
    )
      return Infinity
    // 增活力 for 增强活力: verbs are shortened at will.
    const shortened =
      (odd === 1 && isShortVerb(codes[at])) ||
      odd === 0 ||
      odd === length ||
      (odd === 1 && length < (model.isSetWord(word) ? shortestNear : longEnough)) ||
      isOwnWord(codes, at, near)
    return shortened || loose.has(model.codeAt(word, odd))
      ? Infinity
      : least.lost + doubt + (length === shortestNear - 1 ? shortLoss : model.isSetWord(word) ? longLoss : 0)
  }
  const code = codes[at + odd] as number
  const expected = model.codeAt(word, odd)
  // 生态立乡 for 生态立县: writers fit it to their own.
  if (nearness === 'exchanged' && areOfOneKind(code, expected)) return Infinity
  // 逐户制定 for 逐项制定, 连降暴雨 for 连日暴雨
  if (nearness === 'exchanged' && (isCountedOtherwise(codes, at + odd, expected) || isRunOn(codes, at + odd)))
    return Infinity
  // 以党建红引领天使白
  if (isOfColours(codes, at + odd)) return Infinity
  if (nearness === 'exchanged' && isOfGrammar(reading, { at, length, odd }, expected)) return Infinity
  const isAlike = characters.lookAlike(code, expected) || characters.soundNear(code, expected)
  // 召开校委会议 for 召开常委会议: what is joined at will is as likely joined otherwise.
  if (model.isJoined(word) && !isAlike) return Infinity
  // 市八届 is no 十八届.
  if (isFigure(expected) && !isFigure(code) && isFigure(codes[at + odd + 1])) return Infinity
  const isSlip = nearness === 'exchanged' && isAlike && model.isSetWord(word) && !isFigure(code)
  if (loose.has(code) && !isSlip) return Infinity
  // 超十亿元 beside 数十亿元: anything may stand in front of a figure.
  if (odd === 0 && isFigure(model.codeAt(word, 1))) return Infinity
  // 立碑纪事 for 立碑记事: what is joined at will may be joined of other words.
  if (model.isJoined(word) && isOfWords(codes, at, near, model)) return Infinity
  const echoed = isEcho(codes, at, length, code) && !isTopic(witness, code)
  if (nearness === 'extra') {
    const beside = codes[at + odd - 1] === code || codes[at + odd + 1] === code
    if (beside || echoed) return least.doubled + doubt
    return stands(codes, code, at, length) > 1 ? least.doubled + innerDoubt + doubt : Infinity
  }
  const isLoose = loose.has(code) || loose.has(expected) || loose.has(model.codeAt(word, 0))
  if (isLoose && !model.isSetWord(word)) return Infinity
  // 涉爆涉氨企业: coined by a pattern.
  if (nearness === 'exchanged' && isOfPattern(reading, at + odd)) return Infinity
  const built = length === 4 && (codes[at] === codes[at + 2] || codes[at + 1] === codes[at + 3])
  if (isAlike) {
    // 桩顶标高 for 柱顶标高 where piles are what it is about
    if (model.isJoined(word) && isAbout(reading, code, expected)) return Infinity
    if (isKnownWord(reading, witness, model, { at, near })) return Infinity
    return least.alike + doubt + (built ? leastDoubt : 0) + (isLoose ? looseDoubt : 0)
  }
  if (isLoose || isOfPlaces(codes, at + odd)) return Infinity
  if (isVariation(codes, at, near)) return Infinity
  // 做大做强, 做精做强: writers make their own of this build.
  if (echoed && !built) return least.echo + doubt + (isEdge(near) ? 2 : 0)
  // 打通断断路: a neighbour printed over what stood here.
  if (isOver(codes, at, near)) return least.over + doubt
  // 压实责任, 扎实整改: verbs in front and last words are exchanged at will; so is anything in a word of four.
  const exchangeable = built || odd < 2 || odd === length - 1 || length === shortestNear
  return exchangeable ? Infinity : least.other + doubt
}

/** Whether the first half of a word of four hardly stands without the second: 核磁 for 核磁共振, not 河道 for 河道清淤. */
const isWhole = (model: LanguageModel, codes: Uint16Array, at: number, word: number): boolean =>
  !model.isSetWord(word) && model.cost(word) <= model.cost(model.wordAt(codes, at, 2)) + 1

/** Whether a word of four stands without its last character, and what is left of its second half is at home nowhere: 核磁共设备. */
function isCutOff(reading: BlockReading, at: number, { odd, length }: NearWord): boolean {
  const { codes } = reading
  const last = codes[at + 2]
  if (odd !== length || length !== shortestNear - 1 || isEnding(last) || isFigure(last)) return false
  const word = wordOver(reading, at + 2)
  const first = wordOver(reading, at)
  return word?.start === at + 2 && word.end === at + 3 && word.cost >= strayCost && first?.end === at + 2
}

/** Whether what is left of a word of four is a word with an ending of its own: 解答题 for 解答问题. */
const isOwnWord = (codes: Uint16Array, at: number, { odd, length }: NearWord): boolean =>
  length === shortestNear - 1 && odd === 2 && isEnding(codes[at + 2])

/** How often a character stands in a stretch. */
function stands(codes: Uint16Array, code: number, at: number, length: number): number {
  let count = 0
  for (let i = at; i < at + length; i++) if (codes[i] === code) count++
  return count
}

/** Whether the odd character is that of a neighbour within the stretch. */
const isOver = (codes: Uint16Array, at: number, { odd, length }: NearWord): boolean =>
  (odd > 0 && codes[at + odd] === codes[at + odd - 1]) || (odd + 1 < length && codes[at + odd] === codes[at + odd + 1])

/** Whether a stretch is what quotation marks hold: writers play with words there (码上就办). */
const isQuoted = ({ text }: BlockReading, start: number, end: number): boolean =>
  text[start - 1] === '“' && text[end] === '”'

/** A character that stands so often in a block is of what it is about. */
const oftenAbout = 3

/** Whether a block is about what a character names, and never about what another one does. */
function isAbout({ codes }: BlockReading, code: number, other: number): boolean {
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === other) return false
    if (codes[i] === code) count++
  }
  return count >= oftenAbout
}

/** Whether a stretch of four characters is two words. */
const isOfWords = (codes: Uint16Array, at: number, { nearness, length }: NearWord, model: LanguageModel): boolean =>
  nearness === 'exchanged' && length === 4 && model.wordAt(codes, at, 2) >= 0 && model.wordAt(codes, at + 2, 2) >= 0

function isEcho(codes: Uint16Array, at: number, length: number, code: number): boolean {
  for (let i = Math.max(0, at - echoReach); i < Math.min(codes.length, at + length + echoReach); i++) {
    if ((i < at || i >= at + length) && codes[i] === code) return true
  }
  return false
}

function suspicionOf(reading: BlockReading, at: number, best: Best): Suspicion {
  return suspicionIn(reading, {
    kind: 'idiom',
    start: at,
    end: best.end,
    readings: [best.text],
    confidence: confidenceOf(best.surplus),
  })
}
