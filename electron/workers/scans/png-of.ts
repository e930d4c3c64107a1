import { crc32, deflateSync } from 'node:zlib'
import type { Raster } from './raster.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const [grey, colour] = [0, 2]

/** A raster as PNG, grey where it has no colour. It is looked at and thrown away, so it is written fast, not small. */
export function pngOf({ width, height, rgba }: Raster): Uint8Array {
  const channels = isGrey(rgba) ? 1 : 3
  const rows = Buffer.alloc((width * channels + 1) * height)
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    // Each row begins with its filter: none.
    to++
    for (let x = 0; x < width; x++, from += 4)
      for (let each = 0; each < channels; each++) rows[to++] = rgba[from + each]!
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 1 ? grey : colour], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function isGrey(rgba: Raster['rgba']): boolean {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false
  return true
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
