import * as v from 'valibot'
import type { Box } from '../domain/source-layout.ts'
import { call } from './call.ts'

/** A picture that a window can show. */
export interface PictureData {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  bytes: Uint8Array<ArrayBuffer>
  /** Pixels. */
  width: number
  height: number
}

/** What a page was read from. The page's own measure is what boxes on it count in. */
export interface PagePicture {
  picture: PictureData
  width: number
  height: number
  /** As the source names the page. */
  label: string
}

/** A stretch of text on a scan: boxes in the page's measure. */
export interface ScanPlace {
  page: number
  label: string
  width: number
  height: number
  /** Around all of it. */
  box: Box
  /** Of its words, or what of them it is. */
  boxes: readonly Box[]
  /** How high its lines are, or how wide where they run down the page. */
  line: number
}

export const pictureCalls = {
  /** A picture that stands in a document's text; null where the project has not got it. */
  'pictures.inText': call(v.object({ documentId: v.string(), address: v.string() }))<PictureData | null>(),
  /** The scan of a page (index), where one came with the source. */
  'pictures.ofPage': call(
    v.object({ documentId: v.string(), page: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  )<PagePicture | null>(),
  /** The source of a document as it came, where it is a PDF: the window draws its pages. */
  'pictures.pdf': call(v.object({ documentId: v.string() }))<{ bytes: Uint8Array<ArrayBuffer> } | null>(),
  /** Where a stretch of a block (block offsets) stands on the pages that can be shown; ascending. */
  'pictures.ofPlace': call(
    v.object({ documentId: v.string(), blockId: v.string(), start: v.number(), end: v.number() }),
  )<ScanPlace[]>(),
}
