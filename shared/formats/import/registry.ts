import type { SourceFormat } from '../../domain/source.ts'
import type { Importer } from './importer.ts'
import { markdownImporter } from './markdown/index.ts'
import { textImporter } from './text/index.ts'

/** Every importer by its format. */
export const importers: Readonly<Record<SourceFormat, Importer>> = {
  text: textImporter,
  markdown: markdownImporter,
}
