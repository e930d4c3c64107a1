import { boxOf } from '../import/alto/index.ts'
import { elementsBelow, type MarkupElement, textBelow } from '../import/markup/parse-markup.ts'
import type { TextStretches } from '../import/markup/text-window.ts'
import type { Splice } from './splice.ts'
import { elementAgain, partsOf, stretchOf, type WordPart } from './split-word.ts'
import { openingTag, setAttributes } from './tags.ts'

/**
 * Corrected words of a part of an ALTO text: `CONTENT`, and `CS` to say that it was corrected; the recogniser's confidence
 * of what stood there before goes.
 */
export function correctAlto(root: MarkupElement, source: TextStretches, words: ReadonlyMap<number, string>): Splice[] {
  const splices: Splice[] = []
  for (const element of elementsBelow(root)) {
    if (element.name !== 'String' && element.name !== 'HYP') continue
    const { start, end } = openingTag(element, source)
    const match = /\sCONTENT\s*=\s*["']/.exec(source.slice(start, end))
    const corrected = match && words.get(start + match.index + match[0].length)
    if (typeof corrected !== 'string') continue
    const told = element.name === 'String' ? { CS: 'true', WC: null, CC: null } : {}
    const parts = partsOf(corrected, boxOf(element))
    if (parts.length > 1 && element.name === 'String' && element.children.length === 0) {
      splices.push({ ...stretchOf(element, source), text: stringsOf(element, source, { parts, told }) })
      continue
    }
    splices.push(...setAttributes(element, source, { CONTENT: corrected, ...told }))
  }
  return splices
}

/** A `String` for each part of a word that was split, in its share of the box. */
function stringsOf(
  element: MarkupElement,
  source: TextStretches,
  { parts, told }: { parts: readonly WordPart[]; told: Readonly<Record<string, string | null>> },
): string {
  const { start, end } = openingTag(element, source)
  const prefix = prefixOf(source.slice(start, end))
  const isPlaced = boxOf(element)[2] > 0
  const strings = parts.map(({ text, box: [x, y, width, height] }, index) => {
    const box = { HPOS: String(x), VPOS: String(y), WIDTH: String(width), HEIGHT: String(height) }
    const { ID: id } = element.attributes
    const named = id !== undefined && index > 0 ? { ID: `${id}-${index + 1}` } : {}
    const attributes = { CONTENT: text, ...told, ...(isPlaced ? box : {}), ...named }
    return elementAgain(element, source, { attributes })
  })
  return strings.join(`<${prefix}SP/>`)
}

/** The processing step in the description, as the version of ALTO has it. */
export function altoStep(root: MarkupElement, source: TextStretches): Splice[] {
  const all = [...elementsBelow(root)]
  const recognition = all.find(element => element.name === 'OCRProcessing')
  const description = all.find(element => element.name === 'Description')
  const target = recognition ?? description
  if (!target || /Zhubi/.test(textBelow(target))) return []
  const written = source.slice(target.start, target.end)
  const prefix = prefixOf(written)
  const tag = (name: string, content: string, attributes = '') =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`
  const software = tag('processingSoftware', tag('softwareName', 'Zhubi'))
  const content = tag('processingStepDescription', 'manual correction') + software
  const isNew = recognition === undefined && /alto\/ns-v4/.test(source.slice(0, 2000))
  if (!recognition && !isNew) return []
  const step = recognition ? tag('postProcessingStep', content) : tag('Processing', content, ' ID="zhubi-correction"')
  const at = target.start + written.lastIndexOf('</')
  return at > target.start ? [{ start: at, end: at, text: step }] : []
}

/** The prefix of a tag's name, with its colon. */
const prefixOf = (tag: string): string => /^<([\w.-]+:)?/.exec(tag)?.[1] ?? ''
