import type { Transform } from 'prosemirror-transform'
import type { Actor } from '../../domain/actor.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
import { newId } from '../../domain/id.ts'
import type { AnnotationRecord, DocumentRecord } from '../../domain/record.ts'
import { RecordStep } from '../record-step.ts'

export interface Annotating {
  /** docPos */
  from: number
  to: number
  content: AnnotationContent
  author: Actor
  /** Milliseconds since 1970. */
  at: number
  findingId?: string | null
}

/** Adds an annotation; returns its record. */
export function annotate(tr: Transform, { from, to, content, author, at, findingId }: Annotating): AnnotationRecord {
  const record: AnnotationRecord = {
    id: newId(),
    type: 'annotation',
    author,
    at,
    findingId: findingId ?? null,
    ...content,
  }
  addRecord(tr, record, from, to)
  return record
}

/** Adds any record at a place (docPos). */
export function addRecord(tr: Transform, record: DocumentRecord, from: number, to: number): void {
  tr.step(new RecordStep(null, { record, from, to }))
}
