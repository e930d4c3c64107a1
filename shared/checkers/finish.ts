import type { Finding, FindingDraft } from '../domain/finding.ts'
import type { CheckedDocument } from './checker.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { inLightOf } from './profile/stated-facts.ts'

/** A draft and the checker that it comes from. */
export interface CheckedDraft {
  checker: string
  draft: FindingDraft
}

const compareDrafts = (a: FindingDraft, b: FindingDraft) => a.start - b.start || a.end - b.end

/**
 * The findings of one document, in text order, from the drafts of all its checkers and in the light of what persons have
 * stated. Fingerprints come before the filter, so that an id does not depend on the confidence asked for. Sorts the
 * drafts in place.
 */
export function finish(document: CheckedDocument, drafts: CheckedDraft[], minConfidence: number): Finding[] {
  const { text } = document.snapshot
  const { stated } = document.profile
  drafts.sort((a, b) => compareDrafts(a.draft, b.draft) || (a.checker < b.checker ? -1 : 1))
  const ids = fingerprintsOf(text, drafts)
  const findings: Finding[] = []
  for (const [index, { checker, draft: found }] of drafts.entries()) {
    const draft = inLightOf(found, stated, text)
    if (!draft || draft.confidence < minConfidence) continue
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
