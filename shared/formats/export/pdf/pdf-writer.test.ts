import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PdfWriter } from './pdf-writer.ts'

it('gives the number of the same object, and of no other', () => {
  const object = fc.record({ value: fc.string({ maxLength: 3 }), stream: fc.option(fc.uint8Array({ maxLength: 3 })) })
  fc.assert(
    fc.property(fc.array(object, { maxLength: 60 }), objects => {
      const writer = new PdfWriter()
      const numbers = new Map<string, number>()
      for (const { value, stream } of objects) {
        const key = JSON.stringify([value, stream && [...stream]])
        const number = writer.share(value, stream)
        expect(number === numbers.get(key)).toBe(numbers.has(key))
        expect([...numbers].filter(([, each]) => each === number).map(([each]) => each)).toEqual(
          numbers.has(key) ? [key] : [],
        )
        numbers.set(key, number)
      }
    }),
  )
})

it('tells shapes from one another that differ in one sign, or in order', () => {
  const writer = new PdfWriter()
  const streams = Array.from({ length: 256 }, (_, at) => Uint8Array.of(at, 255 - at, 7, 9))
  const numbers = [...streams, ...streams.map(stream => stream.toReversed())].map(each => writer.share('<<>>', each))
  expect(new Set(numbers).size).toBe(512)
  expect(streams.map(each => writer.share('<<>>', each))).toEqual(numbers.slice(0, 256))
})
