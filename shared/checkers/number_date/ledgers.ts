import type { TraitedBlock } from '../characters/text-blocks.ts'
import { amountOf } from './amounts.ts'
import { turnsOf } from './digit-slips.ts'
import { rewritten } from './numerals.ts'
import { isTotal, type Placed } from './table-cells.ts'

/** A line of an account: what for, and how much. */
interface Entry {
  entry: TraitedBlock
  label: string
  /** Its amount without its unit, and where that begins in the block. */
  figure: string
  at: number
  unit: string
}

const line =
  /^[\s\u3000]*([^\d\s\u3000，。；：:][^，。；\d\n]{0,18}?)(?:[\s\u3000]{1,24}|[：:][\s\u3000]*|…{1,6})((?:\d[\d,]*(?:\.\d+)?|[一二两兩三四五六七八九十百千]+)(?:[万萬亿億](?:[〇零一二两兩三四五六七八九十百千\d]+)?)*(?:[万萬])?)([元圓圆员員担擔石斤吨噸亩畝人户戶两兩])[\s\u3000]*$/u
const longest = 60

/** The lines of a block that are entries of an account; null where one of them is none. */
function entriesIn(entry: TraitedBlock): Entry[] | null {
  const found: Entry[] = []
  let from = 0
  for (const text of entry.text.split('\n')) {
    const match = text.length <= longest ? line.exec(text) : null
    if (!match) return null
    const [, label = '', figure = '', unit = ''] = match
    const at = from + text.lastIndexOf(figure + unit)
    found.push({ entry, label: label.replace(/[\s\u3000]/gu, ''), figure, at, unit })
    from += text.length + 1
  }
  return found
}

const fewestParts = 3

/** How an amount came to stand where another belongs: two of its numerals changed places, or one was misread. */
function isSlip(said: string, real: string | null): boolean {
  if (real === null || said === real) return false
  if (/\d/u.test(said)) return turnsOf(said.replaceAll(',', ''), real.replaceAll(',', '')) !== null
  if (said.length !== real.length) return false
  const odd = [...said].filter((numeral, at) => numeral !== real[at]).length
  return odd === 1 || (odd === 2 && [...said].sort().join('') === [...real].sort().join(''))
}

const written = (figure: string, value: number): string | null => {
  const high = Math.floor(value / 1e8)
  // Hundred millions are written by themselves.
  if (!/\d/u.test(figure) && high > 0) {
    const rest = value % 1e8
    const sign = /億/u.test(figure) ? '億' : '亿'
    const [front, back] = [rewritten(figure.replace(/[亿億].*$/u, ''), high), rest === 0 ? '' : hanRest(figure, rest)]
    return front === null || back === null ? null : front + sign + back
  }
  return rewritten(figure, value)
}
const hanRest = (figure: string, rest: number) => rewritten(figure.replace(/^.*[亿億]/u, '') || '一', rest)

function judge(run: readonly Entry[], total: Entry): Placed[] {
  const value = amountOf(total.figure)
  const sum = run.reduce((all, { figure }) => all + amountOf(figure), 0)
  if (Math.abs(value - sum) < 1) return []
  const reading = written(total.figure, sum)
  const confidence = isSlip(total.figure, reading) ? 0.84 : run.length >= fewestParts + 1 ? 0.66 : 0.56
  const fixes = reading ? [{ text: reading + total.unit }] : []
  const end = total.at + total.figure.length + total.unit.length
  const params = { sum: reading ?? sum, whole: total.figure }
  return [{ entry: total.entry, hit: { rule: 'sum', start: total.at, end, confidence, fixes, params } }]
}

/** Accounts of which every entry is a line, `田赋　二十亿元`, and the last line the total: one that its entries do not make. */
export function ledgerHits(blocks: readonly TraitedBlock[]): Placed[] {
  const found: Placed[] = []
  let run: Entry[] = []
  for (const entry of blocks) {
    const entries = entry.block.kind === 'cell' ? null : entriesIn(entry)
    if (!entries) {
      run = []
      continue
    }
    for (const next of entries) {
      if (run[0] && run[0].unit !== next.unit) run = []
      if (!isTotal(next.label)) run.push(next)
      else {
        if (run.length >= fewestParts) found.push(...judge(run, next))
        run = []
      }
    }
  }
  return found
}
