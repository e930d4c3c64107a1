import * as v from 'valibot'
import type { SourcePlaces } from '../document/source-places.ts'
import type { Actor } from '../domain/actor.ts'
import type { AnnotationKind } from '../domain/annotation.ts'
import type { FindingType, Verdict } from '../domain/finding.ts'
import { call } from './call.ts'

/** What an entry of a document's history is. */
export const historyKinds = [
  'import',
  'version',
  'typing',
  'decision',
  'mark',
  'replace',
  'structure',
  'undo',
  'redo',
  'restore',
  'batch',
] as const
export type HistoryKind = (typeof historyKinds)[number]

/** What an entry did, as far as its steps tell without the text. */
export interface HistorySummary {
  /** What came in, its pieces parted by `…`; a beginning of it. */
  inserted: string
  /** UTF-16 units that went out, not counting what the entry itself had put in. */
  deleted: number
  decisions: { type: FindingType; verdict: Verdict; quote: string; isTakenBack: boolean }[]
  /** How many were decided as the first of them was, those included that are not told. */
  decided: number
  readings: { original: string; reading: string; isTakenBack: boolean }[]
  annotations: { kind: AnnotationKind; text: string; isTakenBack: boolean }[]
  /** Whether there is more than is told here. */
  isCut: boolean
}

/** What somebody did in one go: `first`–`last` are the revisions it made. */
export interface HistoryEntry extends HistorySummary {
  first: number
  last: number
  kind: HistoryKind
  actor: Actor
  /** Milliseconds since 1970, of its end and of its beginning. */
  at: number
  since: number
  /** The desk and its run; entries of one sitting have the same. */
  client: string
  steps: number
  /** The revision that a restoring went back to. */
  restored: number | null
}

export interface HistoryPage {
  entries: HistoryEntry[]
  /** What to ask for the next page with; null at the import. */
  next: number | null
  /** The revision that the document is at. */
  revision: number
  /** Everybody who has changed the document, and every kind there is; only of the first page. */
  people: string[]
  kinds: HistoryKind[]
}

/** A place of the document as it is now. `text` is what stands there. */
export interface HistoryPlace {
  blockId: string
  start: number
  end: number
  text: string
  /** Whether the text that it is about is gone: the place is where it stood. */
  isGone: boolean
}

/** A state of the text: as imported, as it was at a revision, as it is, as its clean edition will be. */
export const textVersion = v.variant('kind', [
  v.object({ kind: v.literal('original') }),
  v.object({ kind: v.literal('revision'), revision: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ kind: v.literal('now') }),
  v.object({ kind: v.literal('clean') }),
])
export type TextVersion = v.InferOutput<typeof textVersion>

/** A text block of a version. A table is a row a cell line. */
export interface TextRow {
  /** Ids of the blocks it is made of. */
  ids: string[]
  kind: 'paragraph' | 'heading' | 'preformatted' | 'cell' | 'rule'
  /** 1–6 for a heading, else 0. */
  level: number
  role: string
  text: string
}

/** Blocks of two versions beside each other; null where one has none. Equal rows hold one and the same text. */
export interface ComparedRow {
  first: TextRow | null
  second: TextRow | null
  isSame: boolean
}

/** What bringing a block back would change. */
export interface RestoreChange {
  /** What to tick it by. */
  key: string
  /**
   * `added` since then: it would go; `gone` since then: it would come back; `moved` since then; `structure`: it is another
   * kind of block, or of another thread, with the same text.
   */
  kind: 'changed' | 'structure' | 'added' | 'gone' | 'moved'
  /** Beginnings of the text now and then. */
  now: string
  past: string
  /** What was done to the block since, newest first, and how often in all. */
  edits: { kind: HistoryKind; actor: Actor; at: number; revision: number }[]
  editCount: number
}

export interface RestorePreview {
  /** The revision that the preview is of. */
  baseRevision: number
  changes: RestoreChange[]
}

/** A change of a character, newest first. */
export interface CharacterChange {
  revision: number
  kind: HistoryKind
  actor: Actor
  at: number
  /** What stood there before and what came, with what was changed along with it. */
  was: string
  now: string
}

/** What is said of a character's place. */
export interface CharacterRemark {
  kind: 'decision' | 'annotation' | 'finding'
  /** Kind of annotation; type of finding. */
  type: AnnotationKind | FindingType
  /** Null for an annotation; `open` for a finding nobody has decided. */
  verdict: Verdict | 'open' | null
  checker: string | null
  actor: Actor | null
  at: number | null
  original: string | null
  reading: string | null
  text: string
}

/** Where a character came from in its source. */
export interface CharacterSource extends SourcePlaces {
  sourceName: string
  /** Whether the character itself stands in the source: else this is the place beside which it came in. */
  isExact: boolean
  /** UTF-16 units of the source's text. */
  offset: number
  /** Bytes from the start of the file; null where the source is no plain text. */
  byteOffset: number | null
  /** From 1, with the column in characters; null where the source is no plain text. */
  line: number | null
  column: number | null
  before: string
  text: string
  after: string
  /** 0–1, of the box it was read from; null where the source does not say. */
  confidence: number | null
  alternatives: string[]
}

export interface CharacterTrace {
  blockId: string
  offset: number
  character: string
  before: string
  after: string
  /** Null where the block has no source. */
  source: CharacterSource | null
  changes: CharacterChange[]
  remarks: CharacterRemark[]
}

const revision = v.pipe(v.number(), v.integer(), v.minValue(0))
const stretch = v.object({ blockId: v.string(), start: v.number(), end: v.number() })

export const historyCalls = {
  /** What was done in a document, newest first. */
  'history.list': call(
    v.object({
      documentId: v.string(),
      /** Only what was done before this revision; from the newest on where it is null. */
      before: v.nullable(revision),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
      kinds: v.nullable(v.array(v.picklist(historyKinds))),
      person: v.nullable(v.string()),
    }),
  )<HistoryPage>(),
  /** Where what was done in a row of revisions stands now; null where it has no place. */
  'history.place': call(v.object({ documentId: v.string(), first: revision, last: revision }))<HistoryPlace | null>(),
  /** The blocks of the clean edition as it would be now: `EditionBlock[]` as JSON. */
  'history.clean': call(v.object({ documentId: v.string() }))<{ blocksJson: string }>(),
  /** A version's blocks: `TextRow[]` as JSON. */
  'history.text': call(v.object({ documentId: v.string(), version: textVersion }))<{ rowsJson: string }>(),
  /** Two versions, block by block: `ComparedRow[]` as JSON. */
  'history.compare': call(v.object({ documentId: v.string(), first: textVersion, second: textVersion }))<{
    rowsJson: string
  }>(),
  /** What bringing the text back to a revision would change: of all of it, of blocks, of a stretch of one block. */
  'history.previewRestore': call(
    v.object({ documentId: v.string(), revision, blockIds: v.nullable(v.array(v.string())) }),
  )<RestorePreview>(),
  /** Brings chosen blocks back to a revision, as one batch. `stretch` keeps to a part of one block. */
  'history.restore': call(
    v.object({
      documentId: v.string(),
      revision,
      baseRevision: revision,
      keys: v.pipe(v.array(v.string()), v.minLength(1)),
      stretch: v.nullable(stretch),
    }),
  )<{ batchId: string | null; blocks: number; records: number }>(),
  /** Where a character came from, who changed it, what was said of it. */
  'history.trace': call(
    v.object({ documentId: v.string(), blockId: v.string(), offset: v.number() }),
  )<CharacterTrace>(),
}
