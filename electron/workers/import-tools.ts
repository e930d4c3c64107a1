import type { ImportTools } from '#shared/formats/import/importer.ts'
import { openZip } from './open-zip.ts'

/** What importers need of Node. */
export const importTools: ImportTools = { openZip }
