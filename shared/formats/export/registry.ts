import type { ExportFormat } from '../../contract/editions.ts'
import { csvExporter } from './csv/index.ts'
import { docxExporter } from './docx/index.ts'
import { epubExporter } from './epub/index.ts'
import type { Exporter } from './exporter.ts'
import { htmlExporter } from './html/index.ts'
import { jsonldExporter } from './jsonld/index.ts'
import { markdownExporter } from './md/index.ts'
import { teiExporter } from './tei/index.ts'
import { textExporter } from './txt/index.ts'
import { xlsxExporter } from './xlsx/index.ts'

/** Formats that are written from an edition. PDF is HTML that a window prints; `source` is no edition: see `editions/source-text.ts`. */
export type EditionFormat = Exclude<ExportFormat, 'source' | 'pdf'>

/** Every writer of an edition by its format. */
export const exportFormats: Readonly<Record<EditionFormat, Exporter>> = {
  txt: textExporter,
  md: markdownExporter,
  html: htmlExporter,
  docx: docxExporter,
  epub: epubExporter,
  tei: teiExporter,
  jsonld: jsonldExporter,
  xlsx: xlsxExporter,
  csv: csvExporter,
}

/** The writer of a format. A window prints PDF from HTML; of the source text, plain text stands for its summary and sample. */
export function exporterOf(format: ExportFormat): Exporter {
  if (format === 'pdf') return htmlExporter
  return format === 'source' ? textExporter : exportFormats[format]
}
