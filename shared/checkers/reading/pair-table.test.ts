import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PairTable } from './pair-table.ts'
import { pairCellOf, pairCostOf } from './word-hash.ts'

const wordCount = 40
const word = fc.nat(wordCount - 1)
const pairs = fc.uniqueArray(fc.tuple(word, word, fc.integer({ min: 1, max: 31 })), {
  maxLength: 300,
  selector: ([first, second]) => first * wordCount + second,
})

it('knows the cost of every pair and of no other', () => {
  fc.assert(
    fc.property(pairs, all => {
      const inRows = all.toSorted((a, b) => a[0] - b[0])
      const rows = new Uint32Array(wordCount)
      for (const [first] of inRows) rows[first] = (rows[first] as number) + 1
      const table = new PairTable(
        rows,
        Uint32Array.from(inRows, ([, second, level]) => pairCellOf(second, level)),
      )
      const levels = new Map(all.map(([first, second, level]) => [first * wordCount + second, level]))
      for (let first = -1; first <= wordCount; first++) {
        for (let second = -1; second <= wordCount; second++) {
          const isWord = Math.min(first, second) >= 0 && Math.max(first, second) < wordCount
          const level = isWord ? levels.get(first * wordCount + second) : undefined
          expect(table.cost(first, second)).toBe(level === undefined ? -1 : pairCostOf(level))
        }
      }
    }),
    { numRuns: 50 },
  )
})
