import { CodeSet } from '../code-set.ts'
import { isHan } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { ClauseWords } from './clauses.ts'
import { grammarWords } from './grammar-words.ts'
import type { LanguageModel } from './language-model.ts'
import type { Lattice } from './lattice.ts'
import { isFree } from './lone-characters.ts'
import type { NearWords } from './near-words.ts'
import type { PairWords } from './pair-words.ts'
import { isFigure } from './surroundings.ts'
import { areTwins } from './twins.ts'
import type { UsualConfusions } from './usual-confusions.ts'
import { WordMakers } from './word-makers.ts'

/** How a reading differs from what is printed: by a look-alike, a like sound, both, none of them, a turn. */
export type Channel = 'twin' | 'shape' | 'sound' | 'both' | 'other' | 'turn' | 'word'

/** Readings that gain less are not looked at. Nats. */
const leastGain = 3
/** The same where the reading is not like what is printed. Nats. */
const leastOther = 11
/** So many readings of a word are kept. */
const mostReadings = 4
/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 5
/** A word of two that costs less where it stands is meant. Nats. */
const strangeWord = 9.5

/** Another reading of some characters of a clause: offsets in the clause, codes, how many nats likelier the clause is with it. */
export interface Candidate {
  start: number
  end: number
  other: readonly number[]
  channel: Channel
  gain: number
  /** Whether one character is usually put in the place of the other. */
  isUsual?: boolean
  /** Of a look-alike: how many look more like what is printed. */
  rank?: number
}

/** A word of one or two characters that is strange where it stands. */
export interface StrangeWord {
  /** Offset in the clause. */
  readonly at: number
  readonly isOne: boolean
  /** Readings by what looks or sounds alike, or by a turn, best first; behind them those of a single character that are not like it. */
  readonly readings: readonly Candidate[]
}

const none: readonly Candidate[] = []
const [by, later, earlier] = ['以', '后', '前'].map(character => character.charCodeAt(0))

/**
 * What a clause by itself says of its characters that stand alone where none should: which others make words there, and
 * how much likelier the clause is with them (the noisy channel, priced by pairs of words). Kept with the clause.
 */
export class MisreadCandidates {
  readonly #model: LanguageModel
  readonly #characters: Characters
  readonly #pairs: PairWords
  readonly #lattice: Lattice
  readonly #makers: WordMakers
  readonly #near: NearWords
  readonly #usual: UsualConfusions
  #head = 0
  #codes: Uint16Array = new Uint16Array(0)
  /** What is being priced; nearly all that is comes to nothing. */
  readonly #one = [0]
  readonly #two = [0, 0]
  /** By code: the place for which it was last tried, so that each is tried once. */
  readonly #tried = new Uint32Array(0x10000)
  #place = 0

  constructor(tools: {
    model: LanguageModel
    characters: Characters
    pairs: PairWords
    lattice: Lattice
    near: NearWords
    usual: UsualConfusions
  }) {
    this.#model = tools.model
    this.#characters = tools.characters
    this.#pairs = tools.pairs
    this.#lattice = tools.lattice
    this.#near = tools.near
    this.#usual = tools.usual
    this.#makers = new WordMakers(tools.model, tools.characters, tools.pairs)
  }

  /** The strange words of a clause, of which these are the codes, in order. */
  strangeWordsIn(clause: ClauseWords, codes: Uint16Array): readonly StrangeWord[] {
    this.#head = clause.head
    this.#codes = codes
    return strangePlaces(clause, codes).map(({ at, isOne }) => {
      if (!isOne) return { at, isOne, readings: this.#wordsAt(at) }
      const alike = this.#alikeAt(clause, at)
      // An echo or a smudge may cover anything.
      const isCovered = !isFree(codes[at]) && !isFigure(codes[at])
      const others = isCovered ? this.#othersAt(clause, at, alike) : none
      return { at, isOne, readings: others.length === 0 ? alike : [...alike, ...others] }
    })
  }

  #alikeAt(clause: ClauseWords, at: number): readonly Candidate[] {
    const codes = this.#codes
    const found: Candidate[] = []
    this.#exchangeAlike(found, at)
    this.#exchangeAlone(found, at)
    for (const other of this.#makers.sounds(codes, at)) this.#considerOne(found, at, other, 'sound')
    const [code, after] = [codes[at] as number, codes[at + 1] ?? 0]
    // 拿地后以承诺代替审批
    const isPast = after === by && (code === later || code === earlier)
    if (isHan(after) && after !== code && !isPast && this.#mayTurn(codes, at))
      this.#considerTwo(found, at, [after, code], 'turn')
    // 三夜|昼, 转为|化: turned with the last of a word; with one that stands alone it is that one's turn.
    const before = codes[at - 1] ?? 0
    if (isHan(before) && before !== code && !isLone(clause, at - 1) && this.#mayTurn(codes, at - 1))
      this.#considerTwo(found, at - 1, [code, before], 'turn')
    return best(found)
  }

  /** Characters in the place of one that look like it. */
  #exchangeAlike(found: Candidate[], at: number): void {
    for (const other of this.#makers.looks(this.#codes, at))
      this.#considerOne(found, at, other, this.#likeness(at, other))
  }

  #likeness(at: number, other: number): Channel {
    const code = this.#codes[at] as number
    return areTwins(code, other) ? 'twin' : this.#characters.soundAlike(code, other) ? 'both' : 'shape'
  }

  /** Look-alikes that are words by themselves: 设施己难以满足, 资金末到位. */
  #exchangeAlone(found: Candidate[], at: number): void {
    const others = this.#makers.wordsAlone(this.#codes[at] as number)
    for (let i = 0; i < others.length; i++) {
      const other = others[i] as number
      if (!found.some(known => known.other[0] === other)) this.#considerOne(found, at, other, this.#likeness(at, other))
    }
  }

  /** What makes common words with the characters beside it, and is not like it. */
  #othersAt(clause: ClauseWords, at: number, alike: readonly Candidate[]): readonly Candidate[] {
    const codes = this.#codes
    const found: Candidate[] = []
    this.#place++
    for (const { start, end, other } of alike)
      if (start === at && end === at + 1) this.#tried[other[0] as number] = this.#place
    this.#considerOthers(found, at, this.#near.exchanges(codes, at))
    // A neighbour that is of a word already gains little by another.
    if (isLone(clause, at + 1)) this.#considerOthers(found, at, this.#pairs.partners(codes[at + 1] ?? 0, 'before'))
    if (isLone(clause, at - 1)) this.#considerOthers(found, at, this.#pairs.partners(codes[at - 1] ?? 0, 'after'))
    return best(found)
  }

  #considerOthers(found: Candidate[], at: number, others: readonly number[]): void {
    for (let i = 0; i < others.length; i++) {
      const other = others[i] as number
      if (this.#tried[other] === this.#place) continue
      this.#tried[other] = this.#place
      this.#considerOne(found, at, other, 'other')
    }
  }

  /** Other words in the place of one of two characters: 官僚注意 for 官僚主义, 敌人周族 for 敌人周旋. */
  #wordsAt(at: number): readonly Candidate[] {
    const codes = this.#codes
    const found: Candidate[] = []
    this.#exchangeAlike(found, at)
    this.#exchangeAlike(found, at + 1)
    for (const other of this.#makers.wordsLike(codes[at] as number, codes[at + 1] as number))
      this.#considerTwo(found, at, other, 'word')
    return best(found)
  }

  #considerOne(found: Candidate[], at: number, other: number, kind: Channel): void {
    let channel = kind
    this.#one[0] = other
    const least = channel === 'other' ? leastOther : leastGain
    const gain = this.#gain(at, this.#one, least)
    if (gain < least) return
    // 备根 for 备耕: who does not tell en from eng types one for the other.
    if (channel === 'other' && this.#characters.soundNear(this.#codes[at] as number, other)) channel = 'sound'
    const isUsual = this.#usual.has(this.#codes[at] as number, other)
    const rank = this.#characters.shapeRank(this.#codes[at] as number, other)
    found.push({ start: at, end: at + 1, other: [other], channel, gain, isUsual, rank })
  }

  #considerTwo(found: Candidate[], at: number, [first, second]: readonly [number, number], channel: Channel): void {
    this.#two[0] = first
    this.#two[1] = second
    const gain = this.#gain(at, this.#two, leastGain)
    if (gain >= leastGain) found.push({ start: at, end: at + 2, other: [first, second], channel, gain })
  }

  /** How many nats likelier the clause is with as many other characters from a place on: without the mark in front. */
  #gain(at: number, other: readonly number[], least: number): number {
    this.#lattice.load(this.#codes, this.#head, this.#codes.length)
    return this.#lattice.gain(at, at + other.length, other, least)
  }

  /** Whether the character and the one after it, turned, may be of a common word. */
  #mayTurn(codes: Uint16Array, at: number): boolean {
    const [before, code, after, next] = [codes[at - 1] ?? 0, codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0]
    const model = this.#model
    return model.isLinked(before, after) || model.isLinked(code, next) || model.isLinked(after, code)
  }
}

const best = (found: Candidate[]): readonly Candidate[] =>
  found.length === 0 ? none : found.sort((a, b) => b.gain - a.gain).slice(0, mostReadings)

/** Whether a word of one character stands at a place of a clause. */
function isLone({ words }: ClauseWords, at: number): boolean {
  let start = 0
  for (let i = 0; i < words.length && start <= at; start = words[i] as number, i += 3)
    if (start === at) return (words[i] as number) - start === 1
  return false
}

/** What figures count or date. */
export const counted = new CodeSet(
  '年月日天时分秒周旬季期届次回遍轮批条款项点个名位件间处所家户口只头匹座栋辆台套组队班人元角亩顷里米尺寸丈斤两吨升倍成折级类种层楼号路份张本册卷篇页字句代岁世纪度车船节章编部集门枚支根株棵块片段轴排连营团师军市县区乡镇村社站厂校院店',
)

/** Whether a figure stands beside another, or before what is counted. */
const isCounting = (codes: Uint16Array, at: number): boolean =>
  isFigure(codes[at - 1]) || isFigure(codes[at + 1]) || counted.has(codes[at + 1] as number)

function strangePlaces({ words }: ClauseWords, codes: Uint16Array): Pick<StrangeWord, 'at' | 'isOne'>[] {
  const strange: Pick<StrangeWord, 'at' | 'isOne'>[] = []
  let at = 0
  for (let i = 0; i < words.length; i += 3) {
    const [end, cost] = [words[i] as number, words[i + 2] as number]
    const isOne = end - at === 1
    if (isHan(codes[at]) && end - at <= 2 && cost >= (isOne ? strangeCost : strangeWord)) {
      const isMeant = isFigure(codes[at])
        ? !isOne || isCounting(codes, at)
        : grammarWords.has(codes[at] as number) && isFigure(codes[at + 1])
      if (!isMeant) strange.push({ at, isOne })
    }
    at = end
  }
  return strange
}
