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
  const sums = rows
    .filter(({ figures }) => figures.length === names.length)
    .map(({ figures }) => {
      const whole = figures[at] as Cell
      const parts = figures.filter((_, column) => column !== at)
      const sum = parts.reduce((all, { value }) => all + value, 0)
      const places = Math.max(...figures.map(({ text }) => placesOf(text)))
      const slack = places === 0 ? 1e-6 : 0.5 * figures.length * 10 ** -places + 1e-6
      return { whole, sum: Number(sum.toFixed(places)), fits: close(sum, whole.value, slack) }
    })
  const off = sums.filter(({ fits }) => !fits)
  const [only] = off
  if (!only || off.length !== 1 || sums.length - 1 < fewestRight || only.whole.text.endsWith('%')) return []
  return [placed(only.whole, 'sum', 0.72, { sum: only.sum, whole: only.whole.value })]
}
