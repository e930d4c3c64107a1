import { defineStore } from 'pinia'
import { useBridge } from './bridge.ts'

/** The scan of a page as the window can show it. */
export interface PageScan {
  url: string
  /** Pixels. */
  width: number
  height: number
}

/** Scans are big: so many are kept for going back and forth. */
const mostKept = 6

/** The scans of pages that were looked at last, by document and page. */
export const usePageScans = defineStore('pageScans', () => {
  const bridge = useBridge()
  const kept = new Map<string, Promise<PageScan | null>>()

  async function load(documentId: string, page: number): Promise<PageScan | null> {
    const scan = await bridge.engine('pictures.ofPage', { documentId, page })
    if (!scan) return null
    const { bytes, type, width, height } = scan.picture
    return { url: URL.createObjectURL(new Blob([bytes], { type })), width, height }
  }

  /** The scan of a page (index); null where the project has none. */
  function of(documentId: string, page: number): Promise<PageScan | null> {
    const key = `${documentId} ${page}`
    const known = kept.get(key)
    kept.delete(key)
    const scan = known ?? load(documentId, page)
    kept.set(key, scan)
    scan.catch(() => kept.delete(key))
    for (const [oldest, dropped] of kept) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
      dropped.then(
        old => old && URL.revokeObjectURL(old.url),
        () => undefined,
      )
    }
    return scan
  }

  return { of }
})
