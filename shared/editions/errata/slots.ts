import { firstWhere } from '../../order/first-where.ts'
import type { Claim, Stretch } from './claims.ts'
import type { Piece } from './two-texts.ts'

/** Changes that stand together and that no correction accounts for: what went out, and what came in for it. */
export interface Slot {
  out: readonly Piece[]
  in: readonly Piece[]
}

/** Everything in which the texts differ outside of the claims. */
export function slotsOf(pieces: readonly Piece[], claims: readonly Claim[]): Slot[] {
  const exchanges = exchangesOf(pieces)
  const within = claimsWithin(exchanges, claims)
  return exchanges.flatMap((exchange, index) => unclaimed(exchange, within[index]!))
}

/** One row of pieces in the place of another. */
interface Exchange extends Slot {
  /** Indexes of its pieces. */
  from: number
  to: number
}

function exchangesOf(pieces: readonly Piece[]): Exchange[] {
  const found: (Exchange & { out: Piece[]; in: Piece[] })[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'same') continue
    const last = found.at(-1)
    if (last?.to === index && goesOn(last, piece)) last.to++
    else found.push({ from: index, to: index + 1, out: [], in: [] })
    found.at(-1)![piece.kind].push(piece)
  }
  return found
}

/** What house style sets otherwise is no part of what stands beside it. */
function goesOn(exchange: Exchange, piece: Piece): boolean {
  if (piece.kind === 'out' && exchange.in.some(({ text }) => text !== '')) return false
  const before = exchange.in.at(-1) ?? exchange.out.at(-1)
  return (before?.change?.reason === 'style') === (piece.change?.reason === 'style')
}

function claimsWithin(exchanges: readonly Exchange[], claims: readonly Claim[]): Claim[][] {
  const within = exchanges.map((): Claim[] => [])
  for (const claim of claims) {
    let at = firstFrom(exchanges, claim.pieces.from)
    for (; at < exchanges.length && exchanges[at]!.from < claim.pieces.to; at++) within[at]!.push(claim)
  }
  return within
}

/** Index of the first exchange that begins at a piece or behind it. */
const firstFrom = (exchanges: readonly Exchange[], piece: number): number =>
  firstWhere(0, exchanges.length, index => exchanges[index]!.from >= piece)

/** What the claims leave of an exchange: the parts before, between and behind them. */
function unclaimed(exchange: Exchange, claims: readonly Claim[]): Slot[] {
  const whole = { source: stretchOf(exchange.out, 'source'), present: stretchOf(exchange.in, 'present') }
  const slots: Slot[] = []
  const add = (source: Stretch, present: Stretch) => {
    const slot = { out: cut(exchange.out, 'source', source), in: cut(exchange.in, 'present', present) }
    if (slot.out.length + slot.in.length > 0) slots.push(slot)
  }
  const done = { source: whole.source.from, present: whole.present.from }
  const inOrder = claims.toSorted(
    (left, right) => left.present.from - right.present.from || left.source.from - right.source.from,
  )
  for (const { source, present } of inOrder) {
    add({ from: done.source, to: source.from }, { from: done.present, to: present.from })
    done.source = Math.max(done.source, source.to)
    done.present = Math.max(done.present, present.to)
  }
  add({ from: done.source, to: whole.source.to }, { from: done.present, to: whole.present.to })
  return slots
}

type Side = 'source' | 'present'

function stretchOf(pieces: readonly Piece[], side: Side): Stretch {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? { from: first[side], to: last[side] + last.text.length } : { from: 0, to: 0 }
}

function cut(pieces: readonly Piece[], side: Side, { from, to }: Stretch): Piece[] {
  return pieces.flatMap(piece => {
    const start = Math.max(piece[side], from)
    const end = Math.min(piece[side] + piece.text.length, to)
    if (start >= end) return []
    return [{ ...piece, text: piece.text.slice(start - piece[side], end - piece[side]), [side]: start }]
  })
}
