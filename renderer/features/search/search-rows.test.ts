import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchHit } from '#shared/contract/search.ts'
import { rowsOf, Ticks } from './search-rows.ts'

const hit = (documentId: string, start: number): SearchHit => ({
  ...{ documentId, blockId: 'B', start, end: start + 1, before: '', text: '甲', after: '', reading: null },
})
const hits = [hit('D1', 0), hit('D1', 4), hit('D2', 0), hit('D2', 3), hit('D2', 9)]
const counts = [
  { documentId: 'D1', count: 2, revision: 3 },
  { documentId: 'D2', count: 3, revision: 0 },
]

describe('rows', () => {
  it('stand under their documents, folded ones alone', () => {
    const context = { counts: null, folded: new Set(['D2']), documents: [{ id: 'D1', title: '甲年报' }] }
    expect(
      rowsOf(hits, context).map(row => (row.kind === 'hit' ? row.hit.start : [row.title, row.count, row.isFolded])),
    ).toEqual([['甲年报', null, false], 0, 4, ['', null, true]])
    const counted = rowsOf(hits, { ...context, counts: { documents: counts, total: 5, cancelled: false } })
    expect(counted.flatMap(row => (row.kind === 'document' ? [row.count] : []))).toEqual([2, 3])
  })
})

describe('ticks', () => {
  it('count, and ask the engine for, exactly the hits that are ticked', () => {
    const action = fc.oneof(
      fc.nat(hits.length - 1).map(index => (ticks: Ticks) => ticks.toggle(hits[index]!)),
      fc.constantFrom('D1', 'D2').map(id => (ticks: Ticks) => ticks.toggleDocument(id)),
      fc.boolean().map(isTicked => () => Ticks.all(isTicked)),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), actions => {
        const ticks = actions.reduce((before, change) => change(before), new Ticks())
        const ticked = hits.filter(each => ticks.has(each))
        expect(ticks.count(counts)).toBe(ticked.length)
        const { documents, others } = ticks.toReplace(counts)
        const replaced = hits.filter(({ documentId, blockId, start }) => {
          const document = documents.find(each => each.documentId === documentId)
          const isOther = others.some(
            each => each.documentId === documentId && each.blockId === blockId && each.start === start,
          )
          return document !== undefined && document.isTicked !== isOther
        })
        expect(replaced).toEqual(ticked)
      }),
    )
    expect(new Ticks().toggle(hits[0]!).isMixed('D1')).toBe(true)
    expect(new Ticks().toReplace(counts).documents[0]).toEqual({ documentId: 'D1', revision: 3, isTicked: true })
  })
})
