import type { ReportedFinding } from './reported-finding.ts'
import type { Terminal } from './terminal.ts'

const longestQuote = 24

/** Prints findings for reading: a heading a file, a line a finding. */
export function printTable(findings: readonly ReportedFinding[], files: number, terminal: Terminal): void {
  if (files === 0) return
  if (findings.length === 0) {
    terminal.say('cli.check.none')
    return
  }
  const byFile = new Map<string, ReportedFinding[]>()
  for (const finding of findings) {
    const own = byFile.get(finding.file)
    if (own) own.push(finding)
    else byFile.set(finding.file, [finding])
  }
  for (const [file, own] of byFile) {
    terminal.say('cli.check.fileHeading', { file, count: own.length })
    for (const line of alignedLines(own.map(finding => cellsOf(finding, terminal)))) terminal.print(`  ${line}`)
    terminal.print('')
  }
  terminal.say('cli.check.summary', { files, count: findings.length })
}

function cellsOf(finding: ReportedFinding, terminal: Terminal): string[] {
  const { line, column, type, confidence, quote, message } = finding
  const name = terminal.text(`types.finding.${type}`)
  return [`${line}:${column}`, name, confidence.toFixed(2), shortened(quote.replace(/\s+/g, ' ')), message]
}

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= longestQuote ? text : `${characters.slice(0, longestQuote - 1).join('')}…`
}

function alignedLines(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => displayWidth(row[column] ?? ''))))
  return rows.map(row =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)),
      )
      .join('  '),
  )
}

// East Asian Wide and Fullwidth of Unicode's EastAsianWidth, in the ranges that Chinese reports use.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}
