import { arePlainLines, isPlainLine, plainHeadingMark } from './plain-lines.ts'

/** A stretch of a Markdown text that can be read by itself. Offsets in the text; line ends between segments belong to none. */
export interface Segment {
  start: number
  end: number
  /** `plain` and `heading` have no syntax but sound bold: what the parser would give is known without it. */
  kind: 'plain' | 'heading' | 'parsed'
}

const fence = /^[ \t>]*(?:`{3,}|~{3,})/
const startsInside = /^[ \t]/

/**
 * Cuts a Markdown text where a blank line is followed by a line that begins at the margin: no block reaches over such
 * a place, save fenced code, so that from a line with a fence on all is one segment. Keeps the parser, whose time grows
 * faster than the text, at small pieces.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  const lineEnd = /\r\n|\r|\n/g
  let open: { start: number; end: number; lines: number } | null = null
  let isAfterBlank = true
  const close = () => {
    if (!open) return
    const { start, end, lines } = open
    segments.push({ start, end, kind: kindOf(text.slice(start, end), lines) })
    open = null
  }
  for (let start = 0; start <= text.length; ) {
    const match = lineEnd.exec(text)
    const end = match ? match.index : text.length
    const line = text.slice(start, end)
    if (fence.test(line)) {
      if (isAfterBlank && !startsInside.test(line)) close()
      segments.push({ start: open ? (open as { start: number }).start : start, end: text.length, kind: 'parsed' })
      return segments
    }
    if (/^[ \t]*$/.test(line)) isAfterBlank = true
    else {
      if (isAfterBlank && !startsInside.test(line)) close()
      open = open ? { start: open.start, end, lines: open.lines + 1 } : { start, end, lines: 1 }
      isAfterBlank = false
    }
    if (!match) break
    start = lineEnd.lastIndex
  }
  close()
  return segments
}

function kindOf(value: string, lines: number): Segment['kind'] {
  if (lines > 1) return arePlainLines(value.split(/\r\n|\r|\n/)) ? 'plain' : 'parsed'
  if (isPlainLine(value)) return 'plain'
  return plainHeadingMark(value) === null ? 'parsed' : 'heading'
}
