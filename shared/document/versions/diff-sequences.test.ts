import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffSequences } from './diff-sequences.ts'

const codes = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

/** The second sequence, made of the first and the hunks. */
function patched(first: readonly number[], second: readonly number[]): number[] {
  const result: number[] = []
  let at = 0
  for (const { start, end, otherStart, otherEnd } of diffSequences(first, second)) {
    result.push(...first.slice(at, start), ...second.slice(otherStart, otherEnd))
    at = end
  }
  return [...result, ...first.slice(at)]
}

it('tells differences from which the second sequence follows', () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 })
  fc.assert(
    fc.property(sequence, sequence, (first, second) => {
      expect(patched(first, second)).toEqual(second)
    }),
  )
})

it('says nothing of equal sequences and little of those that differ little', () => {
  expect(diffSequences(codes('云泽市'), codes('云泽市'))).toEqual([])
  expect(diffSequences(codes('全年完成任务二百项'), codes('全年完成提案任务三百项'))).toEqual([
    { start: 4, end: 4, otherStart: 4, otherEnd: 6 },
    { start: 6, end: 7, otherStart: 8, otherEnd: 9 },
  ])
  expect(diffSequences(codes('aabbaab'), codes('abaab'))).toHaveLength(1)
})

it('takes long sequences that have nothing in common as replaced', () => {
  const first = Array.from({ length: 5000 }, (_, index) => index % 7)
  const second = Array.from({ length: 5000 }, (_, index) => 10 + (index % 5))
  expect(diffSequences(first, second)).toEqual([{ start: 0, end: 5000, otherStart: 0, otherEnd: 5000 }])
})
