import { readFileSync } from 'node:fs'
import { type CheckerDrafts, OnceCheck } from '#shared/checkers/once.ts'
import { readAhead } from '#shared/checkers/reading/read-ahead.ts'
import type { WordTables } from '#shared/checkers/reading/word-table.ts'
import { checkers } from '#shared/checkers/registry.ts'
import { checkResources } from '../check-resources.ts'
import type { OnceInput, TaskInput } from '../protocol.ts'

/** So long nobody is asked whether something else is wanted. Milliseconds. */
const sliceMs = 10
/** So much is read ahead at most: while it is, memory is wanted by the import. UTF-16 units. */
const mostAhead = 400_000

/** What tells the words of the language, to be looked up in another thread. */
export const lendWords = (): WordTables | null => checkResources().language()?.model.words.tables ?? null

/**
 * Loads the language, and reads ahead in the files that are text, while they are still being imported elsewhere and until
 * something else is wanted.
 */
export async function prepareDrafts(
  { files }: TaskInput<'prepareDrafts'>,
  isWanted: () => boolean = () => false,
): Promise<null> {
  const language = checkResources().language()
  if (!language) return null
  let left = mostAhead
  for (const file of files) {
    let pauseAt = performance.now() + sliceMs
    const text = textOf(file).slice(0, left)
    left -= text.length
    for (const _ of readAhead(text, language)) {
      if (performance.now() < pauseAt) continue
      await new Promise(resolve => setImmediate(resolve))
      if (isWanted()) return null
      pauseAt = performance.now() + sliceMs
    }
  }
  return null
}

/** The text of a file in UTF-8; empty where it is none. Import tells what is wrong with a file. */
function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    return ''
  }
}

/** The part of a check that needs the language. */
export function draftOnce({ snapshots, documentIds, ...settings }: OnceInput): CheckerDrafts[] {
  const own = {
    ...settings,
    checkers: checkers.filter(checker => checker.reads === 'language'),
    resources: checkResources(),
  }
  return new OnceCheck(snapshots, documentIds, own).drafts()
}
