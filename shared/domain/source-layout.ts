/** A stretch of a source's text that is one member of a container, or one page. */
export interface SourcePart {
  /** The member's name (`word/document.xml`), or the page's label. */
  name: string
  /** Source offsets. */
  start: number
  end: number
}

/** A page of the source, in its own unit. The origin is the upper left corner. */
export interface SourcePage {
  /** As the source names it: `3`, `iv`. */
  label: string
  width: number
  height: number
  unit: 'pixel' | 'point' | 'mm10' | 'inch1200'
  /** The image that the page was read from, as the source names it. */
  image: string | null
}

/** `x`, `y`, `width`, `height` in the page's unit. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** The box around two. */
export function boxesAround([x, y, width, height]: Box, [left, top, wide, high]: Box): Box {
  const [x0, y0] = [Math.min(x, left), Math.min(y, top)]
  return [x0, y0, Math.max(x + width, left + wide) - x0, Math.max(y + height, top + high) - y0]
}

/** Where a stretch of the source's text stands on a page. */
export interface SourceZone {
  /** Source offsets. */
  start: number
  end: number
  /** Index in `pages`. */
  page: number
  box: Box
  /** 0–1; null where the source does not say. */
  confidence: number | null
  /** Other readings, likeliest first. */
  alternatives?: readonly string[]
}

/** How the text of a source lies in its container and on its pages. `parts` and `zones` ascend and do not overlap. */
export interface SourceLayout {
  parts: readonly SourcePart[]
  pages: readonly SourcePage[]
  zones: readonly SourceZone[]
}

/** The layout of a source that is one text without pages. */
export const noLayout: SourceLayout = { parts: [], pages: [], zones: [] }
