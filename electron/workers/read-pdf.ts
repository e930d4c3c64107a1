import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import type { PdfContent, PdfItem, PdfPage } from '#shared/formats/import/pdf/pdf-content.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>
type Page = Awaited<ReturnType<Document['getPage']>>

/** More pages than this are no report. */
const mostPages = 5000
/** Annotations that only make something clickable, or belong to a form. */
const silentAnnotations = new Set(['Link', 'Widget', 'Popup'])

/** The text layer of a PDF. Throws AppError `file_damaged`, `file_encrypted`, `file_too_complex`. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const library = await loadLibrary()
  const loading = library.getDocument({
    // The library takes what it is given for its own.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
    CMapReaderFactory: CMapReader,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
  } as never)
  try {
    return await readDocument(await loading.promise)
  } catch (error) {
    throw asAppError(error)
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

/** The library believes in a browser: it wants a class that only drawing needs, and its worker's code in this thread. */
async function loadLibrary(): Promise<Library> {
  passOverStrays()
  const scope = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown }
  scope.DOMMatrix ??= class DOMMatrix {}
  // @ts-expect-error: the library ships no types for the code that it would run in a worker of its own
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
}

/** Loading, the library warns that it could not draw; nobody wants it to, and the package leaves out what it misses. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { warn, log } = console
  Object.assign(console, { warn: () => undefined, log: () => undefined })
  try {
    return await work()
  } finally {
    Object.assign(console, { warn, log })
  }
}

let isPassingOver = false

/**
 * Broken files make the library reject promises that nobody waits for, which would end the thread and every task in it.
 * What it cannot read it tells by other ways too; any other rejection is a bug as ever.
 */
function passOverStrays(): void {
  if (isPassingOver) return
  isPassingOver = true
  process.on('unhandledRejection', reason => {
    if (!isOfLibrary(reason)) throw reason
  })
}

function isOfLibrary(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false
  const { name, stack } = reason as { name?: unknown; stack?: unknown }
  return (
    /(?:Exception|FormatError|JpegError|Jbig2Error|JpxError)$/.test(String(name)) ||
    String(stack).includes('pdfjs-dist')
  )
}

/** Reads the character maps of Chinese fonts from the library's own folder. */
class CMapReader {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    if (!/^[\w-]+$/.test(name)) throw new RangeError('No name of a character map')
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return { cMapData: await readFile(join(folder, 'cmaps', `${name}.bcmap`)), isCompressed: true }
  }
}

async function readDocument(document: Document): Promise<PdfContent> {
  if (document.numPages > mostPages) throw new AppError('file_too_complex')
  const labels = await document.getPageLabels()
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: { Title?: unknown } }
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, labels?.[number - 1] || String(number)))
    page.cleanup()
  }
  return { title: typeof info.Title === 'string' ? info.Title.trim() : '', pages }
}

async function readPage(page: Page, label: string): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true } as never)
  const items: PdfItem[] = []
  for (const item of content.items)
    if ('str' in item && item.str !== '') items.push(placed(item, transform as number[]))
  const annotations = await page.getAnnotations().catch(() => [])
  const marks = annotations.filter(({ subtype }: { subtype: string }) => !silentAnnotations.has(subtype))
  return { label, width, height, items, annotations: marks.length }
}

/** An item in points from the upper left corner, as the page is turned. */
function placed(item: { str: string; transform: number[]; width: number; height: number }, view: number[]): PdfItem {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const height = item.height || Math.hypot(c, d)
  const x = va * e + vc * f + ve
  const baseline = vb * e + vd * f + vf
  return { text: item.str, x, y: baseline - height * 0.88, width: item.width, height }
}

function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new AppError('file_encrypted', {}, error)
  return new AppError('file_damaged', {}, error)
}
