import type { EditorState, Transaction } from 'prosemirror-state'
import { applyDecision, type DecisionChoice } from '#shared/document/actions/apply-decision.ts'
import { takeBackDecision } from '#shared/document/actions/take-back.ts'
import { takeBackOwn } from '#shared/document/actions/take-back-own.ts'
import { resolveAnchor } from '#shared/document/anchors.ts'
import { DecisionIndex } from '#shared/document/decisions.ts'
import { isTextOf } from '#shared/document/finding-text.ts'
import { RunningPlaces, RunningRecords } from '#shared/document/running.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { Revisions } from './plugins/autosave/revisions.ts'
import type { FindingList } from './plugins/findings/finding-list.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'
import { recordsOf } from './plugins/records/records-plugin.ts'

interface Decisions {
  state: EditorState
  ids: readonly string[]
  choice: DecisionChoice
  author: Actor
  open: { id: string; revisions: Revisions }
}

/**
 * Decides findings in one transaction. From the end of the text to its start, so that one decision seldom moves the
 * place of the next. A finding that cannot be decided so stays as it is; when none can, throws why (`input_invalid`).
 */
export function addDecisions(tr: Transaction, decisions: Decisions): void {
  const { list } = findingsOf(decisions.state)
  const records = new RunningRecords(recordsOf(decisions.state).records)
  const work: Work = { ...decisions, tr, list, records, places: new RunningPlaces(), at: Date.now() }
  const indexes = [...new Set(decisions.ids)].map(id => list.indexOf(id)).filter(index => index >= 0)
  let failure: AppError | null = null
  let done = 0
  for (const index of indexes.sort((a, b) => b - a)) {
    try {
      if (decideOne(work, index)) done += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failure = error
    }
  }
  if (failure && done === 0) throw failure
}

interface Work extends Decisions {
  tr: Transaction
  list: FindingList
  records: RunningRecords
  places: RunningPlaces
  at: number
}

/** Returns false when the text that is to be changed is not there. */
function decideOne({ tr, list, records, places, state, choice, author, open, at }: Work, index: number): boolean {
  const slot = list.slots[index]!
  const { finding } = slot
  // Who decides anew takes back what he decided before, or a correction would be left that nobody stands for.
  const isAnew = list.statuses[index] !== 'open'
  if (isAnew) takeBackOwn(tr, finding.id, records)
  let place = places.of(tr, { from: list.from[index]!, to: list.to[index]! })
  if (choice.verdict === 'accepted' && !isTextOf(slot, place, tr.doc)) {
    // What has been taken back may have left nothing of the text that could be followed.
    const restored = isAnew ? resolveAnchor(tr.doc, finding.anchor) : null
    if (!restored || !isTextOf(slot, restored, tr.doc)) {
      if (isAnew) throw new AppError('input_invalid', { reason: 'finding_text' })
      return false
    }
    place = restored
  }
  const relatedPlaces = relatedOf(finding, state, open).map(({ documentId, ...related }) => ({
    documentId,
    ...places.of(tr, related),
  }))
  applyDecision(tr, { finding, place, relatedPlaces, choice, author, at })
  return true
}

/** Takes back the decisions that stand for a finding of this document, and what they had changed. */
export function takeBack(tr: Transaction, state: EditorState, id: string): void {
  const { list } = findingsOf(state)
  const index = list.indexOf(id)
  if (index < 0) return
  const records = new RunningRecords(recordsOf(state).records)
  const places = new RunningPlaces()
  takeBackOwn(tr, list.slots[index]!.finding.id, records)
  // What is left stands for more than this finding: at its place under another fingerprint, or for the whole document.
  const place = list.placeAt(index)
  for (;;) {
    const decisions = new DecisionIndex(records.of(tr).all())
    const decision = decisions.find(list.slots[index]!.finding, place && places.of(tr, place))
    const placed = decision && records.of(tr).get(decision.id)
    if (!placed) return
    takeBackDecision(tr, placed, records.of(tr))
  }
}

/** Where the related stretches of this document stand before the decision. */
function relatedOf(finding: AnchoredFinding, state: EditorState, { id, revisions }: Decisions['open']) {
  return finding.related.flatMap(({ documentId, anchor }) => {
    const place = documentId === id ? revisions.placer(anchor.revision, state.doc)(anchor) : null
    return place ? [{ documentId, ...place }] : []
  })
}
