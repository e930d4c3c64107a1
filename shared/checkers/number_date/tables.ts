import type { TraitedBlock } from '../characters/text-blocks.ts'
import { turnsOf } from './digit-slips.ts'
import { isTermBackwards } from './orders.ts'
import { headOf, rowTotalHits } from './row-totals.ts'
import { type Cell, cellOf, close, isTotal, type Placed, placed, placesOf, type Row } from './table-cells.ts'
import { textTablesIn } from './text-tables.ts'

const measure =
  /^(?:[万亿千百]?(?:元|人次|[人吨噸]公里|人|[户戶]|[亩畝]|[吨噸]|公里|平方米|公[顷頃]|立方米|千瓦[时時]?|[辆輛]|[头頭]|只|件|[个個]|家|所|台|美元|斤|公斤)|[%‰％]|个百分点)$/u
const dash = /^[-—–/…]{1,3}$/u

const longestCell = 16
/** The cells of a table of which every cell became a line of its own; none where lines are longer. */
function linesOf(entry: TraitedBlock): Cell[] {
  if (entry.text.length <= longestCell && !entry.text.includes('\n')) return [cellOf(entry)]
  if (entry.text.lastIndexOf('\n', longestCell) < 0) return []
  const cells: Cell[] = []
  let from = 0
  for (const line of entry.text.split('\n')) {
    if (line.length > longestCell) return []
    cells.push(cellOf(entry, line, from))
    from += line.length + 1
  }
  return cells
}

/** The rows of a run of cells: each begins with words and goes on in figures. Rows of other lengths are left out. */
function rowsOf(cells: readonly Cell[]): Row[] {
  const rows: Row[] = []
  for (const cell of cells) {
    const isWord = Number.isNaN(cell.value) && /\p{Script=Han}/u.test(cell.text)
    const last = rows.at(-1)
    // A measure may stand between the name of a row and its figures.
    if (isWord && last && last.figures.length === 0 && measure.test(cell.text)) continue
    if (isWord || rows.length === 0) rows.push({ label: cell.text, figures: [] })
    else rows.at(-1)?.figures.push(cell)
  }
  const filled = rows
    .filter(({ figures }) => figures.some(({ text }) => !dash.test(text)))
    .map(({ label, figures }) => ({
      label,
      figures: figures.map(cell => (dash.test(cell.text) ? { ...cell, value: 0, isNone: true } : cell)),
    }))
  const width = filled[0]?.figures.length ?? 0
  return filled.filter(({ figures }) => figures.length === width && figures.every(({ value }) => !Number.isNaN(value)))
}

/** Half of the last place that a figure is printed with: it may stand for so much more or less. */
const halfPlace = (text: string) => 0.5 * 10 ** -placesOf(text)

const fewestRows = 3
/** Growth of these is told at constant prices: the columns before it do not give it. */
const constantPrice = /[总總][产產]?值|[产產]值|增加值|GDP|[产產][业業]$/u
const isWhole = ({ figures }: Row) => figures.every(({ isNone }) => !isNone)
/** A last column that the two before it give: which of them is divided by which, and what the quotient stands for. */
type Relation = (one: Cell, other: Cell) => { real: number; rounded: number }
/** What rounding of the two makes of their quotient, in hundredths. */
const quotient = (part: Cell, whole: Cell) => ({
  real: (100 * part.value) / whole.value,
  rounded:
    ((100 * part.value) / whole.value) * (halfPlace(part.text) / part.value + halfPlace(whole.text) / whole.value),
})
const growthOf = (now: Cell, before: Cell) => {
  const { real, rounded } = quotient(now, before)
  return { real: real - 100, rounded }
}
/** How the second grew to, or from, the first, and what share of the first the second is. */
const relations: readonly Relation[] = [
  (before, now) => growthOf(now, before),
  growthOf,
  (whole, part) => quotient(part, whole),
]

/** The one row, or the few, of which the last figure is not what the two before give, as those of the others are. */
function quotientHits(all: readonly Row[]): Placed[] {
  const rows = all.filter(row => isWhole(row) && !constantPrice.test(row.label))
  if (all.length < fewestRows || all[0]?.figures.length !== 3) return []
  const judged = relations.map(relation =>
    rows.map(({ figures: [one, other, last] }) => {
      const [a, b, c] = [one as Cell, other as Cell, last as Cell]
      const { real, rounded } = relation(a, b)
      return {
        last: c,
        real,
        fits: close(real, c.value, 0.1 * 10 ** -Math.min(1, placesOf(c.text)) + halfPlace(c.text) + rounded),
      }
    }),
  )
  const rightOf = (rows: (typeof judged)[number]) => rows.filter(({ fits }) => fits).length
  const best = judged.reduce((one, other) => (rightOf(other) > rightOf(one) ? other : one))
  const right = rightOf(best)
  if (right < 2 || right * 3 < best.length * 2) return []
  return best
    .filter(({ fits, real }) => !fits && Number.isFinite(real))
    .map(({ last, real }) =>
      placed(last, 'reckoning', 0.68, { expected: real.toFixed(Math.max(1, placesOf(last.text))) }),
    )
}

const wholeOfTrades = /^(?:地[区區]|全[县縣市区區])?生[产產][总總]值/u
const trade = /^第?[一二三]次?[产產][业業]/u
/** A product of which the three trades do not make the whole, where a slip of one of its figures would. */
function tradeHits(rows: readonly Row[]): Placed[] {
  return rows.flatMap(({ label, figures }, at): Placed[] => {
    const trades = rows.slice(at + 1, at + 4)
    if (!wholeOfTrades.test(label) || trades.length < 3 || !trades.every(row => trade.test(row.label))) return []
    const [whole, ...parts] = [figures[0], ...trades.map(row => row.figures[0])] as Cell[]
    if (!whole || whole.value < 100) return []
    const sum = parts.reduce((all, { value }) => all + value, 0)
    const places = Math.max(...[whole, ...parts].map(({ text }) => placesOf(text)))
    const gap = whole.value - sum
    if (close(gap, 0, 2 * 10 ** -places + 1e-6)) return []
    const slipped = [whole, ...parts].flatMap((cell): Placed[] => {
      const right = (cell === whole ? sum : cell.value + gap).toFixed(placesOf(cell.text))
      const isCut = cell !== whole && right.length === cell.text.length + 1 && right.startsWith(cell.text)
      const isSlip = isCut || turnsOf(cell.text, right) !== null
      return isSlip ? [placed(cell, 'sum', 0.72, { sum: Number(sum.toFixed(places)), whole: whole.value })] : []
    })
    return slipped.length === 1 ? slipped : []
  })
}

const fewestDigits = 3
/** The one part of a total that makes it when two of its digits change places; null where the total itself may be turned. */
function turnedPart(parts: readonly Cell[], whole: Cell, sum: number): Placed | null {
  const isTurned = ({ text }: Cell, right: number) =>
    text.replace(/\D/gu, '').length >= fewestDigits && turnsOf(text, right.toFixed(placesOf(text))) === 'turned'
  if (isTurned(whole, sum)) return null
  const turned = parts.filter(part => isTurned(part, part.value + whole.value - sum))
  const [only] = turned
  if (!only || turned.length > 1) return null
  const expected = (only.value + whole.value - sum).toFixed(placesOf(only.text))
  const { entry, hit } = placed(only, 'reckoning', 0.74, { expected })
  return { entry, hit: { ...hit, fixes: [{ text: expected }] } }
}

/** What is told of each, or of a share, is not summed up. */
const notSummed = /平均|[每率比]|[均占佔][^，]{0,2}$|[%％‰]|[单單][价價]|年[龄齡]|增[长長减減幅]|[名位]次|得分/u

/** A row of totals of which one column is not the sum of its rows while the others are. */
function totalHits(rows: readonly Row[], names: readonly string[] = []): Placed[] {
  return rows.flatMap(({ label, figures }, at): Placed[] => {
    if (!isTotal(label)) return []
    // Totals stand at the foot or at the head of what they sum up.
    const above = rows.slice(0, at)
    const parts = above.length >= 2 ? above : rows.slice(at + 1)
    if (parts.length < 2 || parts.some(row => isTotal(row.label))) return []
    const summed = figures.filter(({ isNone }, column) => !isNone && !notSummed.test(names[column] ?? ''))
    const sums = summed.map(cell => {
      const column = figures.indexOf(cell)
      const sum = parts.reduce((all, row) => all + (row.figures[column] as Cell).value, 0)
      const isAmong = parts.some(row => (row.figures[column] as Cell).value >= cell.value)
      return {
        cell,
        sum,
        isAmong,
        fits: close(
          sum,
          cell.value,
          0.5 * parts.length * 10 ** -placesOf(cell.text) * Number(placesOf(cell.text) > 0) + 1e-6,
        ),
      }
    })
    const right = sums.filter(({ fits }) => fits).length
    // A figure that is no more than one of its parts is a mean.
    const off = sums.filter(({ fits, isAmong }) => !fits && !isAmong)
    const [only] = off
    if (right === 0 || off.length !== 1 || !only || only.cell.text.endsWith('%')) return []
    const turned = turnedPart(
      parts.map(row => row.figures[figures.indexOf(only.cell)] as Cell),
      only.cell,
      only.sum,
    )
    if (turned) return [turned]
    return [placed(only.cell, 'sum', 0.66, { sum: Math.round(only.sum * 100) / 100, whole: only.cell.value })]
  })
}

const misread = /^(?=.*\d)(?=.*[OolISB])[\dOolISB]{2,}(?:[.,][\dOolISB]+)*%?$/u
const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' }
/** `l2480` in a cell beside figures. */
const misreadHits = (cells: readonly Cell[]): Placed[] =>
  cells.flatMap((cell, at): Placed[] => {
    const isBeside = [cells[at - 1], cells[at + 1]].some(other => other !== undefined && !Number.isNaN(other.value))
    if (!isBeside || !misread.test(cell.text)) return []
    const { entry, hit } = placed(cell, 'lookalike', 0.8, {})
    const reading = cell.text.replace(/[OolISB]/gu, letter => digitOf[letter] ?? letter)
    return [{ entry, hit: { ...hit, fixes: [{ text: reading }] } }]
  })

/** Figures of tables that are misread, or that their rows or columns do not give. */
export function tableHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  let run: Cell[] = []
  const close = () => {
    if (run.length >= fewestRows * 2) {
      const rows = rowsOf(run)
      const isTable = run[0]?.entry.block.kind === 'cell'
      const head = headOf(run, rows[0]?.figures.length ?? 0)
      found.push(...tradeHits(rows), ...totalHits(rows, head.slice(1)), ...rowTotalHits(head, rows))
      if (isTable) found.push(...misreadHits(run), ...quotientHits(rows))
    }
    run = []
  }
  for (const entry of blocks) {
    const isCell = entry.block.kind === 'cell'
    if (run.length > 0 && isCell !== (run[0]?.entry.block.kind === 'cell')) close()
    const lines = isCell ? [cellOf(entry)] : linesOf(entry)
    // A cell without a word is no text, which other rules read.
    if (isCell && isTermBackwards(entry.text.trim()) && !/\p{Script=Han}/u.test(entry.text))
      found.push(placed(lines[0] as Cell, 'range_backwards', 0.84, {}))
    if (lines.length === 0) close()
    else run.push(...lines)
  }
  close()
  for (const { head, rows } of textTablesIn(blocks))
    found.push(...totalHits(rows, head.slice(1)), ...rowTotalHits(head, rows))
  return found
}
