import { Transform } from 'prosemirror-transform'
import type { InputOf } from '#shared/contract/call.ts'
import type { BatchChoice, ConcordancePlace, concordanceCalls, DecideResult } from '#shared/contract/concordance.ts'
import { applyDecision, type DecisionRequest } from '#shared/document/actions/apply-decision.ts'
import { takeBackOwn } from '#shared/document/actions/take-back-own.ts'
import { resolveAnchor, resolveTogether } from '#shared/document/anchors.ts'
import type { DocumentState } from '#shared/document/document-state.ts'
import { isTextOf } from '#shared/document/finding-text.ts'
import { type Place, RunningPlaces, RunningRecords } from '#shared/document/running.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { FindingType } from '#shared/domain/finding.ts'
import type { PlacedFinding } from '../../db/repositories/findings.ts'
import { limitFilter } from '../concordance/concordance.ts'
import type { ProjectExperience } from '../project-experience.ts'
import type { BatchOrigin, BatchTools } from './replace-hits.ts'

type DecideInput = InputOf<(typeof concordanceCalls)['concordance.decide']>
type DecideTools = Omit<BatchTools, 'search'> & { experience: ProjectExperience }

/** Accepting these asks for a look at each: a copy to keep, a place in the outline. */
const decidedOneByOne: readonly FindingType[] = ['duplicate', 'heading_level']

/**
 * Decides the ticked places of a concordance document by document, each in a transaction of its own, all in one batch: a
 * job that is cancelled keeps what is done, and that can be undone as one.
 */
export async function decideFindings(
  tools: DecideTools,
  input: DecideInput,
  origin: BatchOrigin,
): Promise<DecideResult> {
  const { store, job } = tools
  const result: DecideResult = {
    ...{ batchId: null, decided: 0, documents: 0 },
    ...{ changedSince: [], unchanged: [], cancelled: false },
  }
  for (const [index, { documentId, checkedAt }] of input.documents.entries()) {
    // Other calls are answered between two documents.
    await new Promise(resolve => setImmediate(resolve))
    if (job.cancelled) return { ...result, cancelled: true }
    job.progress(index, input.documents.length, store.documents.get(documentId)?.title ?? '')
    if (store.findings.lastCheck(documentId)?.at === checkedAt)
      decideInOne(tools, { documentId, input, origin }, result)
    else result.changedSince.push(documentId)
  }
  job.progress(input.documents.length, input.documents.length, '')
  return result
}

/** Where what a finding points to stands. */
type RelatedPlace = DecisionRequest['relatedPlaces'][number]

interface OneDocument {
  documentId: string
  input: DecideInput
  origin: BatchOrigin
}

function decideInOne(tools: DecideTools, one: OneDocument, result: DecideResult): void {
  const { documentId, input, origin } = one
  const picked = tickedIn(tools, one)
  if (picked.length === 0) return
  const { state, revision } = tools.states.load(documentId)
  const deciding = new Deciding(state, input.choice, origin)
  const left = deciding.decide(picked, tools.store.findings.list(documentId))
  for (const { finding } of left) {
    const { blockId, start, exact } = finding.anchor
    result.unchanged.push({ documentId, blockId, start, end: start + exact.length, text: exact })
  }
  if (deciding.tr.steps.length === 0) return
  tools.commit({ documentId, baseRevision: revision, steps: deciding.tr.steps, label: 'decision' })
  result.batchId = origin.batchId
  result.documents++
  result.decided += picked.length - left.length
}

function tickedIn({ store, experience }: DecideTools, { documentId, input }: OneDocument): ConcordancePlace[] {
  const unticked = new Set(input.unticked)
  const others = new Set(input.others.filter(other => other.documentId === documentId).map(other => other.position))
  const places = store.concordance.placesIn(documentId, limitFilter(experience, input.filter), input.by)
  return places.filter(({ section, position }) => unticked.has(section) === others.has(position))
}

/** Decides findings of one document from its end to its start, so that one seldom moves the place of the next. */
class Deciding {
  readonly tr: Transform
  readonly #records: RunningRecords
  readonly #places = new RunningPlaces()
  readonly #choice: BatchChoice
  readonly #origin: BatchOrigin

  constructor({ doc, records }: DocumentState, choice: BatchChoice, origin: BatchOrigin) {
    this.tr = new Transform(doc)
    this.#records = new RunningRecords(records)
    this.#choice = choice
    this.#origin = origin
  }

  /** Returns those of the document's findings that were picked and could not be decided so. */
  decide(picked: readonly ConcordancePlace[], all: readonly PlacedFinding[]): ConcordancePlace[] {
    const anchors = all.map(({ finding }) => finding.anchor)
    // A picked one whose text has gone must not take the place of another.
    const places = resolveTogether(this.tr.doc, anchors)
    const placeOf = new Map(all.map(({ position }, at) => [position, places[at] ?? null]))
    const { doc } = this.tr
    const placed = picked.map(each => {
      const related = each.finding.related.filter(({ documentId }) => documentId === each.documentId)
      const relatedPlaces = related.flatMap(({ documentId, anchor }) => {
        const there = resolveAnchor(doc, anchor)
        return there ? [{ documentId, ...there }] : []
      })
      return { each, place: placeOf.get(each.position) ?? null, relatedPlaces }
    })
    placed.sort((a, b) => (b.place?.from ?? 0) - (a.place?.from ?? 0))
    return placed
      .flatMap(({ each, place, relatedPlaces }) => (place && this.#decideOne(each, place, relatedPlaces) ? [] : [each]))
      .reverse()
  }

  #decideOne({ finding, status }: ConcordancePlace, before: Place, relatedBefore: readonly RelatedPlace[]): boolean {
    const isAccepted = this.#choice.verdict === 'accepted'
    if (isAccepted && decidedOneByOne.includes(finding.type)) return false
    if (status !== 'open') takeBackOwn(this.tr, finding.id, this.#records)
    const place = this.#places.of(this.tr, before)
    if (isAccepted && !isTextOf({ finding }, place, this.tr.doc)) return false
    const { author, at } = this.#origin
    try {
      const relatedPlaces = relatedBefore.map(each => ({ ...each, ...this.#places.of(this.tr, each) }))
      applyDecision(this.tr, { finding, place, relatedPlaces, choice: this.#choice, author, at })
      return true
    } catch (error) {
      // Without a reading there is nothing to put.
      if (error instanceof AppError) return false
      throw error
    }
  }
}
