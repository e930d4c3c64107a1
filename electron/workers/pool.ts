import { availableParallelism } from 'node:os'
import type { TaskInput, TaskName, TaskOutput } from './protocol.ts'
import { WorkerHost } from './worker-host.ts'

/** What imports and editions leave behind is cleared away early: with more room a book took 100 MB more, and no less time. */
const limits = { maxYoungGenerationSizeMb: 24 }

/** Worker threads for tasks that need no memory of one another. */
export class WorkerPool {
  readonly #file: string
  readonly #hosts: WorkerHost[]

  /** `file` is the path of the worker's entry. One core is left to the rest of the application. */
  constructor(file: string, size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.#file = file
    this.#hosts = Array.from({ length: size }, () => new WorkerHost(file, undefined, limits))
  }

  /** How many tasks can run at once. */
  get size(): number {
    return this.#hosts.length
  }

  /** Runs a task in the least loaded thread; rejects as `WorkerHost.run` does. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>, cancel?: AbortSignal): Promise<TaskOutput<Name>> {
    return this.#leastLoaded().run(name, input, cancel)
  }

  /** As `run`, of an input that is made for the thread and handed over to it: see `WorkerHost.hand`. */
  hand<Name extends TaskName>(
    name: Name,
    makeInput: () => TaskInput<Name>,
    cancel?: AbortSignal,
  ): Promise<TaskOutput<Name>> {
    return this.#leastLoaded().hand(name, makeInput, cancel)
  }

  #leastLoaded(): WorkerHost {
    return this.#hosts.reduce((least, next) => (next.load < least.load ? next : least))
  }

  /** Gives back the memory of threads that have nothing to do. */
  release(): void {
    for (const host of this.#hosts) host.release()
  }

  /** A thread for tasks that build on one another. Whoever asks for it closes it. */
  apart(): WorkerHost {
    return new WorkerHost(this.#file, undefined, { maxYoungGenerationSizeMb: 8 })
  }

  async close(): Promise<void> {
    await Promise.all(this.#hosts.map(host => host.close()))
  }
}
