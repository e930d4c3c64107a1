import type { PageScan } from '#renderer/bridge/page-scans.ts'
import type { ScanPlace } from '#shared/contract/pictures.ts'

/** A place, and what shows the page around it. */
export interface ShownPage {
  place: ScanPlace
  /** The document whose page is drawn, where its source is a PDF. */
  pdf: string | null
  /** Else its scan; null while that is being got ready. */
  scan: PageScan | null
}

/** What a page is called. */
export const pageName = ({ label, page }: ScanPlace): string => label || String(page + 1)
