import type { ListedBlock } from '../block-list.ts'
import type { Doubled } from './doubled.ts'

/** Cells of a row from the one that names it: with so many figures in so few they are a row's own. */
const width = 3
const named = /^\p{Script=Han}[\p{Script=Han}（）()·\s]*$/u
const figure = /^[\d,.，%％*×+-]+$/u
const fewestDigits = 6
/** Sums of alike columns may be alike. */
const sum = /[合总小共]\s?计|其他|平均/u

const keyOf = (cells: readonly string[]) => cells.join('|')

/** The stretch of a table that names something and says its figures, as cells. */
function keyAt(list: readonly ListedBlock[], at: number): string | null {
  const cells: string[] = []
  for (let i = at; i < at + width; i++) {
    const entry = list[i]
    if (entry?.block.kind !== 'cell') return null
    cells.push(entry.text.trim())
  }
  const [name, ...values] = cells as [string, ...string[]]
  if (!named.test(name) || sum.test(name) || !values.every(value => figure.test(value))) return null
  return values.join('').replace(/\D/gu, '').length >= fewestDigits ? keyOf(cells) : null
}

const cellBreak = /[|\t]|[ \u3000]{2,}|\u3000/u

/** The cells of a line that is a row, from the one that names it. */
function keyOfLine(line: string): string | null {
  if (!/[|\t\u3000]| {2}/u.test(line) || !/\d/u.test(line)) return null
  const [name = '', ...values] = line
    .split(cellBreak)
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  if (values.length < width - 1 || !named.test(name) || sum.test(name)) return null
  if (!values.slice(0, width - 1).every(value => figure.test(value))) return null
  return values.join('').replace(/\D/gu, '').length >= fewestDigits ? keyOf([name, ...values]) : null
}

/** Rows that are lines of text, in one block or in several right behind each other. */
function repeatedRowLinesIn(list: readonly ListedBlock[]): Doubled[] {
  const found: Doubled[] = []
  let seen = new Map<string, number>()
  for (const { block, text } of list) {
    if (block.kind !== 'paragraph' || !/\d/u.test(text)) {
      if (seen.size > 0) seen = new Map()
      continue
    }
    let at = block.start
    for (const line of text.split('\n')) {
      const [start, key] = [at + line.length - line.trimStart().length, keyOfLine(line)]
      at += line.length + 1
      if (key === null) continue
      const firstStart = seen.get(key)
      if (firstStart === undefined) seen.set(key, start)
      else found.push({ start, end: start + line.trim().length, firstStart, confidence: 0.76 })
    }
  }
  return found
}

/** Rows of a table that stand in it twice, name and figures. Offsets in the document's text. */
export function repeatedRowsIn(list: readonly ListedBlock[]): Doubled[] {
  const found: Doubled[] = repeatedRowLinesIn(list)
  let seen = new Map<string, number>()
  for (let at = 0; at < list.length; at++) {
    if (list[at]?.block.kind !== 'cell') {
      if (seen.size > 0) seen = new Map()
      continue
    }
    const key = keyAt(list, at)
    if (key === null) continue
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, at)
      continue
    }
    let length = width
    while (
      list[at + length]?.block.kind === 'cell' &&
      list[at + length]?.text === list[first + length]?.text &&
      first + length < at
    )
      length++
    const [start, end] = [(list[at] as ListedBlock).block.start, (list[at + length - 1] as ListedBlock).block.end]
    found.push({ start, end, firstStart: (list[first] as ListedBlock).block.start, confidence: 0.76 })
  }
  return found
}
