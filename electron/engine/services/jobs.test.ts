import { expect, it } from 'vitest'
import type { EngineEvents } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { Jobs } from './jobs.ts'

const outcome = { kind: 'check' as const, documents: 1, findings: 0, cancelled: false }

function setUp() {
  const events: [string, unknown][] = []
  const bugs: unknown[] = []
  const jobs = new Jobs(
    (event, data) => events.push([event, data]),
    error => bugs.push(error),
  )
  return { jobs, events, bugs }
}

it('tells progress sparingly, the first and the last always', async () => {
  const { jobs, events } = setUp()
  const jobId = jobs.start('check', async job => {
    for (let done = 0; done <= 5000; done++) job.progress(done, 5000, '')
    return outcome
  })
  expect(events).toEqual([])
  await jobs.stopAll()
  const progress = events.flatMap(([event, data]) =>
    event === 'jobs.progress' ? [(data as EngineEvents['jobs.progress']).done] : [],
  )
  expect(progress[0]).toBe(0)
  expect(progress.at(-1)).toBe(5000)
  expect(progress.length).toBeLessThan(100)
  expect(events.at(-1)).toEqual(['jobs.finished', { jobId, outcome }])
})

it('lets work see that it is cancelled', async () => {
  const { jobs, events } = setUp()
  const jobId = jobs.start('check', async job => ({ ...outcome, cancelled: job.cancelled }))
  jobs.cancel(jobId)
  jobs.cancel('none')
  await jobs.stopAll()
  expect(events).toEqual([['jobs.finished', { jobId, outcome: { ...outcome, cancelled: true } }]])
})

it('ends a failing job with its code, a bug without its message', async () => {
  const { jobs, events, bugs } = setUp()
  const failed = jobs.start('import', () => Promise.reject(new AppError('disk_full')))
  const bug = new Error('云泽市')
  const broken = jobs.start('import', () => Promise.reject(bug))
  await jobs.stopAll()
  expect(events.map(([, data]) => data)).toEqual([
    { jobId: failed, outcome: { kind: 'failed', error: { code: 'disk_full', params: {} } } },
    { jobId: broken, outcome: { kind: 'failed', error: { code: 'job_failed', params: {} } } },
  ])
  expect(bugs).toEqual([bug])
})
