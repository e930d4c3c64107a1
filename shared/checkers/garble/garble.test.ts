import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageForTests } from '../reading/testing/language.ts'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { garble } from './index.ts'

const resources = languageForTests()
const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(garble, fixture.documents, 0.5, resources))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(garble, documents, 0.5, resources))).toEqual([])
  })
})
