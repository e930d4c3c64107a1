import type { FindingChanges } from '#shared/contract/findings.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { Standing, StoredCheck, StoredFinding } from '../db/repositories/findings.ts'
import type { DocumentStates } from './document-states.ts'
import { findingChanges } from './finding-changes.ts'
import { standingsOf } from './finding-statuses.ts'
import type { ProjectExperience } from './project-experience.ts'

interface Known {
  states: DocumentStates
  experience: ProjectExperience
}

/**
 * Findings with their standings. A quick check hands on the very findings whose blocks nobody has changed: as long as no
 * decision changes, and then all are looked at, these stand as they stood.
 */
function standing(
  known: readonly StoredFinding[],
  findings: readonly AnchoredFinding[],
  standingsOf: (findings: AnchoredFinding[]) => Standing[],
): StoredFinding[] {
  const kept = new Map(known.map(stored => [stored.finding, stored]))
  const others = findings.filter(finding => !kept.has(finding))
  const standings = standingsOf(others)
  let next = 0
  return findings.map(finding => kept.get(finding) ?? { finding, ...standings[next++]! })
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
    const entries = standing(known, findings, others => standingsOf(store, documentId, { state, findings: others }))
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
