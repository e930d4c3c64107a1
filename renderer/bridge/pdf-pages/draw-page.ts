import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AnnotationMode, getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import parserUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PagePart } from './drawing.ts'

/** Pictures with more points than this are left out of a page. */
const mostPointsOfPicture = 64_000_000
/** What the library reads beside a file, as the build lays it beside the page. */
const folder = (name: string): string => new URL(`/pdf/${name}/`, self.location.href).href

/** Reads a PDF, which is taken over. Nothing in it is run or followed: the library is told to draw, no more. */
export function readPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const worker = new PDFWorker({ port: new Worker(parserUrl, { type: 'module' }) as never })
  const options = {
    data,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    // Outlines of letters are read by the library and drawn as lines: no font of a file reaches the browser.
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    useWorkerFetch: true,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    isImageDecoderSupported: false,
    maxImageSize: mostPointsOfPicture,
    canvasMaxAreaInBytes: 4 * mostPointsOfPicture,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
  }
  return getDocument(options as never).promise
}

/** Draws a part of a page (index), and lets go of what that took: no more than the part has ever been there as points. */
export async function drawPart(document: PDFDocumentProxy, index: number, part: PagePart): Promise<ImageBitmap> {
  const page = await document.getPage(index + 1)
  const canvas = new OffscreenCanvas(part.width, part.height)
  try {
    const scale = part.pageWidth / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale, offsetX: -part.left, offsetY: -part.top })
    const canvasContext = canvas.getContext('2d', { alpha: false }) as unknown as CanvasRenderingContext2D
    // As it is printed: that asks for no frames of a window, and leaves notes out that are for the screen only.
    const annotationMode = AnnotationMode.ENABLE
    await page.render({ canvas: null, canvasContext, viewport, intent: 'print', annotationMode }).promise
    return canvas.transferToImageBitmap()
  } finally {
    // Its memory is given back at once, not when somebody collects it.
    Object.assign(canvas, { width: 0, height: 0 })
    page.cleanup()
  }
}

interface Canvas {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** Canvases that the library draws parts of a page on: a thread has no elements. */
class OffscreenCanvases {
  create(width: number, height: number): Canvas {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) }
  }

  reset({ canvas }: Canvas, width: number, height: number): void {
    Object.assign(canvas!, { width, height })
  }

  destroy(drawn: Canvas): void {
    Object.assign(drawn.canvas!, { width: 0, height: 0 })
    Object.assign(drawn, { canvas: null, context: null })
  }
}

/** Filters are elements too: what they would tint is drawn as it is. */
class NoFilters {
  addFilter = (): string => 'none'
  addHCMFilter = (): string => 'none'
  addAlphaFilter = (): string => 'none'
  addLuminosityFilter = (): string => 'none'
  addHighlightHCMFilter = (): string => 'none'
  destroy = (): void => undefined
}
