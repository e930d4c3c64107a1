import type { Node } from 'prosemirror-model'
import type { EditionOptions } from '../contract/editions.ts'
import type { DocumentState } from '../document/document-state.ts'
import { type BlockRole, rolesLeftOut } from '../domain/block.ts'
import { type Edition, type EditionBlock, type EditionInline, type EditionTextBlock, textOf } from './edition-blocks.ts'
import { appendInlines, ChangeCursor, printInlines } from './print-inlines.ts'
import { maskChanges, overlaps, setAsideStretches, type TextChange } from './text-changes.ts'

export type { Edition } from './edition-blocks.ts'

const readings: ReadonlySet<string> = new Set(['ocr', 'source', 'house'])
/** Longest excerpt of what was left out, characters. */
const excerptLength = 40

/**
 * The document as it is printed: set-aside duplicates and page furniture left out, seams closed, long paragraphs whole
 * again, masks as the policy says. A pure function of state and options.
 */
export function makeEdition({ doc, records }: DocumentState, options: Pick<EditionOptions, 'masks'>): Edition {
  const all = records.all()
  const setAside = setAsideStretches(all)
  const masks = maskChanges(all, options.masks, setAside)
  const changes = [...setAside, ...masks.changes].sort((left, right) => left.from - right.from)
  const printer = new Printer(setAside, new ChangeCursor(changes))
  doc.forEach((section, sectionPos) => {
    section.forEach((block, offset) => {
      printer.add(block, sectionPos + 1 + offset)
    })
  })
  const isPrintedReading = ({ record, removed, from, to }: (typeof all)[number]) =>
    record.type === 'annotation' && readings.has(record.kind) && !removed && !overlaps(setAside, { from, to })
  return {
    blocks: printer.blocks,
    summary: {
      duplicatesLeftOut: setAside.map(stretch => tellStretch(doc, stretch)),
      joins: printer.seams,
      corrections: all.filter(isPrintedReading).length,
      masksFilled: masks.filled,
      masksKept: masks.kept,
    },
  }
}

function tellStretch(doc: Node, { from, to }: TextChange): { blocks: number; characters: number; excerpt: string } {
  let blocks = 0
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isBlock && node.inlineContent && pos + 1 >= from && pos + node.nodeSize - 1 <= to) blocks++
  })
  const text = doc.textBetween(from, to, '\n')
  const characters = Array.from(text.replaceAll('\n', ''))
  const shown = Array.from(text.replace(/\s+/g, ' ').trim())
  const excerpt = shown.length > excerptLength ? `${shown.slice(0, excerptLength - 1).join('')}…` : shown.join('')
  return { blocks, characters: characters.length, excerpt }
}

class Printer {
  readonly blocks: EditionBlock[] = []
  seams = 0
  readonly #setAside: readonly TextChange[]
  readonly #cursor: ChangeCursor
  /** Whether the block before was printed, so that a continuation has something to go on with. */
  #printedBefore = false

  constructor(setAside: readonly TextChange[], cursor: ChangeCursor) {
    this.#setAside = setAside
    this.#cursor = cursor
  }

  /** Prints a top-level block that stands at docPos `pos`. */
  add(block: Node, pos: number): void {
    if (rolesLeftOut.has(block.attrs.role as BlockRole)) {
      this.#printedBefore = false
      return
    }
    const printed = block.type.name === 'table' ? this.#table(block, pos) : this.#textBlock(block, pos)
    const last = this.blocks.at(-1)
    const goesOn = block.attrs.continues === true && this.#printedBefore && last?.kind === 'paragraph'
    if (printed && goesOn && printed.kind === 'paragraph') appendInlines(last.inlines, printed.inlines)
    else if (printed) this.blocks.push(printed)
    this.#printedBefore = printed !== null
  }

  #textBlock(block: Node, pos: number): EditionTextBlock | null {
    const inlines = this.#inlines(block, pos)
    if (!inlines) return null
    const { quote, level, list, note, info } = block.attrs as Partial<EditionTextBlock>
    return {
      kind: block.type.name as EditionTextBlock['kind'],
      quote: quote ?? 0,
      level: level ?? 0,
      list: list ?? null,
      note: note ?? null,
      info: info ?? '',
      inlines,
    }
  }

  /** Null when being set aside leaves nothing of the block. */
  #inlines(block: Node, pos: number): EditionInline[] | null {
    const isTouched = overlaps(this.#setAside, { from: pos, to: pos + block.nodeSize })
    const inlines = printInlines(block, pos + 1, this.#cursor)
    if (isTouched && isGone(block, pos, inlines, this.#setAside)) return null
    block.forEach((child, offset) => {
      const from = pos + 1 + offset
      if (child.type.name === 'seam' && !overlaps(this.#setAside, { from, to: from + 1 })) this.seams++
    })
    return isTouched ? withoutOuterBreaks(inlines) : inlines
  }

  #table(table: Node, pos: number): EditionBlock | null {
    const rows: Extract<EditionBlock, { kind: 'table' }>['rows'] = []
    table.forEach((row, rowOffset) => {
      const rowPos = pos + 1 + rowOffset
      let isLeft = false
      const cells: (typeof rows)[number] = []
      row.forEach((cell, cellOffset) => {
        const inlines = this.#inlines(cell, rowPos + 1 + cellOffset)
        if (inlines) isLeft = true
        cells.push({ align: cell.attrs.align as (typeof cells)[number]['align'], inlines: inlines ?? [] })
      })
      if (isLeft) rows.push(cells)
    })
    return rows.length > 0 ? { kind: 'table', quote: table.attrs.quote as number, rows } : null
  }
}

/** Whether a block that a set-aside stretch meets has nothing left; an empty block goes when it lies within the stretch. */
function isGone(block: Node, pos: number, inlines: readonly EditionInline[], setAside: readonly TextChange[]): boolean {
  if (block.content.size === 0) return setAside.some(({ from, to }) => from <= pos && pos + block.nodeSize <= to)
  if (inlines.some(inline => inline.kind === 'image')) return false
  return textOf(inlines).trim() === ''
}

function withoutOuterBreaks(inlines: EditionInline[]): EditionInline[] {
  let start = 0
  let end = inlines.length
  while (start < end && inlines[start]!.kind === 'break') start++
  while (end > start && inlines[end - 1]!.kind === 'break') end--
  return inlines.slice(start, end)
}
