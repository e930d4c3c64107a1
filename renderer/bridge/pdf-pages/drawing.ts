/** A part of a page as it is wanted: pixels, seen from the corner of the page, which is so many of them wide and high. */
export interface PagePart {
  pageWidth: number
  pageHeight: number
  left: number
  top: number
  width: number
  height: number
}

/** What a thread that draws is told: the file first, which is taken over, then the parts that are wanted of its pages (index). */
export type DrawRequest = { pdf: Uint8Array<ArrayBuffer> } | { id: number; page: number; part: PagePart }

/** `picture` is null where it could not be drawn; it is handed over. */
export interface DrawReply {
  id: number
  picture: ImageBitmap | null
}
