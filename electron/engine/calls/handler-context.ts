import type { Actor } from '#shared/domain/actor.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { Emit } from '../emit.ts'
import type { PathGrants } from '../path-grants.ts'
import type { Jobs } from '../services/jobs.ts'
import type { OpenProject } from '../services/open-project.ts'
import type { PrintPdf } from '../services/print-edition.ts'

/** What handlers of calls work with. */
export interface HandlerContext {
  grants: PathGrants
  pool: WorkerPool
  jobs: Jobs
  emit: Emit
  /** Prints HTML as PDF; null where there is no window. */
  printPdf: PrintPdf | null
  /** Milliseconds since 1970. */
  now(): number
  /** The desk that steps are made on. */
  client: string
  /** The person at the desk. */
  actor: Actor
  /** The document whose findings the window has read last, and so may hold; null before it has read any. */
  listed: string | null
  /** The open project; throws AppError `no_project`. */
  project(): OpenProject
  /** Opens or creates a project in place of the one that is open. */
  openProject(path: string, isNew: boolean): Promise<OpenProject>
  closeProject(): Promise<void>
  /**
   * Has a project that was just opened checked and indexed where that is due: soon when its text `isShown`, else when a
   * window has had time to show it.
   */
  startWork(isShown: boolean): void
  /** Somebody looks at a document: what its first save and check need is read before they come. */
  expectSave(documentId: string): void
  /** Checks documents (by default those whose findings are missing or outdated) as a job that nobody has asked for. */
  startCheck(documentIds?: readonly string[]): void
  /** Brings what is missing into the index for searching, as a job that nobody has asked for; one runs at a time. */
  startIndex(): void
}

/** Handlers of one area's calls. */
export type { Handlers } from '#shared/contract/call.ts'
