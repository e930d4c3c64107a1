import { schema } from '../../../document/schema.ts'
import { cutsOf } from '../../../document/split-long.ts'
import type { FidelityCounter } from '../../../domain/fidelity.ts'
import { newId } from '../../../domain/id.ts'
import { sourceLengthOf } from '../../../domain/source.ts'
import type { ImportedBlocks } from '../imported-document.ts'
import { InlineContent } from '../inline-content.ts'
import { splitContent } from '../split-content.ts'
import { type LinePiece, type PageLine, textOfLine } from './page-line.ts'
import { countMended, hasRadical, mended } from './radicals.ts'

const sentenceEnd = /[。！？!?：:；;…．.][”’」』）)》\]]*\s*$/
const han = /[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2e80-\u2fd5]/
const hyphen = /[A-Za-z][-\u2010]$/
/** Letters this much larger than the text's are a heading's. */
const headingRatio = 1.15
const longestHeading = 60

/**
 * Puts the lines of pages, in reading order, together to paragraphs: a paragraph that a page or column cut becomes one
 * with a seam. Page furniture becomes blocks behind the paragraph that it stands in.
 */
export class PageBlocks {
  readonly #into: ImportedBlocks = { blocks: [], sources: [] }
  readonly #fidelity: FidelityCounter
  readonly #bodySize: number
  #open: { content: InlineContent; last: PageLine; level: number } | null = null
  #waiting: PageLine[] = []
  #isNewPage = false

  constructor(fidelity: FidelityCounter, bodySize: number) {
    this.#fidelity = fidelity
    this.#bodySize = bodySize
  }

  addPage(lines: readonly PageLine[]): void {
    this.#isNewPage = true
    for (const line of lines) this.#addLine(line)
  }

  finish(): ImportedBlocks {
    this.#close()
    return this.#into
  }

  #addLine(line: PageLine): void {
    if (line.role !== 'body') {
      this.#fidelity.add('running_head')
      this.#waiting.push(line)
      if (!this.#open) this.#flushWaiting()
      return
    }
    const isNewPage = this.#isNewPage
    this.#isNewPage = false
    const level = this.#levelOf(line)
    const open = this.#open
    if (!open || !this.#goesOn(open, line, level, isNewPage)) {
      this.#close()
      this.#open = { content: contentOf(line, this.#fidelity), last: line, level }
      return
    }
    this.#join(open, line, isNewPage)
    open.last = line
  }

  #goesOn(open: { last: PageLine; level: number }, line: PageLine, level: number, isNewPage: boolean): boolean {
    if (line.isIndented || open.last.isShort || open.level !== level) return false
    const isCut = isNewPage || line.isApart
    return (
      !isCut || (level === 0 && !sentenceEnd.test(textOfLine(open.last)) && Math.abs(open.last.size - line.size) < 1)
    )
  }

  #join(open: { content: InlineContent; last: PageLine }, line: PageLine, isNewPage: boolean): void {
    const before = textOfLine(open.last)
    const after = textOfLine(line)
    const isCut = isNewPage || line.isApart
    this.#fidelity.add(isCut ? 'joined_paragraph' : 'joined_line')
    if (isCut) {
      const attributes = { role: 'body', quote: 0, list: null, note: null, continues: false }
      const cut = { id: newId(), type: 'paragraph' as const, attributes, after: null }
      open.content.addAtom(schema.nodes.seam.create({ kind: isNewPage ? 'page' : 'column', cut }))
    }
    if (hyphen.test(before) && /^[a-z]/.test(after)) this.#fidelity.add('joined_word')
    else if (!han.test(before.at(-1) ?? '') && !han.test(after[0] ?? '') && !/\s$/.test(before))
      open.content.addUnmapped(' ', [])
    open.content.append(contentOf(line, this.#fidelity))
  }

  #levelOf(line: PageLine): number {
    const text = textOfLine(line)
    if (line.size < this.#bodySize * headingRatio || text.length > longestHeading) return 0
    return line.size >= this.#bodySize * 1.5 ? 1 : 2
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (open) this.#addBlocks(open.content, open.level)
    this.#flushWaiting()
  }

  #flushWaiting(): void {
    for (const line of this.#waiting) this.#addBlocks(contentOf(line, this.#fidelity), 0, line.role)
    this.#waiting = []
  }

  #addBlocks(content: InlineContent, level: number, role: PageLine['role'] = 'body'): void {
    const [first, last] = [content.runs[0], content.runs.at(-1)]
    if (!first || !last) return
    const stretch = { start: first.source, end: Math.max(first.source, last.source + sourceLengthOf(last)) }
    const parts =
      level > 0 ? [{ nodes: content.nodes, runs: content.runs, ...stretch }] : splitContent(content, stretch, cutsOf)
    parts.forEach((part, index) => {
      const id = newId()
      const block =
        level > 0
          ? schema.nodes.heading.create({ id, role, level }, part.nodes)
          : schema.nodes.paragraph.create({ id, role, continues: index > 0 }, part.nodes)
      const { start, end, runs } = part
      this.#into.blocks.push(block)
      this.#into.sources.push({ blockId: id, start, end, blankLinesBefore: 0, runs })
    })
  }
}

/** A line's text with the glyphs of radicals put right. */
function contentOf(line: PageLine, fidelity: FidelityCounter): InlineContent {
  const content = new InlineContent()
  for (const piece of line.pieces) addPiece(piece, content, fidelity)
  return content
}

function addPiece({ text, source, sourceLength }: LinePiece, content: InlineContent, fidelity: FidelityCounter): void {
  if (sourceLength === 0) content.addUnmapped(text, [])
  else if (text.length !== sourceLength) content.addMapped(text, { source, sourceLength }, [])
  else if (!hasRadical(text)) content.addText(text, source, [])
  else {
    fidelity.add('mended_character', countMended(text))
    for (let index = 0; index < text.length; index++) {
      const character = text[index]!
      const right = mended(character)
      if (right === character) content.addText(character, source + index, [])
      else content.addMapped(right, { source: source + index, sourceLength: 1 }, [])
    }
  }
}
