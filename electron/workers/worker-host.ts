import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/domain/errors.ts'
import type { TaskInput, TaskName, TaskOutput, TaskReply, TaskRequest } from './protocol.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/**
 * One worker thread, started when it is first needed. When it crashes, its tasks fail with AppError `job_failed` and
 * the next task starts a new one, with an empty memory: `onCrash` lets its owner forget what the old one held.
 */
export class WorkerHost {
  readonly #file: string
  readonly #onCrash: () => void
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | null = null
  #lastId = 0

  /** `file` is the path of the worker's entry. */
  constructor(file: string, onCrash: () => void = () => undefined) {
    this.#file = file
    this.#onCrash = onCrash
  }

  /** Number of tasks sent and not answered. */
  get load(): number {
    return this.#pending.size
  }

  /** Runs a task. Rejects with the task's AppError, with `job_failed` when the worker died, or with a bug's error. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      worker.postMessage({ id, name, input } satisfies TaskRequest)
      // Only work keeps the process alive: an idle thread must not hold up a command line.
      worker.ref()
      this.#pending.set(id, { resolve: value => resolve(value as TaskOutput<Name>), reject })
    })
  }

  /** Ends the thread; what runs fails with `job_cancelled`. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#failAll(new AppError('job_cancelled'))
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#file)
    worker.on('message', (reply: TaskReply) => this.#settle(reply))
    worker.on('error', error => this.#lose(worker, error))
    worker.on('exit', () => this.#lose(worker))
    return worker
  }

  #settle(reply: TaskReply): void {
    const pending = this.#pending.get(reply.id)
    if (!pending) return
    this.#pending.delete(reply.id)
    if (this.#pending.size === 0) this.#worker?.unref()
    if (reply.ok) pending.resolve(reply.value)
    else pending.reject(reply.code ? new AppError(reply.code, reply.params) : new Error(reply.message))
  }

  #lose(worker: Worker, cause?: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#failAll(new AppError('job_failed', {}, cause))
    this.#onCrash()
  }

  #failAll(error: AppError): void {
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject } of pending) reject(error)
  }
}
