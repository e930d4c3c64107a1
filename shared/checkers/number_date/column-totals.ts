import type { TraitedBlock } from '../characters/text-blocks.ts'
import { turnsOf } from './digit-slips.ts'
import { type Cell, cellOf, isTotal, type Placed, placed, placesOf } from './table-cells.ts'

const part = /[^ \t\u3000]+/gu
const endsInFigure = /[ \t\u3000]-?[\d.,]*\d\s*$/u
const longestLine = 80
const [fewestRows, fewestDigits, mostCells] = [2, 3, 4]

interface Line {
  label: string
  cells: number
  figure: Cell
}

/** A line of words with one figure behind them, parted by white space; null where it is another. */
function lineOf(entry: TraitedBlock, text: string, from: number): Line | null {
  if (text.length > longestLine || !endsInFigure.test(text)) return null
  const cells = [...text.matchAll(part)].map(({ index, 0: own }) => cellOf(entry, own, from + index))
  const figure = cells.at(-1)
  const [first] = cells
  if (!first || !figure || cells.length < 2 || cells.length > mostCells || Number.isNaN(figure.value)) return null
  return cells.slice(0, -1).every(({ value }) => Number.isNaN(value))
    ? { label: first.text, cells: cells.length, figure }
    : null
}

/** `第一标段　大坝　1842.60` … `合计　三个标段　3378.15`: the one column of figures whose total has two digits turned. */
export function columnTotalHits(blocks: readonly TraitedBlock[]): Placed[] {
  const hits: Placed[] = []
  let rows: Line[] = []
  for (const entry of blocks) {
    if (entry.block.kind === 'cell') {
      rows = []
      continue
    }
    let from = 0
    for (const text of entry.text.split('\n')) {
      const line = lineOf(entry, text, from)
      from += text.length + 1
      if (!line || (rows[0] && rows[0].cells !== line.cells)) rows = []
      if (!line) continue
      if (isTotal(line.label) && rows.length >= fewestRows) {
        hits.push(...turnedTotal(rows, line.figure))
        rows = []
      } else rows.push(line)
    }
  }
  return hits
}

function turnedTotal(rows: readonly Line[], whole: Cell): Placed[] {
  const sum = rows.reduce((all, { figure }) => all + figure.value, 0)
  const places = placesOf(whole.text)
  const right = sum.toFixed(places)
  const plain = whole.text.replaceAll(',', '')
  if (plain.replace('.', '').length < fewestDigits || turnsOf(plain, right) !== 'turned') return []
  const { entry, hit } = placed(whole, 'sum', 0.76, { sum: Number(right), whole: whole.value })
  return [{ entry, hit: { ...hit, fixes: [{ text: right }] } }]
}
