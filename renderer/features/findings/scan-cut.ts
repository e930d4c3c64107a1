import type { PagePart } from '#renderer/bridge/pdf-pages/drawing.ts'
import type { ScanPlace } from '#shared/contract/pictures.ts'

/** How a page is laid behind a frame so that a place on it shows. Pixels of the window. */
export interface ScanCut {
  /** Of the frame. */
  height: number
  page: { left: number; top: number; width: number; height: number }
  /** Marks over the page, as seen from the frame. */
  marks: { left: number; top: number; width: number; height: number }[]
}

/** How high a line of the scan stands in the frame: as large as the text beside it can be compared with. */
const lineHeight = 30
const margin = 18
const lowest = 58
/** Above and below a place: what names the page stands there, and on no text of it. */
const room = 24
const highest = 190
/** A scan is not blown up further than this. */
const largest = 2

/** Cuts the surroundings of a place out of its page. `pixels` is the width of the scan itself. */
export function scanCut(place: ScanPlace, frameWidth: number, pixels: number): ScanCut {
  const [x, y, width, height] = place.box
  const scale = scaleOf(place, frameWidth, pixels)
  const frameHeight = Math.round(Math.min(highest, Math.max(lowest, height * scale + 2 * room)))
  const page = { width: place.width * scale, height: place.height * scale }
  const left = behind((x + width / 2) * scale, frameWidth, page.width)
  const top = behind((y + height / 2) * scale, frameHeight, page.height)
  const marks = place.boxes.map(([boxX, boxY, boxWidth, boxHeight]) => ({
    left: left + boxX * scale,
    top: top + boxY * scale,
    width: boxWidth * scale,
    height: boxHeight * scale,
  }))
  return { height: frameHeight, page: { left, top, ...page }, marks }
}

/** The part of a page that shows in the frame, in pixels of a screen that has so many (`ratio`) for one of the window. */
export function partInFrame({ page, height }: ScanCut, frameWidth: number, ratio: number): PagePart {
  const [left, top] = [Math.max(0, -page.left), Math.max(0, -page.top)].map(at => Math.floor(at * ratio)) as [
    number,
    number,
  ]
  const right = Math.ceil(Math.min(page.width, frameWidth - page.left) * ratio)
  const bottom = Math.ceil(Math.min(page.height, height - page.top) * ratio)
  return {
    pageWidth: page.width * ratio,
    pageHeight: page.height * ratio,
    left,
    top,
    width: Math.max(1, right - left),
    height: Math.max(1, bottom - top),
  }
}

/** Enough to read the smallest print of a page. */
const mostPoints = 12_000_000
/** No canvas is wider or higher. */
const longestSide = 16_000

/** A whole page, drawn with so many pixels in its width, or with fewer where that would be too many altogether. */
export function wholePage(place: ScanPlace, pixels: number): PagePart {
  const ratio = Math.max(1, place.height) / Math.max(1, place.width)
  const pageWidth = Math.min(pixels, Math.sqrt(mostPoints / ratio), longestSide / Math.max(1, ratio))
  const [width, height] = [Math.max(1, Math.floor(pageWidth)), Math.max(1, Math.floor(pageWidth * ratio))]
  return { pageWidth, pageHeight: pageWidth * ratio, left: 0, top: 0, width, height }
}

function scaleOf({ box: [, , width, height], line, width: pageWidth }: ScanPlace, frame: number, pixels: number) {
  return Math.min(
    lineHeight / Math.max(1, line),
    (frame - 2 * margin) / Math.max(1, width),
    (highest - 2 * margin) / Math.max(1, height),
    (largest * pixels) / pageWidth,
  )
}

/** Where the page begins so that a point of it is in the middle of the frame, or as near as the page allows. */
function behind(point: number, frame: number, page: number): number {
  if (page <= frame) return (frame - page) / 2
  return Math.max(frame - page, Math.min(0, frame / 2 - point))
}
