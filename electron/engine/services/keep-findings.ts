import type { FindingChanges } from '#shared/contract/findings.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { StoredCheck } from '../db/repositories/findings.ts'
import type { DocumentStates } from './document-states.ts'
import { findingChanges } from './finding-changes.ts'
import { standingsOf } from './finding-statuses.ts'
import type { ProjectExperience } from './project-experience.ts'

interface Known {
  states: DocumentStates
  experience: ProjectExperience
}

/**
 * Stores what a check has found, and how it stands, in one transaction. Returns what has changed, with ids of findings that
 * are gone; null when all was written anew.
 */
export function keepFindings(
  store: ProjectStore,
  { states, experience }: Known,
  { documentId, findings, check }: { documentId: string; findings: readonly AnchoredFinding[]; check: StoredCheck },
): FindingChanges | null {
  const { state } = states.load(documentId)
  const since = store.findings.serialOf(documentId)
  return store.transaction(() => {
    const known = store.findings.list(documentId)
    const standings = standingsOf(store, documentId, { state, findings })
    const entries = findings.map((finding, at) => ({ finding, ...standings[at]! }))
    const patch = findingChanges(known, entries)
    if (!patch) {
      store.findings.replace(documentId, entries, check)
      return null
    }
    store.findings.patch(documentId, patch, check)
    const gone = new Set(patch.removed)
    return {
      since,
      serial: store.findings.serialOf(documentId),
      removed: known.flatMap(({ position, finding }) => (gone.has(position) ? [finding.id] : [])),
      entries: patch.put.map(placed => experience.calibrated(placed)),
      experience: null,
    }
  })
}
