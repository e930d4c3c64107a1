import type { Node } from 'prosemirror-model'
import { type Step, Transform } from 'prosemirror-transform'
import type { FindingEntry } from '#shared/contract/findings.ts'
import { applyDecision, type DecisionChoice } from '#shared/document/actions/apply-decision.ts'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { BlockIndex, resolveAnchor } from '#shared/document/anchors.ts'
import { schema } from '#shared/document/schema.ts'
import type { TestEngine } from './test-engine.ts'

const reader = { kind: 'person', name: '校对甲' } as const

/** What a window does with a document, without a window: types, decides, waits for the check. */
export class DocumentWork {
  readonly #desk: TestEngine
  /** Decisions get times of their own, so that none counts as part of another's batch. */
  #now = 1000

  constructor(desk: TestEngine) {
    this.#desk = desk
  }

  /** Later decisions and corrections are made from this time on (milliseconds since 1970). */
  startAt(at: number): void {
    this.#now = at
  }

  async load(documentId: string) {
    const loaded = await this.#desk.call('documents.load', { documentId })
    return { ...loaded, doc: schema.nodeFromJSON(JSON.parse(loaded.docJson)) }
  }

  async save(documentId: string, baseRevision: number, steps: readonly Step[]): Promise<number> {
    const stepsJson = steps.map(step => step.toJSON() as { stepType: string })
    const input = { documentId, baseRevision, label: 'typing' as const, steps: stepsJson }
    return (await this.#desk.call('documents.save', input)).revision
  }

  /** Types in front of or behind the only place where a text stands, or over it. Returns the revision. */
  async type(documentId: string, at: { before: string } | { over: string }, text: string): Promise<number> {
    const { doc, revision } = await this.load(documentId)
    const wanted = 'before' in at ? at.before : at.over
    for (const { node, contentPos } of new BlockIndex(doc).blocks) {
      const offset = node.textContent.indexOf(wanted)
      if (offset < 0) continue
      const from = contentPos + offset
      const tr = new Transform(doc)
      if ('over' in at) tr.delete(from, from + wanted.length)
      if (text !== '') tr.insert(from, schema.text(text))
      return this.save(documentId, revision, tr.steps)
    }
    throw new Error(`No ${wanted} in the text`)
  }

  /** Decides findings as one batch. Returns the steps, so that they can be taken back. */
  async decide(documentId: string, entries: readonly FindingEntry[], choice: DecisionChoice): Promise<Step[]> {
    const { doc, revision } = await this.load(documentId)
    const tr = new Transform(doc)
    const at = ++this.#now
    for (const { finding } of [...entries].reverse()) {
      const place = resolveAnchor(doc, finding.anchor)
      if (!place) throw new Error(`${finding.quote} is gone`)
      applyDecision(tr, { finding, place, relatedPlaces: [], choice, author: reader, at })
    }
    await this.save(documentId, revision, tr.steps)
    return tr.steps
  }

  /** Corrects the only place where a reading stands. Returns the steps and the texts before each of them. */
  async correct(documentId: string, original: string, reading: string): Promise<Transform> {
    const { doc, revision } = await this.load(documentId)
    const tr = new Transform(doc)
    const block = new BlockIndex(doc).blocks.find(({ node }) => node.textContent.includes(original))
    if (!block) throw new Error(`No ${original} in the text`)
    const from = block.contentPos + block.node.textContent.indexOf(original)
    const at = ++this.#now
    correctReading(tr, { from, to: from + original.length, reading, kind: 'ocr', author: reader, at })
    await this.save(documentId, revision, tr.steps)
    return tr
  }

  /** Takes back what was saved last. */
  async takeBack(documentId: string, { steps, docs }: Transform): Promise<number> {
    const { revision } = await this.load(documentId)
    const inverted = steps.map((step, index) => step.invert(docs[index] as Node)).reverse()
    return this.save(documentId, revision, inverted)
  }

  async entries(documentId: string): Promise<FindingEntry[]> {
    return (await this.#desk.call('findings.list', { documentId })).entries
  }

  /** The findings once the document is wholly checked at a revision. */
  async checked(documentId: string, revision?: number): Promise<FindingEntry[]> {
    const wanted = revision ?? (await this.load(documentId)).revision
    await this.#desk.next(
      'findings.changed',
      data => data.documentId === documentId && data.revision === wanted && data.isWhole,
    )
    return this.entries(documentId)
  }
}
