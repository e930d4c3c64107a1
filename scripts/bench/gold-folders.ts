import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { checkOnce } from '#shared/checkers/once.ts'
import { documentOfFile } from '../../electron/cli/checked-documents.ts'
import { reportedFindings } from '../../electron/cli/reported-finding.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { repositoryRoot } from '../run.ts'
import type { GoldFlaw, ScoredDocument, ScoredFinding } from './score.ts'

/** Folders with texts and their gold that can be there; the last lies beside the checkout and is not part of it. */
export const goldFolders = {
  samples: join(repositoryRoot, 'resources/samples'),
  evaluation: join(repositoryRoot, 'resources/evaluation'),
  corpus: join(repositoryRoot, '../shared/corpus'),
} as const

/** A scored text whose findings can be told apart. */
export interface CheckedText extends ScoredDocument {
  findings: readonly (ScoredFinding & { id: string })[]
}

/**
 * Checks all texts of a folder as one corpus, as `zhubi check` does, weak findings included; null where there is none.
 * With `only` it is as if that text were alone there.
 */
export async function checkedFolder(folder: string, only?: string): Promise<CheckedText[] | null> {
  if (!existsSync(folder)) return null
  const texts = readdirSync(folder)
    .filter(name => /\.(txt|md)$/u.test(name) && (only === undefined || name === only))
    .toSorted()
  const documents = new Map(
    await Promise.all(
      texts.map(async name => {
        const document = await documentOfFile(join(folder, name), true)
        return [document.view.snapshot.documentId, document] as const
      }),
    ),
  )
  const snapshots = [...documents.values()].map(({ view }) => view.snapshot)
  const findings = checkOnce(snapshots, [...documents.keys()], { resources: checkResources(), minConfidence: 0 })
  const reported = reportedFindings(findings, documents, 'zh-CN')
  return [...documents.values()].map(({ file, sourceText }) => ({
    name: basename(file),
    text: sourceText,
    gold: goldOf(file),
    findings: reported.filter(finding => finding.file === file),
  }))
}

/** The gold beside a text: `NAME.gold.json`, or `NAME.json`. Throws when there is none. */
export function goldOf(file: string): GoldFlaw[] {
  const stem = file.slice(0, -extname(file).length)
  const path = [`${stem}.gold.json`, `${stem}.json`].find(existsSync)
  if (!path) throw new Error(`${file} has no gold`)
  return JSON.parse(readFileSync(path, 'utf8')) as GoldFlaw[]
}
