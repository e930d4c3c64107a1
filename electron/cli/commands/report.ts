import { reportTables } from '#shared/quality/report-tables.ts'
import { EngineSession } from '../engine-session.ts'
import { exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = { project: { type: 'string' }, json: { type: 'boolean' } } as const

/** `zhubi report`: the project's figures, as the window's dashboard shows them. */
export async function runReport(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const { project, json = false } = values
  if (positionals.length > 0) throw new UsageError('cli.usage.badOptions', { detail: positionals.join(' ') })
  if (!project) throw new UsageError('cli.usage.noProject')
  const session = new EngineSession('', [project])
  try {
    await session.call('project.open', { path: project })
    const report = await session.call('report.get', {})
    if (json) terminal.print(JSON.stringify(report, null, 2))
    else
      for (const { title, columns, rows } of reportTables(report, terminal.locale)) {
        terminal.print(`${title}\n${[columns, ...rows].map(row => `  ${row.join('  ')}`).join('\n')}\n`)
      }
    return exitCodes.done
  } finally {
    await session.close()
  }
}
