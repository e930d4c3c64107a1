import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonEnds } from './common-ends.ts'

test.each([
  ['临溪县新修公路', '临溪县新建公路', 4, 2],
  ['公路', '公路', 2, 0],
  ['公公路', '公路', 1, 1],
  ['路', '公路', 0, 1],
  ['', '公路', 0, 0],
  ['云泽', '公路', 0, 0],
])('%s and %s share %i at the head and %i at the tail', (first, second, head, tail) => {
  expect(commonEnds(first, second)).toEqual({ head, tail })
})

test('what is shared is alike, as long as it can be, and never overlaps', () => {
  const text = fc.string({ unit: fc.constantFrom('云', '泽') })
  fc.assert(
    fc.property(text, text, (first, second) => {
      const { head, tail } = commonEnds(first, second)
      expect(first.slice(0, head)).toBe(second.slice(0, head))
      expect(first.slice(first.length - tail)).toBe(second.slice(second.length - tail))
      const rest = [first, second].map(each => each.slice(head, each.length - tail))
      expect(head + tail).toBeLessThanOrEqual(Math.min(first.length, second.length))
      if (rest.every(each => each !== '')) {
        expect(rest[0]?.[0]).not.toBe(rest[1]?.[0])
        expect(rest[0]?.at(-1)).not.toBe(rest[1]?.at(-1))
      }
    }),
  )
})
