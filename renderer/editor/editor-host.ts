import type { PictureData } from '#shared/contract/pictures.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import type { AnchoredFinding, FindingStatus, FindingType, Fix, Message, Severity } from '#shared/domain/finding.ts'
import type { Json } from '#shared/domain/json.ts'
import type { DocumentRecord } from '#shared/domain/record.ts'
import type { ReadingNote } from './editor-reading.ts'
import type { SaveLabel } from './plugins/autosave/save-queue.ts'
import type { NoteKeeping } from './plugins/kept-notes/kept-notes-plugin.ts'

/** What changed in the editor since it last said so. */
export interface EditorChange {
  status?: true
  findings?: true
  records?: true
  selection?: true
  hits?: true
  /** Some text has changed; the outline perhaps with it. */
  structure?: true
}

/** What the editor needs from outside. */
export interface EditorHost extends NoteKeeping {
  /** Stores steps on top of `baseRevision`; fails with an `AppError`. */
  save(input: {
    documentId: string
    baseRevision: number
    steps: object[]
    label: SaveLabel
  }): Promise<{ revision: number }>
  author(): Actor
  /** Keeps what somebody has read and where he is; a failure to do so loses no work and is not told here. */
  read?(note: ReadingNote): Promise<void>
  /** A picture that a document shows by an address; null for one that the project has not. */
  picture?(documentId: string, address: string): Promise<PictureData | null>
  /** Called when a place of the text is brought into sight, which must be seen then. */
  revealed?(): void
  /** Called when status, findings, records or the selection changed; at most once a frame. */
  changed(change: EditorChange): void
}

/** Texts of the interface by key. */
export type EditorTexts = (key: string, params?: Record<string, string | number>) => string

/** A finding as lists show it. */
export interface FindingView {
  id: string
  checker: string
  type: FindingType
  status: FindingStatus
  confidence: number
  severity: Severity
  message: Message
  quote: string
  /** False when its text is gone or has changed; the next check tells. */
  present: boolean
  context: { before: string; after: string }
  data: Record<string, Json>
  fixes: Fix[]
  related: { documentId: string; anchor: Anchor }[]
  finding: AnchoredFinding
}

/** An annotation as lists show it. */
export interface RecordView {
  id: string
  record: DocumentRecord
  /** Its text is gone; undo can bring it back. */
  removed: boolean
  /** docPos */
  position: number
  excerpt: string
}

/** What is selected. `from` and `to` are docPos. */
export interface EditorSelection {
  from: number
  to: number
  text: string
  blockId: string | null
  empty: boolean
  /** The heading that holds the selection, if one does. */
  headingId: string | null
}
