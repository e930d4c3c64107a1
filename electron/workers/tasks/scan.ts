import { AppError } from '#shared/domain/errors.ts'
import { scanKindOf } from '#shared/formats/import/scan-kind.ts'
import type { ScanPicture, TaskInput } from '../protocol.ts'
import { pngOf } from '../scans/png-of.ts'
import { type Raster, shrunk } from '../scans/raster.ts'
import { readJpeg2000 } from '../scans/read-jpeg2000.ts'

/** Enough to read the smallest print of a page. */
const mostPoints = 12_000_000

/** A scan that no browser shows, as PNG. Throws AppError `scan_too_large`, `scan_unreadable`. */
export async function showScan(input: TaskInput<'scan'>): Promise<ScanPicture> {
  const kind = scanKindOf(input.bytes)
  try {
    const raster = kind === 'JPEG 2000' ? await readJpeg2000(input.bytes) : await tiffOf(input)
    const { width, height, rgba } = shrunk(raster, mostPoints)
    return { bytes: pngOf({ width, height, rgba }), width, height }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('scan_unreadable', { kind: kind ?? '' }, error)
  }
}

async function tiffOf({ bytes, ...place }: TaskInput<'scan'>): Promise<Raster> {
  const { readTiff } = await import('../scans/read-tiff.ts')
  return readTiff(bytes, place)
}
