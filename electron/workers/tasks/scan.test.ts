import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { imageOf } from '#shared/editions/images.ts'
import { mutated, randomFrom } from '#shared/formats/testing/mutate.ts'
import { pngOf } from '../scans/png-of.ts'
import { shrunk } from '../scans/raster.ts'
import { smallScans } from '../testing/small-scans.ts'
import { showScan } from './scan.ts'

const { tiffOfTwo, colourTiff, jp2, j2k } = smallScans
/** Points of a row as letters: `#` dark, `.` light. */
function rowOf(png: Uint8Array, row: number): string {
  const bytes = Buffer.from(png)
  const [width, channels] = [bytes.readUInt32BE(16), bytes[25] === 0 ? 1 : 3]
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)))
  const length = width * channels + 1
  const points = rows.subarray(row * length + 1, (row + 1) * length)
  return Array.from({ length: width }, (_, x) => (points[x * channels]! < 128 ? '#' : '.')).join('')
}
const shown = async (bytes: Uint8Array, page = 0, pages = 1) => showScan({ bytes, page, pages })
const codeOf = (bytes: Uint8Array) =>
  shown(bytes).then(
    () => 'shown',
    (error: { code?: string }) => error.code,
  )

it.each([
  ['TIFF of a fax', tiffOfTwo],
  ['TIFF in colour', colourTiff],
  ['JPEG 2000', jp2],
  ['JPEG 2000 without a container', j2k],
])('makes a picture of %s', async (_what, bytes) => {
  const { bytes: png, ...size } = await shown(bytes)
  expect(imageOf(png)).toMatchObject({ type: 'image/png', ...size })
  expect(size).toEqual({ width: 16, height: 8 })
  expect([0, 2, 5, 6].map(row => rowOf(png, row))).toEqual([
    '................',
    '..######........',
    '..######........',
    '................',
  ])
})

it('takes the page of a file that has as many as the document; else each has a file', async () => {
  expect(await shown(tiffOfTwo, 1, 2)).toMatchObject({ width: 6, height: 5 })
  expect(await shown(tiffOfTwo, 1, 3)).toMatchObject({ width: 16, height: 8 })
})

it('refuses what would grow too large before it is unpacked', async () => {
  const wide = Buffer.from(tiffOfTwo)
  const first = wide.readUInt32LE(4)
  const tagAt = (tag: number) => wide.indexOf(Uint8Array.of(tag & 255, tag >> 8), first)
  wide.writeUInt16LE(65_000, tagAt(0x100) + 8)
  wide.writeUInt16LE(65_000, tagAt(0x101) + 8)
  expect(await codeOf(wide)).toBe('scan_too_large')
  const code = Buffer.from(j2k)
  const size = code.indexOf(Uint8Array.of(0xff, 0x51))
  code.writeUInt32BE(100_000, size + 6)
  code.writeUInt32BE(100_000, size + 10)
  expect(await codeOf(code)).toBe('scan_too_large')
})

it('does not follow pages in a circle, and says so of what is broken', async () => {
  const circle = Buffer.from(tiffOfTwo)
  const first = circle.readUInt32LE(4)
  circle.writeUInt32LE(first, first + 2 + circle.readUInt16LE(first) * 12)
  expect(await codeOf(circle)).toBe('scan_unreadable')
  expect(await codeOf(jp2.subarray(0, 60))).toBe('scan_unreadable')
  expect(await codeOf(Buffer.from('II+\0 with offsets of eight bytes'))).toBe('scan_unreadable')
})

// Not LZW: the library may not come back from a broken one, and the engine gives it up (`in-time.test.ts`).
it('a broken scan is a picture or an expected failure', async () => {
  for (const sound of [tiffOfTwo, jp2, j2k])
    for (let seed = 0; seed < 60; seed++)
      expect(['shown', 'scan_unreadable', 'scan_too_large']).toContain(await codeOf(mutated(sound, randomFrom(seed))))
})

it('puts points together where there are too many', () => {
  const rgba = Uint8Array.from({ length: 6 * 4 * 4 }, (_, at) => (Math.floor(at / 4) % 6 < 3 ? 0 : 255))
  const small = shrunk({ width: 6, height: 4, rgba }, 6)
  expect([small.width, small.height]).toEqual([3, 2])
  expect([...small.rgba].filter((_, at) => at % 4 === 0)).toEqual([0, 127, 255, 0, 127, 255])
  expect(imageOf(pngOf(small))).toMatchObject({ width: 3, height: 2 })
})
