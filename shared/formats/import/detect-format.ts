import type { SourceFormat } from '../../domain/source.ts'
import { formatExtensions } from './extensions.ts'
import { judgeMasks } from './markdown/masks.ts'

const heading = /^ {0,3}#{1,6}[ \t]+\S/m
const htmlOpening = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i
/** As much of a text as is looked at to tell markup apart. */
const opening = 16_384

/**
 * The format of a text by its name and content: markup by its opening; the extension of Markdown decides; other text is
 * Markdown when it has headings marked by `#`, or bold phrases in a document whose `*` are not placeholders.
 */
export function detectFormat(name: string, text: string): SourceFormat {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (formatExtensions.markdown.includes(extension)) return 'markdown'
  const markup = detectMarkup(extension, text.slice(0, opening))
  if (markup) return markup
  if (heading.test(text)) return 'markdown'
  const { masked, boldRuns } = judgeMasks(text)
  return !masked && boldRuns > 0 ? 'markdown' : 'text'
}

function detectMarkup(extension: string, head: string): SourceFormat | null {
  if (/<(?:\w+:)?alto[\s>]/i.test(head)) return 'alto'
  if (/<(?:\w+:)?PcGts[\s>]/.test(head)) return 'page'
  if (extension === 'hocr' || /<[^>]+class\s*=\s*["']ocr_page/i.test(head)) return 'hocr'
  return formatExtensions.html.includes(extension) || htmlOpening.test(head) ? 'html' : null
}
