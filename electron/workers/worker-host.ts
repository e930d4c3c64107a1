import { type ResourceLimits, Worker } from 'node:worker_threads'
import { AppError } from '#shared/domain/errors.ts'
import { handedOver } from './handed-over.ts'
import type { TaskInput, TaskName, TaskOutput, TaskReply, TaskRequest } from './protocol.ts'

interface Pending {
  send(): void
  resolve(value: unknown): void
  reject(error: unknown): void
}

/**
 * One worker thread, started when it is first needed. When it crashes, its tasks fail with AppError `job_failed` and
 * the next task starts a new one, with an empty memory: `onCrash` lets its owner forget what the old one held.
 */
export class WorkerHost {
  readonly #file: string
  readonly #limits: ResourceLimits
  readonly #onCrash: () => void
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | null = null
  #lastId = 0

  /** `file` is the path of the worker's entry. */
  constructor(file: string, onCrash: () => void = () => undefined, limits: ResourceLimits = {}) {
    this.#file = file
    this.#limits = limits
    this.#onCrash = onCrash
  }

  /** Number of tasks sent and not answered. */
  get load(): number {
    return this.#pending.size
  }

  /**
   * Runs a task. Rejects with the task's AppError, with `job_failed` when the worker died, with `job_cancelled` when
   * `cancel` aborts, or with a bug's error. A task cannot be asked to stop, so a cancelled one takes its thread along
   * and the others begin anew in the next: not for tasks that rely on what the thread remembers.
   */
  async run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    cancel?: AbortSignal,
  ): Promise<TaskOutput<Name>> {
    return (await this.#run(id => this.#send({ id, name, input }, []), cancel)) as TaskOutput<Name>
  }

  /**
   * As `run`, of an input whose long byte arrays are handed over to the thread, so that nobody holds them twice. It is made
   * when it is sent, and again should the thread be lost to another task that is cancelled.
   */
  async hand<Name extends TaskName>(
    name: Name,
    makeInput: () => TaskInput<Name>,
    cancel?: AbortSignal,
  ): Promise<TaskOutput<Name>> {
    const send = (id: number) => {
      const input = makeInput()
      this.#send({ id, name, input }, handedOver(input))
    }
    return (await this.#run(send, cancel)) as TaskOutput<Name>
  }

  async #run(send: (id: number) => void, cancel: AbortSignal | undefined): Promise<unknown> {
    if (cancel?.aborted) throw new AppError('job_cancelled')
    const id = ++this.#lastId
    const abandon = () => this.#abandon(id)
    cancel?.addEventListener('abort', abandon)
    try {
      return await new Promise((resolve, reject) => {
        send(id)
        this.#pending.set(id, { send: () => send(id), resolve, reject })
      })
    } finally {
      cancel?.removeEventListener('abort', abandon)
    }
  }

  /** Ends the thread if it has nothing to do; the next task starts another. */
  release(): void {
    if (this.load === 0) this.#rest(true)
  }

  /** Ends the thread; what runs fails with `job_cancelled`. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#failAll(new AppError('job_cancelled'))
    await worker?.terminate()
  }

  #send(request: TaskRequest, handed: readonly ArrayBuffer[]): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(request, handed)
    // Only work keeps the process alive: an idle thread must not hold up a command line.
    this.#worker.ref()
  }

  #abandon(id: number): void {
    const abandoned = this.#pending.get(id)
    if (!abandoned) return
    this.#pending.delete(id)
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
    for (const [other, { send, reject }] of this.#pending) {
      try {
        send()
      } catch (error) {
        this.#pending.delete(other)
        reject(error)
      }
    }
    abandoned.reject(new AppError('job_cancelled'))
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { resourceLimits: this.#limits })
    worker.on('message', (reply: TaskReply) => this.#settle(reply))
    worker.on('error', error => this.#lose(worker, error))
    worker.on('exit', () => this.#lose(worker))
    return worker
  }

  #settle(reply: TaskReply): void {
    const pending = this.#pending.get(reply.id)
    if (!pending) return
    this.#pending.delete(reply.id)
    if (this.#pending.size === 0) this.#rest(reply.ok && reply.isFull)
    if (reply.ok) pending.resolve(reply.value)
    else pending.reject(reply.code ? new AppError(reply.code, reply.params) : new Error(reply.message))
  }

  /** An idle thread with much memory ends: the next task starts another. */
  #rest(isFull: boolean): void {
    const worker = this.#worker
    worker?.unref()
    if (!isFull) return
    this.#worker = null
    void worker?.terminate()
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
