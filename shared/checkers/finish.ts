import type { Finding, FindingDraft } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { fingerprintsOf } from './fingerprint.ts'

/** A draft and the checker that it comes from. */
export interface CheckedDraft {
  checker: string
  draft: FindingDraft
}

const compareDrafts = (a: FindingDraft, b: FindingDraft) => a.start - b.start || a.end - b.end

/**
 * The findings of one document, in text order, from the drafts of all its checkers. Fingerprints come before the
 * filter, so that an id does not depend on the confidence asked for. Sorts the drafts in place.
 */
export function finish({ text }: Snapshot, drafts: CheckedDraft[], minConfidence: number): Finding[] {
  drafts.sort((a, b) => compareDrafts(a.draft, b.draft) || (a.checker < b.checker ? -1 : 1))
  const ids = fingerprintsOf(text, drafts)
  const findings: Finding[] = []
  for (const [index, { checker, draft }] of drafts.entries()) {
    if (draft.confidence < minConfidence) continue
    findings.push({
      ...draft,
      fixes: draft.fixes ?? [],
      related: draft.related ?? [],
      data: draft.data ?? {},
      id: ids[index] as string,
      checker,
      quote: text.slice(draft.start, draft.end),
    })
  }
  return findings
}
