import { holderAt } from '../../order/last-up-to.ts'
import type { EditionBlock } from '../edition-blocks.ts'
import { excerptOf } from '../excerpt.ts'

/** A paragraph, heading or cell of the source, and how its place is told. Offsets of the source's text. */
export interface Passage {
  start: number
  /** Before its end's sign. */
  end: number
  /** The heading above it, or its own; as it reads now. */
  section: string
  isHeading: boolean
  /** Nothing of it is left, its end included. */
  isGone: boolean
  /** Number of the paragraph under its heading, from 1; a table counts as one, an empty line not at all. */
  paragraph: number
}

/** Gathers the passages of the source while a tracked edition is read. What only came in is no place of the source. */
export class PassageReader {
  readonly #passages: Passage[] = []
  #block: EditionBlock | null = null
  /** The block that was counted last. */
  #counted: EditionBlock | null = null
  #start = 0
  #section = ''
  #paragraph = 0
  /** The present text of the passage; with that of headings that were joined to it. */
  #present = ''

  block(block: EditionBlock): void {
    this.#block = block
  }

  present(text: string): void {
    this.#present += text
  }

  /** The end of a passage of the source that stands at `at`; `isKept` unless it went out. */
  end({ source, at, isKept }: { source: string; at: number; isKept: boolean }): void {
    const text = source.slice(this.#start, at)
    const isHeading = this.#block?.kind === 'heading'
    if (isHeading) {
      this.#section = excerptOf(this.#present.trim() || text) || this.#section
      this.#paragraph = 0
    } else if (text.trim() !== '' && this.#counted !== this.#block) {
      this.#paragraph++
      this.#counted = this.#block
    }
    const isGone = !isKept && this.#present === ''
    this.#add({ start: this.#start, end: at, isHeading, isGone })
    this.#start = source.length
    if (isKept || !isHeading) this.#present = ''
  }

  result(length: number): Passage[] {
    this.#add({ start: this.#start, end: length, isHeading: false, isGone: false })
    return this.#passages
  }

  #add(passage: Pick<Passage, 'start' | 'end' | 'isHeading' | 'isGone'>): void {
    this.#passages.push({ ...passage, section: this.#section, paragraph: Math.max(1, this.#paragraph) })
  }
}

/** The passage that holds an offset of the source's text. */
export function passageAt(passages: readonly Passage[], offset: number): Passage {
  return passages[holderAt(passages, offset, ({ start }) => start)]!
}
