import type { AnnotationRecord } from '../../domain/record.ts'
import {
  type EditionBlock,
  type EditionChange,
  type EditionInline,
  type EditionTable,
  textOf,
} from '../edition-blocks.ts'
import { type Passage, PassageReader } from './passages.ts'

/** The end of a paragraph in the texts that are compared. */
export const paragraphEnd = '¶'
const cellEnd = '\t'

/** A stretch that both texts have, or that went out or came in. */
export interface Piece {
  kind: 'same' | 'out' | 'in'
  text: string
  /** Where it begins in the source's text, or would. */
  source: number
  /** The same in the present text. */
  present: number
  change: EditionChange | null
  /** The annotations that hold there. A point, where something was taken out, is a piece without text. */
  records: readonly AnnotationRecord[]
}

/** A tracked edition as two texts side by side: as the source has it, and as it is now. */
export interface TwoTexts {
  source: string
  present: string
  pieces: readonly Piece[]
  /** Paragraphs, headings and cells of the source in order; the last one is behind all of them. */
  passages: readonly Passage[]
}

export function twoTextsOf(blocks: readonly EditionBlock[]): TwoTexts {
  const reader = new Reader()
  for (const block of blocks) reader.block(block)
  return reader.result()
}

class Reader {
  readonly #pieces: Piece[] = []
  readonly #passages = new PassageReader()
  #source = ''
  #present = ''

  result(): TwoTexts {
    const passages = this.#passages.result(this.#source.length)
    return { source: this.#source, present: this.#present, pieces: this.#pieces, passages }
  }

  block(block: EditionBlock): void {
    this.#passages.block(block)
    if (block.kind === 'table') this.#table(block)
    else {
      this.#inlines(block.inlines)
      this.#end(paragraphEnd, block.endChange ?? null)
    }
  }

  #table(table: EditionTable): void {
    table.rows.forEach((row, index) => {
      const change = table.endChange ?? table.rowChanges?.[index] ?? null
      row.forEach((cell, column) => {
        this.#inlines(cell.inlines)
        this.#end(column < row.length - 1 ? cellEnd : paragraphEnd, change)
      })
    })
  }

  #inlines(inlines: readonly EditionInline[]): void {
    for (const inline of inlines) {
      const change = ('change' in inline && inline.change) || null
      if (inline.kind === 'point') this.#add('in', '', null, [inline.record])
      else if (inline.kind !== 'remark' && inline.kind !== 'seam')
        this.#add(kindOf(change), shownAs(inline), change, inline.spans ?? [])
    }
  }

  #end(sign: string, change: EditionChange | null): void {
    const at = this.#source.length
    const kind = kindOf(change)
    this.#add(kind, sign, change, [])
    if (kind !== 'in') this.#passages.end({ source: this.#source, at, isKept: kind === 'same' })
  }

  #add(kind: Piece['kind'], text: string, change: EditionChange | null, records: readonly AnnotationRecord[]): void {
    this.#pieces.push({ kind, text, source: this.#source.length, present: this.#present.length, change, records })
    if (kind !== 'in') this.#source += text
    if (kind === 'out') return
    this.#present += text
    if (text !== paragraphEnd) this.#passages.present(text)
  }
}

const kindOf = (change: EditionChange | null): Piece['kind'] =>
  change ? (change.kind === 'insertion' ? 'in' : 'out') : 'same'

function shownAs(inline: EditionInline): string {
  if (inline.kind === 'image') return `［${inline.alt}］`
  return inline.kind === 'note' ? `［${inline.label}］` : textOf([inline])
}
