import type { ImportTools } from '#shared/formats/import/importer.ts'
import { openZip } from './open-zip.ts'

/** What importers need of Node. */
export const importTools: ImportTools = {
  openZip,
  // The library is big, and most files are no PDF.
  readPdf: async bytes => (await import('./read-pdf.ts')).readPdf(bytes),
}
