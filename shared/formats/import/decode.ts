import { AppError } from '../../domain/errors.ts'
import type { Decoding } from '../../domain/source.ts'
import { Utf8Writer } from '../../domain/utf8-writer.ts'
import { byteOrderMarks, decodeStrictly, encodeText, utf8Pieces } from './encoding-codecs.ts'
import { detectEncoding } from './encoding-detection.ts'

/** Openings of files that are no text, whatever their bytes decode to: PDF, zip and Office, PNG, JPEG, GIF, SQLite. */
const binaryOpenings = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  'SQLite format 3',
]
/** The share of control characters from which a text counts as binary. */
const binaryShare = 0.02
/** How much of a text is looked at for them, UTF-16 units. */
const binarySample = 65_536

type LineEnd = Decoding['lineEnds'][number]
const lineEndKinds: readonly LineEnd[] = ['lf', 'crlf', 'cr']

export interface Decoded {
  /** The text without its byte order mark, line ends untouched. */
  text: string
  decoding: Decoding
  /** Whether the encoding is certain: chosen by the caller, a byte order mark, or strict UTF-8. */
  sure: boolean
}

/**
 * Decodes a file: byte order mark, then strict UTF-8, then the encoding that the file declares, then detection; or as
 * `encoding` when the caller chose one.
 * Lossless: `encode(text, decoding)` gives the same bytes back.
 * Throws `file_empty`, `file_binary`, and `encoding_wrong` when the bytes do not fit.
 */
export function decode(bytes: Uint8Array, encoding?: string, declared?: string | null): Decoded {
  if (bytes.length === 0) throw new AppError('file_empty')
  refuseBinaryOpening(bytes)
  const marked = encoding ?? encodingOfMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  const utf8 = hasManyZeros(bytes) ? null : decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return finish(utf8, 'utf-8', false, true)
  const asDeclared = declared && declared !== 'utf-8' ? decodeStrictly(bytes, declared) : null
  if (declared && asDeclared !== null) return finish(asDeclared, declared, false, true)
  const detected = detectEncoding(bytes)
  if (!detected) throw new AppError('encoding_wrong', { encoding: 'utf-8' })
  return finish(detected.text, detected.encoding, false, false)
}

/** The bytes of `text` in the encoding and with the byte order mark of its source. */
export function encode(text: string, decoding: Decoding): Uint8Array {
  const body = encodeText(text, decoding.encoding)
  const mark = decoding.bom ? (byteOrderMarks[decoding.encoding] ?? []) : []
  if (mark.length === 0) return body
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(mark)
  bytes.set(body, mark.length)
  return bytes
}

/** As `encode`, of a text in pieces that is about so many bytes long: UTF-8 is never held as one text. */
export function encodePieces(pieces: Iterable<string>, decoding: Decoding, about: number): Uint8Array {
  if (decoding.encoding !== 'utf-8') return encode([...pieces].join(''), decoding)
  const mark = decoding.bom ? (byteOrderMarks['utf-8'] ?? []) : []
  const written = new Utf8Writer(about + mark.length)
  written.addBytes(mark)
  for (const piece of pieces) written.add(piece)
  return written.done()
}

/** A text that is decoded piece by piece, each time it is asked for. */
export type DecodedPieces = Omit<Decoded, 'text'> & { pieces: Iterable<string> }

/**
 * As `decode`, for what is UTF-8: the pieces of a text of markup, each but the first beginning with `<`. Null for what is
 * another encoding or no text, of which `decode` tells more.
 */
export function decodePieces(bytes: Uint8Array, encoding?: string): DecodedPieces | null {
  if ((encoding ?? encodingOfMark(bytes) ?? 'utf-8') !== 'utf-8' || hasManyZeros(bytes)) return null
  const bom = startsWith(bytes, byteOrderMarks['utf-8'] ?? [])
  const body = bom ? bytes.subarray(3) : bytes
  const lineEnds = surveyOf(utf8Pieces(body))
  const pieces = { [Symbol.iterator]: () => utf8Pieces(body) }
  return lineEnds && { pieces, decoding: { encoding: 'utf-8', bom, lineEnds }, sure: true }
}

/** The line ends of a text in pieces that begin with `<`; null when it is not in its encoding, empty, or no text. */
function surveyOf(pieces: Iterable<string>): Decoding['lineEnds'] | null {
  const found = new Set<LineEnd>()
  let head = ''
  try {
    for (const piece of pieces) {
      if (head.length < binarySample) head += piece
      for (const kind of lineEndsOf(piece)) found.add(kind)
    }
  } catch (error) {
    // What a decoder throws of bytes that do not fit.
    if (error instanceof TypeError) return null
    throw error
  }
  return head === '' || isBinary(head) ? null : lineEndKinds.filter(kind => found.has(kind))
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const mark = byteOrderMarks[encoding]
  if (!mark) throw new AppError('encoding_wrong', { encoding })
  const bom = startsWith(bytes, mark)
  const text = decodeStrictly(bom ? bytes.subarray(mark.length) : bytes, encoding)
  if (text === null) throw new AppError('encoding_wrong', { encoding })
  return finish(text, encoding, bom, true)
}

function finish(text: string, encoding: string, bom: boolean, sure: boolean): Decoded {
  if (text.length === 0) throw new AppError('file_empty')
  if (isBinary(text)) throw new AppError('file_binary')
  return { text, decoding: { encoding, bom, lineEnds: lineEndsOf(text) }, sure }
}

/** Every kind of line end in `text`, in a fixed order. */
function lineEndsOf(text: string): Decoding['lineEnds'] {
  const kinds: Decoding['lineEnds'] = []
  if (/(?:^|[^\r])\n/.test(text)) kinds.push('lf')
  if (text.includes('\r\n')) kinds.push('crlf')
  if (/\r(?!\n)/.test(text)) kinds.push('cr')
  return kinds
}

function encodingOfMark(bytes: Uint8Array): string | null {
  for (const [encoding, mark] of Object.entries(byteOrderMarks)) if (startsWith(bytes, mark)) return encoding
  return null
}

function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.length > 0 && opening.every((byte, index) => bytes[index] === byte)
}

function refuseBinaryOpening(bytes: Uint8Array): void {
  for (const opening of binaryOpenings) {
    if (
      startsWith(
        bytes,
        [...opening].map(character => character.charCodeAt(0)),
      )
    )
      throw new AppError('file_binary')
  }
}

/** UTF-16 of text with some ASCII is valid UTF-8 too, full of zero bytes; real UTF-8 text has none. */
function hasManyZeros(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  let zeros = 0
  for (const byte of sample) if (byte === 0) zeros++
  return zeros > sample.length * binaryShare
}

/** Zeros and other control characters that text does not have. A stray one is a flaw of a text, many are no text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, binarySample)
  let controls = 0
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) controls++
  }
  return controls > sample.length * binaryShare
}
