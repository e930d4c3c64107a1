import { defineStore } from 'pinia'
import { AppError } from '#shared/domain/errors.ts'
import { useBridge } from './bridge.ts'
import { PdfPages } from './pdf-pages/pdf-pages.ts'

/** The scan of a page as the window can show it. */
export interface PageScan {
  url: string
  /** Pixels. */
  width: number
  height: number
}

/** A page of a document; its source is a PDF or comes with pictures of its pages. */
export interface ScannedPage {
  documentId: string
  page: number
  isPdf: boolean
}

interface Kept {
  loading: Promise<PageScan | null>
  scan: PageScan | null
}

/** Scans are big: so many are kept for going back and forth. */
const mostKept = 6

/** The scans of pages that were looked at last, by document and page. */
export const usePageScans = defineStore('pageScans', () => {
  const bridge = useBridge()
  const pdfPages = new PdfPages()
  const kept = new Map<string, Kept>()

  async function pdfOf(documentId: string): Promise<Uint8Array<ArrayBuffer>> {
    const pdf = await bridge.engine('pictures.pdf', { documentId })
    if (!pdf) throw new AppError('page_unreadable')
    return pdf.bytes
  }

  async function load({ documentId, page, isPdf }: ScannedPage): Promise<PageScan | null> {
    if (isPdf) {
      const { picture, width, height } = await pdfPages.page(documentId, page, () => pdfOf(documentId))
      return { url: URL.createObjectURL(picture), width, height }
    }
    const scan = await bridge.engine('pictures.ofPage', { documentId, page })
    if (!scan) return null
    const { bytes, type, width, height } = scan.picture
    return { url: URL.createObjectURL(new Blob([bytes], { type })), width, height }
  }

  const keyOf = ({ documentId, page }: ScannedPage) => `${documentId} ${page}`

  function begin(wanted: ScannedPage): Kept {
    const entry: Kept = { loading: load(wanted), scan: null }
    entry.loading.then(
      scan => {
        entry.scan = scan
      },
      () => {
        if (kept.get(keyOf(wanted)) === entry) kept.delete(keyOf(wanted))
      },
    )
    return entry
  }

  /** The scan of a page (index); null where the project has none. */
  function of(wanted: ScannedPage): Promise<PageScan | null> {
    const key = keyOf(wanted)
    const entry = kept.get(key) ?? begin(wanted)
    kept.delete(key)
    kept.set(key, entry)
    for (const [oldest, { loading }] of kept) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
      loading.then(
        old => old && URL.revokeObjectURL(old.url),
        () => undefined,
      )
    }
    return entry.loading
  }

  /** The scan of a page that is at hand. */
  const known = (wanted: ScannedPage): PageScan | null => kept.get(keyOf(wanted))?.scan ?? null

  return { of, known }
})
