import { Engine } from '#engine/engine.ts'
import type { PrintPdf } from '#engine/services/print-edition.ts'
import type { InputOf, OutputOf } from '#shared/contract/call.ts'
import type { EngineCalls, EngineEvents, JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { workerFile } from './worker-file.ts'

/** An engine in this process, for one command. It may use every path that the user has typed. */
export class EngineSession {
  readonly #engine: Engine
  readonly #outcomes = new Map<string, JobOutcome>()
  readonly #waiting = new Map<string, (outcome: JobOutcome) => void>()

  constructor(person: string, typedPaths: readonly string[], printPdf?: PrintPdf) {
    this.#engine = new Engine({
      workerFile,
      person,
      checksBySelf: false,
      indexesBySelf: false,
      ...(printPdf ? { printPdf } : {}),
      emit: (event, data) => {
        if (event === 'jobs.finished') this.#finish(data as EngineEvents['jobs.finished'])
      },
    })
    for (const path of typedPaths) this.#engine.grant(path)
  }

  /** Calls the engine; throws the AppError it answers with. */
  async call<Name extends keyof EngineCalls>(
    name: Name,
    input: InputOf<EngineCalls[Name]>,
  ): Promise<OutputOf<EngineCalls[Name]>> {
    const answer = await this.#engine.call(name, input)
    if (answer.ok) return answer.value as OutputOf<EngineCalls[Name]>
    const { code, params, message } = answer.error
    throw code === 'bug' ? new Error(message) : new AppError(code, params)
  }

  /** What a job ends with; throws the AppError that it failed with. */
  async outcomeOf(jobId: string): Promise<JobOutcome> {
    const outcome =
      this.#outcomes.get(jobId) ?? (await new Promise<JobOutcome>(resolve => this.#waiting.set(jobId, resolve)))
    if (outcome.kind === 'failed') throw new AppError(outcome.error.code, outcome.error.params)
    return outcome
  }

  close(): Promise<void> {
    return this.#engine.close()
  }

  #finish({ jobId, outcome }: EngineEvents['jobs.finished']): void {
    this.#outcomes.set(jobId, outcome)
    this.#waiting.get(jobId)?.(outcome)
  }
}
