import fc from 'fast-check'
import { StepMap } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { MoveStep } from '#shared/document/move-step.ts'
import { mapSpans } from './span-map.ts'

function mapOne(from: number, to: number, start: number, deleted: number, inserted: number) {
  const [froms, tos] = [Int32Array.of(from), Int32Array.of(to)]
  let touched = false
  mapSpans(new StepMap([start, deleted, inserted]), froms, tos, () => {
    touched = true
  })
  return { from: froms[0]!, to: tos[0]!, touched }
}

describe('mapSpans', () => {
  it('takes spans along with blocks that move, and says which of them moved', () => {
    const step = new MoveStep({ from: 1, to: 11, target: 31 })
    const [froms, tos] = [Int32Array.of(3, 15, 40), Int32Array.of(5, 18, 42)]
    const touched: number[] = []
    mapSpans(step.getMap(), froms, tos, index => touched.push(index))
    expect([...froms]).toEqual([23, 5, 40])
    expect([...tos]).toEqual([25, 8, 42])
    expect(touched).toEqual([0])
  })
  it('does not grow a span by what is typed at its edges', () => {
    expect(mapOne(5, 8, 5, 0, 2)).toMatchObject({ from: 7, to: 10 })
    expect(mapOne(5, 8, 8, 0, 2)).toMatchObject({ from: 5, to: 8 })
  })
  it('grows it by what is typed inside', () => {
    expect(mapOne(5, 8, 6, 0, 2)).toEqual({ from: 5, to: 10, touched: true })
  })
  it('gives a span that is replaced whole the new text', () => {
    expect(mapOne(5, 8, 5, 3, 2)).toEqual({ from: 5, to: 7, touched: true })
    expect(mapOne(5, 8, 4, 6, 1)).toEqual({ from: 4, to: 5, touched: true })
  })
  it('keeps what replaces its beginning or its end', () => {
    expect(mapOne(5, 8, 7, 1, 2)).toEqual({ from: 5, to: 9, touched: true })
    expect(mapOne(5, 8, 5, 1, 2)).toEqual({ from: 5, to: 9, touched: true })
  })
  it('cuts a span that is replaced in part', () => {
    expect(mapOne(5, 8, 7, 4, 1)).toEqual({ from: 5, to: 7, touched: true })
    expect(mapOne(5, 8, 3, 4, 1)).toEqual({ from: 4, to: 5, touched: true })
  })
  it('lets a span that had collapsed take over what comes back', () => {
    expect(mapOne(5, 5, 5, 0, 3)).toEqual({ from: 5, to: 8, touched: true })
  })
  it('moves a span outside a change as a step map does', () => {
    const small = fc.nat(20)
    fc.assert(
      fc.property(small, small, small, small, small, (from, length, start, deleted, inserted) => {
        const to = from + length + 1
        const map = new StepMap([start, deleted, inserted])
        const moved = mapOne(from, to, start, deleted, inserted)
        expect(moved.from).toBeLessThanOrEqual(moved.to)
        if (start + deleted > from && start < to) return
        expect(moved).toMatchObject({ from: map.map(from, 1), to: map.map(to, -1) })
      }),
    )
  })
})
