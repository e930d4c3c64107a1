import { renumberTags } from './tag-numbers.ts'

const datePattern = /\/(?:CreationDate|ModDate) \(D:(\d{14})\+00'00'\)/g

/**
 * A printed PDF without what is the printing's and not the edition's, so that printing an edition again does not change it:
 * its dates become that of the text it shows, its tags are numbered in their order. Nothing moves in it: what takes the
 * place of something else is as long as that.
 */
export function settledPdf(pdf: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const settled = new Uint8Array(pdf)
  // A character a byte: what is looked for is ASCII, whatever the others become.
  const text = new TextDecoder('windows-1252').decode(settled)
  const date = pdfDate(at)
  for (const match of text.matchAll(datePattern)) put(settled, match.index + match[0].indexOf(match[1]!), date)
  for (const { start, text: renumbered } of renumberTags(text)) put(settled, start, renumbered)
  return settled
}

/** A time as the digits that a PDF has for it. */
export const pdfDate = (at: number): string => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)

function put(bytes: Uint8Array, start: number, text: string): void {
  for (let at = 0; at < text.length; at++) bytes[start + at] = text.charCodeAt(at)
}
