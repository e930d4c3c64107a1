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

it.each([
  [
    'a column whose total has a dash beside it',
    [
      ['类别', '座数', '库容', '面积'],
      ['中型', '3', '3120', '4.20'],
      ['小型', '17', '1458', '2.35'],
      ['塘坝', '640', '512', '1.10'],
      ['合计', '—', '5900', '7.65'],
    ],
    '5900',
  ],
  [
    'a column of which some rows have a dash, beside a mean',
    [
      ['科室', '住院', '手术', '平均日'],
      ['内科', '2,120', '—', '9.1'],
      ['外科', '3,004', '1,512', '8.2'],
      ['妇科', '1,876', '803', '5.0'],
      ['合计', '7,000', '2,351', '7.4'],
    ],
    '2,351',
  ],
  [
    'a row that sums up the columns beside it',
    [
      ['行业', '单位（家）', '一般（项）', '重大（项）', '合计（项）'],
      ['矿山', '4', '11', '2', '13'],
      ['消防', '7', '15', '1', '16'],
      ['交通', '3', '9', '1', '19'],
      ['电力', '2', '6', '0', '6'],
    ],
    '19',
  ],
  [
    'digits set by their places',
    [
      ['莊名', '戶數', '男', '女', '合計'],
      ['上莊', '二一四', '六〇二', '五八八', '一一九〇'],
      ['中莊', '一〇八', '三一一', '二九五', '六〇六'],
      ['下莊', '九七', '二六四', '二五〇', '五四一'],
    ],
    '五四一',
  ],
  [
    'growth behind the newest year',
    [
      ['指标', '单位', '2012年', '2011年', '增长（%）'],
      ['公路里程', '公里', '1540', '1400', '10.0'],
      ['客运量', '万人次', '2060', '2000', '30'],
      ['货运量', '万吨', '880', '800', '10.0'],
    ],
    '30',
  ],
  [
    'the share that one column is of another',
    [
      ['乡别', '受检', '阳性', '阳性率'],
      ['东乡', '4,000', '1,240', '31.0'],
      ['西乡', '5,000', '2,350', '74.0'],
      ['南乡', '3,000', '780', '26.0'],
    ],
    '74.0',
  ],
])('tells of %s', (_what, rows, figure) => {
  expect(told(rows).map(([text]) => text)).toEqual([figure])
})

it('sums up no means and no other columns', () => {
  const rows = [
    ['类别', '户数', '百分比', '田亩', '每户平均'],
    ['自耕', '74', '33.48', '858.4', '11.60'],
    ['佃农', '126', '57.01', '1,396.2', '11.08'],
    ['雇农', '21', '9.50', '—', '—'],
    ['总计', '221', '100.00', '2,254.6', '10.20'],
  ]
  expect(told(rows)).toEqual([])
  const scores = [
    ['队别', '户数', '亩数', '分数'],
    ['一队', '40', '312', '88'],
    ['二队', '52', '401', '91'],
    ['三队', '37', '290', '85'],
  ]
  expect(told(scores)).toEqual([])
})
