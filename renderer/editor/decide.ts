import { type EditorState, NodeSelection, type Transaction } from 'prosemirror-state'
import { annotate } from '#shared/document/actions/annotate.ts'
import { applyDecision, type DecisionChoice } from '#shared/document/actions/apply-decision.ts'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { removeRecord } from '#shared/document/actions/remove-record.ts'
import type { RecordSet } from '#shared/document/record-set.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { AnnotationContent } from '#shared/domain/annotation.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { Place, Revisions } from './plugins/autosave/revisions.ts'
import { findingsOf } from './plugins/findings/findings-plugin.ts'

export type { DecisionChoice } from '#shared/document/actions/apply-decision.ts'

interface Decisions {
  state: EditorState
  ids: readonly string[]
  choice: DecisionChoice
  author: Actor
  open: { id: string; revisions: Revisions }
}

/**
 * Decides findings in one transaction. From the end of the text to its start, so that one decision seldom moves the
 * place of the next; what an earlier one has taken away is left open.
 */
export function addDecisions(tr: Transaction, { state, ids, choice, author, open }: Decisions): void {
  const { list } = findingsOf(state)
  const at = Date.now()
  const indexes = [...new Set(ids)].map(id => list.indexOf(id)).filter(index => index >= 0)
  for (const index of indexes.sort((a, b) => b - a)) {
    const { finding } = list.slots[index]!
    const { place, isGone } = mapPlace(tr, { from: list.from[index]!, to: list.to[index]! })
    if (choice.verdict === 'accepted' && (list.present[index] === 0 || isGone)) continue
    const relatedPlaces = relatedOf(finding, state, open).map(related => ({ ...related, ...mapPlace(tr, related).place }))
    applyDecision(tr, { finding, place, relatedPlaces, choice, author, at })
  }
}

function mapPlace(tr: Transaction, { from, to }: Place): { place: Place; isGone: boolean } {
  const start = tr.mapping.mapResult(from, 1)
  const end = tr.mapping.mapResult(to, -1)
  const isGone = from < to && (start.pos >= end.pos || start.deletedAcross || end.deletedAcross)
  return { place: { from: start.pos, to: Math.max(start.pos, end.pos) }, isGone }
}

/** Where the related stretches of this document stand before the decision. */
function relatedOf(finding: AnchoredFinding, state: EditorState, { id, revisions }: Decisions['open']) {
  return finding.related.flatMap(({ documentId, anchor }) => {
    const place = documentId === id ? revisions.placer(anchor.revision, state.doc)(anchor) : null
    return place ? [{ documentId, ...place }] : []
  })
}
