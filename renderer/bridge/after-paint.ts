import { afterFrame } from '#renderer/editor/lull.ts'

/** A window that nobody sees paints nothing: what waits goes on after so long all the same. */
const longestMs = 200

/** Resolves when what stands in the page now has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, longestMs)
    afterFrame(resolve)
  })
}
