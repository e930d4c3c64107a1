import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { blocksOf } from '#shared/document/sections.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import { titleAfter } from '#shared/document/title.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import { blockRowOf, textBlockIds } from '#workers/block-rows.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { type PlacedBlock, placedBlocksOf, planBlocks } from './block-plan.ts'
import type { DocumentStates, LoadedState } from './document-states.ts'
import { refreshStatuses, type StandingChanges } from './finding-statuses.ts'
import { assertNotesKept } from './queries/keep-notes.ts'

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
  /** The batch that it is a part of; one of its own where none is named. */
  batchId?: string
}

export interface SaveResult {
  revision: number
  /** The steps that were new. */
  steps: readonly unknown[]
  /** What findings stand otherwise by what was decided, in this document and in others. */
  decided: readonly StandingChanges[]
  /** Whether annotations or decisions may have come, gone or changed. */
  hasRecordSteps: boolean
}

/**
 * Applies steps on top of `baseRevision` and stores steps, blocks, records, source runs and statuses in one transaction
 * with one new revision. Steps that are stored already, because the answer to their first sending was lost, are not
 * applied twice. Throws AppError `revision_conflict`, `step_rejected`, `note_kept`, `project_read_only`,
 * `document_not_found`, `disk_full`; nothing is stored then.
 */
export function saveSteps(
  store: ProjectStore,
  states: DocumentStates,
  sent: SaveInput,
  origin: SaveOrigin,
): SaveResult {
  const { documentId } = sent
  const loaded = states.load(documentId)
  const input = withoutStored(store, sent, loaded.revision)
  if (input.steps.length === 0) return { revision: loaded.revision, steps: [], decided: [], hasRecordSteps: false }
  const steps = stepsFromJson(input.steps)
  const state = applySteps(loaded.state, steps)
  const hasRecordSteps = steps.some(step => step instanceof RecordStep)
  if (hasRecordSteps)
    assertNotesKept(store, { documentId, before: loaded.state.records, after: state.records }, origin.actor)
  const { next, decided } = store.transaction(() => {
    const next = writeState(store, documentId, loaded, state)
    writeSteps(store, input, next.revision, origin)
    return { next, decided: hasRecordSteps ? refreshStatuses(store, documentId, loaded, next) : [] }
  })
  states.set(documentId, next)
  return { revision: next.revision, steps: input.steps, decided, hasRecordSteps }
}

/**
 * What of a save is still to be stored. When an engine dies between storing and answering, the window sends the same
 * steps again on the same revision, with later ones behind them. If all that was stored since that revision is the head
 * of what is sent, the document is where the sender believes it to be. Throws AppError `revision_conflict` if not.
 */
function withoutStored(store: ProjectStore, sent: SaveInput, revision: number): SaveInput {
  const { documentId, baseRevision, steps } = sent
  if (baseRevision === revision) return sent
  const stored = baseRevision < revision ? store.history.stepsAfter(documentId, baseRevision) : []
  const isHead = stored.length > 0 && stored.every(({ stepJson }, index) => stepJson === JSON.stringify(steps[index]))
  if (!isHead) throw new AppError('revision_conflict', { documentId, revision })
  return { ...sent, baseRevision: revision, steps: steps.slice(stored.length) }
}

function writeSteps(store: ProjectStore, input: SaveInput, revision: number, origin: SaveOrigin): void {
  const { documentId, baseRevision, label } = input
  const { actor, client, at, batchId = newId() } = origin
  if (!store.history.batch(batchId)) store.history.insertBatch({ id: batchId, label, actor, at })
  if (actor.kind === 'person') store.people.note(actor.name, at)
  input.steps.forEach((step, seq) => {
    const stepJson = JSON.stringify(step)
    store.history.insertStep({ id: newId(), documentId, revision, seq, batchId, client, baseRevision, stepJson })
  })
}

function writeState(store: ProjectStore, documentId: string, loaded: LoadedState, state: DocumentState): LoadedState {
  const revision = loaded.revision + 1
  const { positions, length } = writeBlocks(store, documentId, loaded, state)
  const records = writeRecords(store, documentId, loaded.records, state.records.toAnchored(state.doc, revision))
  const title = titleOf(store, documentId, loaded, state)
  store.documents.advance(documentId, { revision, length, title })
  return { state, revision, positions, records, length }
}

function titleOf(store: ProjectStore, documentId: string, loaded: LoadedState, { doc }: DocumentState): string {
  const title = store.documents.get(documentId)?.title ?? ''
  return doc === loaded.state.doc ? title : titleAfter(title, blocksOf(loaded.state.doc), blocksOf(doc))
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
  const moved = changedSources(loaded.state.sources, state.sources)
  after.forEach(({ node, isFirst }, index) => {
    if (!written.has(index) && !(moved.size > 0 && textBlockIds(node).some(id => moved.has(id)))) return
    const position = plan.positions[index]
    if (position === undefined) throw new RangeError('A plan has a position for each block')
    store.blocks.put(documentId, { position, ...blockRowOf(node, isFirst, state.sources) })
  })
  const grown = textLength(after, plan) - textLength(before, plan)
  return { positions: plan.positions, length: loaded.length + grown }
}

/** UTF-16 units of text in the blocks between a shared head and tail. */
function textLength(blocks: readonly PlacedBlock[], { head, tail }: { head: number; tail: number }): number {
  let length = 0
  for (const { node } of blocks.slice(head, blocks.length - tail)) length += node.textContent.length
  return length
}

/** Blocks whose source is another than before; most keep the very object. */
function changedSources(before: SourceMap, after: SourceMap): Set<string> {
  const changed = new Set<string>()
  if (before === after) return changed
  for (const [id, source] of after) {
    const known = before.get(id)
    if (known !== source && !sameJson(known, source)) changed.add(id)
  }
  for (const id of before.keys()) if (!after.has(id)) changed.add(id)
  return changed
}

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
