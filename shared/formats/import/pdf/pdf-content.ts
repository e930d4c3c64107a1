/** A stretch of text that a PDF draws in one go. Points from the upper left corner of its page. */
export interface PdfItem {
  text: string
  x: number
  y: number
  width: number
  height: number
}

export interface PdfPage {
  label: string
  width: number
  height: number
  items: readonly PdfItem[]
  /** Notes and marks that readers have put on the page. */
  annotations: number
}

/** What a PDF says of its text: where letters stand, and nothing of paragraphs. */
export interface PdfContent {
  title: string
  pages: readonly PdfPage[]
}
