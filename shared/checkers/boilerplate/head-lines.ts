import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import { bookName } from './page-heads.ts'
import type { Watermark } from './watermarks.ts'

/** The number of a page as pages bear it. */
const pageLine = /^(?:[·•—–-]{1,2}\s?\d{1,4}\s?[·•—–-]{1,2}|第\s?\d{1,4}\s?页)$/u
const longestHead = 30
const mayHavePage = /^\s*(?:[·•—–-]{1,2}\s?\d|第\s?\d)/mu
/** So far into a block the first two lines of a page's head reach. */
const mayHaveReach = 64

interface Line {
  index: number
  start: number
  end: number
  key: string
  isPage: boolean
  /** One of several lines of its block. */
  isPart: boolean
}

/** The short lines of blocks, in order; null between those of different paragraphs of text. */
function linesOf(list: readonly ListedBlock[]): (Line | null)[] {
  return list.flatMap(({ block, text }, index) => {
    if (block.kind !== 'paragraph') return [null]
    let at = 0
    const lines = text.split('\n')
    return lines.map((own): Line | null => {
      const start = at + own.length - own.trimStart().length
      const end = at + own.trimEnd().length
      at += own.length + 1
      if (own.trim() === '' || own.trim().length > longestHead) return null
      const line = foldLine(own).trim()
      return { index, start, end, key: line.replace(/\s/gu, ''), isPage: pageLine.test(line), isPart: lines.length > 1 }
    })
  })
}

const isHead = ({ key }: Line) =>
  !/[，。；：！？]/u.test(key) &&
  (bookName.test(key) || ['part', 'chapter'].includes(headingNumberOf(key)?.style ?? ''))

/**
 * Numbers of pages and the heads beside them that are lines of a block of several: the number in the dress of pages, the
 * head where the document has it as a line elsewhere, too.
 */
export function headLinesIn(list: readonly ListedBlock[]): Watermark[] {
  if (!list.some(({ text }) => text.includes('\n') && mayHavePage.test(text.slice(0, mayHaveReach)))) return []
  const lines = linesOf(list)
  const counts = new Map<string, number>()
  for (const line of lines) if (line) counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
  const found = new Map<Line, number>()
  for (const [at, line] of lines.entries()) {
    if (!line?.isPage) continue
    if (line.isPart) found.set(line, 0.82)
    for (const other of [lines[at - 1], lines[at + 1]])
      if (other?.isPart && other.index === line.index && (counts.get(other.key) ?? 0) >= 2 && isHead(other))
        found.set(other, 0.8)
  }
  // The first page has the name of its book over a part that is not the first of it.
  const [first, second] = lines
  if (first?.isPart && first.index === 0 && bookName.test(first.key) && second?.index === 0 && isHead(second))
    found.set(first, 0.7)
  return [...found].map(([{ index, start, end }, confidence]) => ({ index, start, end, confidence }))
}
