import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf, wantOfStart } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import { lineWidth } from '../profile/line-cut.ts'

/** A line end inside a block that stands inside a sentence, as text offsets of the document. */
export interface SoftBreak {
  start: number
  end: number
  tail: string
  head: string
  confidence: number
  /** The line ends because it is full, as those beside it do. */
  isWrapped: boolean
}

/** A shorter line ends where its writer ended it. UTF-16 units. */
const shortestLine = 30
/** Verse, lists and addresses have more lines. */
const mostLines = 2
/** More of them in a document are how its lines are cut. */
const mostBreaks = 2
const han = /\p{Script=Han}/u
const bare = /[\p{L}\p{N}]$/u
const comma = /[，、]$/u
/** The number of a page behind the last words on it, and the line over the next with a wide gap in it. */
const pageNumber = /\s*[-—–·]{1,2}\s?\d{1,4}\s?[-—–·]{1,2}\s*$/u
const runningHead = /^\s*[\p{Script=Han}\d·《》（）]{2,16}[ \u3000]{4,}[\p{Script=Han}·《》（） \u3000]{2,30}$/u

interface Line {
  text: string
  /** Offset in the block. */
  at: number
}

function linesOf(text: string): Line[] {
  let at = 0
  return text
    .trimEnd()
    .split('\n')
    .map(line => {
      const start = at
      at += line.length + 1
      return { text: line, at: start }
    })
}

const lonePage = /^\s*[-—–·]{0,2}\s?\d{1,4}\s?[-—–·]{0,2}\s*$/u
const isFurniture = (text: string) =>
  runningHead.test(text) || lonePage.test(text) || (furnitureOf(text)?.weight ?? 0) >= 0.4

type How = Pick<SoftBreak, 'confidence' | 'isWrapped'>

function breakOf({ block }: ListedBlock, left: Line, right: Line, how: How): SoftBreak {
  const tail = left.text.replace(pageNumber, '').trimEnd()
  const head = right.text.trimStart()
  const end = block.start + right.at + right.text.length - head.length
  return { start: block.start + left.at + tail.length, end, tail, head, ...how }
}

/** How surely a paragraph of two lines is cut between them; 0 where it is not. */
function weightOfTwo(left: string, right: string): number {
  if (left.trimStart().length < shortestLine || endOf(right) !== 'ended' || isFurniture(left) || isFurniture(right))
    return 0
  if (!han.test(right[0] ?? '') || headingNumberOf(right)) return 0
  const want = wantOfStart(right)
  if (comma.test(left)) return want >= 0 ? 0.64 : 0
  return endOf(left) === 'open' && han.test(left.at(-1) ?? '') && want >= 0 ? 0.7 : 0
}

/** The page that ends inside a paragraph: its number behind the words, the head of the next in a line of its own. */
function pageBreaksIn(entry: ListedBlock, lines: readonly Line[]): SoftBreak[] {
  const text = lines.filter(line => !isFurniture(line.text))
  return text.slice(1).flatMap((right, at): SoftBreak[] => {
    const left = text[at] as Line
    const isPage = lines.indexOf(right) - lines.indexOf(left) > 1 || pageNumber.test(left.text)
    const tail = left.text.replace(pageNumber, '').trimEnd()
    if (
      !isPage ||
      !(comma.test(tail) || (endOf(tail) === 'open' && han.test(tail.at(-1) ?? '') && tail.length >= shortestLine / 2))
    )
      return []
    return wantOfStart(right.text) < 0 && !comma.test(tail)
      ? []
      : [breakOf(entry, left, right, { confidence: 0.76, isWrapped: false })]
  })
}

/** Lines of one paragraph are full to within so many full-width characters, and at least so wide and so many. */
const [ragged, narrowest, fewestFull] = [2, 18, 2]
/** Of the full lines so many must stop behind a character. Share. */
const leastBare = 0.4

/** The line ends of a paragraph of which every line but the last is cut at one width. */
function wrapsIn(entry: ListedBlock, lines: readonly Line[]): SoftBreak[] {
  const full = lines.slice(0, -1)
  const widths = full.map(({ text }) => lineWidth(text.trim()))
  const width = Math.max(...widths)
  const last = lines.at(-1) as Line
  if (full.length < fewestFull || width < narrowest || lineWidth(last.text.trim()) > width + ragged) return []
  if (widths.some(each => each < width - ragged) || endOf(last.text) !== 'ended') return []
  if (!full.some(({ text }) => /[，。；]/u.test(text)) || full.some(({ text }) => headingNumberOf(text.trim())))
    return []
  if (full.filter(({ text }) => bare.test(text.trimEnd())).length < Math.max(1, full.length * leastBare)) return []
  return full.map((left, at) => breakOf(entry, left, lines[at + 1] as Line, { confidence: 0.8, isWrapped: true }))
}

/**
 * Line ends that were put into sentences inside blocks: a paragraph of two lines of which the first breaks off, pages that
 * end inside a paragraph, and paragraphs of which every line is cut at one width.
 */
export function softBreaksIn(list: readonly ListedBlock[]): SoftBreak[] {
  const [lone, others]: [SoftBreak[], SoftBreak[]] = [[], []]
  for (const entry of list) {
    const { block, text, shape } = entry
    if (shape !== 'prose' || block.kind !== 'paragraph' || block.list || !text.includes('\n')) continue
    const lines = linesOf(text)
    const pages = pageBreaksIn(entry, lines)
    if (pages.length > 0) others.push(...pages)
    else if (lines.length > mostLines) others.push(...wrapsIn(entry, lines))
    else {
      const [left, right] = lines as [Line, Line]
      const weight = weightOfTwo(left.text.trimEnd(), right.text.trimStart())
      if (weight > 0) lone.push(breakOf(entry, left, right, { confidence: weight, isWrapped: false }))
    }
  }
  return [...(lone.length > mostBreaks ? [] : lone), ...others]
}
