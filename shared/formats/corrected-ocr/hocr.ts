import { escapeXml } from '../export/xml.ts'
import { elementsBelow, isText, type MarkupElement } from '../import/markup/parse-markup.ts'
import type { Splice } from './splice.ts'
import { setAttributes } from './tags.ts'

/** Corrected words of an hOCR text: their content, and a confidence of 100 where the recogniser had given one. */
export function correctHocr(root: MarkupElement, source: string, words: ReadonlyMap<number, string>): Splice[] {
  const splices: Splice[] = []
  for (const element of elementsBelow(root)) {
    const texts = element.children.filter(isText)
    const own = texts.flatMap(text => {
      const written = source.slice(text.start, text.end)
      const start = text.start + written.length - written.trimStart().length
      const corrected = words.get(start) ?? words.get(text.start)
      if (corrected === undefined) return []
      const [from, end] = words.has(start) ? [start, text.start + written.trimEnd().length] : [text.start, text.end]
      return [{ start: from, end, text: escapeXml(corrected) }]
    })
    if (own.length === 0) continue
    splices.push(...own)
    const word = wordOf(element)
    const title = word?.attributes.title
    if (word && title && /x_wconf\s+[\d.]+/.test(title))
      splices.push(...setAttributes(word, source, { title: title.replace(/x_wconf\s+[\d.]+/, 'x_wconf 100') }))
  }
  return onlyOnce(splices)
}

function wordOf(element: MarkupElement | null): MarkupElement | null {
  for (let at = element; at; at = at.parent) if (/\bocrx_word\b/.test(at.attributes.class ?? '')) return at
  return null
}

/** A word with several texts sets its confidence once. */
function onlyOnce(splices: readonly Splice[]): Splice[] {
  return [...new Map(splices.map(splice => [splice.start, splice])).values()]
}
