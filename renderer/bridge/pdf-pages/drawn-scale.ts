/** Enough to read the smallest print of a page. */
const mostPoints = 12_000_000
/** No canvas is wider or higher. */
const longestSide = 16_000
/** Text of the usual size stands in the strip as large as it is drawn then. */
const usualScale = 3

/** How many pixels a point of a page is drawn with. */
export function drawnScale(width: number, height: number): number {
  const area = Math.max(1, width) * Math.max(1, height)
  return Math.min(usualScale, Math.sqrt(mostPoints / area), longestSide / Math.max(width, height, 1))
}
