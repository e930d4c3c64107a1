import { isReadingKind } from '../../domain/reading.ts'
import type { EditionChange } from '../edition-blocks.ts'
import type { Stretch } from './claims.ts'
import type { Slot } from './slots.ts'
import { type Piece, paragraphEnd } from './two-texts.ts'

/** Changes of one cause; `change` is null for typing. */
export interface Group {
  source: Stretch
  present: Stretch
  change: EditionChange | null
}

/** The changes of a slot by their causes, what went out and what came in for one cause together. */
export function groupsOf(slot: Slot): Group[] {
  const told = isMending(slot) ? slot : { out: slot.out.map(typed), in: slot.in.map(typed) }
  const out = gathered(told.out)
  const come = gathered(told.in)
  const at = {
    source: endOf(slot.out, 'source') ?? slot.in[0]!.source,
    present: slot.in[0]?.present ?? slot.out[0]!.present,
  }
  const groups = out.map(({ cause, pieces }): Group => {
    const index = come.findIndex(each => each.cause === cause)
    const [partner] = index < 0 ? [] : come.splice(index, 1)
    const present = partner ? stretchOf(partner.pieces, 'present') : { from: at.present, to: at.present }
    return { source: stretchOf(pieces, 'source'), present, change: changeOf(pieces) }
  })
  const added = come.map(
    ({ pieces }): Group => ({
      source: { from: at.source, to: at.source },
      present: stretchOf(pieces, 'present'),
      change: changeOf(pieces),
    }),
  )
  return [...groups, ...added]
}

const isOfReading = ({ change }: Piece): boolean => change !== null && isReadingKind(change.reason)

/** Whether one correction accounts for a slot: it mends what came there before. Beside others it is part of the typing. */
function isMending({ out, in: come }: Slot): boolean {
  const pieces = [...out, ...come]
  if (!pieces.some(isOfReading)) return true
  const records = new Set(pieces.map(({ change }) => change?.recordId))
  return records.size === 1 && out.length > 0 && come.length > 0
}

/** What a correction nearby seems to account for was typed. */
const typed = (piece: Piece): Piece => (isOfReading(piece) ? { ...piece, change: null } : piece)

function changeOf([first]: readonly Piece[]): EditionChange | null {
  return first?.change && first.change.reason !== 'edit' ? first.change : null
}

function causeOf({ change }: Piece): string {
  if (!change || change.reason === 'edit') return 'edit'
  return change.recordId ?? change.reason
}

type Gathered = { cause: string; pieces: Piece[] }

/** Pieces that follow each other, by cause. A paragraph left out by its role alone is a change of its own. */
function gathered(pieces: readonly Piece[]): Gathered[] {
  const groups: Gathered[] = []
  for (const piece of pieces) {
    const cause = causeOf(piece)
    const last = groups.at(-1)
    const isAnother = cause !== 'edit' && piece.change?.recordId === null && last?.pieces.at(-1)?.text === paragraphEnd
    if (last?.cause === cause && !isAnother) last.pieces.push(piece)
    else groups.push({ cause, pieces: [piece] })
  }
  return groups
}

function endOf(pieces: readonly Piece[], side: 'source' | 'present'): number | null {
  const last = pieces.at(-1)
  return last ? last[side] + last.text.length : null
}

function stretchOf(pieces: readonly Piece[], side: 'source' | 'present'): Stretch {
  return { from: pieces[0]![side], to: endOf(pieces, side)! }
}
