import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { EngineEvents, JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useBridge } from './bridge.ts'

export type JobProgress = EngineEvents['jobs.progress']

/** The engine's jobs: how far each is, and what it ended with. */
export const useJobs = defineStore('jobs', () => {
  const bridge = useBridge()
  const running = shallowRef<readonly JobProgress[]>([])
  const waiting = new Map<string, (outcome: JobOutcome) => void>()
  /** Outcomes that came before anybody asked: a short job may end before its call is answered. */
  const early = new Map<string, JobOutcome>()

  const without = (jobId: string) => running.value.filter(job => job.jobId !== jobId)

  bridge.onEngine('jobs.progress', progress => {
    running.value = [...without(progress.jobId), progress]
  })
  bridge.onEngine('jobs.finished', ({ jobId, outcome }) => {
    running.value = without(jobId)
    const resolve = waiting.get(jobId)
    waiting.delete(jobId)
    if (resolve) resolve(outcome)
    else early.set(jobId, outcome)
  })
  bridge.onApp('engine.gone', () => {
    running.value = []
    for (const resolve of waiting.values()) resolve({ kind: 'failed', error: new AppError('engine_gone') })
    waiting.clear()
  })

  /** What the job ends with; throws when it failed as a whole. */
  async function outcomeOf<Kind extends JobOutcome['kind']>(
    jobId: string,
    kind: Kind,
  ): Promise<Extract<JobOutcome, { kind: Kind }>> {
    const known = early.get(jobId)
    early.delete(jobId)
    const outcome = known ?? (await new Promise<JobOutcome>(resolve => waiting.set(jobId, resolve)))
    if (outcome.kind === 'failed') throw new AppError(outcome.error.code, outcome.error.params)
    if (outcome.kind !== kind) throw new Error(`Job ${jobId} ended as ${outcome.kind}, not as ${kind}`)
    return outcome as Extract<JobOutcome, { kind: Kind }>
  }

  return {
    running,
    current: computed(() => running.value[0] ?? null),
    progressOf: (jobId: string | null) => running.value.find(job => job.jobId === jobId) ?? null,
    outcomeOf,
    cancel: (jobId: string) => bridge.engine('jobs.cancel', { jobId }),
  }
})
