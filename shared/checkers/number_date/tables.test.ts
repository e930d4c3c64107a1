import { expect, it } from 'vitest'
import type { SnapshotBlock } from '../../domain/snapshot.ts'
import type { TraitedBlock } from '../characters/text-blocks.ts'
import { cellGroupHits } from './cell-groups.ts'
import { tableHits } from './tables.ts'

/** The cells of a table, row by row. */
const cells = (rows: readonly (readonly string[])[]): TraitedBlock[] =>
  rows
    .flat()
    .map((text, index) => ({ block: { kind: 'cell' } as SnapshotBlock, text, traits: 0, index, shape: 'label' }))

const told = (rows: readonly (readonly string[])[]) =>
  tableHits(cells(rows)).map(({ entry, hit }) => [entry.text, hit.rule])

const head = ['项目', '上年', '本年', '增长（%）']

it('takes growth that rounding of the two figures allows for right', () => {
  const rows = [
    head,
    ['收入', '12.10', '12.86', '6.3'],
    ['税收', '7.35', '7.94', '8.1'],
    ['支出', '46.15', '48.37', '4.8'],
  ]
  expect(told(rows)).toEqual([])
})

it('tells of growth that the two figures cannot give', () => {
  const rows = [
    head,
    ['收入', '12.10', '12.86', '6.3'],
    ['税收', '7.35', '7.94', '9.1'],
    ['支出', '46.15', '48.37', '4.8'],
  ]
  expect(told(rows)).toEqual([['9.1', 'reckoning']])
})

it('tells of the one column whose total is not the sum of its rows', () => {
  const rows = [
    ['镇', '户', '人'],
    ['东', '12', '40'],
    ['西', '15', '51'],
    ['南', '9', '30'],
    ['合计', '36', '131'],
  ]
  expect(told(rows)).toEqual([['131', 'sum']])
})

it('names the cell whose two digits changed places', () => {
  const rows = [
    ['镇', '户', '人'],
    ['东', '142', '565'],
    ['西', '118', '417'],
    ['南', '97', '336'],
    ['合计', '357', '1372'],
  ]
  expect(told(rows)).toEqual([['417', 'reckoning']])
})

it('tells of a group of thousands that has lost a digit', () => {
  const rows = [
    ['乡', '水田', '旱地'],
    ['东河', '6,300', '4,120'],
    ['合计', '13,75', '9,200'],
  ]
  expect(cellGroupHits(cells(rows)).map(({ entry, hit }) => [entry.text, hit.rule])).toEqual([['13,75', 'grouping']])
  expect(cellGroupHits(cells([['比分', '13,75', '9,20']]))).toEqual([])
})
