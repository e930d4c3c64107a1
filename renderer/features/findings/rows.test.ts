import { describe, expect, test } from 'vitest'
import { viewOf } from '#renderer/testing/finding-view.ts'
import { countTypes, filterFindings, rowsOf } from './rows.ts'

const views = [
  viewOf('a', { data: { group: '**市' } }),
  viewOf('b', { type: 'duplicate' }),
  viewOf('c', { data: { group: '**市' } }),
  viewOf('d', { confidence: 0.3 }),
  viewOf('e', { status: 'accepted', confidence: 0.3 }),
]
const all = { type: null, status: 'all', showWeak: false, grouped: true } as const

describe('filterFindings', () => {
  test('hides weak ones that nobody decided', () => {
    expect(filterFindings(views, all).map(view => view.id)).toEqual(['a', 'b', 'c', 'e'])
    expect(filterFindings(views, { ...all, showWeak: true })).toHaveLength(5)
  })

  test('tells open from decided, and types apart', () => {
    expect(filterFindings(views, { ...all, status: 'decided' }).map(view => view.id)).toEqual(['e'])
    expect(filterFindings(views, { ...all, type: 'duplicate' }).map(view => view.id)).toEqual(['b'])
  })
})

describe('rowsOf', () => {
  test('puts a group where its first finding stands', () => {
    expect(rowsOf(views, true, new Set()).map(row => row.key)).toEqual(['mask:**市', 'b', 'd', 'e'])
  })

  test('shows the findings of a group below it when it is expanded', () => {
    const rows = rowsOf(views, true, new Set(['mask:**市']))
    expect(rows.map(row => row.key)).toEqual(['mask:**市', 'a', 'c', 'b', 'd', 'e'])
  })

  test('makes no group of one, and none at all when not asked', () => {
    expect(rowsOf(views.slice(0, 2), true, new Set()).map(row => row.kind)).toEqual(['finding', 'finding'])
    expect(rowsOf(views, false, new Set()).map(row => row.key)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

test('countTypes counts what the filter would show', () => {
  expect([...countTypes(views, 'open', false)]).toEqual([
    ['mask', 2],
    ['duplicate', 1],
  ])
})
