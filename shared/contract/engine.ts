import type { AppError } from '../domain/errors.ts'
import { batchCalls, type ReplacementResult, type UndoResult } from './batches.ts'
import type { Client, Handlers } from './call.ts'
import { concordanceCalls, type DecideResult } from './concordance.ts'
import { documentCalls } from './documents.ts'
import { duplicateCalls, type SettleResult } from './duplicates.ts'
import { type ExportResult, editionCalls } from './editions.ts'
import { type FindingChanges, findingCalls } from './findings.ts'
import { historyCalls } from './history.ts'
import { jobCalls } from './jobs.ts'
import { maskCalls } from './masks.ts'
import { pictureCalls } from './pictures.ts'
import { profileCalls } from './profile.ts'
import { projectCalls } from './project.ts'
import { queryCalls } from './queries.ts'
import { reportCalls } from './report.ts'
import { roundCalls } from './rounds.ts'
import { type SearchCounts, searchCalls } from './search.ts'
import { type ImportResult, sourceCalls } from './sources.ts'
import { tagCalls } from './tags.ts'

/** Every call that the engine answers over the MessagePort. */
export const engineCalls = {
  ...projectCalls,
  ...documentCalls,
  ...findingCalls,
  ...pictureCalls,
  ...profileCalls,
  ...queryCalls,
  ...roundCalls,
  ...reportCalls,
  ...sourceCalls,
  ...editionCalls,
  ...searchCalls,
  ...tagCalls,
  ...batchCalls,
  ...historyCalls,
  ...concordanceCalls,
  ...maskCalls,
  ...duplicateCalls,
  ...jobCalls,
}
export type EngineCalls = typeof engineCalls
export type EngineHandlers = Handlers<EngineCalls>
export type EngineClient = Client<EngineCalls>

/** What a job ended with. */
export type JobOutcome =
  | { kind: 'import'; result: ImportResult }
  | { kind: 'check'; documents: number; findings: number; cancelled: boolean }
  | { kind: 'export'; result: ExportResult }
  | { kind: 'index'; documents: number; cancelled: boolean }
  | { kind: 'search'; counts: SearchCounts }
  | { kind: 'replace'; result: ReplacementResult }
  | { kind: 'undo'; result: UndoResult }
  | { kind: 'decide'; result: DecideResult }
  | { kind: 'settle'; result: SettleResult }
  | { kind: 'failed'; error: Pick<AppError, 'code' | 'params'> }

/** What a job does. */
export type JobKind = Exclude<JobOutcome['kind'], 'failed'>

/** Every event that the engine sends. */
export interface EngineEvents {
  'jobs.progress': { jobId: string; kind: JobKind; done: number; total: number; detail: string }
  'jobs.finished': { jobId: string; outcome: JobOutcome }
  /** Documents came. */
  'documents.changed': { documentIds: string[] }
  /** Text or decisions of documents were stored; what lists say of them may have changed. */
  'documents.saved': { documentIds: string[] }
  /**
   * The engine itself has changed a document: steps (as JSON text) from `baseRevision` to `revision`, as a part of a batch,
   * which may be the undoing of another.
   */
  'documents.advanced': {
    documentId: string
    baseRevision: number
    revision: number
    stepsJson: string
    batchId: string
    undoes: string | null
  }
  /** Queries were asked, taken out or answered. */
  'queries.changed': { documentId: string }
  /** A round was opened or closed, or documents stand otherwise in it. */
  'rounds.changed': { documentIds: string[] }
  /** The tree of tags, or what has one. */
  'tags.changed': Record<string, never>
  /**
   * `isWhole` is false after a quick check of what was typed: the whole document is checked when the person pauses. Without
   * `changes` the findings are to be read anew.
   */
  'findings.changed': { documentId: string; revision: number; isWhole: boolean; changes: FindingChanges | null }
}

/** What goes over the port: calls one way, answers and events the other. */
export type ToEngine = { id: number; name: string; input: unknown }
export type FromEngine =
  | { id: number; answer: import('./call.ts').Answer }
  | { [Name in keyof EngineEvents]: { event: Name; data: EngineEvents[Name] } }[keyof EngineEvents]
