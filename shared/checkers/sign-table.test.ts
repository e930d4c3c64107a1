import { expect, test } from 'vitest'
import { matchesOf } from './matches.ts'
import { SignTable } from './sign-table.ts'

test('a rule is tried where one of its signs stands', () => {
  const table = new SignTable(['元年', '', '%'])
  expect(table.rulesIn('一亿元')).toBe(0b011)
  expect(table.rulesIn('增长5%')).toBe(0b110)
  expect(table.rulesIn('')).toBe(0)
  expect(() => new SignTable(new Array<string>(33).fill('元'))).toThrow(RangeError)
})

test('matches are those of matchAll, empty ones and pairs of surrogates among them', () => {
  for (const [text, pattern] of [
    ['云a泽bb', /[a-z]+/gu],
    ['云😀泽', /(?=.)/gu],
    ['云泽', /x/gu],
    ['', /$/gu],
  ] as const) {
    const all = [...text.matchAll(pattern)]
    expect(matchesOf(text, pattern)).toEqual(all)
    expect(matchesOf(text, pattern)).toEqual(all)
  }
})
