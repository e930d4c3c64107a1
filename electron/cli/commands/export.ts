import { mkdirSync } from 'node:fs'
import {
  type AnthologyChoice,
  type EditionOptions,
  type ExportResult,
  exportFormats,
} from '#shared/contract/editions.ts'
import { type EditionProfile, maskPolicies } from '#shared/domain/edition-profile.ts'
import { AppError, type ErrorCode, errorCodes } from '#shared/domain/errors.ts'
import { profileFor } from '#shared/editions/shipped-profiles.ts'
import type { FindApplication } from '../application.ts'
import { clearEarly } from '../clear-early.ts'
import { EngineSession } from '../engine-session.ts'
import { ApplicationPrinter } from '../print-pdf.ts'
import { shortPath } from '../short-path.ts'
import { choice, exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = {
  project: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  profile: { type: 'string' },
  masks: { type: 'string' },
  document: { type: 'string', multiple: true },
  anthology: { type: 'string' },
  tag: { type: 'string' },
  thread: { type: 'string' },
  section: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseCommand<typeof options>>['values']

/** `zhubi export`: status 1 when a document could not be written. */
export async function runExport(args: string[], terminal: Terminal, findApplication: FindApplication): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const { project, to: directory, overwrite = false } = values
  if (positionals.length > 0) throw new UsageError('cli.usage.badOptions', { detail: positionals.join(' ') })
  if (!project) throw new UsageError('cli.usage.noProject')
  if (!directory) throw new UsageError('cli.usage.noTarget')
  const format = choice('format', values.format, exportFormats)
  if (!format) throw new UsageError('cli.usage.noFormat', { choices: exportFormats.join(', ') })
  const anthology = anthologyOf(values)
  const masks = choice('masks', values.masks, maskPolicies)
  clearEarly()
  const printer = format === 'pdf' ? await printerBy(findApplication) : null
  const profileFile = values.profile?.endsWith('.json') ? [values.profile] : []
  const session = new EngineSession('', [project, directory, ...profileFile], printer?.print)
  try {
    await session.call('project.open', { path: project })
    const documents = chosenDocuments(await session.call('documents.list', {}), values.document)
    if (documents.length === 0) {
      terminal.say('cli.export.empty')
      return exitCodes.done
    }
    const profile = await profileOf(session, values.profile ?? profileFor(format))
    const editionOptions = { format, profile: masks ? { ...profile, masks } : profile }
    const documentIds = documents.map(({ id }) => id)
    await warn(session, { documentIds, options: editionOptions }, terminal)
    makeFolder(directory)
    const input = { documentIds, options: editionOptions, directory, overwrite, ...(anthology ? { anthology } : {}) }
    const { jobId } = await session.call('editions.export', input)
    const outcome = await session.outcomeOf(jobId)
    const titles = new Map(documents.map(({ id, title }) => [id, title]))
    return outcome.kind === 'export' ? report(outcome.result, titles, terminal) : exitCodes.failed
  } finally {
    await session.close()
    await printer?.close()
  }
}

async function printerBy(findApplication: FindApplication): Promise<ApplicationPrinter> {
  const application = await findApplication()
  if (!application) throw new AppError('pdf_needs_window')
  return new ApplicationPrinter(application)
}

function anthologyOf({
  anthology: title,
  tag,
  thread,
  section,
}: Values): { title: string; choice: AnthologyChoice } | null {
  if (title === undefined) {
    if ([tag, thread, section].some(given => given !== undefined)) throw new UsageError('cli.usage.noAnthology')
    return null
  }
  if (tag !== undefined) return { title, choice: { by: 'tag', tag } }
  if (thread !== undefined) return { title, choice: { by: 'thread', thread } }
  return { title, choice: section === undefined ? { by: 'whole' } : { by: 'section', words: section } }
}

/** Documents named by file name or title; all when none is named. Throws UsageError for a name that fits none. */
function chosenDocuments<Document extends { title: string; sourceName: string }>(
  documents: readonly Document[],
  names: readonly string[] | undefined,
): Document[] {
  if (!names) return [...documents]
  return names.map(name => {
    const found = documents.find(({ title, sourceName }) => sourceName === name || title === name)
    if (!found) throw new UsageError('cli.usage.unknownDocument', { name })
    return found
  })
}

/** A profile by its id, its name, or in a file. */
async function profileOf(session: EngineSession, name: string): Promise<EditionProfile> {
  if (name.endsWith('.json')) return session.call('profiles.peek', { path: name })
  const profiles = await session.call('profiles.list', {})
  const found = profiles.find(profile => profile.id === name) ?? profiles.find(profile => profile.name === name)
  if (!found)
    throw new UsageError('cli.usage.unknownProfile', { name, choices: profiles.map(({ id }) => id).join(', ') })
  return found
}

/** Tells on the error stream which masked names stand plainly. */
async function warn(
  session: EngineSession,
  selection: { documentIds: string[]; options: EditionOptions },
  terminal: Terminal,
): Promise<void> {
  for (const { title, leaks } of await session.call('editions.leaks', selection)) {
    for (const { value, count, excerpt } of leaks) {
      process.stderr.write(`${terminal.text('cli.export.leak', { title, value, count, excerpt })}\n`)
    }
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
