import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/contract/call.ts'
import type { EngineCalls, EngineEvents, JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { Engine, type EngineOptions } from '../engine.ts'

type EventName = keyof EngineEvents
interface Seen {
  event: EventName
  data: unknown
}

/** An engine over real files and threads that remembers its events. */
export class TestEngine {
  readonly engine: Engine
  readonly events: Seen[] = []
  readonly bugs: unknown[] = []
  #waiting: { matches(seen: Seen): boolean; resolve(data: unknown): void }[] = []

  constructor(options: Partial<EngineOptions> = {}) {
    this.engine = new Engine({
      workerFile: join(import.meta.dirname, '../../workers/worker.ts'),
      person: '校对甲',
      recheckDelayMs: 1,
      workDelayMs: 0,
      logBug: error => this.bugs.push(error),
      emit: (event, data) => this.#see({ event, data }),
      ...options,
    })
  }

  /** Calls the engine; throws the AppError it answers with. */
  async call<Name extends keyof EngineCalls>(
    name: Name,
    input: InputOf<EngineCalls[Name]>,
  ): Promise<OutputOf<EngineCalls[Name]>> {
    const answer = await this.engine.call(name, input)
    if (answer.ok) return answer.value as OutputOf<EngineCalls[Name]>
    const { code, params, message } = answer.error
    throw code === 'bug' ? new Error(`${message}: ${String(this.bugs.at(-1))}`) : new AppError(code, params)
  }

  /** The first event of a name, seen or to come, whose data fit. */
  next<Name extends EventName>(
    event: Name,
    fits: (data: EngineEvents[Name]) => boolean = () => true,
  ): Promise<EngineEvents[Name]> {
    const matches = (seen: Seen): boolean => seen.event === event && fits(seen.data as EngineEvents[Name])
    const seen = this.events.find(matches)
    if (seen) return Promise.resolve(seen.data as EngineEvents[Name])
    return new Promise(resolve => {
      this.#waiting.push({ matches, resolve: data => resolve(data as EngineEvents[Name]) })
    })
  }

  async outcome({ jobId }: { jobId: string }): Promise<JobOutcome> {
    return (await this.next('jobs.finished', data => data.jobId === jobId)).outcome
  }

  /** Imports files of these contents, by name, from `folder`; returns document ids in the order of the files. */
  async import(folder: string, files: Record<string, string | Uint8Array>): Promise<string[]> {
    this.engine.grant(folder)
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    const outcome = await this.outcome(await this.call('sources.import', { files: paths.map(path => ({ path })) }))
    if (outcome.kind !== 'import') throw new Error(JSON.stringify(outcome))
    return outcome.result.imported.map(({ documentId }) => documentId)
  }

  #see(seen: Seen): void {
    this.events.push(seen)
    const ready = this.#waiting.filter(({ matches }) => matches(seen))
    this.#waiting = this.#waiting.filter(waiting => !ready.includes(waiting))
    for (const { resolve } of ready) resolve(seen.data)
  }
}
