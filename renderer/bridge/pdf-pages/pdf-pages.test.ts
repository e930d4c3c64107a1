import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DrawRequest } from './drawing.ts'
import { type DrawingThread, PdfPages } from './pdf-pages.ts'

/** Threads that were started, with what they were told; they answer when a test says so. */
const threads: (DrawingThread & { told: DrawRequest[]; isGone: boolean })[] = []
const start = (): DrawingThread => {
  const thread = {
    told: [] as DrawRequest[],
    isGone: false,
    postMessage: (request: DrawRequest) => void thread.told.push(request),
    terminate: () => {
      thread.isGone = true
    },
    onmessage: null,
    onerror: null,
  }
  threads.push(thread)
  return thread
}
const drawn = { picture: new Blob(), width: 30, height: 40 }
const answer = (at: number, id: number, page: typeof drawn | null = drawn) =>
  threads[at]!.onmessage!({ data: { id, page } } as MessageEvent)
const pagesAsked = (at: number) => threads[at]!.told.flatMap(request => ('page' in request ? [request.page] : []))
const load = vi.fn(async () => new Uint8Array([1]))
let pages: PdfPages

beforeEach(() => {
  vi.useFakeTimers()
  threads.length = 0
  load.mockClear()
  pages = new PdfPages(start)
})
afterEach(() => {
  pages.release()
  vi.useRealTimers()
})
const told = () => vi.advanceTimersByTimeAsync(0)

it('reads a file once and asks its thread for one page after the other', async () => {
  const both = Promise.all([pages.page('a', 0, load), pages.page('a', 4, load)])
  await told()
  expect(pagesAsked(0)).toEqual([0, 4])
  answer(0, 1)
  answer(0, 2)
  expect(await both).toEqual([drawn, drawn])
  expect(load).toHaveBeenCalledTimes(1)
})

it('lets go of a file when another is wanted, also while it is being read', async () => {
  const first = pages.page('a', 0, load)
  const left = expect(first).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  const second = pages.page('b', 0, load)
  await left
  await told()
  expect(threads.map(({ isGone }) => isGone)).toEqual([true, false])
  const third = pages.page('c', 0, load)
  await expect(second).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  answer(2, 3)
  expect(await third).toBe(drawn)
  const [early, late] = [pages.page('d', 0, load), pages.page('e', 0, load)]
  await expect(early).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  expect(threads.at(-2)!.isGone).toBe(true)
  answer(threads.length - 1, 4)
  expect(await late).toBe(drawn)
})

it('gives up a page that is drawn too long, with its thread, and does not try it again', async () => {
  const hanging = pages.page('a', 7, load)
  const behind = pages.page('a', 8, load)
  const bothFail = Promise.all(
    [hanging, behind].map(each => expect(each).rejects.toMatchObject({ code: 'page_unreadable' })),
  )
  await vi.advanceTimersByTimeAsync(15_000)
  await bothFail
  expect(threads[0]!.isGone).toBe(true)
  await expect(pages.page('a', 7, load)).rejects.toMatchObject({ code: 'page_unreadable' })
  const again = pages.page('a', 8, load)
  await told()
  answer(1, 3)
  expect(await again).toBe(drawn)
})

it('tells of a page that cannot be drawn, and of a thread that breaks', async () => {
  const broken = pages.page('a', 1, load)
  await told()
  answer(0, 1, null)
  await expect(broken).rejects.toMatchObject({ code: 'page_unreadable' })
  const crashing = pages.page('a', 2, load)
  const fails = expect(crashing).rejects.toMatchObject({ code: 'page_unreadable' })
  await told()
  threads[0]!.onerror!({} as ErrorEvent)
  await fails
  expect(threads[0]!.isGone).toBe(true)
})

it('asks for the file again after it could not be had', async () => {
  load.mockRejectedValueOnce(new Error('gone'))
  await expect(pages.page('a', 0, load)).rejects.toThrow('gone')
  const again = pages.page('a', 0, load)
  await told()
  answer(0, 1)
  expect(await again).toBe(drawn)
})

it('begins with a fresh thread after many pages', async () => {
  for (let page = 0; page < 41; page++) {
    const wanted = pages.page('a', page, load)
    await told()
    answer(threads.length - 1, page + 1)
    expect(await wanted).toBe(drawn)
  }
  expect(threads.map(({ isGone }) => isGone)).toEqual([true, false])
})

it('lets go of a file that nobody has looked into for long', async () => {
  const page = pages.page('a', 0, load)
  await told()
  answer(0, 1)
  await page
  await vi.advanceTimersByTimeAsync(119_000)
  expect(threads[0]!.isGone).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(threads[0]!.isGone).toBe(true)
})
