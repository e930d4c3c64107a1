import { expect, it } from 'vitest'
import type { QueryThread } from '#shared/contract/queries.ts'
import { filterQueries } from './filter-queries.ts'

const thread = (id: string, given: Partial<QueryThread>) =>
  ({ id, documentId: 'd1', status: 'open', assignee: null, ...given }) as QueryThread
const all = [
  thread('a', { assignee: '乙' }),
  thread('b', { status: 'closed', assignee: '乙' }),
  thread('c', { documentId: 'd2' }),
]
const reader = { person: '乙', documentId: 'd1' }
const idsOf = (filter: Partial<Parameters<typeof filterQueries>[1]>, currentId: string | null = null) =>
  filterQueries(all, { status: 'open', scope: 'project', isMine: false, ...filter }, reader, currentId).map(
    ({ id }) => id,
  )

it('shows what fits state, place and person', () => {
  expect(idsOf({})).toEqual(['a', 'c'])
  expect(idsOf({ status: 'all' })).toEqual(['a', 'b', 'c'])
  expect(idsOf({ scope: 'document' })).toEqual(['a'])
  expect(idsOf({ status: 'closed', isMine: true })).toEqual(['b'])
})

it('keeps the current query in sight when it has just been closed', () => {
  expect(idsOf({}, 'b')).toEqual(['a', 'b', 'c'])
  expect(idsOf({ isMine: true }, 'c')).toEqual(['a'])
})
