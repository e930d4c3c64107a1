import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron'
import type { PrintKind } from '#shared/contract/print-process.ts'
import { AppError } from '#shared/domain/errors.ts'
import { pageNumberFonts } from '#shared/formats/export/pdf/page-numbers.ts'

const scheme = 'zhubi-print'
/** Nothing but what stands in the page itself: no scripts, no files, no network. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
const longestPrintMs = 180_000

const number = (name: string) => `<span class="${name}"></span>`
const paper: PrintToPDFOptions = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true }
const readable: PrintToPDFOptions = { generateTaggedPDF: true, generateDocumentOutline: true }
const numbered: PrintToPDFOptions = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div lang="zh-Hans" style="width:100%;font:9px ${pageNumberFonts};text-align:center;color:#555">${number('pageNumber')} / ${number('totalPages')}</div>`,
}
const pdfOptions: Record<PrintKind, PrintToPDFOptions> = {
  whole: { ...paper, ...readable, ...numbered },
  part: { ...paper, ...readable },
  numbers: paper,
}

/** Pages that are being printed, by the last part of their address. */
const pages = new Map<string, Uint8Array>()
let lastPage = 0
let printing: Session | null = null

/** A session that can reach nothing but the pages to be printed. */
function printSession(): Session {
  if (printing) return printing
  printing = session.fromPartition('print', { cache: false })
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  printing.protocol.handle(scheme, ({ url }) => {
    const html = pages.get(url)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return html ? new Response(new Uint8Array(html), { headers }) : new Response(null, { status: 404 })
  })
  // Every other address is refused before it is asked for.
  printing.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${scheme}:`) }))
  return printing
}

/** Prints HTML of our own making as PDF, in a hidden window that runs no scripts. Throws AppError `pdf_failed`. */
export async function printPdf(html: Uint8Array, kind: PrintKind): Promise<Uint8Array> {
  const url = `${scheme}://page/${++lastPage}`
  pages.set(url, html)
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }
  const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, session: printSession() } })
  try {
    return await inTime(printed(window, url, kind))
  } catch (error) {
    throw new AppError('pdf_failed', {}, error)
  } finally {
    window.destroy()
    pages.delete(url)
  }
}

async function printed(window: BrowserWindow, url: string, kind: PrintKind): Promise<Uint8Array> {
  await window.loadURL(url)
  return window.webContents.printToPDF(pdfOptions[kind])
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Printing takes too long')), longestPrintMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
