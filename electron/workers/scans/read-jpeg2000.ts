import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import type { Raster } from './raster.ts'

/** What the file may have, and what is unpacked of it: a scan holds itself in several sizes. */
const mostPoints = 1_000_000_000
const mostUnpacked = 16_000_000
const mostHalvings = 6

/** A JPEG 2000 picture, at half its size or less where it is large. Throws AppError `scan_too_large`, `scan_unreadable`. */
export async function readJpeg2000(bytes: Uint8Array): Promise<Raster> {
  const { JpxImage } = await loadDecoder()
  const { width, height } = JpxImage.parseImageProperties(bytes)
  if (!(width * height > 0)) throw new AppError('scan_unreadable', { kind: 'JPEG 2000' })
  let halvings = 0
  while (width * height > mostUnpacked * 4 ** halvings) halvings++
  if (halvings > mostHalvings || width * height > mostPoints) throw tooLarge()
  // Numbers of components differ; asked for none, the decoder gives red, green, blue and opacity.
  const rgba = await JpxImage.decode(bytes, { numComponents: 0, reducePower: halvings }).catch((error: unknown) => {
    throw /resolution/i.test(String(error)) && halvings > 0 ? tooLarge() : error
  })
  const half = (length: number) => Math.ceil(length / 2 ** halvings)
  if (rgba.length !== half(width) * half(height) * 4) throw new AppError('scan_unreadable', { kind: 'JPEG 2000' })
  return { width: half(width), height: half(height), rgba }
}

const tooLarge = (): AppError => new AppError('scan_too_large', { kind: 'JPEG 2000', limit: mostUnpacked / 1e6 })

/** What is used of the PDF library's decoder, which it ships without types. */
interface Decoder {
  JpxImage: {
    setOptions(options: object): void
    parseImageProperties(bytes: Uint8Array): { width: number; height: number }
    decode(bytes: Uint8Array, options: { numComponents: number; reducePower: number }): Promise<Uint8ClampedArray>
  }
}

let loading: Promise<Decoder> | null = null

function loadDecoder(): Promise<Decoder> {
  loading ??= load()
  return loading
}

async function load(): Promise<Decoder> {
  // @ts-expect-error: the library ships no types for it
  const decoder = (await import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs')) as Decoder
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const handler = { sendWithPromise: () => readFile(join(folder, 'wasm', 'openjpeg.wasm')) }
  decoder.JpxImage.setOptions({ handler, useWasm: true, useWorkerFetch: false, wasmUrl: '' })
  return decoder
}
