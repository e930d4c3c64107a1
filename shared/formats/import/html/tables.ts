import { elementsBelow, isText, type MarkupElement, textBelow } from '../markup/parse-markup.ts'

export interface TableCell {
  element: MarkupElement
  columns: number
  rows: number
}

/** A longer cell is a column of the page, not a value. */
const longestCell = 1200
/** What a cell may span; a table of more cells than this is no table of a report. */
const widestSpan = 100
const mostCells = 200_000

const span = (value: string | undefined): number =>
  Math.min(widestSpan, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))

/**
 * The rows of a table that holds data; null for one that only lays out a page: it holds other tables, has one row or
 * column, says so, or has cells with long texts. A place that a wide or high cell takes over is null.
 */
export function dataTable(table: MarkupElement): (TableCell | null)[][] | null {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return null
  const below = [...elementsBelow(table)]
  if (below.some(element => element.name === 'table' || element.name === 'article' || /^h[1-3]$/.test(element.name)))
    return null
  const rows = below.filter(element => element.name === 'tr').map(cellsOf)
  const filled = rows.filter(row => row.length > 0)
  if (filled.length < 2 || Math.max(...filled.map(row => row.length)) < 2) return null
  if (filled.flat().some(({ element }) => textBelow(element).length > longestCell)) return null
  return onGrid(filled)
}

function cellsOf(row: MarkupElement): TableCell[] {
  return row.children.flatMap(child => {
    if (isText(child) || (child.name !== 'td' && child.name !== 'th')) return []
    return [{ element: child, columns: span(child.attributes.colspan), rows: span(child.attributes.rowspan) }]
  })
}

function onGrid(rows: readonly TableCell[][]): (TableCell | null)[][] | null {
  /** For each column, how many rows a cell above still reaches down. */
  let reaching: number[] = []
  let count = 0
  const grid: (TableCell | null)[][] = []
  for (const row of rows) {
    const placed: (TableCell | null)[] = []
    const next = reaching.map(left => Math.max(0, left - 1))
    const skip = () => {
      while ((reaching[placed.length] ?? 0) > 0) placed.push(null)
    }
    for (const cell of row) {
      skip()
      for (let column = 0; column < cell.columns; column++) {
        next[placed.length] = cell.rows - 1
        placed.push(column === 0 ? cell : null)
      }
    }
    skip()
    count += placed.length
    if (count > mostCells) return null
    reaching = Array.from(next, left => left ?? 0)
    grid.push(placed)
  }
  return grid
}

/** A row made as wide as the table. */
export function fillRow(row: readonly (TableCell | null)[], width: number): (TableCell | null)[] {
  return [...row, ...Array.from({ length: width - row.length }, () => null)]
}
