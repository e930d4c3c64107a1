import { type CheckerDrafts, OnceCheck } from '#shared/checkers/once.ts'
import { checkers } from '#shared/checkers/registry.ts'
import { checkResources } from '../check-resources.ts'
import type { OnceInput } from '../protocol.ts'

/** Loads the language, while the texts are still being read elsewhere. */
export function prepareDrafts(): null {
  checkResources().language()
  return null
}

/** The part of a check that needs the language. */
export function draftOnce({ snapshots, documentIds, ...settings }: OnceInput): CheckerDrafts[] {
  const own = { ...settings, checkers: checkers.filter(checker => checker.readsLanguage), resources: checkResources() }
  return new OnceCheck(snapshots, documentIds, own).drafts()
}
