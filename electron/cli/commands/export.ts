import { mkdirSync } from 'node:fs'
import { type ExportResult, exportFormats, maskPolicies } from '#shared/contract/editions.ts'
import { AppError, type ErrorCode, errorCodes } from '#shared/domain/errors.ts'
import { EngineSession } from '../engine-session.ts'
import { shortPath } from '../short-path.ts'
import { choice, exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = {
  project: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  masks: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const

/** `zhubi export`: status 1 when a document could not be written. */
export async function runExport(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const { project, to: directory, overwrite = false } = values
  if (positionals.length > 0) throw new UsageError('cli.usage.badOptions', { detail: positionals.join(' ') })
  if (!project) throw new UsageError('cli.usage.noProject')
  if (!directory) throw new UsageError('cli.usage.noTarget')
  const format = choice('format', values.format, exportFormats)
  if (!format) throw new UsageError('cli.usage.noFormat', { choices: exportFormats.join(', ') })
  const masks = choice('masks', values.masks, maskPolicies) ?? 'keep'
  const session = new EngineSession('', [project, directory])
  try {
    await session.call('project.open', { path: project })
    const documents = await session.call('documents.list', {})
    if (documents.length === 0) {
      terminal.say('cli.export.empty')
      return exitCodes.done
    }
    makeFolder(directory)
    const input = { documentIds: documents.map(({ id }) => id), options: { format, masks }, directory, overwrite }
    const { jobId } = await session.call('editions.export', input)
    const outcome = await session.outcomeOf(jobId)
    const titles = new Map(documents.map(({ id, title }) => [id, title]))
    return outcome.kind === 'export' ? report(outcome.result, titles, terminal) : exitCodes.failed
  } finally {
    await session.close()
  }
}

function makeFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (error) {
    throw new AppError('export_failed', { path: directory }, error)
  }
}

function report({ written, failed }: ExportResult, titles: Map<string, string>, terminal: Terminal): number {
  for (const { path } of written) terminal.say('cli.export.written', { path: shortPath(path) })
  for (const { documentId, code, params } of failed) {
    terminal.tellError({ code: asErrorCode(code), params }, titles.get(documentId) ?? documentId)
  }
  terminal.say('cli.export.summary', { written: written.length, failed: failed.length })
  return failed.length > 0 ? exitCodes.failed : exitCodes.done
}

const asErrorCode = (code: string): ErrorCode => errorCodes.find(known => known === code) ?? 'export_failed'
