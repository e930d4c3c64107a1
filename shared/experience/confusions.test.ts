import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationRecord } from '../domain/record.ts'
import { ConfusionTable, type Correction, differenceOf, learnConfusions } from './confusions.ts'

const correction = (
  original: string,
  reading: string,
  given: Partial<Correction> & { at?: number } = {},
): Correction => {
  const { at = 1, prefix = '干部', suffix = '的' } = given
  const author = { kind: 'person' as const, name: '校对甲' }
  const record: AnnotationRecord = {
    ...{ id: `${original}${at}`, type: 'annotation', author, at, findingId: null },
    ...{ kind: 'ocr', body: { original, reading } },
  }
  return { record: given.record ?? record, prefix, suffix }
}

test('a correction teaches the characters that differ and what stands beside them', () => {
  expect(learnConfusions([correction('自已', '自己', { suffix: '的事' })])).toEqual([
    { wrong: '已', right: '己', kind: 'error', count: 1, contexts: ['自|的'] },
  ])
})

test('a lost or an added character takes a neighbour along', () => {
  expect(differenceOf('人民府', '人民政府')).toMatchObject({ wrong: '民', right: '民政', left: '人' })
  expect(differenceOf('府', '政府')).toMatchObject({ wrong: '府', right: '政府' })
  expect(differenceOf('工作作', '工作')).toMatchObject({ wrong: '作作', right: '作' })
  expect(differenceOf('工作', '工作')).toBeNull()
  expect(differenceOf('', '政')).toBeNull()
})

test('what is corrected in one go counts once; house style is apart; marks and long passages teach nothing', () => {
  const learned = learnConfusions([
    correction('已', '己', { at: 1, prefix: '自', suffix: '的' }),
    correction('已', '己', { at: 1, prefix: '自', suffix: '经' }),
    correction('已', '己', { at: 2, prefix: '自', suffix: '的' }),
    {
      ...correction('份', '分', {}),
      record: {
        ...correction('份', '分').record,
        kind: 'house',
        body: { original: '份', reading: '分' },
      } as AnnotationRecord,
    },
    correction(',', '，'),
    correction('一段很长的文字被改写了', '完全不同的另外一些话语'),
  ])
  expect(learned).toEqual([
    { wrong: '已', right: '己', kind: 'error', count: 2, contexts: ['自|的', '自|经'] },
    { wrong: '份', right: '分', kind: 'house', count: 1, contexts: ['部|的'] },
  ])
})

test('the table is the same whatever the order of corrections', () => {
  const letter = fc.constantFrom('已', '己', '份', '分', '人')
  const one = fc.tuple(fc.string({ unit: letter, maxLength: 4 }), fc.string({ unit: letter, maxLength: 4 }), fc.nat(3))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), list => {
      const corrections = list.map(([original, reading, at]) => correction(original, reading, { at }))
      expect(learnConfusions([...corrections].reverse())).toEqual(learnConfusions(corrections))
    }),
  )
})

test('what differs, put back between its neighbours, gives both readings', () => {
  const letter = fc.constantFrom('已', '己', '份', '人')
  const text = fc.string({ unit: letter, maxLength: 6 })
  fc.assert(
    fc.property(text, text, (original, reading) => {
      const difference = differenceOf(original, reading)
      if (!difference) return
      const { left, wrong, right, after } = difference
      expect(left + wrong + after).toBe(original)
      expect(left + right + after).toBe(reading)
    }),
  )
})

test('a table finds the wrong form in a text and the confusion between two readings', () => {
  const table = new ConfusionTable(learnConfusions([correction('已', '己')]))
  expect(table.at('自已的', 1).map(({ right }) => right)).toEqual(['己'])
  expect(table.at('自己的', 1)).toEqual([])
  expect(table.between('自已', '自己')?.count).toBe(1)
  expect(table.between('已经', '己经')?.count).toBe(1)
  expect(table.between('自己', '自已')).toBeNull()
  expect(ConfusionTable.empty.isEmpty).toBe(true)
})
