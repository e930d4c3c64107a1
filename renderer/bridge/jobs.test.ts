// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import { useJobs } from './jobs.ts'

const done = { kind: 'check', documents: 1, findings: 3, cancelled: false } as const

function start() {
  const bridge = fakeBridge({ engine: { 'jobs.cancel': () => null } })
  withStores(bridge)
  return { bridge, jobs: useJobs() }
}

test('tells how far a job is until it ends', async () => {
  const { bridge, jobs } = start()
  const outcome = jobs.outcomeOf('J', 'check')
  bridge.tellEngine('jobs.progress', { jobId: 'J', kind: 'check', done: 1, total: 4, detail: '' })
  expect(jobs.current).toMatchObject({ jobId: 'J', done: 1 })
  bridge.tellEngine('jobs.finished', { jobId: 'J', outcome: done })
  await expect(outcome).resolves.toEqual(done)
  expect(jobs.current).toBeNull()
})

test('keeps the outcome of a job that ends before anybody asks', async () => {
  const { bridge, jobs } = start()
  bridge.tellEngine('jobs.finished', { jobId: 'J', outcome: done })
  await expect(jobs.outcomeOf('J', 'check')).resolves.toEqual(done)
})

test('throws what a failed job failed with, and when the engine is gone', async () => {
  const { bridge, jobs } = start()
  bridge.tellEngine('jobs.finished', {
    jobId: 'J',
    outcome: { kind: 'failed', error: { code: 'disk_full', params: {} } },
  })
  await expect(jobs.outcomeOf('J', 'import')).rejects.toMatchObject({ code: 'disk_full' })
  const lost = jobs.outcomeOf('K', 'import')
  bridge.tellApp('engine.gone', {})
  await expect(lost).rejects.toMatchObject({ code: 'engine_gone' })
})
