import type { Edition } from '../../../editions/edition.ts'
import type { Exporter } from '../exporter.ts'
import { tableRows } from '../table-rows.ts'

/** The list of corrections as comma-separated values, with a byte order mark, so that spreadsheets read Chinese right. */
export const csvExporter: Exporter = { id: 'csv', extension: 'csv', isList: true, isMarkup: true, write: writeCsv }

function writeCsv(edition: Edition): string {
  const lines = tableRows(edition).map(row => row.map(quoted).join(','))
  return `\ufeff${lines.map(line => `${line}\r\n`).join('')}`
}

/** A spreadsheet would run a cell that begins like a formula: texts of unknown origin must not. */
const formulaStart = /^(?:[=@\t\r]|[+-](?![\d.,%]*$))/

function quoted(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
