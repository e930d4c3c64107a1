import { type GenericSchema, type InferOutput, parse } from 'valibot'
import type { DocumentProfile } from '../domain/document-profile.ts'
import type { FindingDraft, FindingType, Severity } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { type CheckResources, noResources } from './resources.ts'

/** One held document as checkers see it: its snapshot and what is known of its habits. A new object for each change. */
export interface CheckedDocument {
  snapshot: Snapshot
  profile: DocumentProfile
  /**
   * While somebody types: where each changed block has changed, by its id. A checker may leave out what is further away
   * and in other blocks. When left out, everything is asked for.
   */
  changes?: ReadonlyMap<string, BlockStretch>
}

/** A stretch of a block, in offsets from its start. */
export interface BlockStretch {
  start: number
  end: number
}

/**
 * A checker at work over a set of documents. It may keep what it has prepared of each document, but what it finds
 * depends only on the documents held now and on the options, never on the order in which they came.
 */
export interface CheckerRun {
  /** Takes a document in, or its new state. Linear in its text. */
  update(document: CheckedDocument): void
  remove(documentId: string): void
  /** Findings in one document that is held; all other documents held are evidence. */
  check(documentId: string): FindingDraft[]
}

/** A tree of texts, as a locale file exports it. */
export interface TextTree {
  [key: string]: string | TextTree
}

/** One kind of check, complete: what it reports, what can be set, what it says, how it runs. */
export interface Checker<Id extends string = string, Texts extends TextTree = TextTree> {
  id: Id
  types: readonly FindingType[]
  severity: Severity
  /**
   * Whether what it finds in a block follows from the block, a few neighbours and the document's profile, so that a
   * changed block can be read by itself while somebody types (`CheckSession.checkPart`). It may find less there than in
   * a whole check and should find nothing else (a test holds it to that on its fixtures); what needs the whole document comes when the person pauses.
   */
  readsBlocks?: true
  /**
   * Whether it asks its resources for the language, or for words alone. In a long text those that ask for the language
   * run in a thread of their own, which alone loads it, and those that ask for words after all others, when that thread
   * has lent them (`electron/workers/threaded-check.ts`).
   */
  reads?: 'language' | 'words'
  /** Parses the checker's options; each has a default, so that `{}` is valid. */
  options: GenericSchema
  /** Keys of its messages, below `checkers.<id>.`. */
  messageKeys: readonly string[]
  texts: { 'zh-CN': Texts; en: Texts }
  /** `options` are raw; they are parsed by the schema. Checkers opened with the same resources may share work. */
  open(options: unknown, resources?: CheckResources): CheckerRun
}

/** Declares a checker; the run gets its options parsed. */
export function defineChecker<Id extends string, Texts extends TextTree, Schema extends GenericSchema>(
  declaration: Omit<Checker<Id, Texts>, 'open' | 'options'> & {
    options: Schema
    run: (options: InferOutput<Schema>, resources: CheckResources) => CheckerRun
  },
): Checker<Id, Texts> {
  const { run, ...rest } = declaration
  return {
    ...rest,
    open: (options, resources = noResources()) => run(parse(declaration.options, options), resources),
  }
}

/**
 * A run of a checker that looks at one document at a time. What it prepares of a document may use what it had prepared
 * of the state before; the findings of an unchanged document are kept.
 */
export function perDocument<Prepared>(
  prepare: (document: CheckedDocument, before: Prepared | undefined) => Prepared,
  check: (prepared: Prepared) => FindingDraft[],
): CheckerRun {
  const held = new Map<string, { prepared: Prepared; findings: FindingDraft[] | null }>()
  return {
    update(document) {
      const { documentId } = document.snapshot
      held.set(documentId, { prepared: prepare(document, held.get(documentId)?.prepared), findings: null })
    },
    remove: documentId => void held.delete(documentId),
    check(documentId) {
      const entry = held.get(documentId)
      if (!entry) return []
      entry.findings ??= check(entry.prepared)
      return entry.findings
    },
  }
}
