import { existsSync, statSync } from 'node:fs'
import { isArchive } from '#engine/services/archives.ts'
import { encodingNames, type ImportResult, importTargets } from '#shared/contract/sources.ts'
import { type FidelityReport, fidelityKinds } from '#shared/domain/fidelity.ts'
import { isVerdict } from '#shared/domain/finding.ts'
import { sourceFormats } from '#shared/domain/source.ts'
import type { VersionReport } from '#shared/domain/version-report.ts'
import { translate } from '#shared/i18n/index.ts'
import { clearEarly } from '../clear-early.ts'
import { EngineSession } from '../engine-session.ts'
import { shortPath } from '../short-path.ts'
import { choice, exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = {
  project: { type: 'string' },
  encoding: { type: 'string' },
  format: { type: 'string' },
  as: { type: 'string' },
  person: { type: 'string' },
} as const

/** `zhubi import`: status 1 when a file could not be imported. */
export async function runImport(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const encoding = choice('encoding', values.encoding, encodingNames)
  const format = choice('format', values.format, sourceFormats)
  const as = choice('as', values.as, importTargets)
  const { project } = values
  if (!project) throw new UsageError('cli.usage.noProject')
  if (positionals.length === 0) throw new UsageError('cli.usage.noFiles')
  clearEarly()
  const session = new EngineSession(values.person ?? '', [project, ...positionals])
  try {
    await session.call(existsSync(project) ? 'project.open' : 'project.create', { path: project })
    const paths = await filesToImport(session, positionals, terminal)
    const files = paths.map(path => ({
      path,
      ...(encoding && { encoding }),
      ...(format && { format }),
      ...(as && { as }),
    }))
    const { jobId } = await session.call('sources.import', { files })
    const outcome = await session.outcomeOf(jobId)
    return outcome.kind === 'import' ? report(outcome.result, terminal) : exitCodes.failed
  } finally {
    await session.close()
  }
}

/** Folders and archives are walked; a file that was named is imported whatever its name. */
async function filesToImport(session: EngineSession, named: string[], terminal: Terminal): Promise<string[]> {
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() || isArchive(path)
  const paths: string[] = []
  for (const path of named) {
    const found = isFolder(path)
      ? await session.call('sources.expand', { paths: [path] })
      : { paths: [path], passedOver: 0 }
    paths.push(...found.paths)
    if (found.passedOver > 0) terminal.say('cli.import.passedOver', { count: found.passedOver })
  }
  if (paths.length === 0) throw new UsageError('cli.usage.noFiles')
  return paths
}

function report({ imported, versions, known, failed }: ImportResult, terminal: Terminal): number {
  for (const { path, title, fidelity } of imported) {
    terminal.say('cli.import.imported', { path: shortPath(path), title })
    tellFidelity(fidelity, terminal)
  }
  for (const { path, title, fidelity, report } of versions) {
    terminal.say('cli.import.version', { path: shortPath(path), title, count: report.changes })
    tellVersion(report, terminal)
    tellFidelity(fidelity, terminal)
  }
  for (const { path, title } of known) terminal.say('cli.import.known', { path: shortPath(path), title })
  for (const { path, ...error } of failed) terminal.tellError(error, shortPath(path))
  const counts = { imported: imported.length, known: known.length, failed: failed.length }
  terminal.say('cli.import.summary', counts)
  return failed.length > 0 ? exitCodes.failed : exitCodes.done
}

/** What was not kept as it stands, a line each; what is lost first. */
function tellFidelity(report: FidelityReport, terminal: Terminal): void {
  for (const outcome of ['lost', 'changed'] as const) {
    for (const { kind, count } of report) {
      if (fidelityKinds[kind] !== outcome) continue
      const text = translate(terminal.locale, `types.fidelity.${kind}`, { count })
      terminal.say(outcome === 'lost' ? 'cli.import.lost' : 'cli.import.changed', { text })
    }
  }
}

/** What a new version left as it was, and what it could not do by itself, a line each. */
function tellVersion({ kept = 0, conflicts, losses }: VersionReport, terminal: Terminal): void {
  const text = (key: Parameters<typeof translate>[1], params: Record<string, string>) =>
    translate(terminal.locale, key, params)
  if (kept > 0)
    terminal.say('cli.import.changed', { text: translate(terminal.locale, 'versions.kept', { count: kept }) })
  for (const { kind, current, incoming } of conflicts)
    terminal.say('cli.import.lost', { text: text(`versions.conflict.${kind}`, { current, incoming }) })
  for (const { record: of, outcome, exact, around = exact } of losses) {
    const record = text(isVerdict(of) ? `types.status.${of}` : `types.annotation.${of}`, {})
    terminal.say('cli.import.lost', { text: text(`versions.loss.${outcome}`, { record, exact: around }) })
  }
}
