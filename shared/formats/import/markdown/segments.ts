import { arePlainLines, isPlainLine, plainHeadingMark, plainItemMark } from './plain-lines.ts'

/** A stretch of a Markdown text that can be read by itself. Offsets in the text; line ends between segments belong to none. */
export interface Segment {
  start: number
  end: number
  /** All but `parsed` have no syntax within but sound bold: what the parser would give is known without it. */
  kind: 'plain' | 'heading' | 'item' | 'parsed'
}

const fence = /^[ \t>]*(?:`{3,}|~{3,})/
const startsInside = /^[ \t]/
const noteDefinition = /^\[\^[^\]\s^]{1,100}\]:/
const marginMarker = /^(?:([-+*])|\d{1,9}[.)])[ \t]+\S/

/**
 * Cuts a Markdown text where a blank line is followed by a line that begins at the margin: no block reaches over such
 * a place, save fenced code, so that from a line with a fence on all is one segment. Also before the definition of a
 * note, and between the items of a list at the margin, which are flat blocks anyway. Keeps the parser, whose time grows
 * faster than the text, at small pieces.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  const lineEnd = /\r\n|\r|\n/g
  let open: Open | null = null
  let isAfterBlank = true
  const close = () => {
    if (!open) return
    const { start, end, lines }: Open = open
    segments.push({ start, end, kind: kindOf(text.slice(start, end), lines) })
    open = null
  }
  for (let start = 0; start <= text.length; ) {
    const match = lineEnd.exec(text)
    const end = match ? match.index : text.length
    const line = text.slice(start, end)
    if (fence.test(line)) {
      if (isAfterBlank && !startsInside.test(line)) close()
      segments.push({ start: open ? (open as Open).start : start, end: text.length, kind: 'parsed' })
      return segments
    }
    if (/^[ \t]*$/.test(line)) isAfterBlank = true
    else {
      const marker = markerOf(line)
      if ((isAfterBlank && !startsInside.test(line)) || noteDefinition.test(line)) close()
      else if (open && isNextItem(open as Open, marker)) close()
      open = open ? { ...(open as Open), end, lines: (open as Open).lines + 1 } : { start, end, lines: 1, marker }
      isAfterBlank = false
    }
    if (!match) break
    start = lineEnd.lastIndex
  }
  close()
  return segments
}

interface Open {
  start: number
  end: number
  lines: number
  /** The kind of list that its first line begins at the margin. */
  marker: string | null
}

/** The kind of list item that a line begins at the margin. */
function markerOf(line: string): string | null {
  const match = marginMarker.exec(line)
  return match && (match[1] ? 'bullet' : 'ordered')
}

/** Whether a line begins an item of the list that a stretch has been so far. */
function isNextItem(open: Open, marker: string | null): boolean {
  return marker !== null && open.marker === marker
}

function kindOf(value: string, lines: number): Segment['kind'] {
  if (lines > 1) return arePlainLines(value.split(/\r\n|\r|\n/)) ? 'plain' : 'parsed'
  if (isPlainLine(value)) return 'plain'
  if (plainItemMark(value) !== null) return 'item'
  return plainHeadingMark(value) === null ? 'parsed' : 'heading'
}
