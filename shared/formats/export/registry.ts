import type { Exporter } from './exporter.ts'
import { markdownExporter } from './md/index.ts'
import { textExporter } from './txt/index.ts'

/** Every writer of an edition by its format. `source` is no edition: see `editions/source-text.ts`. */
export const exportFormats: Readonly<Record<'txt' | 'md', Exporter>> = { txt: textExporter, md: markdownExporter }
