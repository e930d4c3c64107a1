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
  ['with more places than can be written', `全县有学生5万人，其中男生1.${'5'.repeat(120)}万人、女生1.2万人。`],
  ['of which a block holds a hundred thousand', `全年共计9人，其中${'甲1人、占3%、'.repeat(60_000)}乙2人。`],
])('comes to an end with figures %s', (_what, text) => {
  expect(() => checked(text)).not.toThrow()
})
