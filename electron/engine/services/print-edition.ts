import type { PrintKind } from '#shared/contract/print-process.ts'
import { type BookPart, EditionBook } from '#shared/formats/export/pdf/edition-book.ts'
import { pageNumbersHtml } from '#shared/formats/export/pdf/page-numbers.ts'
import { type PartCut, partCut } from '#shared/formats/export/pdf/part-cut.ts'
import { PdfFile } from '#shared/formats/export/pdf/pdf-file.ts'
import { UnknownPdf } from '#shared/formats/export/pdf/pdf-values.ts'
import { settledPdf } from '#shared/formats/export/pdf/settled-pdf.ts'
import type { WorkerPool } from '#workers/pool.ts'

/** HTML that becomes a PDF. */
export interface PrintPage {
  html: Uint8Array
  kind: PrintKind
}

/** Prints a page of HTML as PDF; only a window can. */
export type PrintPdf = (page: PrintPage, signal: AbortSignal) => Promise<Uint8Array>

export interface PrintTools {
  print: PrintPdf
  pool: WorkerPool
  signal: AbortSignal
}

/** Characters of a text that are printed at once. */
const partWeight = 50_000
/** A text that is not much longer is printed whole. */
const longestWhole = 150_000

/**
 * Prints the HTML of an edition. A browser needs memory for each character of a page, so a long text is printed in parts, which
 * are put together: each ends where a page does, so that it looks as if it were printed whole. `at` is when the text was last
 * changed.
 */
export async function printEdition(tools: PrintTools, html: Uint8Array, at: number): Promise<Uint8Array> {
  const book = html.length > longestWhole ? new EditionBook(new TextDecoder().decode(html)) : null
  const inParts = book && book.weight > longestWhole ? await printInParts(tools, book, at) : null
  return inParts ?? settledPdf(await tools.print({ html, kind: 'whole' }, tools.signal), at)
}

/** Null where the browser writes what we cannot put together. Parts are put together while the next one is printed. */
async function printInParts(tools: PrintTools, book: EditionBook, at: number): Promise<Uint8Array | null> {
  const { print, pool, signal } = tools
  pool.release()
  const thread = pool.apart()
  try {
    const added: Promise<unknown>[] = []
    let count = 0
    for (let piece = 0; piece < book.count; ) {
      const printed = await printPart(tools, book, piece)
      if (!printed) return null
      const { pages } = printed.cut
      // Handed over: a part is held once, and by the thread alone.
      const adding = thread.hand('addPart', () => ({ part: { pdf: printed.pdf, pages }, at }), signal)
      // Told below, unless printing fails before.
      adding.catch(() => undefined)
      added.push(adding)
      count += pages
      piece = printed.cut.piece
    }
    const numbers = await print({ html: bytesOf(pageNumbersHtml(count)), kind: 'numbers' }, signal)
    if ((await Promise.all(added)).includes(null)) return null
    return await thread.hand('endParts', () => ({ numbers }), signal)
  } finally {
    await thread.close()
  }
}

/** Prints a part, and more of the text where it has no place to end. */
async function printPart(
  { print, signal }: PrintTools,
  book: EditionBook,
  from: number,
): Promise<{ pdf: Uint8Array; cut: PartCut } | null> {
  for (let weight = partWeight; ; weight *= 2) {
    const part = book.part(from, weight)
    const pdf = await print({ html: bytesOf(part.html), kind: 'part' }, signal)
    const cut = cutOf(pdf, part, book.count)
    if (cut === undefined) return null
    if (cut) return { pdf, cut }
  }
}

/** Null where a part has no place to end, undefined where that cannot be told. */
function cutOf(pdf: Uint8Array, { marks, isLast }: BookPart, end: number): PartCut | null | undefined {
  try {
    return isLast ? { pages: new PdfFile(pdf).pages().length, piece: end } : partCut(pdf, marks)
  } catch (error) {
    if (error instanceof UnknownPdf) return
    throw error
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
