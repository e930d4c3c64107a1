import { expect, it } from 'vitest'
import { gramsOf } from './document-grams.ts'
import { profileOf } from './document-profile.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const documentOf = (text: string, id: string) => {
  const { snapshot } = markedSnapshot(text, id)
  return { snapshot, profile: profileOf(snapshot) }
}

it('counts one document at a time, whatever came before', () => {
  const [first, second] = [documentOf('灌区管理，灌区收费。', 'a'), documentOf('学校管理。', 'b')]
  expect(gramsOf(first).count('灌区')).toBe(2)
  expect(gramsOf(first)).toBe(gramsOf(first))
  const grams = gramsOf(second)
  expect([grams.count('灌区'), grams.count('管理'), grams.count('学校')]).toEqual([0, 1, 1])
})

it('begins anew behind a text whose counts may have reached their limit', () => {
  const long = documentOf('水'.repeat(70_000), 'a')
  expect(gramsOf(long).count('水水')).toBe(0xffff)
  expect(gramsOf(documentOf('水利。', 'b')).count('水水')).toBe(0)
})
