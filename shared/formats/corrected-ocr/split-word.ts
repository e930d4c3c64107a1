import { shareOfBox } from '../../document/box-share.ts'
import type { Box } from '../../domain/source-layout.ts'
import { isText, type MarkupElement, parseMarkup } from '../import/markup/parse-markup.ts'
import type { TextStretches } from '../import/markup/text-window.ts'
import { partsWords } from '../import/ocr/read-ocr.ts'
import { spliced } from './splice.ts'
import { openingTag, setAttributes } from './tags.ts'

/** A part of a word that was split, with its share of the word's box. */
export interface WordPart {
  text: string
  box: Box
}

/**
 * The words that a corrected word has become, where the file can tell them apart: a reader puts a space between them again.
 * One part where it was not split, or only between Chinese characters, whose space must stay inside.
 */
export function partsOf(text: string, box: Box): WordPart[] {
  const parts: WordPart[] = []
  let start = 0
  const add = (end: number) => {
    const share = shareOfBox(box, { start, end, length: text.length }, text)
    parts.push({ text: text.slice(start, end), box: share.map(Math.round) as unknown as Box })
  }
  for (const { index } of text.matchAll(/ /g)) {
    const [before, after] = [text.slice(start, index), text.slice(index + 1)]
    if (before.trim() !== before || before === '' || !/^\S/.test(after) || !partsWords(before, after)) continue
    add(index)
    start = index + 1
  }
  add(text.length)
  return parts
}

/** The whole of an element in its source, also of one that closes itself. */
export function stretchOf(element: MarkupElement, source: TextStretches): { start: number; end: number } {
  const { start, end, isEmpty } = openingTag(element, source)
  return { start, end: isEmpty ? source.indexOf('>', end) + 1 : element.end }
}

/** An element of a source again, with other attributes (null takes one away) and, where it has a text, another one. */
export function elementAgain(
  element: MarkupElement,
  source: TextStretches,
  { attributes, content }: { attributes: Readonly<Record<string, string | null>>; content?: string },
): string {
  const { start, end } = stretchOf(element, source)
  const written = source.slice(start, end)
  const [again] = parseMarkup(written, 'xml').children
  if (!again || isText(again)) return written
  const texts = content === undefined ? [] : again.children.filter(isText)
  const splices = texts.map(text => ({ start: text.start, end: text.end, text: content ?? '' }))
  return [...spliced([written], [...setAttributes(again, written, attributes), ...splices])].join('')
}
