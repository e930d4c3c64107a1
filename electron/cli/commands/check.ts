import { encodingNames } from '#shared/contract/sources.ts'
import { AppError } from '#shared/domain/errors.ts'
import { CheckCorpus } from '../check-corpus.ts'
import { type CheckedDocument, documentOfFile, namedFiles } from '../checked-documents.ts'
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
  profile: { type: 'boolean' },
} as const

/** `zhubi check`: status 1 when a file could not be read; the others are checked all the same. */
export async function runCheck(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const format = choice('format', values.format, ['table', 'jsonl']) ?? 'table'
  const encoding = choice('encoding', values.encoding, encodingNames)
  const minConfidence = confidenceOf(values['min-confidence'])
  const explained = checkersNamed(values.explain ?? '')
  if (explained.length > 0) {
    for (const checker of explained) await explainChecker(checker, terminal)
    return exitCodes.done
  }
  if (values.project && positionals.length > 0) throw new UsageError('cli.usage.filesAndProject')
  if (!values.project && positionals.length === 0) throw new UsageError('cli.usage.noFiles')
  const corpus = new CheckCorpus()
  let status: number = exitCodes.done
  if (values.project) await corpus.addProject(values.project, true)
  const files = await namedFiles(positionals)
  if (!values.profile) corpus.prepareFor(files)
  for (const file of files) {
    const document = await tryFile(file, encoding, terminal)
    if (document) corpus.add(document)
    else status = exitCodes.failed
  }
  for (const path of values.with ?? []) await corpus.addEvidence(path)
  if (values.profile) printProfiles(corpus, terminal)
  else if (values.explain === undefined) await print(corpus, minConfidence, format, terminal)
  else await explain(values.explain, await reportsOf(corpus, 0, terminal), terminal)
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

async function reportsOf(corpus: CheckCorpus, minConfidence: number, terminal: Terminal): Promise<ReportedFinding[]> {
  return reportedFindings(await corpus.findings(minConfidence), corpus.documents, terminal.locale)
}

/** One JSON object a file: what the checks know of its habits before they judge a place. */
function printProfiles(corpus: CheckCorpus, terminal: Terminal): void {
  for (const profile of corpus.profiles()) terminal.print(JSON.stringify(profile))
}

async function explain(id: string, findings: readonly ReportedFinding[], terminal: Terminal): Promise<void> {
  const finding = findings.find(candidate => candidate.id === id)
  if (!finding) throw new UsageError('cli.usage.unknownFinding', { id })
  await explainFinding(finding, terminal)
}

async function print(
  corpus: CheckCorpus,
  minConfidence: number,
  format: 'table' | 'jsonl',
  terminal: Terminal,
): Promise<void> {
  const findings = await reportsOf(corpus, minConfidence, terminal)
  if (format === 'table') printTable(findings, corpus.targets.length, terminal)
  else if (findings.length > 0) terminal.print(findings.map(finding => JSON.stringify(finding)).join('\n'))
}
