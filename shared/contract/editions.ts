import * as v from 'valibot'
import type { BlockRole } from '../domain/block.ts'
import {
  changeModes,
  type EditionProfile,
  editionLanguages,
  editionViews,
  keepModes,
  maskPolicies,
  noteModes,
  readingModes,
  scriptModes,
  seamModes,
  spacingModes,
  widthModes,
} from '../domain/edition-profile.ts'
import type { EditionBlock, EditionNote } from '../editions/edition-blocks.ts'
import type { MaskLeak } from '../editions/edition-text.ts'
import { call } from './call.ts'

export const exportFormats = [
  'txt',
  'md',
  'html',
  'docx',
  'pdf',
  'epub',
  'tei',
  'jsonld',
  'xlsx',
  'csv',
  'source',
] as const
export type ExportFormat = (typeof exportFormats)[number]

const keep = v.picklist(keepModes)
const reading = v.picklist(readingModes)
const note = v.picklist(noteModes)

const readings = { ocr: reading, source: reading, house: reading, furniture: reading }

/** A profile as it is written, exchanged as a file, and sent: unknown fields are refused, so that a rule is never lost silently. */
const editionProfileSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,40}$/)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  view: v.picklist(editionViews),
  changes: v.picklist(changeModes),
  readings: v.strictObject(readings),
  masks: v.picklist(maskPolicies),
  duplicates: keep,
  seams: v.picklist(seamModes),
  remarks: v.strictObject({ query: note, unclear: note, gap: note, tag: note }),
  roles: v.strictObject({
    body: keep,
    title: keep,
    byline: keep,
    dateline: keep,
    caption: keep,
    jump: keep,
    folio: keep,
    boilerplate: keep,
    note: keep,
  }),
  frontMatter: v.boolean(),
  width: v.picklist(widthModes),
  spacing: v.picklist(spacingModes),
  script: v.picklist(scriptModes),
  language: v.picklist(editionLanguages),
})

/** A profile as it was written, perhaps before page furniture was a kind of its own. */
export const writtenProfileSchema = v.strictObject({
  ...editionProfileSchema.entries,
  readings: v.strictObject({ ...readings, furniture: v.optional(reading, 'reading') }),
})

const editionOptions = v.object({ format: v.picklist(exportFormats), profile: editionProfileSchema })
export interface EditionOptions {
  format: ExportFormat
  profile: EditionProfile
}

/** What an edition will leave out or still holds, told before anything is written. */
export interface EditionSummary {
  documentId: string
  title: string
  fileName: string
  exists: boolean
  duplicatesLeftOut: { blocks: number; characters: number; excerpt: string }[]
  /** Numbers of blocks by role. */
  rolesLeftOut: Partial<Record<BlockRole, number>>
  joins: number
  corrections: number
  correctionsByKind: Record<string, number>
  /** Queries, unclear places, gaps and tags. */
  remarks: number
  /** Beginnings of the queries. */
  queries: string[]
  /** Annotations whose text is gone. */
  removedRecords: number
  masksFilled: number
  masksKept: number
  openFindings: number
}

/** Values of masks that stand plainly in a document, told before anything is written. */
export interface DocumentLeaks {
  documentId: string
  title: string
  leaks: MaskLeak[]
}

export interface EditionPreview {
  editions: EditionSummary[]
  leaks: DocumentLeaks[]
}

/** The beginning of an edition, to be looked at. `text` is what the file itself begins with, of formats that are read so. */
export interface EditionSample {
  blocks: EditionBlock[]
  notes: EditionNote[]
  text: string | null
  /** Whether the edition goes on. */
  isCut: boolean
}

export interface ExportResult {
  written: { documentId: string; path: string; bytes: number }[]
  failed: { documentId: string; code: string; params: Record<string, string | number> }[]
  cancelled: boolean
}

/** One file of many documents, or of parts of them. `whole` takes all of each, `tag` the blocks with that tag or one of those `below`, `section` what stands below a heading with those words, `thread` the blocks of that thread. */
export const anthologyChoice = v.variant('by', [
  v.object({ by: v.literal('whole') }),
  v.object({ by: v.literal('tag'), tag: v.pipe(v.string(), v.minLength(1)), below: v.optional(v.array(v.string())) }),
  v.object({ by: v.literal('thread'), thread: v.pipe(v.string(), v.minLength(1)) }),
  v.object({ by: v.literal('section'), words: v.pipe(v.string(), v.minLength(1)) }),
])
export type AnthologyChoice = v.InferOutput<typeof anthologyChoice>

const documentIds = v.pipe(v.array(v.string()), v.minLength(1))
const selection = { documentIds, options: editionOptions }

export const editionCalls = {
  'editions.preview': call(v.object({ ...selection, directory: v.optional(v.string()) }))<EditionPreview>(),
  /** Of the preview only the leaks. */
  'editions.leaks': call(v.object(selection))<DocumentLeaks[]>(),
  'editions.sample': call(v.object({ documentId: v.string(), options: editionOptions }))<EditionSample>(),
  /**
   * Writes one file a document as a job, or with `anthology` one file of all. Existing files are an error unless
   * `overwrite`.
   */
  'editions.export': call(
    v.object({
      ...selection,
      directory: v.string(),
      overwrite: v.boolean(),
      anthology: v.optional(v.object({ title: v.pipe(v.string(), v.trim(), v.minLength(1)), choice: anthologyChoice })),
    }),
  )<{ jobId: string }>(),
  /** The profiles of the project, those that come with the application first. */
  'profiles.list': call(v.object({}))<EditionProfile[]>(),
  /** Stores a profile of the project in place of the one with its id. Those that come with the application stay as they are. */
  'profiles.save': call(v.object({ profile: editionProfileSchema }))<EditionProfile>(),
  'profiles.remove': call(v.object({ profileId: v.string() }))<null>(),
  /** A profile in a file, not stored. */
  'profiles.peek': call(v.object({ path: v.string() }))<EditionProfile>(),
  /** Reads a profile from a file and stores it under an id of its own. */
  'profiles.read': call(v.object({ path: v.string() }))<EditionProfile>(),
  'profiles.write': call(v.object({ profileId: v.string(), path: v.string() }))<null>(),
}
