import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'

interface Cell {
  entry: TraitedBlock
  text: string
  /** Value of a figure; NaN of anything else. */
  value: number
}
/** A row: the words it begins with and the figures behind them. */
interface Row {
  label: string
  figures: Cell[]
}
type Placed = { entry: TraitedBlock; hit: Hit }

const figure = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^-?\d+(?:\.\d+)?%?$/u
const empty = /^[-—–\s/…]*$/u

function cellOf(entry: TraitedBlock): Cell {
  const text = entry.text.trim()
  return { entry, text, value: figure.test(text) ? Number(text.replace(/[,%]/gu, '')) : Number.NaN }
}

/** The rows of a run of cells: each begins with words and goes on in figures. Rows of other lengths are left out. */
function rowsOf(cells: readonly Cell[]): Row[] {
  const rows: Row[] = []
  for (const cell of cells) {
    const isWord = Number.isNaN(cell.value) && /\p{Script=Han}/u.test(cell.text)
    if (isWord || rows.length === 0) rows.push({ label: cell.text, figures: [] })
    else rows.at(-1)?.figures.push(cell)
  }
  const filled = rows.filter(({ figures }) => figures.length > 0 && figures.every(({ text }) => !empty.test(text)))
  const width = filled[0]?.figures.length ?? 0
  return filled.filter(({ figures }) => figures.length === width && figures.every(({ value }) => !Number.isNaN(value)))
}

const isTotal = (label: string) => /^(?:[总總合][计計]|共[计計]|[总總][数數])$/u.test(label.replace(/[\s\u3000]/gu, ''))
const close = (one: number, other: number, slack: number) => Math.abs(one - other) <= slack
const placesOf = (text: string) => text.replace('%', '').split('.')[1]?.length ?? 0

function placed({ entry, text }: Cell, rule: string, confidence: number, params: Hit['params']): Placed {
  const start = entry.text.indexOf(text)
  return { entry, hit: { rule, start, end: start + text.length, confidence, fixes: [], params: params ?? {} } }
}

/** Half of the last place that a figure is printed with: it may stand for so much more or less. */
const halfPlace = (text: string) => 0.5 * 10 ** -placesOf(text)

const fewestRows = 3
/** The last column tells how the one before grew: a row in which it does not. */
function growthHits(rows: readonly Row[]): Placed[] {
  if (rows.length < fewestRows || rows[0]?.figures.length !== 3) return []
  const judged = rows.map(({ figures: [before, now, growth] }) => {
    const [a, b, c] = [before as Cell, now as Cell, growth as Cell]
    const ratio = b.value / a.value
    const real = (ratio - 1) * 100
    const rounded = 100 * ratio * (halfPlace(a.text) / a.value + halfPlace(b.text) / b.value)
    return {
      growth: c,
      real,
      fits: close(real, c.value, 0.1 * 10 ** -Math.min(1, placesOf(c.text)) + halfPlace(c.text) + rounded),
    }
  })
  const right = judged.filter(({ fits }) => fits).length
  if (right < 2 || right * 3 < judged.length * 2) return []
  return judged
    .filter(({ fits, real }) => !fits && Number.isFinite(real))
    .map(({ growth, real }) => placed(growth, 'reckoning', 0.68, { expected: real.toFixed(1) }))
}

/** A row of totals of which one column is not the sum of its rows while the others are. */
function totalHits(rows: readonly Row[]): Placed[] {
  return rows.flatMap(({ label, figures }, at): Placed[] => {
    if (!isTotal(label)) return []
    // Totals stand at the foot or at the head of what they sum up.
    const above = rows.slice(0, at)
    const parts = above.length >= 2 ? above : rows.slice(at + 1)
    if (parts.length < 2 || parts.some(row => isTotal(row.label))) return []
    const sums = figures.map((cell, column) => {
      const sum = parts.reduce((all, row) => all + (row.figures[column] as Cell).value, 0)
      return {
        cell,
        sum,
        fits: close(
          sum,
          cell.value,
          0.5 * parts.length * 10 ** -placesOf(cell.text) * Number(placesOf(cell.text) > 0) + 1e-6,
        ),
      }
    })
    const right = sums.filter(({ fits }) => fits).length
    const off = sums.filter(({ fits }) => !fits)
    const [only] = off
    if (right === 0 || off.length !== 1 || !only || only.cell.text.endsWith('%')) return []
    return [placed(only.cell, 'sum', 0.66, { sum: Math.round(only.sum * 100) / 100, whole: only.cell.value })]
  })
}

const misread = /^(?=.*\d)(?=.*[OolI])[\dOolI]{2,}(?:[.,][\dOolI]+)*%?$/u
/** `l2480` in a cell beside figures. */
const misreadHits = (cells: readonly Cell[]): Placed[] =>
  cells.flatMap((cell, at): Placed[] => {
    const isBeside = [cells[at - 1], cells[at + 1]].some(other => other !== undefined && !Number.isNaN(other.value))
    if (!isBeside || !misread.test(cell.text)) return []
    const { entry, hit } = placed(cell, 'lookalike', 0.8, {})
    const reading = cell.text.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1')
    return [{ entry, hit: { ...hit, fixes: [{ text: reading }] } }]
  })

/** Figures of tables that are misread, or that their rows or columns do not give. */
export function tableHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  let run: Cell[] = []
  const close = () => {
    if (run.length >= fewestRows * 2) {
      const rows = rowsOf(run)
      found.push(...misreadHits(run), ...growthHits(rows), ...totalHits(rows))
    }
    run = []
  }
  for (const entry of blocks) {
    if (entry.block.kind === 'cell') run.push(cellOf(entry))
    else if (run.length > 0) close()
  }
  close()
  return found
}
