// What is measured inside a page. Every function is handed to `page.evaluate` and so must stand alone.
import type { Page } from 'playwright'

declare global {
  interface Window {
    /** Milliseconds from each event of input to the end of the frame that shows it. */
    inputLatencies: number[]
    isWatchingFrames: boolean
    frameTimes: number[]
  }
}

/** Starts to note how long the page takes from an event of input to the frame that shows it. */
export async function watchInput(page: Page, eventName: 'keydown' | 'compositionupdate'): Promise<void> {
  await page.evaluate(name => {
    window.inputLatencies = []
    document.addEventListener(
      name,
      event => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          // A message posted in a frame arrives when the frame has been laid out and painted.
          port1.onmessage = () => window.inputLatencies.push(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  }, eventName)
}

/** The latencies noted since the last asking, in milliseconds; waits until there are so many. */
export async function takeLatencies(page: Page, count: number): Promise<number[]> {
  await page.waitForFunction(wanted => window.inputLatencies.length >= wanted, count)
  return page.evaluate(() => window.inputLatencies.splice(0))
}

/** Starts to note the time between frames. */
export async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.frameTimes = []
    window.isWatchingFrames = true
    let last = performance.now()
    const next = (now: number): void => {
      window.frameTimes.push(now - last)
      last = now
      if (window.isWatchingFrames) requestAnimationFrame(next)
    }
    requestAnimationFrame(now => {
      last = now
      requestAnimationFrame(next)
    })
  })
}

/** The milliseconds between frames since the start. */
export async function takeFrames(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    window.isWatchingFrames = false
    return window.frameTimes
  })
}

/** Frames a second while nothing happens, and while a scroller moves `pixels` in each frame. */
export async function frameRates(
  page: Page,
  scroller: string,
  pixels: number,
): Promise<{ idle: number; scrolling: number }> {
  return page.evaluate(
    async ({ selector, step }) => {
      const element = document.querySelector(selector) as HTMLElement
      const durationMs = 2_000
      const rate = (work: () => void): Promise<number> =>
        new Promise(done => {
          let [frames, start] = [0, 0]
          const next = (now: number): void => {
            start ||= now
            if (now - start >= durationMs) {
              done((frames * 1000) / (now - start))
              return
            }
            frames++
            work()
            requestAnimationFrame(next)
          }
          requestAnimationFrame(next)
        })
      const idle = await rate(() => undefined)
      return {
        idle,
        scrolling: await rate(() => {
          element.scrollTop += step
        }),
      }
    },
    { selector: scroller, step: pixels },
  )
}

/** Scrolls to the middle of the text and gives a point of a line there, in CSS pixels of the window. */
export async function middleOf(page: Page, scroller: string): Promise<{ x: number; y: number }> {
  return page.evaluate(async selector => {
    const element = document.querySelector(selector) as HTMLElement
    // Heights of what was never laid out are guesses: each time more of them are known.
    for (let round = 0; round < 5; round++) {
      element.scrollTop = (element.scrollHeight - element.clientHeight) / 2
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, scroller)
}

/**
 * When a text in what `selector` names has been painted, in milliseconds since 1970; both ends of a comparison wait alike. It
 * is looked for in every frame: Playwright's own waiting asks at 0, 20, 70, 170, 270, 770 ms, and would be what is measured.
 */
export async function painted(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    wanted =>
      new Promise<number>(done => {
        const look = (): void => {
          if (!document.querySelector(wanted)?.textContent?.trim()) {
            requestAnimationFrame(look)
            return
          }
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => done(performance.timeOrigin + performance.now())
            port2.postMessage(null)
          })
        }
        look()
      }),
    selector,
  )
}
