import { expect, it } from 'vitest'
import { isText, parseMarkup } from '../import/markup/parse-markup.ts'
import { PieceStretches } from '../import/markup/text-window.ts'
import { openingTag } from './tags.ts'

it.each([
  ['<a b="1>2" c=\'"\'>字</a>', '<a b="1>2" c=\'"\'', false],
  ['<a b="1" />', '<a b="1"', true],
  ['<a b="x/y"\n>字</a>', '<a b="x/y"', false],
  ['<a/>', '<a', true],
])('the opening tag of %s', (written, tag, isEmpty) => {
  const [element] = parseMarkup(written, 'xml').children
  if (!element || isText(element)) throw new Error('No element')
  for (const source of [written, new PieceStretches([written.slice(0, 5), written.slice(5)])]) {
    const found = openingTag(element, source)
    expect([source.slice(found.start, found.end), found.isEmpty]).toEqual([tag, isEmpty])
  }
})
