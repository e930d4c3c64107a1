import type { ExportFormat } from '../contract/editions.ts'

/** A picture of a source, as editions show it. */
export interface EditionImage {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  bytes: Uint8Array
  /** Pixels. */
  width: number
  height: number
}

/** Whether editions of a format have room for pictures. */
export const showsImages = (format: ExportFormat): boolean => ['html', 'pdf', 'epub', 'docx'].includes(format)

/** File name endings by type. */
export const imageEndings: Readonly<Record<EditionImage['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** What bytes are by their own word, whatever their name; null for what is no picture that every reader can show. */
export function imageOf(bytes: Uint8Array): EditionImage | null {
  const size = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes)
  return size && size.width > 0 && size.height > 0 ? { ...size, bytes } : null
}

type Size = Pick<EditionImage, 'type' | 'width' | 'height'>

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)
const begins = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0))

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || !begins(bytes, '\u0089PNG\r\n\u001a\n') || !begins(bytes, 'IHDR', 12)) return null
  const view = viewOf(bytes)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 10 || !begins(bytes, 'GIF8')) return null
  const view = viewOf(bytes)
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Walks the segments up to the frame's header. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30 || !begins(bytes, 'RIFF') || !begins(bytes, 'WEBP', 8)) return null
  const view = viewOf(bytes)
  const type = 'image/webp' as const
  if (begins(bytes, 'VP8X', 12))
    return { type, width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) }
  if (begins(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true)
    return { type, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}
