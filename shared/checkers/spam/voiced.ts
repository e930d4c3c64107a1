import { Voice } from '../voices/voice.ts'
import { advertiser } from '../voices/weights.ts'
import { told } from './offers.ts'

/** A stretch that sounds like those who advertise. Offsets in the line. */
export interface Voiced {
  start: number
  end: number
  weight: number
}

/** Log odds from which a sentence of its own is told, those that a clause and a part of one need, and what it is worth then and at most. */
const [least, leastInside] = [7.5, 9.5]
const [atLeast, perOdds, atMost] = [0.62, 0.03, 0.88]
/** So great a part of a clause or a sentence stands for all of it. */
const [mostOfClause, mostOfSentence] = [0.65, 0.6]
/** Less tells nothing. */
const shortest = 8
/** A name in quotes is no longer. */
const longestQuoted = 24

let voice: Voice | null = null

const opening = /[“‘「『《]/u
const closing = /[”’」』》]/u

/** Whether a stretch stands in quotes, in which things are spoken about. */
export function isInQuotes(line: string, start: number, end: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - longestQuoted; at--) {
    const character = line[at] as string
    if (closing.test(character) || character === '\n') return false
    if (opening.test(character)) return closing.test(line.slice(end, at + longestQuoted))
  }
  return false
}

/** Where the piece of a line begins and ends that holds a stretch, between marks. */
function pieceAround(line: string, { start, end }: { start: number; end: number }, marks: RegExp) {
  let [from, to] = [start, end]
  while (from > 0 && !marks.test(line[from - 1] as string)) from--
  while (to < line.length && !marks.test(line[to] as string)) to++
  while (from < start && line[from] === ' ') from++
  while (to > end && line[to - 1] === ' ') to--
  return { start: from, end: to }
}

const clauseMarks = /[，,、。；！？（）()“”‘’「」『』【】\n]/u
const sentenceMarks = /[。；！？（）()”「」【】\n]/u

/** A stretch stands for the sentence or the clause of which it is the greater part. */
function widened(line: string, stretch: { start: number; end: number }) {
  const length = stretch.end - stretch.start
  const sentence = pieceAround(line, stretch, sentenceMarks)
  if (length >= mostOfSentence * (sentence.end - sentence.start)) return { ...sentence, isSentence: true }
  const clause = pieceAround(line, stretch, clauseMarks)
  const piece = length >= mostOfClause * (clause.end - clause.start) ? clause : stretch
  return { start: piece.start, end: piece.end, isSentence: false }
}

/** Reports count what there is, offices tell where to apply: they name the same things. */
const reported =
  /[\d一二三四五六七八九十百千万两][余多]?(?:家|户|人次|所)|份额|惠及|投产|相继|考生|实名|志愿|便民|应当|(?:请|可)(?:登录|访问|拨打|致电)|报名|^(?:登录|访问|拨打|咨询)/u
const isReported = (said: string) => told.test(said) || reported.test(said)

/** What sounds like those who advertise in a folded line, though no pattern tells it. Linear. */
export function voicedIn(line: string): Voiced[] {
  voice ??= new Voice(advertiser)
  return voice.stretchesIn(line, least).flatMap(({ start, end, score }) => {
    if (end - start < shortest || isInQuotes(line, start, end)) return []
    const piece = widened(line, { start, end })
    if ((!piece.isSentence && score < leastInside) || isReported(line.slice(piece.start, piece.end))) return []
    return [{ start: piece.start, end: piece.end, weight: Math.min(atMost, atLeast + perOdds * (score - least)) }]
  })
}
