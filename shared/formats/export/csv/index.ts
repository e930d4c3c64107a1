import type { Exporter } from '../exporter.ts'
import { tableRows } from '../table-rows.ts'
import { csvOf } from './csv-of.ts'

/** The list of corrections as comma-separated values. */
export const csvExporter: Exporter = {
  id: 'csv',
  extension: 'csv',
  isList: true,
  isMarkup: true,
  write: edition => csvOf(tableRows(edition)),
}
