import type { JobKind, JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { WorkerPool } from '#workers/pool.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { Emit } from '../emit.ts'

/** A running job, as its work sees it. */
export interface Job {
  id: string
  /** Looked at between units of work. */
  readonly cancelled: boolean
  /** Aborts when the job is cancelled, for what can end in the midst of a unit. */
  readonly signal: AbortSignal
  /** Tells how far the work is; told on at most ten times a second. `detail` names what is being worked on. */
  progress(done: number, total: number, detail: string): void
}

/** What the work of a job needs. */
export interface JobTools {
  store: ProjectStore
  pool: WorkerPool
  job: Pick<Job, 'cancelled' | 'signal' | 'progress'>
}

const progressIntervalMs = 100

/** The jobs that run: each tells its progress and its outcome by events, and can be cancelled. */
export class Jobs {
  readonly #emit: Emit
  readonly #logBug: (error: unknown) => void
  readonly #running = new Map<string, { controller: AbortController; ended: Promise<void> }>()

  constructor(emit: Emit, logBug: (error: unknown) => void) {
    this.#emit = emit
    this.#logBug = logBug
  }

  /** Starts work that ends with an outcome; a failure of it becomes the outcome `failed`. Returns the job's id. */
  start(kind: JobKind, work: (job: Job) => Promise<JobOutcome>): string {
    const jobId = newId()
    const entry = { controller: new AbortController(), ended: Promise.resolve() }
    this.#running.set(jobId, entry)
    entry.ended = this.#run(jobId, entry.controller.signal, kind, work)
    return jobId
  }

  cancel(jobId: string): void {
    this.#running.get(jobId)?.controller.abort()
  }

  /** Cancels everything and waits until it has ended. */
  async stopAll(): Promise<void> {
    for (const entry of this.#running.values()) entry.controller.abort()
    await Promise.all([...this.#running.values()].map(entry => entry.ended))
  }

  async #run(
    jobId: string,
    signal: AbortSignal,
    kind: JobKind,
    work: (job: Job) => Promise<JobOutcome>,
  ): Promise<void> {
    // The caller must know the job's id before its first event arrives.
    await new Promise(resolve => setImmediate(resolve))
    let toldAt = Number.NEGATIVE_INFINITY
    const job: Job = {
      id: jobId,
      get cancelled() {
        return signal.aborted
      },
      signal,
      progress: (done, total, detail) => {
        const now = performance.now()
        if (now - toldAt < progressIntervalMs && done < total) return
        toldAt = now
        this.#emit('jobs.progress', { jobId, kind, done, total, detail })
      },
    }
    const outcome = await work(job).catch(error => this.#failed(error))
    this.#running.delete(jobId)
    this.#emit('jobs.finished', { jobId, outcome })
  }

  #failed(error: unknown): JobOutcome {
    if (error instanceof AppError) return { kind: 'failed', error: { code: error.code, params: error.params } }
    this.#logBug(error)
    return { kind: 'failed', error: { code: 'job_failed', params: {} } }
  }
}
