import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConcordanceHit, rowsOf, Ticks } from './concordance-rows.ts'

const hit = (section: string, start: number): ConcordanceHit => ({
  ...{ section, key: `${section} ${start}`, before: '', text: '甲', after: '', reading: null },
})
const hits = [hit('D1', 0), hit('D1', 4), hit('D2', 0), hit('D2', 3), hit('D2', 9)]
const sections = [
  { key: 'D1', count: 2 },
  { key: 'D2', count: 3 },
]

describe('rows', () => {
  it('stand under their sections, folded ones alone', () => {
    const context = { counts: new Map<string, number>(), folded: new Set(['D2']) }
    expect(
      rowsOf(hits, context).map(row => (row.kind === 'hit' ? row.hit.key : [row.key, row.count, row.isFolded])),
    ).toEqual([['D1', null, false], 'D1 0', 'D1 4', ['D2', null, true]])
    const counted = rowsOf(hits, {
      ...context,
      counts: new Map([
        ['D1', 2],
        ['D2', 3],
      ]),
    })
    expect(counted.flatMap(row => (row.kind === 'section' ? [row.count] : []))).toEqual([2, 3])
  })
})

describe('ticks', () => {
  it('count, and name by sections and exceptions, exactly the places that are ticked', () => {
    const action = fc.oneof(
      fc.nat(hits.length - 1).map(index => (ticks: Ticks) => ticks.toggle(hits[index]!)),
      fc.constantFrom('D1', 'D2').map(key => (ticks: Ticks) => ticks.toggleSection(key)),
      fc.boolean().map(isTicked => () => Ticks.all(isTicked)),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), actions => {
        const ticks = actions.reduce((before, change) => change(before), new Ticks())
        const ticked = hits.filter(each => ticks.has(each))
        expect(ticks.count(sections)).toBe(ticked.length)
        const others = new Set(ticks.others.map(({ key }) => key))
        expect(hits.filter(({ section, key }) => ticks.hasSection(section) !== others.has(key))).toEqual(ticked)
      }),
    )
    const mixed = new Ticks().toggle(hits[0]!)
    expect(mixed.isMixed('D1')).toBe(true)
    expect(mixed.of({ kind: 'section', key: 'D1', count: 2, isFolded: false })).toBeNull()
    expect(mixed.of({ kind: 'section', key: 'D2', count: 3, isFolded: false })).toBe(true)
  })
})
