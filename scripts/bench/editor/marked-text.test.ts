import { expect, test } from 'vitest'
import { markedText } from './marked-text.ts'

test('a marked text has its length, its wrong places and no others', () => {
  const { text, marks } = markedText(20_000, 1_000)
  expect(text.length).toBeGreaterThanOrEqual(20_000)
  expect(text.length).toBeLessThan(25_000)
  expect(marks).toHaveLength(1_000)
  expect(new Set(marks.map(({ from, to }) => text.slice(from, to)))).toEqual(new Set(['**市', ',']))
  expect(text.match(/,|\*\*市/g)).toHaveLength(1_000)
  expect(markedText(20_000, 1_000).text).toBe(text)
})
