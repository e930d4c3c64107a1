import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import { BoostedTrees } from './boosted-trees.ts'
import { isTopic, pagesOf, type Witness } from './corpus.ts'
import { isDirection } from './directions.ts'
import type { WordTools } from './find-misread.ts'
import { areOfOneKind } from './kinds.ts'
import type { LanguageModel } from './language-model.ts'
import { isCountedOtherwise } from './lawful-exchanges.ts'
import { likelihoodOf } from './logistic.ts'
import { isEnding, isFree } from './lone-characters.ts'
import { isOfPattern, isRunOn } from './misread-doubts.ts'
import { isInName, isSurname } from './names.ts'
import { nearFeatures } from './near-features.ts'
import { echoReach, isEdge, isHabit, isHabitAcross, isKnownWord, isVariation } from './near-habits.ts'
import { nearTrees } from './near-trees.ts'
import { type NearWord, shortestNear } from './near-words.ts'
import { isFigure } from './surroundings.ts'

/** A word that a stretch of a block comes near to, and how many nats likelier its clause is with it. */
export interface NearReading {
  at: number
  near: NearWord
  gain: number
  /** How much more that is than with the next best word in the place of the same characters. */
  lead: number
}

/** Characters that grammar and counting put into any word. */
const loose = new CodeSet(
  '的地得了着到超逾近约达满之和与及等中上下不再更最总全欲新大小多一二三四五六七八九十百千万亿两几第各每我本该某委局办部厅处会院组站所县市省区镇乡村',
)
/** A character that stands so often in a block is of what it is about. */
const oftenAbout = 3

/** Read when a word is first judged: most commands judge none. */
let trees: BoostedTrees | null = null

/** Gathers what speaks for and against words that stretches of one block come near to. */
export class NearEvidence {
  readonly #reading: BlockReading
  readonly #witness: Witness
  readonly #tools: WordTools
  readonly #features = new Float64Array(nearFeatures.length)
  readonly #three = new Uint16Array(3)

  constructor(reading: BlockReading, witness: Witness, tools: WordTools) {
    this.#reading = reading
    this.#witness = witness
    this.#tools = tools
  }

  /** How likely the word is what was meant, of 1: by trees that were grown on texts whose errors were marked. */
  likelihood(near: NearReading): number {
    trees ??= new BoostedTrees(nearTrees)
    return likelihoodOf(trees.logOdds(this.of(near)))
  }

  /** Numbers in the order of `nearFeatures`, valid until the next call. */
  of({ at, near, gain, lead }: NearReading): Float64Array {
    const { codes, reserve, block } = this.#reading
    const { model, characters, corpus, usual } = this.#tools
    const { nearness, odd, length, word } = near
    const place = at + odd
    const [code, expected] = [codes[place] as number, model.codeAt(word, odd)]
    const text = model.textOf(word)
    const features = this.#features
    let next = 0
    const say = (value: number | boolean) => {
      features[next++] = Number(value)
    }
    say(gain)
    say(gain - reserve)
    say(nearness === 'lost')
    say(nearness === 'extra')
    say(odd)
    say(length)
    say(odd === 0)
    say(odd >= length - Number(nearness !== 'lost'))
    say(this.#isEdged(at, near))
    say(standsOutside(this.#reading.text.slice(0, at + length + echoReach), text, { at, length }, at - echoReach))
    say(this.#standsAround(block.start + at, length, text))
    say(model.isSetWord(word))
    say(model.isJoined(word))
    say(model.classOf(word) === 0)
    say(nearness === 'exchanged' && characters.lookAlike(code, expected))
    say(nearness === 'exchanged' && characters.soundNear(code, expected))
    say(isHabit(corpus, this.#witness.codes, block.start + at, length))
    say(isHabitAcross(this.#reading, at, near))
    say(loose.has(code))
    say(loose.has(expected))
    say(loose.has(model.codeAt(word, 0)))
    say(nearness === 'lost' ? echoReach + 1 : echoDistance(codes, at, length, code))
    say(isTopic(this.#witness, code))
    say(isInPairs(codes, at, length))
    say(isOver(codes, at, near))
    say(isKnownWord(this.#reading, this.#witness, model, { at, near }))
    say(isAbout(this.#reading, code, expected))
    say(isFree(code))
    say(isFree(expected))
    say(isEnding(code))
    say(isEnding(expected))
    say(isFigure(code))
    say(isFigure(expected))
    say(model.cost(model.wordAt(codes, place, 1)))
    say(isHan(codes[at - 1]))
    say(isHan(codes[at + length]))
    say(isQuoted(this.#reading, at, at + length))
    say(isInName(this.#reading, at + Math.min(odd, length - 1)))
    say(model.cost(word))
    say(lead)
    say(near.isOfTwo ?? false)
    say(nearness === 'exchanged' && characters.soundAlike(code, expected))
    say(nearness === 'exchanged' && usual.has(code, expected))
    return features
  }

  /** Whether a word stands in the pages around a stretch, outside it. */
  #standsAround(start: number, length: number, word: string): boolean {
    if (!this.#mayStand(word)) return false
    const { text, from } = pagesOf(this.#witness, start, start + length)
    return standsOutside(text, word, { at: start - from, length }, 0)
  }

  /** Whether the corpus may hold a word: never wrongly no. Most are in no text. */
  #mayStand(word: string): boolean {
    for (const first of [0, word.length - 3]) {
      for (let i = 0; i < 3; i++) this.#three[i] = word.charCodeAt(first + i)
      if (this.#three.every(isHan) && this.#tools.corpus.count(this.#three, 0, 3) === 0) return false
    }
    return true
  }

  /** Whether the stretch begins where a word does and ends where one does, the odd character aside. */
  #isEdged(at: number, near: NearWord): boolean {
    const { codes, text } = this.#reading
    const { model } = this.#tools
    const { nearness, odd, length } = near
    const end = at + length
    const [first, last] = [wordOver(this.#reading, at), wordOver(this.#reading, end - 1)]
    if (!first || !last) return false
    const isExchangedAtEdge = nearness === 'exchanged' && isEdge(near)
    const tailFree = isExchangedAtEdge && odd > 0 && !isDirection(text, end - 1)
    // 高质发展|阶段: what is left of a long one is read with what follows.
    const restFree = nearness === 'lost' && odd < length && length >= shortestNear
    const isHead = first.start === at || (isExchangedAtEdge && odd === 0) || isJoint(codes, first, at, model)
    return isHead && (last.end === end || tailFree || restFree || isJoint(codes, last, end, model))
  }
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

/** Whether the odd character is that of a neighbour within the stretch. */
const isOver = (codes: Uint16Array, at: number, { odd, length }: NearWord): boolean =>
  (odd > 0 && codes[at + odd] === codes[at + odd - 1]) || (odd + 1 < length && codes[at + odd] === codes[at + odd + 1])

/** Whether a word stands in a text from a place on, outside the stretch that comes near to it. */
function standsOutside(
  text: string,
  word: string,
  { at, length }: { at: number; length: number },
  from: number,
): boolean {
  const first = text.indexOf(word, from)
  if (first < 0 || first + word.length <= at || first >= at + length) return first >= 0
  return text.includes(word, at + length)
}

/** Whether a stretch is what quotation marks hold: writers play with words there (码上就办). */
const isQuoted = ({ text }: BlockReading, start: number, end: number): boolean =>
  text[start - 1] === '“' && text[end] === '”'

/** Whether a block is about what a character names, and never about what another one does. */
function isAbout({ codes }: BlockReading, code: number, other: number): boolean {
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === other) return false
    if (codes[i] === code) count++
  }
  return count >= oftenAbout
}

/** Whether a stretch of four characters is built in pairs: 一车一档. */
const isInPairs = (codes: Uint16Array, at: number, length: number): boolean =>
  length === shortestNear && (codes[at] === codes[at + 2] || codes[at + 1] === codes[at + 3])

/** How far outside a stretch a character of it stands next, up to where no echo comes from. */
function echoDistance(codes: Uint16Array, at: number, length: number, code: number): number {
  for (let step = 1; step <= echoReach; step++)
    if (codes[at - step] === code || codes[at + length - 1 + step] === code) return step
  return echoReach + 1
}

/** Whether who wrote the stretch meant the character in which it differs from a word. */
export function isMeant(reading: BlockReading, at: number, near: NearWord, { model, characters }: WordTools): boolean {
  const { codes } = reading
  const { nearness, odd, word, length } = near
  const isJoined = model.isJoined(word)
  // 面向市 for 面向市场: what is joined at will is as often joined otherwise.
  if (nearness === 'lost') return isJoined
  // 岚水|水位上涨: the first one ends the name before it.
  if (nearness === 'extra') return odd === 1 && isOver(codes, at, near) && isEnding(codes[at]) && isHan(codes[at - 1])
  const [code, expected] = [codes[at + odd] as number, model.codeAt(word, odd)]
  return (
    // 生态立乡 for 生态立县: writers fit it to their own.
    areOfOneKind(code, expected) ||
    // 并可处一|万元 beside 并可处以: a figure goes on.
    (isFigure(code) && odd === near.length - 1 && isFigure(codes[at + near.length])) ||
    isOfPattern(reading, at + odd) ||
    isRunOn(codes, at + odd) ||
    isCountedOtherwise(codes, at + odd, expected) ||
    isVariation(codes, at, near) ||
    (odd === 0 && isAppointed(codes, at)) ||
    // 一车一档: pairs are built of any words.
    (near.isOfTwo && isInPairs(codes, at, length)) ||
    // 立碑纪事 for 立碑记事: what is joined at will may be joined of other words; 菜地浇浇水: verbs are doubled at will.
    (isJoined &&
      ((isOfWords(codes, at, near, model) && !near.isOfTwo) ||
        (isOver(codes, at, near) && !characters.soundNear(code, expected))))
  )
}

/** Whether a stretch of four characters is two words. */
const isOfWords = (codes: Uint16Array, at: number, { nearness, length }: NearWord, model: LanguageModel): boolean =>
  nearness === 'exchanged' && length === 4 && model.wordAt(codes, at, 2) >= 0 && model.wordAt(codes, at + 2, 2) >= 0

const [takesOffice, by] = ['任', '由'].map(character => character.charCodeAt(0))

/** Whether a name ends at a place, and who bears it takes office: 孟广|田任书记 for 出任书记. */
function isAppointed(codes: Uint16Array, at: number): boolean {
  if (codes[at + 1] !== takesOffice) return false
  const begins = (start: number) => isSurname(codes[start]) && (!isHan(codes[start - 1]) || codes[start - 1] === by)
  return begins(at - 1) || begins(at - 2)
}
