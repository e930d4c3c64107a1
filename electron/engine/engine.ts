import * as v from 'valibot'
import type { Answer } from '#shared/contract/call.ts'
import { type EngineCalls, engineCalls } from '#shared/contract/engine.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import { WorkerPool } from '#workers/pool.ts'
import type { HandlerContext, Handlers } from './calls/handler-context.ts'
import { type OpeningCall, openingHandlers } from './calls/opening.ts'
import { createProjectFile, openProjectFile } from './db/open.ts'
import { toAppError } from './db/sqlite-errors.ts'
import type { Emit } from './emit.ts'
import { PathGrants } from './path-grants.ts'
import type { ChecksContext } from './services/check-documents.ts'
import { Jobs } from './services/jobs.ts'
import { OpenProject } from './services/open-project.ts'
import type { PrintPdf } from './services/print-edition.ts'
import { readAhead } from './services/read-ahead.ts'
import type { Work } from './work.ts'

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
  /** How long after opening the work begins that nobody has asked for, when no window has shown its text before that. */
  workDelayMs?: number
  /** Whether projects are checked without being asked, after opening and importing. */
  checksBySelf?: boolean
  /** Whether the index for searching is made without being asked, after opening and importing. */
  indexesBySelf?: boolean
  logBug?: (error: unknown) => void
  /** Prints HTML as PDF; only where there is a window. */
  printPdf?: PrintPdf
}

/** How long after its text is shown the work on a project begins: the panes beside the text come first. */
const shownDelayMs = 150
/** How long somebody looks at a document before he is taken to stay with it. */
const stayMs = 150

/** The project's engine: answers the calls of the contract. It knows nothing of Electron. */
export class Engine {
  readonly #context: HandlerContext
  readonly #checks: ChecksContext
  readonly #opening: Handlers<Pick<EngineCalls, OpeningCall>>
  readonly #logBug: (error: unknown) => void
  readonly #workDelayMs: number
  #project: OpenProject | null = null
  /** A project that was opened before its window asked for it. */
  #expected: OpenProject | null = null
  #loading: Promise<Work> | null = null
  #work: Work | null = null
  #workTimer: NodeJS.Timeout | null = null
  #stayTimer: NodeJS.Timeout | null = null
  /** Ends when the opening or closing that is under way has ended: a second one in between would lose a project's file. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: EngineOptions) {
    const { workerFile, emit, now = Date.now, person = '', recheckDelayMs = 400, workDelayMs = 2000 } = options
    const { checksBySelf = true, indexesBySelf = true } = options
    const logBug = options.logBug ?? (error => console.error(describeBug(error)))
    const jobs = new Jobs(emit, logBug)
    const actor: Actor = { kind: 'person', name: person }
    let client: string | null = null
    this.#checks = { workerFile, emit, now, logBug, recheckDelayMs }
    this.#logBug = logBug
    this.#workDelayMs = workDelayMs
    this.#context = {
      grants: new PathGrants(),
      pool: new WorkerPool(workerFile),
      jobs,
      emit,
      printPdf: options.printPdf ?? null,
      now,
      get client() {
        client ??= newId()
        return client
      },
      actor,
      listed: null,
      project: () => this.#openProject(),
      openProject: (path, isNew) => this.#inTurn(() => this.#replaceProject(path, isNew)),
      closeProject: () => this.#inTurn(() => this.#closeProject()),
      startWork: isShown => (checksBySelf || indexesBySelf ? this.#startWorkSoon(isShown) : undefined),
      expectSave: documentId => this.#expectSave(documentId),
      startCheck: documentIds => (checksBySelf ? this.#work?.startCheck(documentIds) : undefined),
      startIndex: () => (indexesBySelf ? this.#work?.startIndex() : undefined),
    }
    this.#opening = openingHandlers(this.#context)
  }

  /** Lets calls use a path: a file, or a folder with everything below it. */
  grant(path: string): void {
    this.#context.grants.grant(path)
  }

  /** Opens a project that a window is about to ask for. Whatever is wrong with it is told when the window asks. */
  async expect(path: string): Promise<void> {
    try {
      this.#expected = await this.#context.openProject(this.#context.grants.admit(path), false)
    } catch (error) {
      if (!toAppError(error, path)) this.#logBug(error)
    }
  }

  /** Answers a call: parses its input, runs its handler, turns a failure into an answer. Never rejects. */
  async call(name: string, input: unknown): Promise<Answer> {
    try {
      if (!Object.hasOwn(engineCalls, name)) throw new AppError('call_unknown', { name })
      return { ok: true, value: await this.#handle(name as keyof EngineCalls, input) }
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

  async #handle(name: keyof EngineCalls, input: unknown): Promise<unknown> {
    const parsed = v.safeParse(engineCalls[name].input, input)
    if (!parsed.success) throw new AppError('input_invalid', { name, issue: v.getDotPath(parsed.issues[0]) ?? '' })
    const handlers = isOpeningCall(name, this.#opening) ? this.#opening : (await this.#loadWork()).handlers
    const handler = (handlers as Record<string, unknown>)[name] as (input: unknown) => unknown
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
    this.#work?.equip(this.#project)
    return this.#project
  }

  #loadWork(): Promise<Work> {
    this.#loading ??= import('./work.ts').then(({ Work }) => {
      this.#work = new Work(this.#context, this.#checks)
      return this.#work
    })
    return this.#loading
  }

  #startWorkSoon(isShown: boolean): void {
    if (isShown && !this.#workTimer) return
    if (this.#workTimer) clearTimeout(this.#workTimer)
    const delayMs = isShown ? Math.min(shownDelayMs, this.#workDelayMs) : this.#workDelayMs
    this.#workTimer = setTimeout(() => void this.#startWork().catch(this.#logBug), delayMs)
  }

  #expectSave(documentId: string): void {
    if (this.#stayTimer) clearTimeout(this.#stayTimer)
    const project = this.#project
    const isWanted = (): boolean => project !== null && this.#project === project
    this.#stayTimer = setTimeout(() => void this.#readAhead(documentId, isWanted).catch(this.#logBug), stayMs)
  }

  async #readAhead(documentId: string, isWanted: () => boolean): Promise<void> {
    await this.#loadWork()
    if (!isWanted()) return
    const { store, states } = this.#openProject()
    await readAhead(store, states, { documentId, isWanted })
  }

  async #startWork(): Promise<void> {
    this.#workTimer = null
    await this.#loadWork()
    if (!this.#project) return
    this.#context.startCheck()
    this.#context.startIndex()
  }

  async #replaceProject(path: string, isNew: boolean): Promise<OpenProject> {
    const expected = this.#expected
    this.#expected = null
    if (!isNew && expected && expected === this.#project && expected.path === path) return expected
    await this.#closeProject()
    this.#project = new OpenProject(path, isNew ? createProjectFile(path) : openProjectFile(path))
    return this.#project
  }

  async #closeProject(): Promise<void> {
    const project = this.#project
    this.#project = null
    for (const timer of [this.#workTimer, this.#stayTimer]) if (timer) clearTimeout(timer)
    this.#workTimer = null
    this.#stayTimer = null
    await this.#context.jobs.stopAll()
    await project?.close()
  }
}

function isOpeningCall<Handled extends object>(name: PropertyKey, handlers: Handled): name is keyof Handled {
  return Object.hasOwn(handlers, name)
}

/** Where a bug is, without its message, which may quote the user's text. */
function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return 'bug: not an Error'
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [`bug: ${error.name}`, ...frames.slice(0, 12)].join('\n')
}
