import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { WorkerPool } from '#workers/pool.ts'
import { inTime } from './in-time.ts'

const pool = new WorkerPool(join(import.meta.dirname, '../../workers/testing/frail-worker.ts'), 1)
afterEach(() => pool.close())

it('gives up a file that its reader hangs on, and the next is read', async () => {
  const read = (name: string) => (signal: AbortSignal) => pool.run('preview', { bytes: new Uint8Array(), name }, signal)
  await expect(inTime(read('loop'), undefined, 0.3)).rejects.toMatchObject({
    code: 'file_too_slow',
    params: { limit: 0.3 },
  })
  expect(await inTime(read('next'))).toEqual({ sample: 'next' })
  const cancel = new AbortController()
  const cancelled = inTime(read('loop'), cancel.signal)
  cancel.abort()
  await expect(cancelled).rejects.toMatchObject({ code: 'job_cancelled' })
})
