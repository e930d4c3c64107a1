import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import { blockRowOf, sourcesOf } from '#workers/block-rows.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { placedBlocksOf, planBlocks } from './block-plan.ts'
import type { DocumentStates, LoadedState } from './document-states.ts'
import { refreshStatuses } from './finding-statuses.ts'

export interface SaveInput {
  documentId: string
  baseRevision: number
  steps: readonly unknown[]
  label: string
}

/** Who saves, on which desk, when (milliseconds since 1970). */
export interface SaveOrigin {
  actor: Actor
  client: string
  at: number
}

/**
 * Applies steps on top of `baseRevision` and stores steps, blocks, records, source runs and statuses in one transaction
 * with one new revision. Throws AppError `revision_conflict`, `step_rejected`, `project_read_only`,
 * `document_not_found`, `disk_full`; nothing is stored then. Returns the documents whose findings got another status.
 */
export function saveSteps(
  store: ProjectStore,
  states: DocumentStates,
  input: SaveInput,
  origin: SaveOrigin,
): { revision: number; decided: string[] } {
  const { documentId, baseRevision } = input
  const loaded = states.load(documentId)
  if (loaded.revision !== baseRevision) {
    throw new AppError('revision_conflict', { documentId, revision: loaded.revision })
  }
  const steps = stepsFromJson(input.steps)
  const state = applySteps(loaded.state, steps)
  const hasRecordSteps = steps.some(step => step instanceof RecordStep)
  const { next, decided } = store.transaction(() => {
    const next = writeState(store, documentId, loaded, state)
    writeSteps(store, input, next.revision, origin)
    return { next, decided: hasRecordSteps ? refreshStatuses(store, documentId, loaded, next) : [] }
  })
  states.set(documentId, next)
  return { revision: next.revision, decided }
}

function writeSteps(store: ProjectStore, input: SaveInput, revision: number, { actor, client, at }: SaveOrigin): void {
  const { documentId, baseRevision, label } = input
  const batchId = newId()
  store.history.insertBatch({ id: batchId, label, actor, at })
  input.steps.forEach((step, seq) => {
    const stepJson = JSON.stringify(step)
    store.history.insertStep({ id: newId(), documentId, revision, seq, batchId, client, baseRevision, stepJson })
  })
}

function writeState(store: ProjectStore, documentId: string, loaded: LoadedState, state: DocumentState): LoadedState {
  const revision = loaded.revision + 1
  const { positions, length } = writeBlocks(store, documentId, loaded, state)
  const records = writeRecords(store, documentId, loaded.records, state.records.toAnchored(state.doc, revision))
  store.documents.advance(documentId, revision, length)
  return { state, revision, positions, records, length }
}

function writeBlocks(
  store: ProjectStore,
  documentId: string,
  loaded: LoadedState,
  state: DocumentState,
): { positions: number[]; length: number } {
  const before = placedBlocksOf(loaded.state.doc)
  const after = placedBlocksOf(state.doc)
  const plan = planBlocks(before, loaded.positions, after)
  for (const position of plan.deleted) store.blocks.delete(documentId, position)
  const written = new Set(plan.written)
  after.forEach(({ node, isFirst }, index) => {
    const position = plan.positions[index]
    if (position === undefined) throw new RangeError('A plan has a position for each block')
    if (written.has(index) || !sameSources(sourcesOf(node, loaded.state.sources), sourcesOf(node, state.sources))) {
      store.blocks.put(documentId, { position, ...blockRowOf(node, isFirst, state.sources) })
    }
  })
  return { positions: plan.positions, length: state.doc.textContent.length }
}

const sameSources = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((source, index) => source === b[index] || sameJson(source, b[index]))

/** Writes what has changed and returns the records as they are stored now. */
function writeRecords(
  store: ProjectStore,
  documentId: string,
  before: readonly AnchoredRecord[],
  after: readonly AnchoredRecord[],
): AnchoredRecord[] {
  const old = new Map(before.map(record => [record.record.id, record]))
  const stored = after.map(record => {
    const known = old.get(record.record.id)
    old.delete(record.record.id)
    if (known && isSameRecord(known, record)) return known
    store.records.put(documentId, record)
    return record
  })
  for (const id of old.keys()) store.records.delete(documentId, id)
  return stored
}

/** An anchor in untouched text holds as it is; that it was also true at a later revision is not worth a row. */
function isSameRecord(a: AnchoredRecord, b: AnchoredRecord): boolean {
  const withoutRevision = ({ revision: _, ...anchor }: Anchor) => anchor
  return (
    a.removed === b.removed &&
    sameJson(withoutRevision(a.anchor), withoutRevision(b.anchor)) &&
    (a.record === b.record || sameJson(a.record, b.record))
  )
}

/** Key order counts, which is right for objects that one function makes; a needless difference costs one row. */
const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
