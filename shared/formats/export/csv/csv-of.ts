/** Rows as comma-separated values, with a byte order mark, so that spreadsheets read Chinese right. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/** A spreadsheet would run a cell that begins like a formula: texts of unknown origin must not. */
const formulaStart = /^(?:[=@\t\r]|[+-](?![\d.,%]*$))/

function quoted(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
