import { closesFence, fenceOpenedBy, mayOpenFence, type OpenFence } from './fence.ts'
import { arePlainLines, isPlainLine, plainHeadingMark, plainItemMark } from './plain-lines.ts'

/** A stretch of a Markdown text that can be read by itself. Offsets in the text; line ends between segments belong to none. */
export interface Segment {
  start: number
  end: number
  /** All but `parsed` have no syntax within but sound bold: what the parser would give is known without it. */
  kind: 'plain' | 'heading' | 'item' | 'parsed'
}

const startsInside = /^[ \t]/
const noteDefinition = /^\[\^[^\]\s^]{1,100}\]:/
const isBlank = /^[ \t]*$/
const marginMarker = /^(?:([-+*])|\d{1,9}[.)])[ \t]+\S/

/**
 * Cuts a Markdown text where a blank line is followed by a line that begins at the margin: no block reaches over such
 * a place, save fenced code, which is never cut and ends a segment. Also before the definition of a note, and between
 * the items of a list at the margin, which are flat blocks anyway. Keeps the parser, whose time grows faster than the
 * text, at small pieces.
 */
export function segmentsOf(text: string): Segment[] {
  const cutter = new Cutter(text)
  const lineEnd = /\r\n|\r|\n/g
  for (let start = 0; start <= text.length; ) {
    const match = lineEnd.exec(text)
    const end = match ? match.index : text.length
    if (!cutter.take(text.slice(start, end), start)) return cutter.restFrom(start)
    if (!match) break
    start = lineEnd.lastIndex
  }
  return cutter.segments()
}

/** Takes a text's lines in and keeps the segments that they make. */
class Cutter {
  readonly #text: string
  readonly #segments: Segment[] = []
  #open: Open | null = null
  #fence: OpenFence | null = null
  #isAfterBlank = true

  constructor(text: string) {
    this.#text = text
  }

  /** Takes the next line in; false when there is no telling where its code ends. */
  take(line: string, start: number): boolean {
    if (this.#fence) return this.#takeCode(this.#fence, line, start)
    if (mayOpenFence(line)) return this.#takeFence(line, start)
    if (isBlank.test(line)) this.#isAfterBlank = true
    else {
      const marker = markerOf(line)
      if ((this.#isAfterBlank && !startsInside.test(line)) || noteDefinition.test(line)) this.#close()
      else if (this.#open && isNextItem(this.#open, marker)) this.#close()
      this.#add(line, start, marker)
    }
    return true
  }

  segments(): Segment[] {
    this.#close()
    return this.#segments
  }

  /** The segments, the last of which is all from here on, with what is open. */
  restFrom(start: number): Segment[] {
    this.#segments.push({ start: this.#open?.start ?? start, end: this.#text.length, kind: 'parsed' })
    return this.#segments
  }

  #takeFence(line: string, start: number): boolean {
    if (this.#isAfterBlank && !startsInside.test(line)) this.#close()
    const fence = fenceOpenedBy(line)
    if (!fence) return false
    this.#fence = fence
    this.#add(line, start, null)
    return true
  }

  /**
   * Code at the margin, or with nothing before it that could hold it, ends with its closing fence. Other code may be a
   * list item's: as long as its lines are indented as its fence is, it ends with its closing fence all the same.
   */
  #takeCode(fence: OpenFence, line: string, start: number): boolean {
    if (!isBlank.test(line) && !line.startsWith(fence.indent)) return false
    this.#add(line, start, null)
    if (!closesFence(line, fence)) return true
    this.#fence = null
    if (fence.indent === '') this.#close()
    return true
  }

  #add(line: string, start: number, marker: string | null): void {
    const end = start + line.length
    this.#open = this.#open ? { ...this.#open, end, lines: this.#open.lines + 1 } : { start, end, lines: 1, marker }
    this.#isAfterBlank = false
  }

  #close(): void {
    if (!this.#open) return
    const { start, end, lines } = this.#open
    this.#segments.push({ start, end, kind: kindOf(this.#text.slice(start, end), lines) })
    this.#open = null
    this.#isAfterBlank = true
  }
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
