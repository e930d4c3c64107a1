import type { Step } from 'prosemirror-transform'
import type { FindingChanges } from '#shared/contract/findings.ts'
import type { CommitSteps } from '../services/batches/commit-steps.ts'
import { undoneBatchOf } from '../services/batches/undo-label.ts'
import type { StandingChanges } from '../services/finding-statuses.ts'
import type { OpenProject } from '../services/open-project.ts'
import { type SaveResult, saveSteps } from '../services/save-steps.ts'
import type { HandlerContext } from './handler-context.ts'

/**
 * Tells of a save whoever depends on it: checks, the index, lists in the window. Of the document whose findings the window
 * has it says which stand otherwise, whichever document they were decided in; of all others only that some do.
 */
export function announceSave(context: HandlerContext, documentId: string, saved: SaveResult): void {
  const project = context.project()
  // Before the check is told: it asks what was learned.
  if (saved.hasRecordSteps) {
    project.experience.forget()
    context.emit('queries.changed', { documentId })
    context.emit('tags.changed', {})
  }
  if (saved.steps.length > 0) project.checks.follow(documentId, saved.revision, JSON.stringify(saved.steps))
  // A document that has outgrown its room in the index gets a new one.
  if (!project.store.searchIndex.isReady(documentId)) context.startIndex()
  const decided = saved.decided.map(({ documentId: id }) => id)
  context.emit('documents.saved', { documentIds: [...new Set([documentId, ...decided])] })
  for (const changes of saved.decided) {
    const revision = project.store.findings.lastCheck(changes.documentId)?.revision
    if (revision === undefined) continue
    const told = changes.documentId === context.listed ? decisionChanges(project, changes) : null
    context.emit('findings.changed', { documentId: changes.documentId, revision, isWhole: false, changes: told })
  }
}

function decisionChanges(
  { store, experience }: OpenProject,
  { documentId, since, serial, entries }: StandingChanges,
): FindingChanges {
  return {
    ...{ since, serial, removed: [] },
    entries: entries.map(entry => experience.calibrated(entry)),
    experience: experience.ofRules(store.findings.list(documentId)),
  }
}

/** Tells of a save that the engine itself has made: the window that shows the document follows. */
export function announceAdvance(context: HandlerContext, documentId: string, saved: SaveResult): void {
  const { revision, steps } = saved
  const batch = context.project().store.history.lastBatchOf(documentId)!
  context.emit('documents.advanced', {
    documentId,
    baseRevision: revision - 1,
    revision,
    stepsJson: JSON.stringify(steps),
    batchId: batch.id,
    undoes: undoneBatchOf(batch.label),
  })
  announceSave(context, documentId, saved)
}

/** Commits steps that the engine itself has made, as parts of one batch; the window that shows the document follows. */
export function committing(context: HandlerContext, batchId: string): CommitSteps {
  const origin = { actor: context.actor, client: context.client, at: context.now(), batchId }
  return ({ documentId, baseRevision, steps, label }) => {
    const { store, states } = context.project()
    const json = steps.map(step => (step as Step).toJSON() as object)
    const saved = saveSteps(store, states, { documentId, baseRevision, steps: json, label }, origin)
    announceAdvance(context, documentId, saved)
  }
}
