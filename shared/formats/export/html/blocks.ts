import type { EditionBlock, EditionTable, EditionTextBlock } from '../../../editions/edition-blocks.ts'
import { container, element, escapeXml } from '../xml.ts'
import { changedHtml, type InlineLinks, inlinesHtml } from './inlines.ts'

/** Blocks as HTML: flat list items become nested lists, quoted blocks nested quotations. */
export function blocksHtml(
  blocks: readonly EditionBlock[],
  notes: InlineLinks,
  headingId: (block: EditionBlock) => string | null = () => null,
): string {
  const writer = new BlockWriter(notes, headingId)
  for (const block of blocks) writer.add(block)
  return writer.end()
}

interface OpenList {
  name: 'ul' | 'ol'
  quote: number
}

class BlockWriter {
  readonly #notes: InlineLinks
  readonly #headingId: (block: EditionBlock) => string | null
  #html = ''
  #lists: OpenList[] = []
  #quote = 0

  constructor(notes: InlineLinks, headingId: (block: EditionBlock) => string | null) {
    this.#notes = notes
    this.#headingId = headingId
  }

  add(block: EditionBlock): void {
    const list = block.kind === 'paragraph' ? block.list : null
    if (!list || block.quote !== this.#quote) this.#closeLists(0)
    this.#quoteTo(block.quote)
    if (list && block.kind === 'paragraph') this.#item(block)
    else this.#html += `${this.#block(block)}\n`
  }

  end(): string {
    this.#closeLists(0)
    this.#quoteTo(0)
    return this.#html
  }

  #quoteTo(depth: number): void {
    for (; this.#quote < depth; this.#quote++) this.#html += '<blockquote>\n'
    for (; this.#quote > depth; this.#quote--) this.#html += '</blockquote>\n'
  }

  #item(block: EditionTextBlock): void {
    const { kind, depth, marker } = block.list!
    const name = kind === 'ordered' ? 'ol' : 'ul'
    this.#closeLists(depth + 1)
    const open = this.#lists.at(-1)
    // Another kind of list at this depth is another list.
    if (this.#lists.length === depth + 1 && open?.name !== name) this.#closeLists(depth)
    if (this.#lists.length === depth + 1) this.#html += '</li>\n'
    while (this.#lists.length <= depth) {
      const isInner = this.#lists.length < depth
      this.#lists.push({ name, quote: block.quote })
      this.#html += `<${name}>\n${isInner ? '<li>' : ''}`
    }
    const number = /^(\d{1,9})\.$/.exec(marker)?.[1]
    const style =
      kind === 'ordered' && !number && marker ? `list-style-type: '${marker.replace(/['\\<>]/g, '')} '` : null
    const attributes = { value: number ? Number(number) : null, style }
    this.#html += container('li', attributes, this.#content(block)).replace(/<\/li>$/, '')
  }

  #closeLists(depth: number): void {
    while (this.#lists.length > depth) this.#html += `</li>\n</${this.#lists.pop()!.name}>\n`
  }

  #block(block: EditionBlock): string {
    if (block.kind === 'table') return this.#table(block)
    if (block.kind === 'rule') return element('hr')
    if (block.kind === 'preformatted') return container('pre', {}, container('code', {}, this.#content(block)))
    const id = this.#headingId(block)
    if (block.kind === 'heading') return container(`h${block.level}`, { id }, this.#content(block))
    const { note } = block
    const own = note ? { id: ownNoteId(note.id) } : {}
    const label = note ? `［${escapeXml(note.label)}］` : ''
    return container('p', { class: block.role === 'body' ? null : block.role, ...own }, label + this.#content(block))
  }

  #content(block: EditionTextBlock): string {
    const end = block.endChange ? changedHtml('¶', block.endChange) : ''
    return inlinesHtml(block.inlines, this.#notes) + end
  }

  #table({ rows, hasHead, rowChanges, endChange }: EditionTable): string {
    const rowHtml = rows.map((row, index) => {
      const isHead = hasHead && index === 0
      const change = endChange ?? rowChanges?.[index]
      const cells = row.map(({ align, inlines }) => {
        const style = align ? `text-align: ${align}` : null
        const content = inlinesHtml(inlines, this.#notes)
        return isHead ? container('th', { scope: 'col', style }, content) : container('td', { style }, content)
      })
      return container('tr', { class: change ? change.kind : null }, cells.join(''))
    })
    const head = hasHead ? container('thead', {}, rowHtml[0] ?? '') : ''
    const body = rowHtml.slice(hasHead ? 1 : 0)
    return container('table', {}, head + (body.length > 0 ? container('tbody', {}, body.join('\n')) : ''))
  }
}

/** The id of a note that the document itself has. */
export const ownNoteId = (id: string): string => `own-${id.replace(/[^\w-]/g, sign => `.${sign.codePointAt(0)}`)}`
