import { escapeXml } from '../export/xml.ts'
import type { MarkupElement } from '../import/markup/parse-markup.ts'
import type { Splice } from './splice.ts'

/** Where an element's opening tag ends: behind its last attribute, before `/>` or `>`. */
export function openingTag(element: MarkupElement, source: string): { start: number; end: number; isEmpty: boolean } {
  let at = element.start + 1
  for (let quote = ''; at < source.length; at++) {
    const character = source[at]!
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') break
  }
  const isEmpty = source[at - 1] === '/'
  let end = isEmpty ? at - 1 : at
  while (/\s/.test(source[end - 1] ?? '')) end--
  return { start: element.start, end, isEmpty }
}

/** Sets attributes of an element in its source (null takes one away); what is not named stays to the letter. */
export function setAttributes(
  element: MarkupElement,
  source: string,
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
