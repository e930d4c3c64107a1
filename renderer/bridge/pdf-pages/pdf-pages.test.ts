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
const pictureOf = () => ({ width: 30, height: 40, close: vi.fn() })
const drawn = pictureOf()
const asked = (at: number) => threads[at]!.told.flatMap(request => ('page' in request ? [request] : []))
const pagesAsked = (at: number) => asked(at).map(({ page }) => page)
/** The thread answers what it was asked last. */
const answer = (at: number, picture: typeof drawn | null = drawn) => {
  const { id } = asked(at).at(-1)!
  threads[at]!.onmessage!({ data: { id, picture } } as unknown as MessageEvent)
  return told()
}
const load = vi.fn(async () => new Uint8Array([1]))
const part = { pageWidth: 600, pageHeight: 800, left: 10, top: 20, width: 30, height: 40 }
let pages: PdfPages
const draw = (documentId: string, page: number, { signal } = new AbortController()) =>
  pages.draw({ documentId, page, part }, load, signal)

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

it('reads a file once and asks its thread for one part after the other', async () => {
  const both = Promise.all([draw('a', 0), draw('a', 4)])
  await told()
  expect(pagesAsked(0)).toEqual([0])
  expect(asked(0)[0]!.part).toEqual(part)
  await answer(0)
  expect(pagesAsked(0)).toEqual([0, 4])
  await answer(0)
  expect(await both).toEqual([drawn, drawn])
  expect(load).toHaveBeenCalledTimes(1)
})

it('never draws what is no longer wanted when its turn comes, and closes what came too late', async () => {
  const [early, middle] = [new AbortController(), new AbortController()]
  const left = [draw('a', 0, early), draw('a', 1, middle)].map(each =>
    expect(each).rejects.toMatchObject({ code: 'job_cancelled' }),
  )
  const last = draw('a', 2)
  await told()
  early.abort()
  middle.abort()
  await Promise.all(left)
  const late = pictureOf()
  await answer(0, late)
  expect(late.close).toHaveBeenCalledTimes(1)
  expect(pagesAsked(0)).toEqual([0, 2])
  await answer(0)
  expect(await last).toBe(drawn)
  expect(drawn.close).not.toHaveBeenCalled()
})

it('lets go of a file when another is wanted, also while it is being read', async () => {
  const first = draw('a', 0)
  const left = expect(first).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  const second = draw('b', 0)
  await left
  await told()
  expect(threads.map(({ isGone }) => isGone)).toEqual([true, false])
  const third = draw('c', 0)
  await expect(second).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  await answer(2)
  expect(await third).toBe(drawn)
  const [early, late] = [draw('d', 0), draw('e', 0)]
  await expect(early).rejects.toMatchObject({ code: 'job_cancelled' })
  await told()
  expect(threads.at(-2)!.isGone).toBe(true)
  await answer(threads.length - 1)
  expect(await late).toBe(drawn)
})

it('gives up a page that is drawn too long, with its thread, and does not try it again', async () => {
  const hanging = draw('a', 7)
  const behind = draw('a', 8)
  const bothFail = Promise.all(
    [hanging, behind].map(each => expect(each).rejects.toMatchObject({ code: 'page_unreadable' })),
  )
  await vi.advanceTimersByTimeAsync(15_000)
  await bothFail
  expect(threads[0]!.isGone).toBe(true)
  await expect(draw('a', 7)).rejects.toMatchObject({ code: 'page_unreadable' })
  const again = draw('a', 8)
  await told()
  await answer(1)
  expect(await again).toBe(drawn)
})

it('counts the time of a page from where its turn comes', async () => {
  const first = draw('a', 0)
  const second = draw('a', 1)
  await vi.advanceTimersByTimeAsync(10_000)
  await answer(0)
  await vi.advanceTimersByTimeAsync(10_000)
  await answer(0)
  expect(await Promise.all([first, second])).toEqual([drawn, drawn])
})

it('tells of a page that cannot be drawn, and of a thread that breaks', async () => {
  const broken = draw('a', 1)
  const fails = expect(broken).rejects.toMatchObject({ code: 'page_unreadable' })
  await told()
  await answer(0, null)
  await fails
  const crashing = draw('a', 2)
  const crashes = expect(crashing).rejects.toMatchObject({ code: 'page_unreadable' })
  await told()
  threads[0]!.onerror!({} as ErrorEvent)
  await crashes
  expect(threads[0]!.isGone).toBe(true)
})

it('asks for the file again after it could not be had', async () => {
  load.mockRejectedValueOnce(new Error('gone'))
  await expect(draw('a', 0)).rejects.toThrow('gone')
  const again = draw('a', 0)
  await told()
  await answer(0)
  expect(await again).toBe(drawn)
})

it('begins with a fresh thread after many pages', async () => {
  for (let page = 0; page < 41; page++) {
    const wanted = draw('a', page)
    await told()
    await answer(threads.length - 1)
    expect(await wanted).toBe(drawn)
  }
  expect(threads.map(({ isGone }) => isGone)).toEqual([true, false])
})

it('lets go of a file that nobody has looked into for long', async () => {
  const page = draw('a', 0)
  await told()
  await answer(0)
  await page
  await vi.advanceTimersByTimeAsync(119_000)
  expect(threads[0]!.isGone).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(threads[0]!.isGone).toBe(true)
})
