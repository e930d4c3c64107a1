import iconv from 'iconv-lite'

/** Byte order marks by canonical encoding name. */
export const byteOrderMarks: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
  big5: [],
}

/**
 * The text of `bytes` (no byte order mark in front) when every byte of it survives the way back, else null.
 * GB18030 and Big5 use one library both ways, because the tables of TextDecoder and iconv-lite differ in some places
 * and a table used one way only would lose bytes unseen.
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'gb18030' || encoding === 'big5') {
    const text = iconv.decode(bytes, encoding, { stripBOM: false })
    return sameBytes(iconv.encode(text, encoding), bytes) ? text : null
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The bytes of `text`, without a byte order mark. What the encoding lacks becomes `?`, as far as it must. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding === 'gb18030' || encoding === 'big5') return iconv.encode(text, encoding)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le')
  return new TextEncoder().encode(text)
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return bytes
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}

const lessThan = 0x3c
/** Big enough to cost little, small enough to come and go. */
const pieceSize = 65_536

/** The text of UTF-8 in pieces that begin with `<`, but for the first. Throws TypeError for what is no UTF-8. */
export function* utf8Pieces(bytes: Uint8Array): Generator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(lessThan, start + pieceSize)
    const end = next < 0 ? bytes.length : next
    yield decoder.decode(bytes.subarray(start, end))
    start = end
  }
}
