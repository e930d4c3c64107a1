import { escapeXml } from '../export/xml.ts'
import { elementsBelow, isText, type MarkupElement, textBelow } from '../import/markup/parse-markup.ts'
import { childOf, childrenOf } from '../import/markup/xml.ts'
import { partsWords } from '../import/ocr/read-ocr.ts'
import { readingsOf } from '../import/page/index.ts'
import type { Splice } from './splice.ts'
import { setAttributes } from './tags.ts'

/**
 * Corrected words of a PAGE text: a reading of index 0 in front, the others behind it. Lines and regions that have a
 * reading of their own get a corrected one too.
 */
export function correctPage(root: MarkupElement, source: string, words: ReadonlyMap<number, string>): Splice[] {
  const correction = new PageCorrection(source, words)
  for (const element of elementsBelow(root)) {
    if (element.name === 'TextRegion') correction.region(element)
  }
  if (correction.splices.length === 0) return []
  return [...correction.splices, ...stepOf(root, source)]
}

class PageCorrection {
  readonly splices: Splice[] = []
  readonly #source: string
  readonly #words: ReadonlyMap<number, string>

  constructor(source: string, words: ReadonlyMap<number, string>) {
    this.#source = source
    this.#words = words
  }

  region(region: MarkupElement): void {
    const lines = childrenOf(region, 'TextLine').map(line => this.#line(line))
    if (lines.length === 0) this.#own(region)
    else if (lines.some(line => line.isChanged)) this.#add(region, lines.map(line => line.text).join('\n'))
  }

  #line(line: MarkupElement): { text: string; isChanged: boolean } {
    const words = childrenOf(line, 'Word').map(word => this.#own(word))
    if (!words.some(word => word.has)) return this.#own(line)
    const text = words.reduce((all, { text: next }) => {
      if (next === '') return all
      return all + (all !== '' && partsWords(all, next) ? ' ' : '') + next
    }, '')
    const isChanged = words.some(word => word.isChanged)
    if (isChanged) this.#add(line, text)
    return { text, isChanged }
  }

  /** The reading of an element itself, corrected where its text is. */
  #own(element: MarkupElement): { text: string; isChanged: boolean; has: boolean } {
    const [best] = readingsOf(element)
    const unicode = best && childOf(best, 'Unicode')
    if (!unicode) return { text: '', isChanged: false, has: false }
    let text = ''
    let isChanged = false
    for (const child of unicode.children) {
      if (!isText(child)) continue
      const lead = child.text.length - child.text.trimStart().length
      const corrected = this.#words.get(child.start + lead) ?? this.#words.get(child.start)
      text += corrected ?? child.text
      isChanged ||= corrected !== undefined
    }
    if (isChanged) this.#add(element, text.trim())
    return { text: text.trim(), isChanged, has: text.trim() !== '' || isChanged }
  }

  /** Puts a reading in front of those that an element has; without any it has no text to correct. */
  #add(element: MarkupElement, text: string): void {
    const readings = readingsOf(element)
    const first = childOf(element, 'TextEquiv')
    if (!first) return
    const prefix = /^<([\w.-]+:)?/.exec(this.#source.slice(first.start))?.[1] ?? ''
    const written = `<${prefix}Unicode>${escapeXml(text)}</${prefix}Unicode>`
    const equiv = `<${prefix}TextEquiv index="0" comments="corrected">${written}</${prefix}TextEquiv>`
    this.splices.push({ start: first.start, end: first.start, text: equiv })
    for (const [index, reading] of readings.entries())
      this.splices.push(...setAttributes(reading, this.#source, { index: String(index + 1) }))
  }
}

/** The processing step, behind what the file says of itself. */
function stepOf(root: MarkupElement, source: string): Splice[] {
  const metadata = [...elementsBelow(root)].find(element => element.name === 'Metadata')
  const at = metadata ? source.lastIndexOf('</', metadata.end) : -1
  if (!metadata || at <= metadata.start || /zhubi/i.test(textBelow(metadata))) return []
  const prefix = /^<([\w.-]+:)?/.exec(source.slice(metadata.start))?.[1] ?? ''
  const text = `<${prefix}MetadataItem type="processingStep" name="correction" value="Zhubi"/>`
  return [{ start: at, end: at, text }]
}
