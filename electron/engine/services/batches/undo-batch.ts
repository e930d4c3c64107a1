import type { Node } from 'prosemirror-model'
import { AttrStep, ReplaceAroundStep, ReplaceStep, type Step, Transform } from 'prosemirror-transform'
import type { UndoResult } from '#shared/contract/batches.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import { type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { putRecordsBack } from './put-records-back.ts'
import type { BatchTools } from './replace-hits.ts'
import { TracedSpans } from './traced-spans.ts'
import { undoLabel } from './undo-label.ts'

/**
 * Takes back a batch in every document that it changed, whatever was done since: each of its steps is inverted where what
 * it wrote still stands as it wrote it. Other places are told and stay. The undoing is the batch `undoId`. Throws AppError
 * `batch_undone` for one that was undone before.
 */
export function undoBatch(
  tools: Pick<BatchTools, 'store' | 'states' | 'job' | 'commit'>,
  { batchId, undoId }: { batchId: string; undoId: string },
): UndoResult {
  const { store, states, job, commit } = tools
  if (store.history.hasBatchLabelled(undoLabel(batchId))) throw new AppError('batch_undone')
  const documentIds = store.history.documentsOfBatch(batchId)
  const result: UndoResult = { batchId: null, restored: 0, documents: 0, conflicts: [] }
  for (const [index, documentId] of documentIds.entries()) {
    job.progress(index, documentIds.length, store.documents.get(documentId)?.title ?? '')
    const { state, revision } = states.load(documentId)
    const undoing = new Undoing(state, tracedSteps(store, documentId, batchId))
    undoing.run()
    result.conflicts.push(...undoing.conflicts.map(place => ({ documentId, ...place })))
    if (undoing.tr.steps.length === 0) continue
    commit({ documentId, baseRevision: revision, steps: undoing.tr.steps, label: undoLabel(batchId) })
    result.batchId = undoId
    result.documents++
    result.restored += undoing.restored
  }
  job.progress(documentIds.length, documentIds.length, '')
  return result
}

/** Units of text around a place that could not be undone. */
const contextSize = 6

/** A step of the batch, and what it wrote. */
interface TracedStep {
  step: Step
  /** The stretch that it wrote, as of behind the step (docPos); the block where it changed one. */
  from: number
  to: number
  docBefore: Node
  written: string
  /** The block that a step gave another type or attributes, as it was then. */
  block: Node | null
  /** For what is said of a place: the step that wrote the text there; null where the text stayed as it was. */
  owner: TracedStep | null
}

/** Of the steps so far the one that wrote what a record is about, if nothing but records came between. */
function ownerOf(step: Step, before: readonly TracedStep[], place: { from: number; to: number }): TracedStep | null {
  const last = step instanceof RecordStep ? before.findLast(each => !(each.step instanceof RecordStep)) : undefined
  return last && last.from <= place.to && place.from <= last.to ? last : null
}

interface Traced {
  steps: TracedStep[]
  /** Where each step's stretch stands now. */
  spans: TracedSpans
  /** Records as they stood before the batch, where it may have moved them. */
  records: readonly AnchoredRecord[]
}

/** Goes through the document's whole history and follows what the batch wrote to where it stands now. */
function tracedSteps(store: ProjectStore, documentId: string, batchId: string): Traced {
  const baseline = store.witnesses.baselineOf(documentId)
  if (!baseline) throw new AppError('document_not_found', { documentId })
  let doc = schema.nodeFromJSON(JSON.parse(baseline.docJson))
  const steps: TracedStep[] = []
  const spans = new TracedSpans()
  // Only a new version of a source moves records about: for other batches they need not be followed.
  let records = store.history.batch(batchId)?.label === 'version' ? RecordSet.empty : null
  let before: readonly AnchoredRecord[] = []
  for (const stored of store.history.stepsAfter(documentId, 0)) {
    const [step] = stepsFromJson([JSON.parse(stored.stepJson)]) as [Step]
    const after = step.apply(doc).doc
    if (!after) throw new RangeError('A stored step does not apply')
    spans.follow(step.getMap())
    if (stored.batchId === batchId) {
      if (steps.length === 0) before = records?.toAnchored(doc, 0) ?? []
      records = null
      const { from, to } = stretchOf(step)
      spans.add(from, to)
      const block = step instanceof ReplaceAroundStep || step instanceof AttrStep ? after.nodeAt(from) : null
      const owner = ownerOf(step, steps, { from, to })
      const end = block ? from + block.nodeSize : to
      steps.push({ step, from, to: end, docBefore: doc, written: positionText(after, from, to), block, owner })
    }
    records = records?.apply(step, doc, after) ?? null
    doc = after
  }
  return { steps, spans, records: before }
}

/** The stretch (docPos behind the step) that a step wrote, or that its record held. */
function stretchOf(step: Step): { from: number; to: number } {
  if (step instanceof RecordStep) {
    const placed = step.was ?? step.now
    return { from: placed?.from ?? 0, to: placed?.to ?? 0 }
  }
  if (step instanceof AttrStep) return { from: step.pos, to: step.pos + 1 }
  let from = Number.POSITIVE_INFINITY
  let to = 0
  step.getMap().forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    from = Math.min(from, newStart)
    to = Math.max(to, newEnd)
  })
  return { from: Math.min(from, to), to }
}

/** A step at another stretch; what stands inside the borders that it replaces may have grown or shrunk. */
function moved(step: ReplaceStep | ReplaceAroundStep | AttrStep, { from, to }: { from: number; to: number }): Step {
  if (step instanceof AttrStep) return new AttrStep(from, step.attr, step.value)
  if (step instanceof ReplaceStep) return new ReplaceStep(from, to, step.slice)
  const [opening, closing] = [step.gapFrom - step.from, step.to - step.gapTo]
  return new ReplaceAroundStep(from, to, from + opening, to - closing, step.slice, step.insert)
}

/** Whether a record step alone is what was done at a place: a decision, or a mark that no decision made. */
const isPlace = ({ was, now }: RecordStep): boolean =>
  now !== null && was === null && (now.record.type === 'decision' || now.record.findingId === null)

/** Whether a step only takes out what stood right behind what the step before wrote, as a join does: both are one place. */
function isContinuation(steps: readonly TracedStep[], index: number): boolean {
  const [before, own] = [steps[index - 1], steps[index]!]
  return before !== undefined && !(before.step instanceof RecordStep) && own.from === own.to && own.from === before.to
}

const isEqual = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second)

class Undoing {
  readonly tr: Transform
  readonly conflicts: { blockId: string; start: number; end: number; text: string }[] = []
  restored = 0
  readonly #state: DocumentState
  readonly #traced: Traced

  constructor(state: DocumentState, traced: Traced) {
    this.#state = state
    this.#traced = traced
    this.tr = new Transform(state.doc)
  }

  /** From the last step to the first, as one undoes. */
  run(): void {
    const { steps } = this.#traced
    const gone = new Set(steps.filter((each, index) => !(each.step instanceof RecordStep) && !this.#holds(each, index)))
    for (let index = steps.length - 1; index >= 0; index--) {
      const traced = steps[index]!
      const { step, owner } = traced
      // What is said of a place goes with the text that was written there.
      if (step instanceof RecordStep) {
        if (!owner || !gone.has(owner)) this.#undoRecord(step, index)
        if (!owner && isPlace(step)) this.restored++
      } else if (gone.has(traced)) this.#addConflict(index)
      else this.#undoText(step, traced.docBefore, index)
    }
    const moved = steps.flatMap(({ step }) => (step instanceof RecordStep && step.was && step.now ? step.recordId : []))
    putRecordsBack(this.tr, this.#state, { before: this.#traced.records, moved: new Set(moved) })
    this.conflicts.reverse()
  }

  /** Whether what a step wrote stands as it wrote it. */
  #holds({ step, written, block }: TracedStep, index: number): boolean {
    const { from, to, isLost } = this.#traced.spans.at(index)
    const now = block && !isLost ? this.#state.doc.nodeAt(from) : null
    if (step instanceof AttrStep) return now?.type === block?.type && isEqual(now?.attrs[step.attr], step.value)
    if (block) return now?.hasMarkup(block.type, block.attrs) === true
    return step instanceof ReplaceStep && !isLost && positionText(this.#state.doc, from, to) === written
  }

  #undoText(step: Step, docBefore: Node, index: number): void {
    const inverse = step.invert(docBefore) as ReplaceStep | ReplaceAroundStep | AttrStep
    if (this.tr.maybeStep(moved(inverse, this.#mapped(index))).failed !== null) this.#addConflict(index)
    else if (!isContinuation(this.#traced.steps, index)) this.restored++
  }

  #undoRecord({ was, now, recordId }: RecordStep, index: number): void {
    const present = this.#state.records.get(recordId)
    const current = present && { record: present.record, ...this.#placeOf(present.from, present.to) }
    if (!was) {
      if (now && current)
        this.tr.step(new RecordStep({ ...current, ...(present.lost ? { lost: present.lost } : {}) }, null))
      return
    }
    // One whose text was gone waits for it again.
    const place = current ?? { ...this.#mapped(index), ...(was.lost ? { lost: was.lost } : {}) }
    this.tr.step(new RecordStep(current ?? null, { ...place, record: was.record }))
  }

  #mapped(index: number): { from: number; to: number } {
    const { from, to } = this.#traced.spans.at(index)
    return this.#placeOf(from, to)
  }

  /** Where a stretch of the text stands after what has been taken back so far. */
  #placeOf(from: number, to: number): { from: number; to: number } {
    const start = this.tr.mapping.map(from, 1)
    return { from: start, to: Math.max(start, this.tr.mapping.map(to, -1)) }
  }

  /** Tells a place with some of the text around it: what stands there now may be nothing. */
  #addConflict(index: number): void {
    const { from, to } = this.#traced.spans.at(index)
    const blocks = BlockIndex.of(this.#state.doc)
    const at = blocks.near(Math.min(from, this.#state.doc.content.size), 'start')
    const block = at && blocks.find(at.blockId)
    if (!block) return
    const { size } = block.node.content
    const start = Math.max(0, at.offset - contextSize)
    const end = Math.min(size, Math.max(at.offset, to - block.contentPos) + contextSize)
    const text = readableText(positionText(this.#state.doc, block.contentPos + start, block.contentPos + end))
    this.conflicts.push({ blockId: block.id, start, end, text })
  }
}
