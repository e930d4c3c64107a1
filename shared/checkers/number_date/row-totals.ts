import { type Cell, close, isTotal, type Placed, placed, placesOf, type Row } from './table-cells.ts'

/** So many rows that add up show that the others have to. */
const fewestRight = 2

/** The names of the columns of a run of cells whose rows have so many figures; none where it does not begin with them. */
export function headOf(cells: readonly Cell[], width: number): readonly string[] {
  const head = cells.slice(0, width + 1)
  return head.length === width + 1 && head.every(({ value }) => Number.isNaN(value)) ? head.map(({ text }) => text) : []
}

/** The one row whose figures do not give its total while those of the others do: 年份 渠灌 库灌 合计. */
export function rowTotalHits(head: readonly string[], rows: readonly Row[]): Placed[] {
  const names = head.slice(1)
  const at = [names.length - 1, 0].find(column => isTotal(names[column] ?? ''))
  if (at === undefined || names.length < 3) return []
  // Households or units may stand before what is summed up.
  const leftOut = at === 0 ? [0] : names.slice(0, -2).map((_, count) => count)
  for (const count of leftOut) {
    const hits = hitsWithout(rows, names.length, at, count)
    if (hits) return hits
  }
  return []
}

/** The row that is off where so many columns at the left are no parts; null where others are off too. */
function hitsWithout(rows: readonly Row[], width: number, at: number, leftOut: number): Placed[] | null {
  const sums = rows
    .filter(({ figures }) => figures.length === width)
    .map(({ figures }) => {
      const whole = figures[at] as Cell
      const parts = figures.filter((_, column) => column !== at && column >= leftOut)
      const sum = parts.reduce((all, { value }) => all + value, 0)
      const places = Math.max(...figures.map(({ text }) => placesOf(text)))
      const slack = places === 0 ? 1e-6 : 0.5 * figures.length * 10 ** -places + 1e-6
      const isMade = parts.filter(({ value }) => value > 0).length > 1
      return { whole, isMade, sum: Number(sum.toFixed(places)), fits: close(sum, whole.value, slack) }
    })
  const off = sums.filter(({ fits }) => !fits)
  const [only] = off
  const right = sums.filter(({ fits, isMade }) => fits && (isMade || leftOut === 0)).length
  if (off.length === 0 && right >= fewestRight) return []
  if (!only || off.length !== 1 || right < fewestRight || only.whole.text.endsWith('%')) return null
  return [placed(only.whole, 'sum', 0.72, { sum: only.sum, whole: only.whole.value })]
}
