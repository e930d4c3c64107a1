/** What a thread that draws is told: the file first, which is taken over, then the pages (index) that are wanted of it. */
export type DrawRequest = { pdf: Uint8Array<ArrayBuffer> } | { id: number; page: number }

/** A page as a picture of so many pixels. */
export interface DrawnPage {
  picture: Blob
  width: number
  height: number
}

/** `page` is null where it could not be drawn. */
export interface DrawReply {
  id: number
  page: DrawnPage | null
}
