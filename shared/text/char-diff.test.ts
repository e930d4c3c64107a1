import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffCharacters } from './char-diff.ts'

const side = (first: string, second: string, kind: 'first' | 'second') =>
  diffCharacters(first, second)
    .filter(part => part.kind === 'same' || part.kind === kind)
    .map(part => part.text)
    .join('')

test('marks only what differs', () => {
  expect(diffCharacters('临溪县新修公路十二里', '临溪县新建公路十二里')).toEqual([
    { kind: 'same', text: '临溪县新' },
    { kind: 'first', text: '修' },
    { kind: 'second', text: '建' },
    { kind: 'same', text: '公路十二里' },
  ])
})

test('each text comes back whole, however they differ', () => {
  const text = fc.string({ unit: fc.constantFrom('云', '泽', '市', '，', '。') })
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(side(first, second, 'first')).toBe(first)
      expect(side(first, second, 'second')).toBe(second)
    }),
  )
})

test('gives up on texts that share nothing, and still shows both', () => {
  const first = '甲'.repeat(900)
  const second = '乙'.repeat(900)
  expect(diffCharacters(first, second)).toEqual([
    { kind: 'first', text: first },
    { kind: 'second', text: second },
  ])
})
