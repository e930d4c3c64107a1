import { escapeXml } from '../export/xml.ts'
import { elementsBelow, isText, type MarkupElement } from '../import/markup/parse-markup.ts'
import type { TextStretches } from '../import/markup/text-window.ts'
import type { Splice } from './splice.ts'
import { elementAgain, partsOf } from './split-word.ts'
import { setAttributes } from './tags.ts'

/** Corrected words of an hOCR text: their content, and a confidence of 100 where the recogniser had given one. */
export function correctHocr(root: MarkupElement, source: TextStretches, words: ReadonlyMap<number, string>): Splice[] {
  const splices: Splice[] = []
  for (const element of elementsBelow(root)) {
    const split = splitWord(element, source, words)
    if (split) {
      splices.push(split)
      continue
    }
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

/** A word that is one text and was split: an element for each part, in its share of the box. */
function splitWord(element: MarkupElement, source: TextStretches, words: ReadonlyMap<number, string>): Splice | null {
  const [text, ...more] = element.children
  const title = element.attributes.title ?? ''
  const box = /bbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/.exec(title)?.slice(1).map(Number)
  if (!text || !isText(text) || more.length > 0 || !box || wordOf(element) !== element) return null
  const corrected = words.get(text.start) ?? words.get(text.end - source.slice(text.start, text.end).trimStart().length)
  if (corrected === undefined) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = box
  const parts = partsOf(corrected, [left, top, right - left, bottom - top])
  if (parts.length < 2) return null
  const { id } = element.attributes
  const written = parts.map(({ text: content, box: [x, y, width, height] }, index) => {
    const place = title
      .replace(/bbox\s+-?\d+\s+-?\d+\s+-?\d+\s+-?\d+/, `bbox ${x} ${y} ${x + width} ${y + height}`)
      .replace(/x_wconf\s+[\d.]+/, 'x_wconf 100')
    const named = id !== undefined && index > 0 ? { id: `${id}-${index + 1}` } : {}
    return elementAgain(element, source, { attributes: { title: place, ...named }, content: escapeXml(content) })
  })
  return { start: element.start, end: element.end, text: written.join(' ') }
}

function wordOf(element: MarkupElement | null): MarkupElement | null {
  for (let at = element; at; at = at.parent) if (/\bocrx_word\b/.test(at.attributes.class ?? '')) return at
  return null
}

/** A word with several texts sets its confidence once. */
function onlyOnce(splices: readonly Splice[]): Splice[] {
  return [...new Map(splices.map(splice => [splice.start, splice])).values()]
}
