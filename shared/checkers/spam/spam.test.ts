import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'

import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { spam } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(spam, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(spam, documents))).toEqual([])
  })
})

describe('what is said', () => {
  const saidOf = (text: string) => checkWith(spam, [markedSnapshot(text)]).map(({ data }) => [data.rule, data.place])

  it('tells whether a word is missing', () => {
    expect(saidOf('全年接待上级专家的澳门金沙网址，群众就医更加方便。')).toEqual([['gambling', 'replaced']])
    expect(saidOf('全年接待专家时时彩平台一百余人次，群众就医更加方便。')).toEqual([['gambling', 'inside']])
    expect(saidOf('群众就医更加方便。百家乐注册送彩金')).toEqual([['gambling', 'between']])
    expect(saidOf('澳门新葡京官网注册送彩金')).toEqual([['gambling', 'line']])
  })
})
