import { readingKinds } from './edition-profile.ts'
import type { AnnotationRecord, DocumentRecord } from './record.ts'

export type ReadingRecord = Extract<AnnotationRecord, { kind: (typeof readingKinds)[number] }>

/** Whether a record says that its place reads otherwise in the source. */
export function isReading(record: DocumentRecord): record is ReadingRecord {
  return record.type === 'annotation' && isReadingKind(record.kind)
}

export function isReadingKind(kind: string): kind is ReadingRecord['kind'] {
  return readingKinds.some(each => each === kind)
}
