import { Voice } from '../voices/voice.ts'
import { advertiser } from '../voices/weights.ts'
import { told } from './offers.ts'

/** A stretch that sounds like those who advertise. Offsets in the line. */
export interface Voiced {
  start: number
  end: number
  weight: number
}

/** Log odds from which a sentence and clauses of one are told, what they are worth then and at most. */
const least = { sentence: 1, clauses: 2 }
const [atLeast, perOdds, atMost] = [0.62, 0.04, 0.88]
/** Shorter sentences, and shorter clauses of one, tell nothing. */
const [shortest, shortestClauses] = [8, 12]
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

/** Reports count what there is, offices tell where to apply: they name the same things. */
const reported =
  /[\d一二三四五六七八九十百千万两][余多]?(?:家|户|人次|所)|份额|惠及|投产|相继|考生|实名|志愿|便民|应当|(?:请|可)(?:登录|访问|拨打|致电)|报名|^(?:登录|访问|拨打|咨询)/u
const isReported = (said: string) => told.test(said) || reported.test(said)

/** What sounds like those who advertise in a folded line, though no pattern tells it. Linear. */
export function voicedIn(line: string): Voiced[] {
  voice ??= new Voice(advertiser)
  return voice.stretchesIn(line, least).flatMap(({ start, end, score, isSentence }) => {
    if (
      end - start < (isSentence ? shortest : shortestClauses) ||
      isInQuotes(line, start, end) ||
      isReported(line.slice(start, end))
    )
      return []
    const odds = score - (isSentence ? least.sentence : least.clauses)
    return [{ start, end, weight: Math.min(atMost, atLeast + perOdds * odds) }]
  })
}
