import { defineStore } from 'pinia'
import { useBridge } from './bridge.ts'

/** The scan of a page as the window can show it. */
export interface PageScan {
  url: string
  /** Pixels. */
  width: number
  height: number
}

/** A page of a document that came with pictures of its pages. */
export interface ScannedPage {
  documentId: string
  page: number
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
  const kept = new Map<string, Kept>()

  async function load({ documentId, page }: ScannedPage): Promise<PageScan | null> {
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
