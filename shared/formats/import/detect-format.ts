import type { SourceFormat } from '../../domain/source.ts'
import { judgeMasks } from './markdown/masks.ts'
import { importers } from './registry.ts'

const heading = /^ {0,3}#{1,6}[ \t]+\S/m

/**
 * The format of a file by its name and text: the extension of Markdown decides; other text is Markdown when it has
 * headings marked by `#`, or bold phrases in a document whose `*` are not placeholders.
 */
export function detectFormat(name: string, text: string): SourceFormat {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (importers.markdown.extensions.includes(extension)) return 'markdown'
  if (heading.test(text)) return 'markdown'
  const { masked, boldRuns } = judgeMasks(text)
  return !masked && boldRuns > 0 ? 'markdown' : 'text'
}
