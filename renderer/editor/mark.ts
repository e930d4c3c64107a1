import type { Transaction } from 'prosemirror-state'
import { annotate } from '#shared/document/actions/annotate.ts'
import { correctReading, replaceText } from '#shared/document/actions/correct-reading.ts'
import { removeRecord } from '#shared/document/actions/remove-record.ts'
import { takeBackDecision } from '#shared/document/actions/take-back.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import { type Stretch, stretchOf } from '#shared/document/outline.ts'
import type { RecordSet } from '#shared/document/record-set.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { AnnotationContent } from '#shared/domain/annotation.ts'
import { isReading } from '#shared/domain/reading.ts'
import type { AnnotationRecord } from '#shared/domain/record.ts'

/**
 * Says something about the selection; about the caret's block where nothing is selected, and for a tag on a heading. With
 * `section` about the caret's heading and all that stands under it.
 */
export function markSelection(
  tr: Transaction,
  content: AnnotationContent,
  { author, section }: { author: Actor; section: boolean },
): void {
  const { from, to } = section ? sectionAt(tr) : selectedPlace(tr, content.kind)
  if (from < to) annotate(tr, { from, to, content, author, at: Date.now() })
}

function selectedPlace(tr: Transaction, kind: AnnotationContent['kind']): Stretch {
  const { $from, $to, empty } = tr.selection
  const isHeading = kind === 'tag' && $from.parent.type.name === 'heading' && $from.sameParent($to)
  const isBlock = (empty || isHeading) && $from.parent.inlineContent
  return isBlock ? { from: $from.start(), to: $from.end() } : { from: $from.pos, to: $to.pos }
}

/** The text of the section that the caret's heading begins, from its first character to its last. */
function sectionAt(tr: Transaction): Stretch {
  const { from, to } = stretchOf(tr.doc, tr.selection.from, true)
  const last = BlockIndex.of(tr.doc).blocks.findLast(({ contentPos }) => contentPos < to)!
  return { from: from + 1, to: last.contentPos + last.node.content.size }
}

/** Replaces the selected text by a reading, leaving an annotation with the original. Stays in one block. */
export function correctSelection(tr: Transaction, reading: string, author: Actor): void {
  const { from, to, $from, $to } = tr.selection
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return
  correctReading(tr, { from, to, reading, kind: 'ocr', author, at: Date.now() })
}

/** Takes an annotation out, and what it had changed: with the decision that made it, if one did. */
export function takeOut(tr: Transaction, records: RecordSet, id: string): void {
  const placed = records.get(id)
  if (placed?.record.type !== 'annotation') return
  const { record, from, to, removed } = placed
  const decision = records.all().find(({ record: other }) => isOf(other, record))
  // A question outlives the decision it was asked with, so it goes by itself.
  if (!decision || record.kind === 'query') removeRecord(tr, placed)
  if (decision) {
    takeBackDecision(tr, decision, records)
    return
  }
  if (isReading(record) && !removed && readableText(positionText(tr.doc, from, to)) === record.body.reading) {
    replaceText(tr, from, to, record.body.original)
  }
}

/** Whether a record is the decision that an annotation was made with. */
function isOf(record: { type: string; findingId: string | null; at: number }, annotation: AnnotationRecord): boolean {
  return record.type === 'decision' && record.findingId === annotation.findingId && record.at === annotation.at
}
