import { checkOnce } from '#shared/checkers/session.ts'
import { encodingNames } from '#shared/contract/sources.ts'
import { AppError } from '#shared/domain/errors.ts'
import { checkResources } from '#workers/check-resources.ts'
import {
  type CheckedDocument,
  documentOfFile,
  documentsOfProject,
  evidenceOf,
  namedFiles,
} from '../checked-documents.ts'
import { checkersNamed, explainChecker, explainFinding } from '../explain.ts'
import { printTable } from '../findings-table.ts'
import { type ReportedFinding, reportedFindings } from '../reported-finding.ts'
import { choice, exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = {
  project: { type: 'string' },
  format: { type: 'string' },
  with: { type: 'string', multiple: true },
  'min-confidence': { type: 'string' },
  encoding: { type: 'string' },
  explain: { type: 'string' },
} as const

/** `zhubi check`: status 1 when a file could not be read; the others are checked all the same. */
export async function runCheck(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const format = choice('format', values.format, ['table', 'jsonl']) ?? 'table'
  const encoding = choice('encoding', values.encoding, encodingNames)
  const minConfidence = confidenceOf(values['min-confidence'])
  const explained = checkersNamed(values.explain ?? '')
  if (explained.length > 0) {
    for (const checker of explained) explainChecker(checker, terminal)
    return exitCodes.done
  }
  if (values.project && positionals.length > 0) throw new UsageError('cli.usage.filesAndProject')
  if (!values.project && positionals.length === 0) throw new UsageError('cli.usage.noFiles')
  const documents = new Map<string, CheckedDocument>()
  const add = (document: CheckedDocument): void => {
    const id = document.view.snapshot.documentId
    if (!documents.has(id)) documents.set(id, document)
  }
  let status: number = exitCodes.done
  if (values.project) for (const document of await documentsOfProject(values.project, true)) add(document)
  for (const file of await namedFiles(positionals)) {
    const document = await tryFile(file, encoding, terminal)
    if (document) add(document)
    else status = exitCodes.failed
  }
  for (const path of values.with ?? []) for (const document of await evidenceOf(path)) add(document)
  if (values.explain === undefined) print(findingsIn(documents, minConfidence, terminal), documents, format, terminal)
  else explain(values.explain, findingsIn(documents, 0, terminal), terminal)
  return status
}

function confidenceOf(value: string | undefined): number {
  const confidence = value === undefined ? 0.5 : Number(value)
  if (value?.trim() === '' || !(confidence >= 0 && confidence <= 1)) throw new UsageError('cli.usage.badConfidence')
  return confidence
}

async function tryFile(
  file: string,
  encoding: string | undefined,
  terminal: Terminal,
): Promise<CheckedDocument | null> {
  try {
    return await documentOfFile(file, true, encoding)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    terminal.tellError(error, file)
    return null
  }
}

const targetsOf = (documents: ReadonlyMap<string, CheckedDocument>): string[] =>
  [...documents].flatMap(([id, { isTarget }]) => (isTarget ? [id] : []))

function findingsIn(
  documents: ReadonlyMap<string, CheckedDocument>,
  minConfidence: number,
  terminal: Terminal,
): ReportedFinding[] {
  const snapshots = [...documents.values()].map(({ view }) => view.snapshot)
  const findings = checkOnce(snapshots, targetsOf(documents), { resources: checkResources(), minConfidence })
  return reportedFindings(findings, documents, terminal.locale)
}

function explain(id: string, findings: readonly ReportedFinding[], terminal: Terminal): void {
  const finding = findings.find(candidate => candidate.id === id)
  if (!finding) throw new UsageError('cli.usage.unknownFinding', { id })
  explainFinding(finding, terminal)
}

function print(
  findings: readonly ReportedFinding[],
  documents: ReadonlyMap<string, CheckedDocument>,
  format: 'table' | 'jsonl',
  terminal: Terminal,
): void {
  if (format === 'table') printTable(findings, targetsOf(documents).length, terminal)
  else if (findings.length > 0) terminal.print(findings.map(finding => JSON.stringify(finding)).join('\n'))
}
