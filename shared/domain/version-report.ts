import type { AnnotationKind } from './annotation.ts'
import type { Verdict } from './finding.ts'

/**
 * A place that the editor and a new version of the source have both changed; the editor's text stands. `text`: each reads
 * otherwise. `gone_here`: the new version changes a block that the editor took out or joined to another. `gone_there`: it
 * lacks a block that the editor has changed.
 */
export interface VersionConflict {
  kind: 'text' | 'gone_here' | 'gone_there'
  blockId: string
  base: string
  current: string
  incoming: string
}

/** A record that a new version did not leave as it was: its text is gone, or another text stands there. */
export interface VersionLoss {
  record: AnnotationKind | Verdict
  outcome: 'removed' | 'rewritten'
  /** What it was about, and the words it stood in where that alone tells little. */
  exact: string
  around?: string
}

/** What bringing a document to a new version of its source did, and what it could not do by itself. */
export interface VersionReport {
  /** Places that were changed, blocks that came, went or moved. */
  changes: number
  /** Places that were decided or marked and are what they were; reports that are older do not tell. */
  kept?: number
  conflicts: VersionConflict[]
  losses: VersionLoss[]
}
