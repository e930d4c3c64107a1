import {
  arrayOf,
  dictionaryOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  parsePdfValue,
  referenceOf,
  UnknownPdf,
} from './pdf-values.ts'
import { PdfWay } from './pdf-way.ts'

/** An object: its value, and the bytes of its stream. */
export interface PdfObject {
  value: PdfValue
  stream: Uint8Array | null
}

const tailLength = 2048
const headLength = 512
const entryLength = 20
const zero = 48
const digits = 10

/** A PDF as the browser writes it: one table of objects, none of them packed. Everything else is UnknownPdf. */
export class PdfFile {
  readonly #bytes: Uint8Array
  readonly #starts: Float64Array
  readonly trailer: PdfDictionary

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const tail = characters(bytes, Math.max(0, bytes.length - tailLength), bytes.length)
    const tableStart = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
    const head = /^xref\s0 (\d+)\s*\n/.exec(characters(bytes, tableStart, tableStart + headLength))
    if (!head) throw new UnknownPdf('No table of objects')
    const entries = tableStart + head[0].length
    this.#starts = new Float64Array(Number(head[1]))
    for (let number = 0; number < this.#starts.length; number++)
      this.#starts[number] = numberAt(bytes, entries + number * entryLength)
    const rest = characters(bytes, entries + this.#starts.length * entryLength, bytes.length)
    const trailer = /^\s*trailer\s*/.exec(rest)
    if (!trailer) throw new UnknownPdf('No trailer')
    this.trailer = dictionaryOf(parsePdfValue(rest, trailer[0].length).value)
  }

  get catalog(): PdfDictionary {
    return this.dictionary(referenceOf(this.trailer.get('Root')))
  }

  /** A value, or what it refers to. */
  resolved(value: PdfValue | undefined): PdfValue | undefined {
    return value !== undefined && isReference(value) ? this.object(value).value : value
  }

  dictionary(reference: PdfReference): PdfDictionary {
    return dictionaryOf(this.object(reference).value)
  }

  object({ number }: PdfReference): PdfObject {
    const start = this.#starts[number]
    if (!start) throw new UnknownPdf(`No object ${number}`)
    // Most objects are short; streams are not read as text.
    for (let length = headLength; ; length *= 8) {
      const text = characters(this.#bytes, start, start + length)
      const end = /\b(?:endobj|stream\r?\n)/.exec(text)
      if (end) return this.#parsed(text.slice(0, end.index + end[0].length), start)
      if (start + length > this.#bytes.length) throw new UnknownPdf(`Object ${number} does not end`)
    }
  }

  /** The references of the pages, in order. */
  pages(): PdfReference[] {
    const way = new PdfWay('pages')
    const read = (reference: PdfReference): PdfReference[] =>
      way.within(reference, () => {
        const node = this.dictionary(reference)
        return node.get('Type') === '/Pages' ? arrayOf(node.get('Kids')).map(referenceOf).flatMap(read) : [reference]
      })
    return read(referenceOf(this.catalog.get('Pages')))
  }

  #parsed(text: string, start: number): PdfObject {
    const opening = /^\d+ 0 obj\s*/.exec(text)
    if (!opening) throw new UnknownPdf(`No object at ${start}`)
    const { value, end } = parsePdfValue(text, opening[0].length)
    if (beyondBytes.test(text.slice(0, end))) throw new UnknownPdf(`Signs at ${start}`)
    const rest = text.slice(end).trimStart()
    if (rest.startsWith('endobj')) return { value, stream: null }
    const length = Number(dictionaryOf(value).get('Length'))
    const from = start + text.length
    if (!rest.startsWith('stream') || !Number.isInteger(length)) throw new UnknownPdf(`No stream at ${start}`)
    return { value, stream: this.#bytes.subarray(from, from + length) }
  }
}

const isReference = (value: PdfValue): value is PdfReference =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Map)

function numberAt(bytes: Uint8Array, start: number): number {
  let number = 0
  for (let at = start; at < start + digits; at++) number = number * 10 + bytes[at]! - zero
  return number
}

/** What a decoder makes of bytes that have no sign of their own number. */
const beyondBytes = /[\u0100-\uffff]/
const decoder = new TextDecoder('windows-1252')

/** Bytes as characters, one a byte. What a dictionary holds beside ASCII is written by digits. */
function characters(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}
