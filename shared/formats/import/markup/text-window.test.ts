import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PieceStretches, TextWindow } from './text-window.ts'

const text = '<p>云泽市</p><p a="1>2">临溪县</p>'
const pieces = ['<p>云泽市</p>', '', '<p a="1', '>2">临溪县</p>']

it('a text in pieces gives the stretches and signs of the whole', () => {
  const window = new TextWindow()
  for (const piece of pieces) window.add(piece)
  const place = fc.nat(text.length + 2)
  fc.assert(
    fc.property(place, place, fc.constantFrom('<', '>', '县', '无'), (from, to, sign) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)]
      for (const each of [window, new PieceStretches(pieces)]) {
        expect(each.slice(start, end)).toBe(text.slice(start, end))
        expect(each.indexOf(sign, start)).toBe(text.indexOf(sign, start))
      }
    }),
  )
})
