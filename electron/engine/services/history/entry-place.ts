import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import type { HistoryPlace } from '#shared/contract/history.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import { MoveStep, moveSpan } from '#shared/document/move-step.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import type { DocumentHistory } from './document-history.ts'

interface Stretch {
  from: number
  to: number
}

/** Where what was done in revisions `first`–`last` stands now: its first text, or the place of its first record. */
export function placeOfEntry(history: DocumentHistory, first: number, last: number): HistoryPlace | null {
  const end = history.indexAfter(last)
  let text: Stretch | null = null
  let record: Stretch | null = null
  for (let index = history.indexAfter(first - 1); index < history.steps.length; index++) {
    const { step } = history.steps[index]!
    text = text && followed(text, step)
    record = record && followed(record, step)
    if (index >= end) continue
    if (step instanceof RecordStep) record ??= recordStretch(step)
    else text = nextStretch(text, step)
  }
  const stretch = text ?? record
  return stretch && placeIn(history.docAt(history.revision), stretch)
}

function followed({ from, to }: Stretch, step: Step): Stretch {
  if (step instanceof MoveStep) return moveSpan(step, { from, to })
  const map = step.getMap()
  const start = map.map(from, 1)
  return { from: start, to: Math.max(start, map.map(to, -1)) }
}

function recordStretch({ was, now }: RecordStep): Stretch | null {
  const placed = now ?? was
  return placed && { from: placed.from, to: placed.to }
}

/** The stretch of all that was written so far, as long as it is one; else the first of it. */
function nextStretch(known: Stretch | null, step: Step): Stretch | null {
  if (step instanceof MoveStep) return known ?? moveSpan(step, { from: step.from, to: step.to })
  let from = Number.POSITIVE_INFINITY
  let to = -1
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    from = Math.min(from, start)
    to = Math.max(to, end)
  })
  if (to < 0) return known
  if (known && known.to > known.from && (to < known.from || from > known.to)) return known
  return known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to }
}

/** What of a stretch lies in the first block that it meets. */
function placeIn(doc: Node, { from, to }: Stretch): HistoryPlace | null {
  const index = BlockIndex.of(doc)
  const at = index.near(Math.min(from, doc.content.size), 'start')
  const block = at && index.find(at.blockId)
  if (!block) return null
  const { size } = block.node.content
  const end = Math.max(at.offset, Math.min(size, to - block.contentPos))
  const text = readableText(positionText(doc, block.contentPos + at.offset, block.contentPos + end))
  return { blockId: block.id, start: at.offset, end, text, isGone: text === '' }
}
