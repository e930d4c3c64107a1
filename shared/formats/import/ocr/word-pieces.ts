import { isText, type MarkupElement, type MarkupText } from '../markup/parse-markup.ts'
import type { OcrWord } from './ocr-page.ts'

/** The text below an element as stretches of the source, without white space at its ends. */
export function wordPieces(
  element: MarkupElement,
  told: Pick<OcrWord, 'box' | 'confidence' | 'alternatives'>,
): OcrWord[] {
  const nodes = [...texts(element)]
  const first = nodes.findIndex(node => node.text.trim() !== '')
  const last = nodes.findLastIndex(node => node.text.trim() !== '')
  return nodes.slice(Math.max(0, first), last + 1).map((node, index, all): OcrWord => {
    const lead = index === 0 ? node.text.length - node.text.trimStart().length : 0
    const kept = index === 0 ? node.text.trimStart() : node.text
    const text = index === all.length - 1 ? kept.trimEnd() : kept
    const length = node.end - node.start
    const isLiteral = node.text.length === length && !/[\r\n\t]/.test(text)
    const place = isLiteral
      ? { source: node.start + lead, sourceLength: text.length }
      : { source: node.start, sourceLength: length }
    return { text: isLiteral ? text : text.replace(/\s+/g, ' '), ...place, ...told, goesOn: index > 0 }
  })
}

function* texts(element: MarkupElement): Generator<MarkupText> {
  for (const child of element.children) {
    if (isText(child)) yield child
    else yield* texts(child)
  }
}
