import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf } from './differences.ts'

test('tells what each text has where they differ', () => {
  expect(differencesOf('临溪县新修公路十二里', '临溪县新建了公路二里')).toEqual([
    { start: 4, end: 5, was: '修', now: '建了' },
    { start: 7, end: 8, was: '十', now: '' },
  ])
  expect(differencesOf('河道', '河道')).toEqual([])
})

test('taking every difference makes the second text of the first', () => {
  const text = fc.string({ unit: fc.constantFrom('云', '泽', '市', '，'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (first, second) => {
      const taken = differencesOf(first, second).reduceRight(
        (result, { start, end, now }) => result.slice(0, start) + now + result.slice(end),
        first,
      )
      expect(taken).toBe(second)
    }),
  )
})
