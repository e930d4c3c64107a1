import type { IFD } from 'utif2'
import { AppError } from '#shared/domain/errors.ts'
import { imageOf } from '#shared/editions/images.ts'
import type { Raster } from './raster.ts'
import { type TiffDirectory, tiffDirectories } from './tiff-directory.ts'

/** As large as a newspaper page at 400 dots an inch; the library holds seven bytes of each point. */
const mostPoints = 64_000_000
/** None, three of fax machines, LZW, two of JPEG, two of Deflate, runs. */
const packings = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32_946, 32_773])
const bitsOfPoint = new Set([1, 2, 4, 8, 16])

/**
 * A page of a TIFF. `page` counts only where the file has as many as there are `pages`: else each page has a file of its
 * own. Throws AppError `scan_too_large`, `scan_unreadable`, and what the library throws of broken files.
 */
export async function readTiff(bytes: Uint8Array, { page, pages }: { page: number; pages: number }): Promise<Raster> {
  // The library wants a buffer from its beginning.
  const { buffer } = Uint8Array.from(bytes)
  const found = tiffDirectories(new DataView(buffer))
  const image = found.length === pages ? found[page] : found[0]
  if (!image) throw unreadable()
  refuseOdd(image, buffer)
  const { decodeImage, toRGBA8 } = await loadLibrary()
  const decoded = image as unknown as IFD
  quietly(() => decodeImage(buffer, decoded))
  return { width: decoded.width, height: decoded.height, rgba: toRGBA8(decoded) }
}

const unreadable = (): AppError => new AppError('scan_unreadable', { kind: 'TIFF' })
const tooLarge = (): AppError => new AppError('scan_too_large', { kind: 'TIFF', limit: mostPoints / 1e6 })

/** Before anything is unpacked: what the file says of its measure, and whether its parts are as many as it takes. */
function refuseOdd(image: TiffDirectory, buffer: ArrayBuffer): void {
  const [width, height] = [numberOf(image, 256, 0), numberOf(image, 257, 0)]
  const [bits, samples] = [numberOf(image, 258, 1), numberOf(image, 277, 1)]
  if (!(width * height > 0) || !bitsOfPoint.has(bits) || !(samples >= 1 && samples <= 5)) throw unreadable()
  if (!packings.has(numberOf(image, 259, 1))) throw unreadable()
  if (width * height > mostPoints) throw tooLarge()
  const starts = image.t324 ?? image.t273 ?? []
  const lengths = (image.t324 ? image.t325 : image.t279) ?? starts.map(() => buffer.byteLength)
  if (starts.length === 0 || starts.length !== partsOf(image, { width, height }) || lengths.length !== starts.length)
    throw unreadable()
  starts.forEach((start, index) => {
    if (start >= buffer.byteLength) throw unreadable()
    lengths[index] = Math.min(lengths[index]!, buffer.byteLength - start)
    refuseLargeJpeg(new Uint8Array(buffer, start, lengths[index]))
  })
  if (image.t324) image.t325 = lengths
  else image.t279 = lengths
}

/** How many strips or tiles such a picture has. */
function partsOf(image: TiffDirectory, { width, height }: { width: number; height: number }): number {
  if (!image.t324) return Math.ceil(height / Math.min(height, numberOf(image, 278, height)))
  const [wide, high] = [numberOf(image, 322, 0), numberOf(image, 323, 0)]
  if (wide * high > mostPoints) throw tooLarge()
  return Math.ceil(width / wide) * Math.ceil(height / high)
}

/** A part in JPEG has a measure of its own. */
function refuseLargeJpeg(part: Uint8Array): void {
  const inside = imageOf(part)
  if (inside && inside.width * inside.height > mostPoints) throw tooLarge()
}

const numberOf = (image: TiffDirectory, tag: number, otherwise: number): number => image[`t${tag}`]?.[0] ?? otherwise

type Library = typeof import('utif2')

/** It is no module of the language: where nothing bundles it, all it has is its default. */
async function loadLibrary(): Promise<Library> {
  const library = (await import('utif2')) as Library & { default?: Library }
  return library.default ?? library
}

/** The library tells of tiles. */
function quietly(work: () => void): void {
  const { log } = console
  console.log = () => undefined
  try {
    work()
  } finally {
    console.log = log
  }
}
