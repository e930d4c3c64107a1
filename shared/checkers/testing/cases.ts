import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../domain/finding.ts'
import type { Checker } from '../checker.ts'
import { type CheckResources, noResources } from '../resources.ts'
import { CheckSession } from '../session.ts'
import { type MarkedSnapshot, markedSnapshot } from './marked-snapshot.ts'

/** One case of a fixture file: documents that are checked together. */
export interface FixtureCase {
  name: string
  documents: MarkedSnapshot[]
}

/**
 * Reads the cases of a fixture folder. In a file `=== name` begins a case and `--- name` begins a further document of
 * the same case; ⟦ ⟧ mark what must be found.
 */
export function readCases(folder: string): FixtureCase[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'))
  return files.sort().flatMap(file =>
    readFileSync(join(folder, file), 'utf8')
      .split(/^=== /mu)
      .slice(1)
      .map(part => {
        const [name = '', ...lines] = part.split('\n')
        const documents = lines.join('\n').split(/^--- .*$/mu)
        return {
          name: `${file}: ${name}`,
          documents: documents.map((text, at) => markedSnapshot(text, `document-${at + 1}`)),
        }
      }),
  )
}

/** Every line of the cases of a fixture folder, without its marks. */
export const linesOfCases = (folder: string): string[] =>
  readCases(folder).flatMap(({ documents }) => documents.flatMap(({ snapshot }) => snapshot.text.split('\n')))

/** Checks documents together with one checker. */
export function checkWith(
  checker: Checker,
  documents: readonly MarkedSnapshot[],
  minConfidence = 0.5,
  resources: CheckResources = noResources(),
): Finding[] {
  const session = new CheckSession({ checkers: [checker], resources })
  for (const { snapshot } of documents) session.update(snapshot)
  return session.check(
    documents.map(({ snapshot }) => snapshot.documentId),
    { minConfidence },
  )
}

/** What was found, in the same words as {@link expectedOf}, so that a difference reads well. */
export const foundIn = (findings: readonly Finding[]) =>
  findings.map(({ documentId, start, end, quote }) => `${documentId} ${start}–${end} ${quote}`)

/** What the marks of a case say must be found. */
export const expectedOf = ({ documents }: FixtureCase) =>
  documents.flatMap(({ snapshot, marks }) =>
    marks.map(({ start, end, text }) => `${snapshot.documentId} ${start}–${end} ${text}`),
  )
