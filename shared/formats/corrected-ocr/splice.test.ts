import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spliced } from './splice.ts'

it('gives the same text however it is cut into pieces', () => {
  const cutsOf = fc.array(fc.nat(40), { maxLength: 6 }).map(cuts => cuts.toSorted((a, b) => a - b))
  const arbitrary = fc.tuple(fc.string({ minLength: 0, maxLength: 40 }), cutsOf, cutsOf)
  fc.assert(
    fc.property(arbitrary, ([text, cuts, places]) => {
      const pieces = [0, ...cuts].map((from, index) => text.slice(from, cuts[index] ?? text.length))
      const within = places.map(place => Math.min(place, text.length))
      // Every other stretch is replaced; two of them may begin where the first, an empty one, stands.
      const splices = within.slice(1).flatMap((end, index) => {
        const start = within[index]!
        return index % 2 === 0
          ? [
              { start, end: start, text: `<${index}>` },
              { start, end, text: '正' },
            ]
          : []
      })
      let expected = text
      for (const { start, end, text: put } of splices.toReversed())
        expected = expected.slice(0, start) + put + expected.slice(end)
      expect([...spliced(pieces, splices)].join('')).toBe(expected)
    }),
  )
})

it('puts what stands at one place in the order in which it was given', () => {
  const at = (text: string, place = 2) => ({ start: place, end: place, text })
  expect([...spliced(['甲乙', '丙'], [at('1'), at('3', 3), at('2')])].join('')).toBe('甲乙12丙3')
})
