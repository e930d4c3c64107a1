import type { TraitedBlock } from '../characters/text-blocks.ts'
import { amountOf } from './amounts.ts'
import { turnsOf } from './digit-slips.ts'
import { rewritten } from './numerals.ts'
import { type Cell, type Placed, placed } from './table-cells.ts'
import { linesOf } from './text-tables.ts'

const amount = '(?:[一二三四五六七八九十百千万萬零〇兩两]{1,12}|\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?[万萬]?)'
const unit = '[户戶人口元圓圆员員斤石亩畝吨噸名件册冊株头頭只隻台臺间間所丁担擔]'
const told = `${amount}${unit}`
const line = new RegExp(
  `^([^\\d，,、；;。\\s][^\\d，,；;。\\n]{0,24}?)[\\s\\u3000：:]+(${told}(?:[，,、\\s\\u3000]+${told}){0,3})(?:[整正])?(?:[（(][^）)\\d]{1,12}[）)])?[；;。，,]?$`,
  'u',
)
const totalLine = new RegExp(
  `^\\**(?:以上)?(?:[合总總共][计計共])(?:[捐收得]?[款银銀]|港[币幣]|人民[币幣]|[国國][币幣])?[\\s\\u3000：:]*(${told}(?:[，,、\\s\\u3000]+${told}){0,3})(?=[整正]|[；;。，,\\s\\u3000*]|$)`,
  'u',
)
const each = new RegExp(`(${amount})(${unit})`, 'gu')
const longestLine = 80
const fewestAlone = 3

interface Told {
  units: string
  cells: Cell[]
}

/** The figures of a list of them that stands at an offset of a block. */
function toldIn(entry: TraitedBlock, list: string, at: number): Told {
  const found = [...list.matchAll(each)]
  return {
    units: found.map(([, , sign]) => sign).join(''),
    cells: found.map(({ index, 0: text, 1: figure = '' }) => ({
      entry,
      text,
      at: at + index,
      value: amountOf(figure),
    })),
  }
}

/** How a figure may have become another: a digit of it read as another, or two turned, in either kind of numerals. */
function slipOf(cell: Cell, real: number): 'turned' | 'misread' | null {
  if (!Number.isInteger(real) || real <= 0) return null
  return turnsOf(String(cell.value), String(real))
}

/** One finding on a figure, with what would make the sum right. */
function mended(cell: Cell, real: number, sum: number, whole: number): Placed {
  const { entry, hit } = placed(cell, 'sum', 0.78, { sum, whole })
  const reading = rewritten(cell.text, real)
  return { entry, hit: { ...hit, fixes: reading === null ? [] : [{ text: reading }] } }
}

/** The one column that does not add up while the others do, or would but for one digit. */
function hitsOf(rows: readonly Told[], total: Told): Placed[] {
  const columns = total.cells.map((whole, at) => {
    const parts = rows.map(({ cells }) => cells[at] as Cell)
    return { whole, parts, sum: Math.round(100 * parts.reduce((all, { value }) => all + value, 0)) / 100 }
  })
  const off = columns.filter(({ whole, sum }) => Math.abs(whole.value - sum) > 1e-6)
  const [only] = off
  // Of a single column some lines may be left out.
  if (!only || off.length > 1 || (columns.length === 1 && rows.length < fewestAlone)) return []
  const { whole, parts, sum } = only
  const slips = [{ cell: whole, real: sum }, ...parts.map(cell => ({ cell, real: cell.value + whole.value - sum }))]
    .map(slip => ({ ...slip, kind: slipOf(slip.cell, slip.real) }))
    .filter(({ kind }) => kind !== null)
  const turned = slips.filter(({ kind }) => kind === 'turned')
  const [one] = turned.length > 0 ? turned : slips
  if (!one) return []
  // Where nothing turned a digit round, the total is what was reckoned.
  const chosen = turned.length === 1 || slips.length === 1 ? one : (slips.find(({ cell }) => cell === whole) ?? one)
  return [mended(chosen.cell, chosen.real, sum, whole.value)]
}

/** `长房　六百一十二户　二千四百八十六人` … `合计　…`: lines of counts with their units, under which their total stands. */
export function lineTotalHits(blocks: readonly TraitedBlock[]): Placed[] {
  const hits: Placed[] = []
  let rows: Told[] = []
  for (const { entry, text, from } of linesOf(blocks)) {
    const own = text.trim()
    if (own === '' && rows.length > 0) continue
    const at = from + text.indexOf(own)
    const total = rows.length > 1 && entry.block.kind !== 'cell' ? totalLine.exec(own) : null
    if (total) {
      const list = total[1] as string
      const told = toldIn(entry, list, at + total[0].length - list.length)
      if (told.units === rows[0]?.units) hits.push(...hitsOf(rows, told))
    }
    const row = total || own.length > longestLine || entry.block.kind === 'cell' ? null : line.exec(own)
    if (!row) {
      rows = []
      continue
    }
    const told = toldIn(entry, row[2] as string, at + own.indexOf(row[2] as string, (row[1] as string).length))
    if (rows[0] && rows[0].units !== told.units) rows = []
    rows.push(told)
  }
  return hits
}
