import { Transform } from 'prosemirror-transform'
import type { InputOf } from '#shared/contract/call.ts'
import type { duplicateCalls, SettleResult } from '#shared/contract/duplicates.ts'
import { annotate } from '#shared/document/actions/annotate.ts'
import { recordDecision } from '#shared/document/actions/apply-decision.ts'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { takeBackOwn } from '#shared/document/actions/take-back-own.ts'
import { resolveAnchor } from '#shared/document/anchors.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import { type Place, RunningPlaces, RunningRecords } from '#shared/document/running.ts'
import { firstWhere } from '#shared/order/first-where.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { CommitSteps } from '../batches/commit-steps.ts'
import type { BatchOrigin } from '../batches/replace-hits.ts'
import type { DocumentStates } from '../document-states.ts'

export type SettleInput = InputOf<(typeof duplicateCalls)['duplicates.settle']>
interface SettleTools {
  store: ProjectStore
  states: DocumentStates
  commit: CommitSteps
}

/** Characters of the kept copy that tell it apart in a list. */
const keptExactSize = 32

/** Settles a passage in every document that has a copy: one batch, a transaction for each document. */
export function settleDuplicates(tools: SettleTools, input: SettleInput, origin: BatchOrigin): SettleResult {
  const result: SettleResult = { batchId: null, setAside: 0, taken: 0, left: 0 }
  const { kept, setAside, findings } = input
  for (const documentId of new Set([kept, ...setAside, ...findings].map(each => each.documentId))) {
    const { state, revision } = tools.states.load(documentId)
    const settling = new Settling({ documentId, input, origin, result }, state.doc, state.records)
    settling.takeBack()
    settling.setAside()
    settling.takeReadings()
    settling.decide(tools.store)
    if (settling.tr.steps.length === 0) continue
    tools.commit({ documentId, baseRevision: revision, steps: settling.tr.steps, label: 'duplicate' })
    result.batchId = origin.batchId
  }
  return result
}

interface Work {
  documentId: string
  input: SettleInput
  origin: BatchOrigin
  result: SettleResult
}

/** What is done in one document. */
class Settling {
  readonly tr: Transform
  readonly #work: Work
  readonly #records: RunningRecords
  readonly #places = new RunningPlaces()
  readonly #doc: Transform['doc']

  constructor(work: Work, doc: Transform['doc'], records: ConstructorParameters<typeof RunningRecords>[0]) {
    this.#work = work
    this.#doc = doc
    this.tr = new Transform(doc)
    this.#records = new RunningRecords(records)
  }

  /** Who decides anew takes back what he decided before. */
  takeBack(): void {
    for (const findingId of this.#findingIds) takeBackOwn(this.tr, findingId, this.#records)
  }

  setAside(): void {
    const { documentId, input, origin, result } = this.#work
    const { kept } = input
    const body = {
      keptDocumentId: kept.documentId,
      keptBlockId: kept.anchor.blockId,
      keptExact: kept.anchor.exact.slice(0, keptExactSize),
    }
    for (const copy of input.setAside.filter(each => each.documentId === documentId)) {
      const place = this.#placeOf(copy.anchor)
      if (!place) {
        result.left++
        continue
      }
      const { author, at } = origin
      annotate(this.tr, { ...place, content: { kind: 'duplicate', body }, author, at, findingId: copy.findingId })
      result.setAside++
    }
  }

  /** From the last to the first, so that none moves the next. */
  takeReadings(): void {
    const { documentId, input, origin, result } = this.#work
    if (input.kept.documentId !== documentId || input.readings.length === 0) return
    const { exact } = input.kept.anchor
    const place = this.#placeOf(input.kept.anchor)
    if (!place || readableText(positionText(this.tr.doc, place.from, place.to)) !== exact) {
      result.left += input.readings.length
      return
    }
    const { author, at } = origin
    let first = Number.POSITIVE_INFINITY
    for (const { start, end, reading, witness } of input.readings.toSorted((a, b) => b.start - a.start)) {
      const { from, to } = this.#stretchIn(place, start, end)
      const isInside = start <= end && end <= exact.length && end <= first
      if (!isInside || !this.tr.doc.resolve(from).sameParent(this.tr.doc.resolve(to))) {
        result.left++
        continue
      }
      first = start
      correctReading(this.tr, { from, to, reading, kind: 'ocr', author, at, witness })
      result.taken++
    }
  }

  decide(store: ProjectStore): void {
    const { documentId, input, origin } = this.#work
    const ids = this.#findingIds
    const verdict = input.setAside.length > 0 ? 'accepted' : 'intended'
    for (const { finding } of store.findings.list(documentId)) {
      if (!ids.has(finding.id)) continue
      const place = this.#placeOf(finding.anchor)
      if (place) recordDecision(this.tr, { finding, place, verdict, author: origin.author, at: origin.at })
    }
  }

  get #findingIds(): Set<string> {
    const { documentId, input } = this.#work
    return new Set(input.findings.filter(each => each.documentId === documentId).map(each => each.findingId))
  }

  #placeOf(anchor: SettleInput['kept']['anchor']): Place | null {
    const before = resolveAnchor(this.#doc, anchor)
    return before && this.#places.of(this.tr, before)
  }

  /** A stretch of a place's text: between blocks stands one line end, and atoms have no letter. */
  #stretchIn({ from, to }: Place, start: number, end: number): Place {
    const lengthTo = (pos: number) => readableText(positionText(this.tr.doc, from, pos)).length
    const last = firstWhere(from, to, pos => lengthTo(pos) >= end)
    // What begins a block begins behind the border.
    return { from: start === end ? last : firstWhere(from, to, pos => lengthTo(pos) > start) - 1, to: last }
  }
}
