import { AttrStep } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '#shared/domain/errors.ts'
import { SaveQueue } from './save-queue.ts'

const step = (name: string) => new AttrStep(1, 'id', name)
type Sent = { baseRevision: number; label: string; steps: { value?: string }[] }

function queueOn(answer: (sent: Sent) => Promise<{ revision: number }>) {
  const sent: Sent[] = []
  const saved: [number, number][] = []
  const queue = new SaveQueue({
    documentId: 'd1',
    revision: 7,
    send: input => {
      sent.push(input as Sent)
      return answer(input as Sent)
    },
    changed: () => undefined,
    saved: (revision, count) => saved.push([revision, count]),
  })
  const names = () => sent.map(request => request.steps.map(json => json.value).join(''))
  return { queue, sent, saved, names }
}
const next = async (sent: Sent) => ({ revision: sent.baseRevision + 1 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving', () => {
  it('waits 250 ms after the first change', async () => {
    const { queue, names } = queueOn(next)
    queue.add([step('a')], 'typing')
    await vi.advanceTimersByTimeAsync(249)
    expect(names()).toEqual([])
    expect(queue.status).toBe('dirty')
    await vi.advanceTimersByTimeAsync(1)
    expect(names()).toEqual(['a'])
    expect(queue.status).toBe('saved')
    expect(queue.revision).toBe(8)
  })

  it('waits no longer while somebody types on', async () => {
    const { queue, names } = queueOn(next)
    for (const name of 'abcdef') {
      queue.add([step(name)], 'typing')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(names()).toEqual(['abc', 'def'])
  })

  it('lets what was typed while a save ran wait as any typing does', async () => {
    const { queue, names } = queueOn(
      request => new Promise(resolve => setTimeout(() => resolve({ revision: request.baseRevision + 1 }), 40)),
    )
    queue.add([step('a')], 'typing')
    await vi.advanceTimersByTimeAsync(260)
    queue.add([step('b')], 'typing')
    await vi.advanceTimersByTimeAsync(30 + 249)
    expect(names()).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(1)
    expect(names()).toEqual(['a', 'b'])
  })

  it.each(['decision', 'mark', 'structure', 'replace', 'undo', 'redo'] as const)(
    'sends a %s at once, behind what was typed before it',
    async label => {
      const { queue, names } = queueOn(next)
      queue.add([step('a')], 'typing')
      await vi.advanceTimersByTimeAsync(50)
      queue.add([step('b')], label)
      queue.add([step('c')], 'typing')
      await vi.advanceTimersByTimeAsync(5)
      expect(names()).toEqual(['a', 'b', 'c'])
    },
  )

  it('sends one request at a time, each on the revision of the one before', async () => {
    const { queue, sent, names } = queueOn(
      request => new Promise(resolve => setTimeout(() => resolve({ revision: request.baseRevision + 10 }), 1000)),
    )
    queue.add([step('a')], 'typing')
    await vi.advanceTimersByTimeAsync(250)
    queue.add([step('b')], 'typing')
    await vi.advanceTimersByTimeAsync(900)
    expect(names()).toEqual(['a'])
    expect(queue.status).toBe('saving')
    await vi.advanceTimersByTimeAsync(2000)
    expect(names()).toEqual(['a', 'b'])
    expect(sent.map(request => request.baseRevision)).toEqual([7, 17])
  })

  it('sends batches of one label each', async () => {
    const { queue, sent, saved, names } = queueOn(next)
    queue.add([step('a'), step('b')], 'typing')
    queue.add([step('c')], 'decision')
    queue.add([step('d')], 'typing')
    await queue.flush()
    expect(names()).toEqual(['ab', 'c', 'd'])
    expect(sent.map(request => request.label)).toEqual(['typing', 'decision', 'typing'])
    expect(saved).toEqual([
      [8, 2],
      [9, 1],
      [10, 1],
    ])
  })

  it('keeps the steps of a failed request and tries again', async () => {
    let isDown = true
    const { queue, names } = queueOn(request => (isDown ? Promise.reject(new AppError('disk_full')) : next(request)))
    queue.add([step('a')], 'typing')
    await vi.advanceTimersByTimeAsync(250)
    expect(queue.status).toBe('failed')
    queue.add([step('b')], 'typing')
    isDown = false
    await vi.advanceTimersByTimeAsync(1000)
    expect(names()).toEqual(['a', 'ab'])
    expect(queue.status).toBe('saved')
    expect(queue.failure).toBeNull()
  })

  it('does not repeat what cannot succeed, and a flush tells why', async () => {
    const { queue, sent } = queueOn(() => Promise.reject(new AppError('revision_conflict')))
    queue.add([step('a')], 'typing')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(1)
    await expect(queue.flush()).rejects.toMatchObject({ code: 'revision_conflict' })
    expect(queue.status).toBe('failed')
  })
})
