import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Utf8Writer } from './utf8-writer.ts'

it('gives the bytes of all pieces, whatever room was asked for', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 })
  fc.assert(
    fc.property(pieces, fc.nat(40), (texts, about) => {
      const writer = new Utf8Writer(about)
      writer.addBytes([0xef, 0xbb, 0xbf])
      for (const text of texts) writer.add(text)
      const expected = Buffer.from(`\ufeff${texts.join('')}`)
      expect(Buffer.from(writer.done()).equals(expected)).toBe(true)
      expect(writer.length).toBe(expected.length)
    }),
  )
})
