import { expect, it } from 'vitest'
import { settledPdf } from './settled-pdf.ts'

const bytesOf = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const settled = (text: string, at = 0) => textOf(settledPdf(bytesOf(text), at))

it('has the date of its text, and not a byte more', () => {
  const pdf =
    "%PDF-1.4 \u00ff\u0085 /CreationDate (D:20261125221631+00'00')\n/ModDate (D:20261125221631+00'00') (20261125221631)"
  expect(settled(pdf, Date.UTC(2024, 0, 2, 3, 4, 5))).toBe(
    "%PDF-1.4 \u00ff\u0085 /CreationDate (D:20240102030405+00'00')\n/ModDate (D:20240102030405+00'00') (20261125221631)",
  )
})

it('leaves a PDF without dates and tags as it is', () => {
  expect(settled('%PDF-1.4 x (node00000007)')).toBe('%PDF-1.4 x (node00000007)')
})

/** A PDF of three tags, as the browser writes it, that has come upon them in some order. */
const tagged = (first: string, second: string, third: string) => {
  const list = [`(${first}) 7 0 R`, `(${second}) 10 0 R`, `(${third}) 12 0 R`].sort()
  const bounds = [first, second, third].sort()
  return `\u00fe<</S /Table
/ID (${first})>>
<</S /TH
/ID (${second})>>
<</A [<</O /Table
/Headers [(${second})]>>]
/ID (${third})>>
<</Limits [(${bounds[0]}) (${bounds[2]})]
/Names [${list.join(' ')}]>>
`
}

it('numbers tags in their order, wherever they are named', () => {
  const settledTags = tagged('node00000001', 'node00000002', 'node00000003')
  expect(settled(tagged('node00000007', 'node00000003', 'node00000012'))).toBe(settledTags)
  expect(settled(tagged('node00000003', 'node00000140', 'node00000007'))).toBe(settledTags)
  expect(settled(settledTags)).toBe(settledTags)
})
