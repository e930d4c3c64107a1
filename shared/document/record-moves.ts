import { type MoveStep, movePoint, moveSpan } from './move-step.ts'
import type { RecordTable } from './record-table.ts'

/** Carries records along with the blocks that a step moves; no text goes or comes. */
export function moveRecords(table: RecordTable, move: MoveStep): RecordTable {
  const { start, end } = move.window
  const [froms, tos] = [table.froms.slice(), table.tos.slice()]
  for (let slot = 0; slot < froms.length; slot++) {
    if (tos[slot]! < start || froms[slot]! > end) continue
    const { from, to } = moveSpan(move, { from: froms[slot]!, to: tos[slot]! })
    froms[slot] = from
    tos[slot] = to
  }
  const memory = table.memory.moved(pos => movePoint(move, pos, 'after'))
  return { ...table, froms, tos, memory, rewriting: null }
}
