import { expect, it } from 'vitest'
import type { ComparedRow } from '#shared/contract/history.ts'
import { nextDifference, shownRows } from './compared-rows.ts'

const row = (isSame: boolean) => ({ first: null, second: null, isSame }) as ComparedRow
const rows = [row(true), row(true), row(false), row(true), row(false)]

it('folds what is equal between differences', () => {
  const shown = shownRows(rows, true)
  expect(shown.map(each => (each.kind === 'fold' ? each.count : each.index))).toEqual([2, 2, 1, 4])
  expect(shownRows(rows, false)).toHaveLength(5)
})

it('walks from difference to difference round the end', () => {
  const shown = shownRows(rows, false)
  expect([nextDifference(shown, 0, 1), nextDifference(shown, 4, 1), nextDifference(shown, 2, -1)]).toEqual([2, 2, 4])
  expect(nextDifference(shownRows([row(true)], false), 0, 1)).toBe(-1)
})
