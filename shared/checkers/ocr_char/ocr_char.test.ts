import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageForTests } from '../reading/testing/language.ts'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { ocrChar } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const resources = languageForTests()

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(ocrChar, fixture.documents, 0.5, resources))).toEqual(expectedOf(fixture))
  })
})

it('offers a reading that fits what stands around it', () => {
  const text = '各级代表联络站的作用发挥得还不够均均衡，需要继续加以改进。'
  const found = checkWith(ocrChar, [markedSnapshot(text)], 0.5, resources)
  expect(found.map(({ start, end, fixes }) => text.slice(0, start) + fixes[0]?.text + text.slice(end))).toEqual([
    text.replace('均均', '均'),
  ])
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(ocrChar, documents, 0.5, resources))).toEqual([])
  })
})
