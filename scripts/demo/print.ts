import { findingTypes } from '../../shared/domain/finding.ts'
import { translate } from '../../shared/i18n/index.ts'
import type { DocumentOutcome } from './decide.ts'
import type { WrittenFile } from './export.ts'

/** Columns that a terminal gives a text: two for each full-width character. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1
  return width
}
const left = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))
const right = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Prints rows under a head, columns aligned; the last `numbers` columns to the right. */
function printTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): void {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map(row => widthOf(row[column] ?? title))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < row.length - numbers ? left : right)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  console.log(`\n${line(head)}\n${widths.map(width => '─'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}

/** Prints what was found and decided, a line for each type in each document. */
export function printOutcomes(outcomes: readonly DocumentOutcome[]): void {
  const rows = outcomes.flatMap(({ sourceName, found, decided }) =>
    findingTypes
      .filter(type => found.has(type))
      .map((type, index) => {
        const name = translate('en', `types.finding.${type}`)
        return [index === 0 ? sourceName : '', name, String(found.get(type)), String(decided.get(type) ?? 0)]
      }),
  )
  const sum = (column: number) => String(rows.reduce((total, row) => total + Number(row[column]), 0))
  printTable(['Document', 'Finding', 'Found', 'Decided'], [...rows, ['Together', '', sum(2), sum(3)]], 2)
}

/** Prints the written files and their sizes. */
export function printFiles(files: readonly WrittenFile[]): void {
  printTable(
    ['File', 'Bytes'],
    files.map(({ path, bytes }) => [path, bytes.toLocaleString('en')]),
    1,
  )
}
