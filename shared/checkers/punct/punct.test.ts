import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageForTests } from '../reading/testing/language.ts'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { punct } from './index.ts'

const resources = languageForTests()
const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(punct, fixture.documents, 0.5, resources))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(punct, documents, 0.5, resources))).toEqual([])
  })
})

it('closes a lone bracket by one as wide', () => {
  const found = checkWith(punct, [markedSnapshot('全县共建水渠(含支渠十二条，受益农田三千亩。', 'd')], 0)
  expect(found.find(({ message }) => message.key.includes('unclosed'))?.fixes[0]?.text).toBe('(含支渠十二条)')
})
