import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import { type PlacedFinding, positionSpacing, type StoredFinding } from '../db/repositories/findings.ts'
import { findingChanges } from './finding-changes.ts'

const anchor = { blockId: 'b', start: 0, endBlockId: 'b', end: 2, exact: '千部', prefix: '', suffix: '', revision: 1 }
const finding = (id: string, confidence = 0.9): AnchoredFinding => ({
  ...{ id, documentId: 'd', checker: 'ocr', type: 'ocr_char', quote: '千部', confidence, severity: 'warning' },
  ...{ message: { key: 'm', params: {} }, fixes: [], related: [], data: {}, anchor },
})
const stored = (id: string, confidence?: number): StoredFinding => ({
  ...{ finding: finding(id, confidence), status: 'open', decisionId: null },
})
const placed = (ids: readonly string[], spacing = positionSpacing): PlacedFinding[] =>
  ids.map((id, at) => ({ ...stored(id), position: (at + 1) * spacing }))

/** What is stored after a patch, in the order of positions. */
function patched(known: readonly PlacedFinding[], next: readonly StoredFinding[]): StoredFinding[] | null {
  const patch = findingChanges(known, next)
  if (!patch) return null
  const positions = patch.put.map(({ position }) => position)
  expect(new Set(positions).size).toBe(positions.length)
  const byPosition = new Map(known.map(each => [each.position, each]))
  for (const position of patch.removed) byPosition.delete(position)
  for (const each of patch.put) byPosition.set(each.position, each)
  return [...byPosition.values()].sort((a, b) => a.position - b.position).map(({ position: _, ...rest }) => rest)
}

describe('findingChanges', () => {
  it('leads to the new findings in their order, whatever came and went', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 40 })
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(1, 4, positionSpacing), (before, now, spacing) => {
        const known = placed(before, spacing)
        // A quick check hands on the very findings whose blocks nobody has changed.
        const same = new Map(known.map(({ position: _, ...entry }) => [entry.finding.id, entry]))
        const next = now.map(
          id => (Number(id) % 2 === 0 && same.get(id)) || stored(id, Number(id) % 3 === 0 ? 0.6 : 0.9),
        )
        const result = patched(known, next)
        if (result === null && spacing < positionSpacing) return
        // Another order of what stays is written anew.
        if (result) expect(result).toEqual(next)
        else expect(before.filter(id => now.includes(id))).not.toEqual(now.filter(id => before.includes(id)))
      }),
    )
  })

  it('writes nothing where findings differ by the revision alone that they were found at', () => {
    const later = { ...finding('a'), anchor: { ...anchor, revision: 7 } }
    const next: StoredFinding[] = [{ finding: later, status: 'open', decisionId: null }, stored('b')]
    expect(findingChanges(placed(['a', 'b']), next)).toEqual({ removed: [], put: [] })
  })

  it('writes a finding anew whose standing has changed, at its place', () => {
    const next: StoredFinding[] = [stored('a'), { ...stored('b'), status: 'rejected', decisionId: 'e' }]
    expect(findingChanges(placed(['a', 'b']), next)?.put).toEqual([{ ...next[1], position: 2 * positionSpacing }])
  })

  it('gives up where there is no room between neighbours', () => {
    expect(findingChanges(placed(['a', 'b'], 1), [stored('a'), stored('c'), stored('b')])).toBeNull()
  })
})
