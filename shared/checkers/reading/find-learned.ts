import type { Confusion, ConfusionTable } from '../../experience/confusions.ts'
import { type BlockReading, gainOf } from './block-reading.ts'
import type { Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

/** How many nats the text must read better when none, one or both neighbours are those of a corrected place. */
const neededGain = [6, 2, -16] as const
const confidences = [0.6, 0.7, 0.82] as const
/** Without a language only a place with both neighbours speaks for itself. */
const bothNeighbours = 2
/** A confusion corrected once is no habit yet: away from its neighbours it is not looked for. */
const habit = 2

/** Places where a wrong form stands that this project has corrected, if its neighbours or the language speak for it. */
export function findLearned(reading: BlockReading, table: ConfusionTable, segmenter: Segmenter | null): Suspicion[] {
  const found: Suspicion[] = []
  const { text } = reading
  for (let at = 0; at < text.length; at++) {
    for (const confusion of table.at(text, at)) {
      const confidence = judge(reading, at, confusion, segmenter)
      if (confidence > 0) found.push(suspicionOf(reading, at, confusion, confidence))
    }
  }
  return found
}

/** How sure it is that the wrong form at an offset is wrong there; 0 when nothing speaks for it. */
function judge(reading: BlockReading, at: number, confusion: Confusion, segmenter: Segmenter | null): number {
  const { wrong, right, contexts, count } = confusion
  const { text } = reading
  // The right form may hold the wrong one: what is right already stays.
  const inside = right.indexOf(wrong)
  if (inside >= 0 && text.startsWith(right, at - inside)) return 0
  const end = at + wrong.length
  const [left, after] = [text[at - 1] ?? '', text[end] ?? '']
  const agreeing = Math.max(0, ...contexts.map(context => agreement(context, left, after)))
  if (!segmenter) return agreeing === bothNeighbours ? surer(confidences[bothNeighbours], count) : 0
  if (agreeing === 0 && count < habit) return 0
  const gain = gainOf(reading, segmenter, { start: at, end }, right)
  const level = agreeing as 0 | 1 | 2
  return gain >= neededGain[level] ? surer(confidences[level], count) : 0
}

function agreement(context: string, left: string, after: string): number {
  const border = context.indexOf('|', context.startsWith('|') ? 0 : 1)
  return (context.slice(0, border) === left ? 1 : 0) + (context.slice(border + 1) === after ? 1 : 0)
}

const surer = (confidence: number, count: number): number =>
  Math.round(100 * confidence + 3 * Math.min(count - 1, 4)) / 100

function suspicionOf({ block }: BlockReading, at: number, confusion: Confusion, confidence: number): Suspicion {
  const { wrong, right, kind, count } = confusion
  return {
    kind: 'learned',
    type: kind === 'house' ? 'term' : 'ocr_char',
    start: block.start + at,
    end: block.start + at + wrong.length,
    readings: [right],
    confidence,
    evidence: `${wrong}→${right}`,
    count,
    documents: 0,
    related: [],
  }
}

/** The share of the doubt that is left which a reading corrected before takes away. */
const support = 0.4

/**
 * Puts first the readings that undo a confusion this project has corrected before, the most frequent foremost, and is
 * surer of such places. `quote` is the text at the suspicion.
 */
export function preferLearned(suspicion: Suspicion, quote: string, table: ConfusionTable): Suspicion {
  if (suspicion.kind === 'learned') return suspicion
  const counts = suspicion.readings.map(reading => table.between(quote, reading)?.count ?? 0)
  const most = Math.max(0, ...counts)
  if (most === 0) return suspicion
  const order = suspicion.readings.map((reading, index) => ({ reading, index, count: counts[index] as number }))
  order.sort((a, b) => b.count - a.count || a.index - b.index)
  const doubt = (1 - suspicion.confidence) * (1 - support * (most / (most + 1)))
  return { ...suspicion, readings: order.map(({ reading }) => reading), confidence: 1 - doubt }
}
