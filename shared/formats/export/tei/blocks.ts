import type { EditionBlock, EditionTable, EditionTextBlock } from '../../../editions/edition-blocks.ts'
import { container, element } from '../xml.ts'
import { blockIdTei, inlinesTei, ownNoteIdTei, type TeiContext } from './inlines.ts'

/** Blocks as the content of a TEI body: a division a heading, nested by level; lists and quotations nested by depth. */
export function blocksTei(blocks: readonly EditionBlock[], context: TeiContext): string {
  const writer = new DivisionWriter(context)
  for (const block of blocks) writer.add(block)
  return writer.end()
}

class DivisionWriter {
  readonly #context: TeiContext
  #xml = ''
  /** Levels of the headings whose divisions are open. */
  #divisions: number[] = []
  #quote = 0
  /** Kinds of the lists that are open. */
  #lists: string[] = []

  constructor(context: TeiContext) {
    this.#context = context
  }

  add(block: EditionBlock): void {
    const list = block.kind === 'paragraph' ? block.list : null
    if (!list || block.quote !== this.#quote) this.#listsTo(0)
    // A quotation cannot hold a division.
    this.#quoteTo(block.kind === 'heading' ? 0 : block.quote)
    const pageBreak = this.#context.pages.before(block.ids)
    // Between items nothing can stand; a division begins behind the break.
    if (block.kind === 'heading') this.#divisionsTo(block.level)
    if (this.#lists.length === 0) this.#xml += pageBreak
    if (block.kind === 'heading') this.#heading(block)
    else if (list && block.kind === 'paragraph') this.#item(block, list)
    else this.#xml += `${this.#block(block)}\n`
  }

  end(): string {
    this.#listsTo(0)
    this.#quoteTo(0)
    this.#divisionsTo(0)
    return this.#xml
  }

  #heading(block: EditionTextBlock): void {
    this.#divisionsTo(block.level)
    this.#divisions.push(block.level)
    this.#xml += `<div type="section" n="${block.level}">\n${container('head', this.#idOf(block), inlinesTei(block.inlines, this.#context))}\n`
  }

  /** Closes the divisions of a level and below; 0 closes all. */
  #divisionsTo(level: number): void {
    while (this.#divisions.length > 0 && this.#divisions.at(-1)! >= level) {
      this.#divisions.pop()
      this.#xml += '</div>\n'
    }
  }

  #quoteTo(depth: number): void {
    for (; this.#quote < depth; this.#quote++) this.#xml += '<quote>\n'
    for (; this.#quote > depth; this.#quote--) this.#xml += '</quote>\n'
  }

  #item(block: EditionTextBlock, { kind, depth, marker }: NonNullable<EditionTextBlock['list']>): void {
    const rend = kind === 'ordered' ? 'numbered' : 'bulleted'
    this.#listsTo(depth + 1)
    // Another kind of list at this depth is another list.
    if (this.#lists.length === depth + 1 && this.#lists[depth] !== rend) this.#listsTo(depth)
    if (this.#lists.length === depth + 1) this.#xml += '</item>\n'
    while (this.#lists.length <= depth) {
      this.#xml += `${element('list', { rend }).replace('/>', '>')}\n${this.#lists.length < depth ? '<item>' : ''}`
      this.#lists.push(rend)
    }
    const attributes = { ...this.#idOf(block), n: kind === 'ordered' ? marker : null }
    this.#xml += container('item', attributes, inlinesTei(block.inlines, this.#context)).replace(/<\/item>$/, '')
  }

  #listsTo(depth: number): void {
    for (; this.#lists.length > depth; this.#lists.pop()) this.#xml += '</item>\n</list>\n'
  }

  #block(block: EditionBlock): string {
    if (block.kind === 'table') return this.#table(block)
    if (block.kind === 'rule') return element('milestone', { unit: 'section', rend: 'rule', ...this.#idOf(block) })
    const content = inlinesTei(block.inlines, this.#context)
    if (block.kind === 'preformatted') {
      return container('p', { ...this.#idOf(block), rend: 'preformatted', 'xml:space': 'preserve' }, content)
    }
    const isFurniture = block.role === 'folio' || block.role === 'jump' || block.role === 'boilerplate'
    if (isFurniture) return container('fw', { type: block.role, ...this.#idOf(block) }, content)
    if (block.note) {
      const inner = container('p', { ...this.#idOf(block) }, content)
      return container('note', { 'xml:id': ownNoteIdTei(block.note.id), n: block.note.label, place: 'bottom' }, inner)
    }
    return container('p', { ...this.#idOf(block), rend: block.role === 'body' ? null : block.role }, content)
  }

  #table(table: EditionTable): string {
    const rows = table.rows.map((row, index) => {
      const cells = row.map(cell => container('cell', {}, inlinesTei(cell.inlines, this.#context)))
      return container('row', { role: table.hasHead && index === 0 ? 'label' : 'data' }, cells.join(''))
    })
    return container('table', this.#idOf(table), `\n${rows.join('\n')}\n`)
  }

  #idOf({ ids }: EditionBlock): Record<string, string | null> {
    return { 'xml:id': ids[0] ? blockIdTei(ids[0]) : null, ...this.#context.pages.zonesOf(ids) }
  }
}
