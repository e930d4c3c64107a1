import * as v from 'valibot'
import type { Answer } from '#shared/contract/call.ts'
import { type EngineHandlers, engineCalls } from '#shared/contract/engine.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import { WorkerPool } from '#workers/pool.ts'
import { batchHandlers } from './calls/batches.ts'
import { concordanceHandlers } from './calls/concordance.ts'
import { documentHandlers } from './calls/documents.ts'
import { duplicateHandlers } from './calls/duplicates.ts'
import { editionHandlers } from './calls/editions.ts'
import { findingHandlers } from './calls/findings.ts'
import type { HandlerContext } from './calls/handler-context.ts'
import { historyHandlers } from './calls/history.ts'
import { jobHandlers } from './calls/jobs.ts'
import { maskHandlers } from './calls/masks.ts'
import { profileHandlers } from './calls/profile.ts'
import { projectHandlers } from './calls/project.ts'
import { queryHandlers } from './calls/queries.ts'
import { reportHandlers } from './calls/report.ts'
import { roundHandlers } from './calls/rounds.ts'
import { searchHandlers } from './calls/search.ts'
import { sourceHandlers } from './calls/sources.ts'
import { tagHandlers } from './calls/tags.ts'
import { createProjectFile, openProjectFile } from './db/open.ts'
import { toAppError } from './db/sqlite-errors.ts'
import type { Emit } from './emit.ts'
import { PathGrants } from './path-grants.ts'
import type { PrintPdf } from './services/export-editions.ts'
import { Jobs } from './services/jobs.ts'
import { OpenProject } from './services/open-project.ts'
import { buildIndex } from './services/search/build-index.ts'

export interface EngineOptions {
  /** Path of the worker threads' entry. */
  workerFile: string
  emit: Emit
  /** Milliseconds since 1970. */
  now?: () => number
  /** Name under which changes are recorded until `project.setPerson`. */
  person?: string
  /** How long after the last save a document is checked again. */
  recheckDelayMs?: number
  /** Whether projects are checked without being asked, after opening and importing. */
  checksBySelf?: boolean
  /** Whether the index for searching is made without being asked, after opening and importing. */
  indexesBySelf?: boolean
  logBug?: (error: unknown) => void
  /** Prints HTML as PDF; only where there is a window. */
  printPdf?: PrintPdf
}

/** The project's engine: answers the calls of the contract. It knows nothing of Electron. */
export class Engine {
  readonly #context: HandlerContext
  readonly #handlers: EngineHandlers
  readonly #logBug: (error: unknown) => void
  #project: OpenProject | null = null
  /** The store whose index is being made. */
  #indexed: OpenProject['store'] | null = null
  /** Ends when the opening or closing that is under way has ended: a second one in between would lose a project's file. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: EngineOptions) {
    const { workerFile, emit, now = Date.now, person = '', recheckDelayMs = 400 } = options
    const { checksBySelf = true, indexesBySelf = true } = options
    const logBug = options.logBug ?? (error => console.error(describeBug(error)))
    const jobs = new Jobs(emit, logBug)
    const checks = { workerFile, emit, now, logBug, recheckDelayMs }
    const actor: Actor = { kind: 'person', name: person }
    this.#logBug = logBug
    this.#context = {
      grants: new PathGrants(),
      pool: new WorkerPool(workerFile),
      jobs,
      emit,
      printPdf: options.printPdf ?? null,
      now,
      client: newId(),
      actor,
      project: () => this.#openProject(),
      openProject: (path, isNew) =>
        this.#inTurn(async () => {
          await this.#closeProject()
          this.#project = new OpenProject(path, isNew ? createProjectFile(path) : openProjectFile(path), checks)
          return this.#project
        }),
      closeProject: () => this.#inTurn(() => this.#closeProject()),
      startCheck: documentIds => (checksBySelf ? this.#startCheck(documentIds) : undefined),
      startIndex: () => (indexesBySelf ? this.#startIndex() : undefined),
    }
    this.#handlers = handlersOf(this.#context)
  }

  /** Lets calls use a path: a file, or a folder with everything below it. */
  grant(path: string): void {
    this.#context.grants.grant(path)
  }

  /** Answers a call: parses its input, runs its handler, turns a failure into an answer. Never rejects. */
  async call(name: string, input: unknown): Promise<Answer> {
    try {
      if (!Object.hasOwn(engineCalls, name)) throw new AppError('call_unknown', { name })
      return { ok: true, value: await this.#handle(name as keyof EngineHandlers, input) }
    } catch (error) {
      return this.#refusal(error)
    }
  }

  /** Ends jobs, closes the project and its threads. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#closeProject())
    await this.#context.pool.close()
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #handle(name: keyof EngineHandlers, input: unknown): Promise<unknown> {
    const parsed = v.safeParse(engineCalls[name].input, input)
    if (!parsed.success) throw new AppError('input_invalid', { name, issue: v.getDotPath(parsed.issues[0]) ?? '' })
    const handler = this.#handlers[name] as (input: unknown) => unknown
    return handler(parsed.output)
  }

  #refusal(error: unknown): Answer {
    const expected = toAppError(error, this.#project?.path ?? '')
    if (expected) {
      const { code, params, message } = expected
      return { ok: false, error: { code, params, message } }
    }
    this.#logBug(error)
    return { ok: false, error: { code: 'bug', params: {}, message: error instanceof Error ? error.name : 'Error' } }
  }

  #openProject(): OpenProject {
    if (!this.#project) throw new AppError('no_project')
    return this.#project
  }

  #startCheck(documentIds?: readonly string[]): void {
    const project = this.#openProject()
    const ids = documentIds ?? project.checks.outdated()
    if (project.store.readOnly || ids.length === 0) return
    this.#context.jobs.start('check', job => project.checks.run(ids, job))
  }

  #startIndex(): void {
    const { store } = this.#openProject()
    if (store.readOnly || this.#indexed === store || store.searchIndex.missing().length === 0) return
    this.#indexed = store
    this.#context.jobs.start('index', async job => {
      try {
        return await buildIndex(store, job)
      } finally {
        this.#indexed = null
      }
    })
  }

  async #closeProject(): Promise<void> {
    const project = this.#project
    this.#project = null
    await this.#context.jobs.stopAll()
    await project?.close()
  }
}

function handlersOf(context: HandlerContext): EngineHandlers {
  return {
    ...projectHandlers(context),
    ...documentHandlers(context),
    ...findingHandlers(context),
    ...profileHandlers(context),
    ...queryHandlers(context),
    ...roundHandlers(context),
    ...reportHandlers(context),
    ...sourceHandlers(context),
    ...editionHandlers(context),
    ...searchHandlers(context),
    ...tagHandlers(context),
    ...batchHandlers(context),
    ...historyHandlers(context),
    ...concordanceHandlers(context),
    ...maskHandlers(context),
    ...duplicateHandlers(context),
    ...jobHandlers(context),
  }
}

/** Where a bug is, without its message, which may quote the user's text. */
function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return 'bug: not an Error'
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [`bug: ${error.name}`, ...frames.slice(0, 12)].join('\n')
}
