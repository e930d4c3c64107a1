import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { garble } from '../garble/index.ts'
import { numberDate } from '../number_date/index.ts'
import { punct } from '../punct/index.ts'
import { space } from '../space/index.ts'
import { checkWith, foundIn, readCases } from '../testing/cases.ts'

const documents = readCases(join(import.meta.dirname, '../testing/clean-documents'))

/** Documents of many kinds without a flaw: here a checker's silence is asked for. */
describe.each([punct, space, numberDate, garble].map(checker => [checker.id, checker] as const))('%s', (_, checker) => {
  it.each(documents)('leaves $name alone', fixture => {
    expect(foundIn(checkWith(checker, fixture.documents))).toEqual([])
  })
})
