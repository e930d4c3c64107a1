import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from './language-model.ts'
import { WordTable } from './word-table.ts'

const character = fc.constantFrom(...'春夏秋冬山')
const word = fc.array(character, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
const words = fc.array(word, { maxLength: 40 })
const text = fc.array(character, { minLength: 2, maxLength: 12 }).map(parts => parts.join(''))

/** The table of some words, numbered from 1, and the first number of each. */
function tableOf(list: readonly string[]): { table: WordTable; numbers: Map<string, number> } {
  const all = ['', ...list]
  const starts = Uint32Array.from([0, ...all.map((_, i) => all.slice(0, i + 1).join('').length)])
  const table = new WordTable(codesOf(all.join('')), starts, new Uint8Array(all.length))
  const numbers = new Map<string, number>()
  for (const [index, entry] of list.entries()) {
    expect(table.enter(index + 1)).toBe(numbers.get(entry) ?? -1)
    if (!numbers.has(entry)) numbers.set(entry, index + 1)
  }
  return { table, numbers }
}

describe('the table of words', () => {
  it('finds every word by its characters and no other', () => {
    fc.assert(
      fc.property(words, text, (list, stretch) => {
        const { table, numbers } = tableOf(list)
        const codes = codesOf(stretch)
        for (let from = 0; from < stretch.length; from++)
          for (let length = 1; from + length <= stretch.length; length++)
            expect(table.wordAt(codes, from, length)).toBe(numbers.get(stretch.slice(from, from + length)) ?? -1)
      }),
    )
  })

  it('gives all words that begin at a place', () => {
    fc.assert(
      fc.property(words, text, (list, stretch) => {
        const { table, numbers } = tableOf(list)
        const found = new Int32Array(16).fill(-1)
        const longest = table.wordsFrom(codesOf(stretch), 0, stretch.length, found)
        for (let length = 2; length <= stretch.length; length++) {
          const number = numbers.get(stretch.slice(0, length)) ?? -1
          expect(length <= longest ? found[length] : -1).toBe(number)
        }
      }),
    )
  })

  it('never says that a word does not go on which does', () => {
    fc.assert(
      fc.property(words, list => {
        const { table } = tableOf(list)
        for (const entry of list) {
          const codes = codesOf(entry)
          for (let at = 2; at < codes.length; at++)
            expect(table.mayGoOn(table.prefixAt(codes, 0, at), codes[at] as number)).toBe(true)
        }
      }),
    )
  })
})
