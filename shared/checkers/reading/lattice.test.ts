import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codesOf } from './language-model.ts'
import { Lattice } from './lattice.ts'
import { Segmenter } from './segmenter.ts'
import { languageForTests } from './testing/language.ts'

const model = languageForTests().language()?.model
if (!model) throw new Error('The language files are missing')
const segmenter = new Segmenter(model)
const lattice = new Lattice(model)
const character = fc.constantFrom(...'市委坚强领导下推动项目建设经济社会高质量发展的人民服务')
const clause = fc.array(character, { minLength: 1, maxLength: 24 }).map(list => list.join(''))

it('prices a change as reading the changed clause anew does', () => {
  fc.assert(
    fc.property(clause, fc.nat(23), fc.nat(3), fc.array(character, { maxLength: 3 }), (text, from, length, other) => {
      const start = Math.min(from, text.length)
      const end = Math.min(start + length, text.length)
      const codes = codesOf(text)
      lattice.load(codes, 0, codes.length)
      const changed = codesOf(text.slice(0, start) + other.join('') + text.slice(end))
      const gain = lattice.gain(
        start,
        end,
        other.map(one => one.charCodeAt(0)),
      )
      // The segmenter leaves ways that are far behind; the lattice may find one of them.
      const expected = segmenter.cost(codes) - segmenter.cost(changed)
      expect(gain).toBeGreaterThanOrEqual(expected - 1e-6)
      expect(gain).toBeLessThanOrEqual(expected + 3)
    }),
    { numRuns: 500 },
  )
})

it('refuses no character that makes a likelier word with the one beside it', () => {
  const asked = 1
  let made = 0
  fc.assert(
    fc.property(clause, fc.nat(24), character, fc.boolean(), (text, from, put, isAfter) => {
      const at = isAfter ? 1 + (from % text.length) : from % text.length
      const beside = isAfter ? text[at - 1] + put : put + text[at]
      const word = model.find(beside)
      if (word < 0) return
      const codes = codesOf(text)
      lattice.load(codes, 0, codes.length)
      const code = put.charCodeAt(0)
      const gain = lattice.gain(at, at, [code])
      const read = segmenter.read(codesOf(text.slice(0, at) + put + text.slice(at)))
      const isJoined = read.some(({ start, end }) => start <= at - (isAfter ? 1 : 0) && end > at + (isAfter ? 0 : 1))
      if (!isJoined || gain < asked) return
      made++
      lattice.openGap(at, isAfter, asked)
      expect(lattice.mayFill(code, word)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
  expect(made).toBeGreaterThan(20)
})
