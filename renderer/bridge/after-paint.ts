/** A window that nobody sees paints nothing: what waits goes on after so long all the same. */
const longestMs = 200

/** Resolves when what stands in the page now has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, longestMs)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      // A message posted in a frame arrives when the frame has been laid out and painted.
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
