import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { WorkerPool } from './pool.ts'
import { WorkerHost } from './worker-host.ts'

const frail = join(import.meta.dirname, 'testing/frail-worker.ts')
const real = join(import.meta.dirname, 'worker.ts')
const bytes = new TextEncoder().encode('云泽市工作报告')
const hosts: { close(): Promise<void> }[] = []
const keep = <Host extends { close(): Promise<void> }>(host: Host): Host => {
  hosts.push(host)
  return host
}
afterEach(() => Promise.all(hosts.splice(0).map(host => host.close())))

describe('a worker that dies', () => {
  it.each(['crash', 'exit'])('by %s fails its tasks, tells its owner, and is replaced', async name => {
    let crashes = 0
    const host = keep(new WorkerHost(frail, () => crashes++))
    const results = await Promise.allSettled([
      host.run('preview', { bytes, name }),
      host.run('preview', { bytes, name: 'hang' }),
    ])
    expect(results).toEqual(
      results.map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'job_failed' }) })),
    )
    expect(crashes).toBe(1)
    expect(host.load).toBe(0)
    expect(await host.run('preview', { bytes, name: 'again' })).toEqual({ sample: 'again' })
  })

  it('by being closed cancels its tasks', async () => {
    const host = keep(new WorkerHost(frail))
    const hanging = host.run('preview', { bytes, name: 'hang' })
    const closed = host.close()
    await expect(hanging).rejects.toMatchObject({ code: 'job_cancelled' })
    await closed
  })
})

describe('a worker that holds much', () => {
  it('gives way to a new one, once nothing waits behind', async () => {
    let crashes = 0
    const host = keep(new WorkerHost(frail, () => crashes++))
    const preview = async (name: string) => (await host.run('preview', { bytes, name })).sample
    await preview('first')
    expect(await Promise.all([preview('full'), preview('count')])).toEqual(['full', '3'])
    await preview('full')
    expect(await preview('count')).toBe('1')
    expect(crashes).toBe(0)
  })
})

describe('a task that is cancelled', () => {
  it('ends in the midst of its work; what waits behind it is done by a new thread', async () => {
    const host = keep(new WorkerHost(frail))
    const cancel = new AbortController()
    const stuck = host.run('preview', { bytes, name: 'loop' }, cancel.signal)
    const behind = host.run('preview', { bytes, name: 'behind' })
    cancel.abort()
    await expect(stuck).rejects.toMatchObject({ code: 'job_cancelled' })
    expect(await behind).toEqual({ sample: 'behind' })
    expect(await host.run('preview', { bytes, name: 'next' })).toEqual({ sample: 'next' })
    expect(host.load).toBe(0)
  })

  it('does not begin when it is cancelled before, and leaves a thread that has answered alone', async () => {
    let crashes = 0
    const host = keep(new WorkerHost(frail, () => crashes++))
    const cancel = new AbortController()
    expect(await host.run('preview', { bytes, name: 'done' }, cancel.signal)).toEqual({ sample: 'done' })
    cancel.abort()
    await expect(host.run('preview', { bytes, name: 'late' }, cancel.signal)).rejects.toMatchObject({
      code: 'job_cancelled',
    })
    expect(crashes).toBe(0)
  })
})

describe('an input that is handed over', () => {
  it('is held here no more', async () => {
    const host = keep(new WorkerHost(frail))
    const long = new Uint8Array(100_000)
    expect(await host.hand('preview', () => ({ bytes: long, name: 'size' }))).toEqual({ sample: '100000' })
    expect(long.length).toBe(0)
  })

  it('is made again for a new thread; if it cannot be, that task alone fails', async () => {
    const host = keep(new WorkerHost(frail))
    const cancel = new AbortController()
    let made = 0
    const input = () => ({ bytes: new Uint8Array(100_000), name: 'size', encoding: String(++made) })
    const once = () => {
      if (made > 1) throw new Error('gone')
      return input()
    }
    const stuck = host.run('preview', { bytes, name: 'loop' }, cancel.signal)
    const behind = [host.hand('preview', once), host.hand('preview', input), host.run('preview', { bytes, name: 'b' })]
    cancel.abort()
    expect(await Promise.allSettled([stuck, ...behind])).toMatchObject([
      { reason: { code: 'job_cancelled' } },
      { reason: { message: 'gone' } },
      { value: { sample: '100000' } },
      { value: { sample: 'b' } },
    ])
    expect([made, host.load]).toEqual([3, 0])
  })
})

describe('the real worker', () => {
  it('answers tasks, failures with their codes, bugs as errors', async () => {
    const pool = keep(new WorkerPool(real, 2))
    expect(pool.size).toBe(2)
    const [good, bad] = await Promise.allSettled([
      pool.run('import', { bytes, name: 'a.txt' }),
      pool.run('import', { bytes: new Uint8Array(), name: 'b.txt' }),
    ])
    expect(good).toMatchObject({ value: { title: '云泽市工作报告', format: 'text', length: 7 } })
    expect(bad).toMatchObject({ reason: { name: 'AppError', code: 'file_empty' } })
    await expect(pool.run('check', { documentId: 'none' })).rejects.toThrow(/not held/)
  })
})
