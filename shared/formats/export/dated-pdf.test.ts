import { expect, it } from 'vitest'
import { datedPdf } from './dated-pdf.ts'

const bytesOf = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

it('has the date of its text, and not a byte more', () => {
  const pdf = bytesOf(
    "%PDF-1.4 \u00ff /CreationDate (D:20261125221631+00'00')\n/ModDate (D:20261125221631+00'00') (20261125221631)",
  )
  const dated = textOf(datedPdf(pdf, Date.UTC(2024, 0, 2, 3, 4, 5)))
  expect(dated).toBe(
    "%PDF-1.4 \u00ff /CreationDate (D:20240102030405+00'00')\n/ModDate (D:20240102030405+00'00') (20261125221631)",
  )
})

it('leaves a PDF without dates as it is', () => {
  const pdf = bytesOf('%PDF-1.4 x')
  expect(datedPdf(pdf, 0)).toEqual(pdf)
})
