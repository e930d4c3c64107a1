import type { CheckerDrafts, OnceSettings } from '#shared/checkers/once.ts'
import type { WordTables } from '#shared/checkers/reading/word-table.ts'
import type { AnthologyChoice, EditionOptions, EditionSample } from '#shared/contract/editions.ts'
import type { ErrorCode, ErrorParams } from '#shared/domain/errors.ts'
import type { FidelityReport } from '#shared/domain/fidelity.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Decoding, SourceFormat } from '#shared/domain/source.ts'
import type { EditionCounts } from '#shared/editions/edition.ts'
import type { EditionHead } from '#shared/editions/edition-head.ts'
import type { MaskLeak } from '#shared/editions/edition-text.ts'
import type { EditionImage } from '#shared/editions/images.ts'
import type { PrintedPart } from '#shared/formats/export/pdf/joined-pdf.ts'
import type { ImportedAnnotation } from '#shared/formats/import/index.ts'
import type { PictureWish } from '#shared/formats/import/pictures-beside.ts'
import type { PatternMatch } from '#shared/search/pattern.ts'
import type { PackedRows } from './block-rows.ts'

/** A document as the project stores it, in texts that only workers parse. */
export interface DocumentTexts {
  /** ProseMirror JSON. */
  docJson: string
  /** `BlockSource[]` as JSON. */
  sourcesJson: string
}

export interface ImportedRows {
  title: string
  decoding: Decoding
  format: SourceFormat
  fidelity: FidelityReport
  /** As `layoutToJson` writes it, as UTF-8; null for a text without parts and pages. */
  layout: Uint8Array | null
  annotations: readonly ImportedAnnotation[]
  /** What source offsets count, where it must be kept. */
  text: string | null
  /** UTF-16 units of text. */
  length: number
  /** What the document shows that lies beside its file. */
  pictures: readonly PictureWish[]
  /** The document. */
  rows: PackedRows
}

/** How a file would be read. */
export interface DecodedSample {
  encoding: string
  format: SourceFormat
  /** Whether the encoding is certain. */
  sure: boolean
  /** The first characters as decoded, or of the document that would be made. */
  sample: string
  /** What could not be kept; null where that is not known yet. */
  fidelity: FidelityReport | null
  pictures: readonly PictureWish[]
}

/** A finding's check result: `AnchoredFinding[]` as JSON. */
export interface CheckedDocumentResult {
  revision: number
  findingsJson: string
}

/** What is found in changed blocks; of other blocks, and of other checkers in these, it says nothing. */
export interface ChangedBlocksResult extends CheckedDocumentResult {
  blockIds: string[]
}

/** The same as UTF-8, which can be handed over: a book is not held twice. */
export interface DocumentBytes {
  doc: Uint8Array
  /** Null where nobody asks where text came from. */
  sources: Uint8Array | null
}

/** What an edition is made of. */
export interface EditionSource extends DocumentBytes {
  /** `AnchoredRecord[]` as JSON. */
  recordsJson: string
  head: EditionHead
  /** The document as it was imported; only for editions that show or list changes, and for the source text. */
  baseline: DocumentBytes | null
}

export interface EditionRequest extends EditionSource {
  options: EditionOptions
  /** As `layoutToJson` writes it, as UTF-8; only where the format shows pages or pictures. */
  layout: Uint8Array | null
  /** What the source text is made over, or where pictures are. */
  source: { bytes: Uint8Array; format: SourceFormat; decoding: Decoding } | null
  /** The bytes of pictures that the project keeps, by address. */
  pictures: readonly (readonly [address: string, bytes: Uint8Array])[]
  /**
   * What is wanted beside the summary: the bytes, the edition as JSON (what `choice` takes of it, traced, to be put together
   * with others, or its plain blocks), or its beginning.
   */
  want: 'bytes' | 'edition' | 'blocks' | 'sample' | 'summary'
  choice?: AnthologyChoice
  /** Values of masks that must not stand plainly anywhere. */
  maskedValues: readonly string[]
}
export interface EditionResult {
  bytes: Uint8Array | null
  /** `Edition` as JSON, without its pictures; null where none is wanted, or nothing of it. */
  editionJson: string | null
  /** The pictures of the edition, by address. */
  images: readonly (readonly [address: string, image: EditionImage])[]
  sample: EditionSample | null
  /** Null where the source's own text is made, of which it tells nothing. */
  summary: EditionCounts | null
  leaks: MaskLeak[]
}

/** One document's share of an anthology. */
export interface AnthologyPart extends Pick<EditionResult, 'images'> {
  editionJson: string
}

export interface AnthologyRequest {
  parts: readonly AnthologyPart[]
  options: EditionOptions
  title: string
}

/** A document with what was stated about its habits (`ProfileStatements` as JSON). */
export interface DescribedTexts extends DocumentTexts {
  documentId: string
  name: string
  revision: number
  format: SourceFormat
  statedJson: string
}

/** What `OnceCheck` is given, as far as it can be sent. */
export interface OnceInput extends Pick<OnceSettings, 'confusions' | 'options' | 'stated'> {
  snapshots: readonly Snapshot[]
  documentIds: readonly string[]
}

/** A scan as a window can show it: PNG. */
export interface ScanPicture {
  bytes: Uint8Array
  width: number
  height: number
}

/** Everything that a worker does, by name. Checks need one worker that lives on; the rest may run in any. */
export interface WorkerTasks {
  import(input: { bytes: Uint8Array; name: string; encoding?: string; format?: SourceFormat }): Promise<ImportedRows>
  preview(input: { bytes: Uint8Array; name: string; encoding?: string; format?: SourceFormat }): Promise<DecodedSample>
  /** Makes a scan that no browser shows into one; `page` of so many pages that the document has. */
  scan(input: { bytes: Uint8Array; page: number; pages: number }): Promise<ScanPicture>
  edition(input: EditionRequest): EditionResult
  /** A document's habits: `ProfileEntry[]` as JSON. */
  profile(input: DescribedTexts): string
  /** Puts parts of editions together into one file. */
  anthology(input: AnthologyRequest): { bytes: Uint8Array }
  /**
   * Puts printed parts of one text together, one after the other, in a thread that does nothing else. Null where the browser
   * has written what we do not know.
   */
  addPart(input: { part: PrintedPart; at: number }): true | null
  endParts(input: { numbers: Uint8Array }): Uint8Array | null
  /** Takes a document in, or its new state, as evidence and for checking. */
  checkUpdate(input: DescribedTexts): null
  /** Follows a save: steps from the revision before to `revision`, as JSON text. */
  checkFollow(input: { documentId: string; revision: number; stepsJson: string }): null
  /** Puts what the project's corrections have taught (`Confusion[]` as JSON) in place of what was known. */
  checkLearn(input: { confusionsJson: string }): null
  /**
   * What can be told of the blocks that have changed since the last whole check, at once: findings of the checkers that
   * read blocks by themselves. Null when a whole check is called for.
   */
  checkChanged(input: { documentId: string }): ChangedBlocksResult | null
  check(input: { documentId: string }): CheckedDocumentResult
  /** Loads the language, and lends what tells its words; null where there is none. */
  lendWords(input: null): WordTables | null
  /** Gets ready for `draftOnce` of these files, until it or something else is asked for. */
  prepareDrafts(input: { files: readonly string[] }): Promise<null>
  /** What the checkers that read the language draft in some documents, in a check of them against all. */
  draftOnce(input: OnceInput): CheckerDrafts[]
  /** The matches of a regular expression in each text. */
  match(input: { pattern: string; ignoreCase: boolean; texts: string[]; template: string | null }): PatternMatch[][]
}
export type TaskName = keyof WorkerTasks
export type TaskInput<Name extends TaskName> = Parameters<WorkerTasks[Name]>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<WorkerTasks[Name]>>

export interface TaskRequest {
  id: number
  name: TaskName
  input: unknown
}

export type TaskReply =
  /** `isFull`: the thread holds much memory that nothing needs any more. */
  | { id: number; ok: true; value: unknown; isFull: boolean }
  /** `code` is null for a bug. */
  | { id: number; ok: false; code: ErrorCode | null; params: ErrorParams; message: string }
