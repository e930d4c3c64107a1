import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceTextOf } from '../../editions/source-text.ts'
import { decode, detectFormat, importText } from './index.ts'

const folder = new URL('../../../../shared/corpus/', import.meta.url)
const isHere = existsSync(folder)

const read = (name: string) => decode(readFileSync(new URL(name, folder))).text

/** All bold phrases of an import. */
function boldOf(text: string, format: 'text' | 'markdown'): string[] {
  const phrases: string[] = []
  importText(text, format, 'a').doc.descendants(node => {
    if (node.isText && node.marks.some(mark => mark.type.name === 'strong')) phrases.push(node.text!)
  })
  return phrases
}

describe.skipIf(!isHere)('the corpus beside the checkout', () => {
  it.each(['000.txt', '003.txt', '004.txt'])('%s imports without loss', name => {
    const text = read(name)
    for (const format of ['text', 'markdown'] as const) {
      const { doc, sources } = importText(text, format, name)
      expect(sourceTextOf({ doc, sources }, { doc, sources }, text)).toBe(text)
    }
  })

  it('keeps every mask of 003 as text, even when it is read as Markdown', () => {
    const text = read('003.txt')
    expect(detectFormat('003.txt', text)).toBe('text')
    expect(boldOf(text, 'markdown')).toEqual([])
    const stars = (value: string) => value.split('*').length - 1
    expect(stars(importText(text, 'markdown', 'a').doc.textContent)).toBe(stars(text))
  })

  it('reads the bold of 000 as bold', () => {
    const text = read('000.txt')
    expect(detectFormat('000.txt', text)).toBe('markdown')
    expect(boldOf(text, 'markdown')).toHaveLength((text.match(/\*\*/g)?.length ?? 0) / 2)
    expect(importText(text, 'markdown', 'a').doc.textContent).not.toContain('*')
  })
})
