import { defineStore } from 'pinia'
import { AppError } from '#shared/domain/errors.ts'
import { useBridge } from '../bridge.ts'
import { PdfPages, type WantedPart } from './pdf-pages.ts'

/** Pages of PDFs, drawn from the kept bytes as they are asked for; nothing of them is kept. */
export const useDrawnPages = defineStore('drawnPages', () => {
  const bridge = useBridge()
  const pages = new PdfPages()

  async function pdfOf(documentId: string): Promise<Uint8Array<ArrayBuffer>> {
    const pdf = await bridge.engine('pictures.pdf', { documentId })
    if (!pdf) throw new AppError('page_unreadable')
    return pdf.bytes
  }

  /** A picture of a part of a page, which the caller closes; rejects as {@link PdfPages.draw} does. */
  const draw = (wanted: WantedPart, signal: AbortSignal): Promise<ImageBitmap> =>
    pages.draw(wanted, () => pdfOf(wanted.documentId), signal)

  return { draw }
})
