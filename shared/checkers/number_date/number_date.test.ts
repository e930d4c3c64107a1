import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { numberDate } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(numberDate, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(numberDate, documents))).toEqual([])
  })
})

const checked = (text: string) => checkWith(numberDate, [markedSnapshot(text, 'd')])

it('reads a Q in the place of a nought as one', () => {
  expect(checked('平均每户只用Q.4天。').map(({ fixes }) => fixes.map(({ text }) => text))).toEqual([['0.4']])
})

it.each([
  ['a lost month that the document gives elsewhere', '（202316日）\n今天是2023年3月16日，会议开幕。', '2023年3月16日'],
  ['the last day of a month', '会议定于6月31日召开。', '6月30日'],
  ['a span in words', '王某任职1978年任校长，1996年离任，在任二十八年。', '十八年'],
  ['a year by its reign', '大正九年（1930年）重修。', '大正九年（1920年）'],
  ['what would make a sum right', '全县有水库348座，其中山区185座、平原154座、城郊45座。', '384座'],
])('offers %s', (_what, text, expected) => {
  const offered = checked(text).flatMap(({ fixes }) => fixes.map(({ text: fix }) => fix))
  expect(offered.some(fix => fix.includes(expected))).toBe(true)
})

it.each([
  ['with more places than can be written', `全县有学生5万人，其中男生1.${'5'.repeat(120)}万人、女生1.2万人。`],
  ['of which a block holds a hundred thousand', `全年共计9人，其中${'甲1人、占3%、'.repeat(60_000)}乙2人。`],
])('comes to an end with figures %s', (_what, text) => {
  expect(() => checked(text)).not.toThrow()
})
