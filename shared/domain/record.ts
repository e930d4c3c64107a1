import type { Actor } from './actor.ts'
import type { Anchor } from './anchor.ts'
import type { AnnotationContent } from './annotation.ts'
import type { BlockRole } from './block.ts'
import type { DecisionScope, FindingType, Verdict } from './finding.ts'

interface RecordCommon {
  /** ULID. */
  id: string
  author: Actor
  /** Milliseconds since 1970. */
  at: number
}

/** A stand-off statement about a span. */
export type AnnotationRecord = RecordCommon & { type: 'annotation'; findingId: string | null } & AnnotationContent

/** What a block was before a decision made it something else, so that the decision can be taken back. */
export type BlockBefore = { blockId: string } & (
  | { role: BlockRole; nowRole: BlockRole }
  | { level: number; nowLevel: number }
  /** It stood inside the block at the decision's place; a line break beside it went with it. */
  | { takenOut: true; nowRole: BlockRole; lineBreak: 'before' | 'behind' | null }
)

/** What somebody decided about a finding. Keyed by fingerprint, and by its own place where the context has changed. */
export type DecisionRecord = RecordCommon & {
  type: 'decision'
  findingId: string
  checker: string
  findingType: FindingType
  verdict: Verdict
  scope: DecisionScope
  quote: string
  /** The checker's rule that made the finding (`ruleOf`); decisions from before it was kept have none. */
  rule?: string
  before?: BlockBefore
}

/** What is said about a document beside its text. Records travel on the same undo stack as text. */
export type DocumentRecord = AnnotationRecord | DecisionRecord

/** A record as stored: with its place, or `removed` when its text is gone (a tombstone that undo can revive). */
export interface AnchoredRecord {
  record: DocumentRecord
  anchor: Anchor
  removed: boolean
}
