import type { AnchoredFinding } from '#shared/domain/finding.ts'
import { alikeEnds } from '#shared/order/alike-ends.ts'
import {
  type FindingsPatch,
  type PlacedFinding,
  positionSpacing,
  type StoredFinding,
} from '../db/repositories/findings.ts'

/** Beyond so many changes writing all of them anew is no dearer. */
const mostChanges = 2000

/**
 * How to bring what is stored of a document's findings to `next` (in text order): what goes and what is written, at
 * positions between those of the neighbours that stay. Null when all is to be written anew: the order has changed, there
 * is no room, or hardly anything stays.
 */
export function findingChanges(known: readonly PlacedFinding[], next: readonly StoredFinding[]): FindingsPatch | null {
  const { head, tail } = alikeEnds(known, next, isVerySame)
  const [was, now] = [known.slice(head, known.length - tail), next.slice(head, next.length - tail)]
  return changesBetween(was, now, {
    low: known[head - 1]?.position ?? 0,
    high: known[known.length - tail]?.position ?? null,
  })
}

/** Positions between which changes find room; without an upper end there is room for all. */
interface Room {
  low: number
  high: number | null
}

function changesBetween(
  known: readonly PlacedFinding[],
  next: readonly StoredFinding[],
  { low, high }: Room,
): FindingsPatch | null {
  const byId = new Map(known.map(placed => [placed.finding.id, placed]))
  const kept = new Set<number>()
  const put: PlacedFinding[] = []
  let last = low
  let waiting: StoredFinding[] = []
  const placeWaiting = (end: number): boolean => {
    const step = Math.floor((end - last) / (waiting.length + 1))
    waiting.forEach((stored, at) => {
      put.push({ ...stored, position: last + (at + 1) * step })
    })
    const hasRoom = waiting.length === 0 || step > 0
    waiting = []
    return hasRoom
  }
  for (const stored of next) {
    const was = byId.get(stored.finding.id)
    if (!was) {
      waiting.push(stored)
      continue
    }
    byId.delete(stored.finding.id)
    kept.add(was.position)
    if (was.position <= last || !placeWaiting(was.position)) return null
    last = was.position
    if (!isSame(was, stored)) put.push({ ...stored, position: was.position })
  }
  if (!placeWaiting(high ?? last + (waiting.length + 1) * positionSpacing)) return null
  const removed = known.flatMap(({ position }) => (kept.has(position) ? [] : [position]))
  return put.length + removed.length > mostChanges ? null : { removed, put }
}

const isVerySame = (was: StoredFinding, now: StoredFinding): boolean =>
  was.finding === now.finding && was.status === now.status && was.decisionId === now.decisionId

function isSame(was: StoredFinding, now: StoredFinding): boolean {
  if (was.status !== now.status || was.decisionId !== now.decisionId) return false
  return was.finding === now.finding || textOf(was.finding) === textOf(now.finding)
}

/** All that a finding says, but for the revision that it was last found at. */
const textOf = (finding: AnchoredFinding): string =>
  JSON.stringify(finding, (name, value) => (name === 'revision' ? undefined : value))
