import type { HistorySummary } from '#shared/contract/history.ts'
import type { PlacedRecord } from '#shared/document/record-step.ts'
import { isReading } from '#shared/domain/reading.ts'
import type { AnnotationRecord, DocumentRecord } from '#shared/domain/record.ts'

/** As much of a step's JSON as a summary reads. */
interface StepJson {
  stepType: string
  from?: number
  to?: number
  slice?: SliceJson
  was?: PlacedRecord | null
  now?: PlacedRecord | null
}
interface SliceJson {
  content?: NodeJson[]
  openStart?: number
}
interface NodeJson {
  type: string
  text?: string
  content?: NodeJson[]
}

const longestText = 120
const mostTold = 4

export const emptySummary = (): HistorySummary => ({
  inserted: '',
  deleted: 0,
  decisions: [],
  decided: 0,
  readings: [],
  annotations: [],
  isCut: false,
})

/** Tells what steps (as JSON texts, in order) did, without the text that they were done to. */
export function summaryOf(stepTexts: readonly string[], isCut: boolean): HistorySummary {
  const summary = { ...emptySummary(), isCut }
  const writing = new Writing()
  for (const text of stepTexts) {
    const step = JSON.parse(text) as StepJson
    if (step.stepType === 'record') addRecord(summary, step)
    else if (step.stepType === 'replace') writing.add(step.from ?? 0, step.to ?? 0, textOf(step.slice?.content))
  }
  summary.inserted = writing.text.slice(0, longestText)
  summary.deleted = writing.deleted
  return summary
}

/** What was written, in pieces where it stands apart; what was put in and taken out again is not told. */
class Writing {
  deleted = 0
  /** In the order of their making; `at` is a docPos, carried along. */
  #pieces: { at: number; text: string }[] = []

  add(from: number, to: number, text: string): void {
    const piece = this.#pieces.find(({ at, text: own }) => from >= at && from <= at + own.length)
    const end = piece ? Math.min(to, piece.at + piece.text.length) : from
    this.deleted += to - Math.max(from, end)
    for (const other of this.#pieces) if (other !== piece && other.at >= to) other.at += text.length - (to - from)
    if (!piece) {
      if (text !== '') this.#pieces.push({ at: from, text })
      return
    }
    const own = piece.text
    piece.text = own.slice(0, from - piece.at) + text + own.slice(end - piece.at)
  }

  get text(): string {
    return this.#pieces
      .map(({ text }) => text.trim())
      .filter(text => text !== '')
      .join('…')
  }
}

function textOf(content: readonly NodeJson[] = []): string {
  return content.map(({ text, content: inner }) => text ?? (inner ? textOf(inner) : ' ')).join('')
}

function addRecord(summary: HistorySummary, { was, now }: StepJson): void {
  const placed = now ?? was
  if (!placed) return
  if (placed.record.type === 'decision') countDecision(summary, !now)
  if (!isRoom(summary, placed.record)) {
    summary.isCut = true
    return
  }
  const { record } = placed
  const isTakenBack = !now
  if (record.type === 'decision') {
    const { findingType: type, verdict, quote } = record
    summary.decisions.push({ type, verdict, quote, isTakenBack })
  } else if (isReading(record)) {
    const { original, reading } = record.body
    summary.readings.push({ original, reading, isTakenBack })
  } else summary.annotations.push({ kind: record.kind, text: remarkOf(record), isTakenBack })
}

/** Counts what was decided like the first; what was decided the other way is told as more. */
function countDecision(summary: HistorySummary, isTakenBack: boolean): void {
  if ((summary.decisions[0]?.isTakenBack ?? isTakenBack) === isTakenBack) summary.decided++
  else summary.isCut = true
}

function isRoom({ decisions, readings, annotations }: HistorySummary, record: DocumentRecord): boolean {
  const list = record.type === 'decision' ? decisions : isReading(record) ? readings : annotations
  return list.length < mostTold
}

/** What an annotation says in words; empty where its kind says all. */
export function remarkOf(record: AnnotationRecord): string {
  switch (record.kind) {
    case 'query':
      return record.body.text
    case 'tag':
      return record.body.name
    case 'mask':
      return record.body.value ?? record.body.group
    case 'duplicate':
      return record.body.keptExact
    case 'ocr':
    case 'source':
    case 'house':
    case 'furniture':
      return record.body.note ?? ''
    case 'join':
      return record.body.dropped ?? ''
    default:
      return record.body.note ?? ''
  }
}
