import { resolveTogether } from '#shared/document/anchors.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { DecisionIndex } from '#shared/document/decisions.ts'
import type { DocumentState } from '#shared/document/document-state.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { AnchoredRecord, DecisionRecord } from '#shared/domain/record.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { Standing, StoredFinding } from '../db/repositories/findings.ts'
import type { LoadedState } from './document-states.ts'
import { DocumentStates } from './document-states.ts'

/**
 * Tells how findings of one document stand: by its own decisions, those made elsewhere for the project, and those made
 * about what an earlier version of its file had become.
 */
export function standingsOf(
  store: ProjectStore,
  documentId: string,
  { state, findings }: { state: DocumentState; findings: readonly AnchoredFinding[] },
): Standing[] {
  const decisions = new DecisionIndex(state.records.all(), {
    others: store.records.projectDecisionsOutside(documentId),
    earlier: store.records.decisionsOfEarlierReadings(documentId),
  })
  const anchors = findings.map(({ anchor }) => anchor)
  const places = resolveTogether(state.doc, anchors, BlockIndex.of(state.doc))
  return findings.map((finding, at) => {
    const decision = decisions.find(finding, places[at] ?? null)
    return { status: decision?.verdict ?? 'open', decisionId: decision?.id ?? null }
  })
}

/** Findings of a document that stand otherwise than before. */
export interface StandingChanges {
  documentId: string
  /** The serials of the document's findings before and after. */
  since: number
  serial: number
  entries: readonly StoredFinding[]
}

/**
 * Brings stored statuses up to date after decisions have come or gone, in other documents too where a decision reaches
 * through the project or the file was imported again. Returns what has changed, by document.
 */
export function refreshStatuses(
  store: ProjectStore,
  documentId: string,
  before: LoadedState,
  after: LoadedState,
): StandingChanges[] {
  const changed = changedDecisions(before.records, after.records)
  if (changed.length === 0) return []
  const others = new Set<string>()
  for (const decision of changed) {
    if (decision.scope !== 'project') continue
    const { checker, findingType, quote } = decision
    for (const id of store.findings.documentsWithFindingLike(checker, findingType, quote)) others.add(id)
  }
  for (const id of store.documents.laterReadingsOf(documentId)) others.add(id)
  others.delete(documentId)
  const states = new DocumentStates(store)
  return [
    ...refresh(store, documentId, after.state),
    ...[...others].flatMap(id => refresh(store, id, states.load(id).state)),
  ]
}

/** Nothing when all findings of the document stand as before. */
function refresh(store: ProjectStore, documentId: string, state: DocumentState): StandingChanges[] {
  const listed = store.findings.list(documentId)
  const standings = standingsOf(store, documentId, { state, findings: listed.map(({ finding }) => finding) })
  const entries = listed.flatMap((placed, at) => {
    const now = standings[at]!
    return now.status === placed.status && now.decisionId === placed.decisionId ? [] : [{ ...placed, ...now }]
  })
  if (entries.length === 0) return []
  const since = store.findings.serialOf(documentId)
  store.findings.setStandings(documentId, entries)
  return [{ documentId, since, serial: store.findings.serialOf(documentId), entries }]
}

/** Decisions that one side has and the other has not, or has otherwise. */
function changedDecisions(before: readonly AnchoredRecord[], after: readonly AnchoredRecord[]): DecisionRecord[] {
  const old = new Map(before.map(record => [record.record.id, record]))
  const changed: AnchoredRecord[] = []
  for (const record of after) {
    const known = old.get(record.record.id)
    old.delete(record.record.id)
    if (known !== record) changed.push(record)
    if (known && known !== record) changed.push(known)
  }
  return [...changed, ...old.values()].flatMap(({ record }) => (record.type === 'decision' ? [record] : []))
}
