import type { BlockRole } from '../../../domain/block.ts'
import type { DrawnLine } from './page-lines.ts'
import type { PdfPage } from './pdf-content.ts'

/** The outer share of a page's height where furniture stands. */
const margin = 0.12
const pageNumber =
  /^[\s\-—–―·•]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[/／]\s*\d{1,4})?(?:\s*页)?[\s\-—–―·•]*(?:共\s*\d{1,4}\s*页)?$/i

/** Roles of the lines of every page: page numbers, and lines that come again in the margin of other pages. */
export function rolesOfLines(pages: readonly { page: PdfPage; lines: readonly DrawnLine[] }[]): BlockRole[][] {
  const counts = new Map<string, number>()
  const keys = pages.map(({ page, lines }) => lines.map(line => (isInMargin(line, page) ? keyOf(line) : null)))
  for (const ofPage of keys) for (const key of new Set(ofPage)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = pages.length < 3 ? 2 : 3
  return keys.map((ofPage, index) =>
    ofPage.map((key, at) => {
      if (key === null) return 'body'
      if (pageNumber.test(textOf(pages[index]!.lines[at]!).trim())) return 'folio'
      return (counts.get(key) ?? 0) >= needed ? 'boilerplate' : 'body'
    }),
  )
}

const textOf = (line: DrawnLine): string => line.items.map(item => item.text).join('')

function isInMargin(line: DrawnLine, { height }: PdfPage): boolean {
  return line.bottom < height * margin || line.y > height * (1 - margin)
}

/** Figures differ from page to page. */
const keyOf = (line: DrawnLine): string => textOf(line).replace(/\d+/g, '#').replace(/\s+/g, '')
