import type { TraitedBlock } from '../characters/text-blocks.ts'
import { headOf } from './row-totals.ts'
import { type Cell, cellOf, type Row } from './table-cells.ts'

/** A table of plain lines: the names of its columns, and its rows. */
interface TextTable {
  head: readonly string[]
  rows: readonly Row[]
}

/** A row has so many figures at least, and a table so many rows. */
const [fewestFigures, fewestRows] = [2, 3]
const longestName = 12
const looksLikeRow = /\d[ \t\u3000]+-?[\d.,]+\s*$/u
const part = /[^ \t\u3000]+/gu

/** A cell of a thing that there was none of. */
const none = /^(?:—{1,2}|-{1,2}|…{1,2}|\/)$/u

/** A line of text, with where it begins in its block. */
interface Line {
  entry: TraitedBlock
  text: string
  from: number
}

/** The lines of blocks that may be rows: each block, or each of its lines. */
export function linesOf(blocks: readonly TraitedBlock[]): Line[] {
  return blocks.flatMap(entry => {
    if (!entry.text.includes('\n')) return [{ entry, text: entry.text, from: 0 }]
    let from = 0
    return entry.text.split('\n').map(text => {
      const line = { entry, text, from }
      from += text.length + 1
      return line
    })
  })
}

function cellsOf({ entry, text: line, from }: Line): Cell[] {
  return [...line.matchAll(part)].map(({ index, 0: text }) => {
    const cell = cellOf(entry, text, from + index)
    return none.test(text) ? { ...cell, value: 0 } : cell
  })
}

/** A line that is a name and figures behind it: 1978　8.2　3.6　4.3　16.1. */
function rowOf(line: Line): Row | null {
  if (!looksLikeRow.test(line.text)) return null
  const [label, ...figures] = cellsOf(line)
  if (!label || label.text.length > longestName || figures.length < fewestFigures) return null
  return figures.every(({ value }) => !Number.isNaN(value)) ? { label: label.text, figures } : null
}

/** The names of columns that a line above the rows is; none where it is something else. */
function headAbove(line: Line | undefined, width: number): readonly string[] {
  if (!line || line.text.length > (width + 1) * longestName) return []
  const cells = cellsOf(line)
  return cells.length === width + 1 && cells.every(({ text }) => text.length <= longestName) ? headOf(cells, width) : []
}

/** The tables of which every row is a line of text, its cells parted by white space, as copies of books and reports have them. */
export function textTablesIn(blocks: readonly TraitedBlock[]): TextTable[] {
  const tables: TextTable[] = []
  let rows: Row[] = []
  let first = 0
  const lines = linesOf(blocks)
  const end = () => {
    const width = rows[0]?.figures.length ?? 0
    if (rows.length >= fewestRows) tables.push({ head: headAbove(lines[first - 1], width), rows })
    rows = []
  }
  for (const [at, line] of lines.entries()) {
    const row = line.entry.block.kind === 'cell' ? null : rowOf(line)
    if (row && rows.length > 0 && row.figures.length !== rows[0]?.figures.length) end()
    if (!row) {
      if (rows.length > 0) end()
      continue
    }
    if (rows.length === 0) first = at
    rows.push(row)
  }
  end()
  return tables
}
