import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import { lastUpTo } from '#shared/order/last-up-to.ts'
import type { ProjectStore } from '../../db/project-store.ts'

/** A step of a document's log. */
export interface LoggedStep {
  step: Step
  revision: number
  batchId: string
}

/** A step with the text around it. */
export interface WalkedStep extends LoggedStep {
  index: number
  before: Node
  after: Node
}

/** How many text steps lie between two texts that are kept: texts share what they have in common. */
const checkpointEvery = 64

/** A document's log played back: its text at every revision. */
export class DocumentHistory {
  readonly #store: ProjectStore
  readonly #documentId: string
  readonly #steps: LoggedStep[] = []
  /** Texts before a step, by its index; ascending. */
  readonly #checkpoints: { index: number; doc: Node }[]
  /** How far the log has been read. */
  #revision = 0

  /** Throws AppError `document_not_found`. */
  constructor(store: ProjectStore, documentId: string) {
    const baseline = store.witnesses.baselineOf(documentId)
    if (!baseline) throw new AppError('document_not_found', { documentId })
    this.#store = store
    this.#documentId = documentId
    this.#checkpoints = [{ index: 0, doc: schema.nodeFromJSON(JSON.parse(baseline.docJson)) }]
  }

  /** Takes in what the log has grown by. */
  update(): void {
    for (const { stepJson, revision, batchId } of this.#store.history.stepsAfter(this.#documentId, this.#revision)) {
      const [step] = stepsFromJson([JSON.parse(stepJson)]) as [Step]
      this.#steps.push({ step, revision, batchId })
      this.#revision = revision
    }
  }

  /** The revision that the log leads to. */
  get revision(): number {
    return this.#revision
  }

  get steps(): readonly LoggedStep[] {
    return this.#steps
  }

  /** The text at a revision. Throws AppError `input_invalid` for one that has not been yet. */
  docAt(revision: number): Node {
    if (revision > this.#revision) throw new AppError('input_invalid', { reason: 'revision' })
    return this.docBefore(this.indexAfter(revision))
  }

  /** What was said of the text at a revision. */
  recordsAt(revision: number): RecordSet {
    const walked = [...this.walk(0, this.indexAfter(revision))]
    const docs = [...walked.map(({ before }) => before), this.docAt(revision)]
    return RecordSet.empty.applyAll(
      walked.map(({ step }) => step),
      docs,
    )
  }

  /** The text before a step. */
  docBefore(index: number): Node {
    const checkpoint = this.#checkpoints.findLast(each => each.index <= index)!
    let { doc } = checkpoint
    for (let at = checkpoint.index; at < index; at++) doc = this.#applied(at, doc)
    return doc
  }

  /** Index of the first step behind a revision. */
  indexAfter(revision: number): number {
    return lastUpTo(this.#steps, revision, step => step.revision) + 1
  }

  /** The steps from one index to before another, with the texts around them. */
  *walk(from: number, to: number): Generator<WalkedStep> {
    let before = this.docBefore(from)
    for (let index = from; index < to; index++) {
      const after = this.#applied(index, before)
      yield { ...this.#steps[index]!, index, before, after }
      before = after
    }
  }

  #applied(index: number, before: Node): Node {
    const { step } = this.#steps[index]!
    if (step instanceof RecordStep) return before
    const { doc } = step.apply(before)
    if (!doc) throw new RangeError('A stored step does not apply')
    const last = this.#checkpoints.at(-1)!
    if (index + 1 >= last.index + checkpointEvery) this.#checkpoints.push({ index: index + 1, doc })
    return doc
  }
}

const kept = 2

/** The histories that were looked at last. */
export class DocumentHistories {
  readonly #store: ProjectStore
  /** Least recently used first. */
  readonly #histories = new Map<string, DocumentHistory>()

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** A document's history up to now. Throws AppError `document_not_found`. */
  of(documentId: string): DocumentHistory {
    const history = this.#histories.get(documentId) ?? new DocumentHistory(this.#store, documentId)
    history.update()
    this.#histories.delete(documentId)
    this.#histories.set(documentId, history)
    const [oldest] = this.#histories.keys()
    if (this.#histories.size > kept && oldest !== undefined) this.#histories.delete(oldest)
    return history
  }
}
