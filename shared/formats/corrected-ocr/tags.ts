import { escapeXml } from '../export/xml.ts'
import type { MarkupElement } from '../import/markup/parse-markup.ts'
import type { TextStretches } from '../import/markup/text-window.ts'
import type { Splice } from './splice.ts'

/** Where an element's opening tag ends: behind its last attribute, before `/>` or `>`. */
export function openingTag(
  element: MarkupElement,
  source: TextStretches,
): { start: number; end: number; isEmpty: boolean } {
  const { start } = element
  const tag = source.slice(start, closingSign(element, source))
  const written = tag.endsWith('/') ? tag.slice(0, -1) : tag
  return { start, end: start + written.trimEnd().length, isEmpty: written !== tag }
}

/** The `>` that closes an opening tag; one within quotes does not. */
function closingSign({ start, end }: MarkupElement, source: TextStretches): number {
  let quote = ''
  for (let at = start + 1; ; ) {
    const close = source.indexOf('>', at)
    if (close < 0) return Math.max(start, end)
    for (const character of source.slice(at, close)) {
      if (quote !== '') quote = character === quote ? '' : quote
      else if (character === '"' || character === "'") quote = character
    }
    if (quote === '') return close
    at = close + 1
  }
}

/** Sets attributes of an element in its source (null takes one away); what is not named stays to the letter. */
export function setAttributes(
  element: MarkupElement,
  source: TextStretches,
  values: Readonly<Record<string, string | null>>,
): Splice[] {
  const { start, end } = openingTag(element, source)
  const tag = source.slice(start, end)
  return Object.entries(values).flatMap(([name, value]): Splice[] => {
    const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag)
    const written = value === null ? '' : ` ${name}="${escapeXml(value)}"`
    if (match) return [{ start: start + match.index, end: start + match.index + match[0].length, text: written }]
    return written === '' ? [] : [{ start: end, end, text: written }]
  })
}
