import type { Node } from 'prosemirror-model'
import type { BlockAttributes } from '../document/schema.ts'
import type { BlockRole } from '../domain/block.ts'
import type { EditionProfile } from '../domain/edition-profile.ts'
import type { EditionBlock, EditionInline, EditionTable, EditionTextBlock } from './edition-blocks.ts'
import { textOf } from './edition-blocks.ts'
import { appendInlines, type InlinePrinter } from './print-inlines.ts'
import { overlaps, type TextChange } from './text-changes.ts'

/** What is not printed of a document. */
interface LeftOut {
  setAside: readonly TextChange[]
  /** Blocks in which a correction has taken text out and put nothing in its place. */
  emptying: ReadonlySet<Node>
  /** Whether blocks of which nothing is left are told all the same. */
  isTraced: boolean
}

/** Prints the blocks of a document, block by block. */
export class EditionPrinter {
  readonly blocks: EditionBlock[] = []
  /** Blocks left out for their role. */
  readonly leftOut: Partial<Record<BlockRole, number>> = {}
  seams = 0
  readonly #roles: EditionProfile['roles']
  readonly #setAside: readonly TextChange[]
  readonly #emptying: ReadonlySet<Node>
  readonly #isTraced: boolean
  readonly #inlines: InlinePrinter
  /** Whether the block before was printed, so that a continuation has something to go on with. */
  #printedBefore = false

  constructor({ roles }: EditionProfile, { setAside, emptying, isTraced }: LeftOut, inlines: InlinePrinter) {
    this.#roles = roles
    this.#setAside = setAside
    this.#emptying = emptying
    this.#isTraced = isTraced
    this.#inlines = inlines
  }

  print(doc: Node): void {
    doc.forEach((section, sectionPos) => {
      section.forEach((block, offset) => {
        this.#add(block, sectionPos + 1 + offset)
      })
    })
  }

  /** Prints a top-level block that stands at docPos `pos`. */
  #add(block: Node, pos: number): void {
    const role = block.attrs.role as BlockRole
    if (this.#roles[role] === 'omit') {
      this.#inlines.skip(pos + block.nodeSize)
      this.#printedBefore = false
      this.leftOut[role] = (this.leftOut[role] ?? 0) + 1
      return
    }
    const printed = block.type.name === 'table' ? this.#table(block, pos) : this.#textBlock(block, pos)
    const last = this.blocks.at(-1)
    const goesOn = block.attrs.continues === true && this.#printedBefore && last?.kind === 'paragraph'
    if (printed && goesOn && printed.kind === 'paragraph') {
      appendInlines(last.inlines, printed.inlines)
      last.ids.push(...printed.ids)
    } else if (printed) this.blocks.push(printed)
    this.#printedBefore = printed !== null
  }

  #textBlock(block: Node, pos: number): EditionTextBlock | null {
    const inlines = this.#printed(block, pos)
    const isEmptied = inlines !== null && this.#emptying.has(block) && isBlank(inlines)
    if (!inlines || (isEmptied && !this.#isTraced)) return null
    const { id, role, quote, level, list, note, info, thread } = block.attrs as Partial<EditionTextBlock> & {
      id: string
    }
    return {
      kind: block.type.name as EditionTextBlock['kind'],
      ids: [id],
      role: role ?? 'body',
      quote: quote ?? 0,
      level: level ?? 0,
      list: list ?? null,
      note: note ?? null,
      info: info ?? '',
      inlines,
      ...(thread ? { thread } : {}),
      ...(isEmptied ? { isEmptied } : {}),
    }
  }

  /** Null when being set aside leaves nothing of the block. */
  #printed(block: Node, pos: number): EditionInline[] | null {
    const isTouched = overlaps(this.#setAside, { from: pos, to: pos + block.nodeSize })
    const inlines = this.#inlines.print(block, pos + 1)
    if (isTouched && isGone(block, pos, inlines, this.#setAside)) return null
    block.forEach((child, offset) => {
      const from = pos + 1 + offset
      if (child.type.name === 'seam' && !overlaps(this.#setAside, { from, to: from + 1 })) this.seams++
    })
    return isTouched ? withoutOuterBreaks(inlines) : inlines
  }

  #table(table: Node, pos: number): EditionTable | null {
    const rows: EditionTable['rows'] = []
    table.forEach((row, rowOffset) => {
      const rowPos = pos + 1 + rowOffset
      let isLeft = false
      const cells: EditionTable['rows'][number] = []
      row.forEach((cell, cellOffset) => {
        const inlines = this.#printed(cell, rowPos + 1 + cellOffset)
        if (inlines) isLeft = true
        const { id, align } = cell.attrs as EditionTable['rows'][number][number]
        cells.push({ id, align, inlines: inlines ?? [] })
      })
      if (isLeft) rows.push(cells)
    })
    if (rows.length === 0) return null
    const { id, role, quote, thread } = table.attrs as BlockAttributes
    const hasHead = table.firstChild?.firstChild?.attrs.header === true
    return { kind: 'table', ids: [id], role, quote, rows, hasHead, ...(thread ? { thread } : {}) }
  }
}

/** Whether a block that a set-aside stretch meets has nothing left; an empty block goes when it lies within the stretch. */
function isGone(block: Node, pos: number, inlines: readonly EditionInline[], setAside: readonly TextChange[]): boolean {
  if (block.content.size === 0) return setAside.some(({ from, to }) => from <= pos && pos + block.nodeSize <= to)
  return isBlank(inlines)
}

function isBlank(inlines: readonly EditionInline[]): boolean {
  return inlines.every(({ kind }) => kind !== 'image' && kind !== 'note') && textOf(inlines).trim() === ''
}

function withoutOuterBreaks(inlines: EditionInline[]): EditionInline[] {
  let start = 0
  let end = inlines.length
  while (start < end && inlines[start]!.kind === 'break') start++
  while (end > start && inlines[end - 1]!.kind === 'break') end--
  return inlines.slice(start, end)
}
