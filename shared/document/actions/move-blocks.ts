import { Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import { type BlockMove, leavesEmptySection, MoveStep, moveSpan } from '../move-step.ts'
import { type PlacedState, placedOf, type RecordSet } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'
import { splitSections } from '../sections.ts'

/**
 * Moves whole blocks (docPos at block borders) before `from` or behind `to`; `records` are those of the document as the
 * transform has it now. What is said about the blocks goes along; a record that would be torn keeps its longest part.
 * Returns where the blocks begin now. Throws `input_invalid` where there is nothing to move, or no such place.
 */
export function moveBlocks(tr: Transform, move: BlockMove, records: RecordSet): number {
  const known = tr.steps.length
  const { from, to, target } = withNeighbours(tr, move)
  const step = new MoveStep({ from, to, target })
  if (step.apply(tr.doc).failed !== null) throw new AppError('input_invalid', { reason: 'move' })
  const docs = [...tr.docs.slice(known), tr.doc]
  keepInvertible(tr, step, records.applyAll(tr.steps.slice(known), docs).all())
  tr.step(step)
  const moved = tr.steps.length
  splitSections(tr)
  return tr.mapping.slice(moved).map(step.isForward ? target - (to - from) : target, 1)
}

/** Gives blocks that are all that their section has a section with their neighbours, for none may be left empty. */
function withNeighbours(tr: Transform, move: BlockMove): BlockMove {
  if (!(move.from < move.to) || !leavesEmptySection(tr.doc, move)) return move
  const before = tr.doc.resolve(move.from).before(1)
  const border = before > 0 ? before : tr.doc.resolve(move.to).after(1)
  if (border >= tr.doc.content.size) return move
  const step = new ReplaceStep(border - 1, border + 1, Slice.empty, true)
  tr.step(step)
  const map = step.getMap()
  return { from: map.map(move.from, 1), to: map.map(move.to, -1), target: map.map(move.target) }
}

/** Shortens the records that the move would tear beforehand, so that taking the move back gives them as they were. */
function keepInvertible(tr: Transform, step: MoveStep, records: readonly PlacedState[]): void {
  const inverse = step.invert()
  const { start, end } = step.window
  for (const state of records) {
    if (state.to < start || state.from > end) continue
    const { from, to } = moveSpan(inverse, moveSpan(step, state))
    if (from !== state.from || to !== state.to)
      tr.step(new RecordStep(placedOf(state), { ...placedOf(state), from, to }))
  }
}
