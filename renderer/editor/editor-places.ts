import type { EditorView } from 'prosemirror-view'
import { BlockIndex } from '#shared/document/block-index.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import { type DropPlace, dropPlaceAt } from './drop-place.ts'
import type { OpenDocument } from './open-document.ts'
import { textAround } from './selection-of.ts'
import { type BlockPlace, placeAtPoint, scrollToBlock, selectedBlocks, topBlocks } from './view-place.ts'

/** What stands where in the open text and in the window that shows it. It is asked, and changes nothing. */
export class EditorPlaces {
  readonly #view: EditorView
  readonly #scroller: HTMLElement
  readonly #open: () => OpenDocument | null

  constructor(view: EditorView, scroller: HTMLElement, open: () => OpenDocument | null) {
    this.#view = view
    this.#scroller = scroller
    this.#open = open
  }

  /** What is selected, with surroundings. */
  selectedQuote(): { before: string; text: string; after: string } {
    return textAround(this.#view.state.doc, this.#view.state.selection)
  }

  /** The text at an anchor of this document, with surroundings; null when it is gone. */
  textOf(anchor: Anchor): { before: string; text: string; after: string } | null {
    const { doc } = this.#view.state
    const place = this.#open()?.revisions.placer(anchor.revision, doc)(anchor)
    return place ? textAround(doc, place) : null
  }

  /** What something that is dropped at a point of the window would hold for. */
  dropPlace(point: { x: number; y: number }): DropPlace | null {
    return dropPlaceAt(this.#view, point)
  }

  /** The text block at the top of the window, then its neighbours, nearest first. */
  topBlocks(): string[] {
    return topBlocks(this.#view, this.#scroller)
  }

  /** The blocks near the window, the nearest first; none in a text that has not many more of them. */
  blocksInSight(): string[] {
    const near = topBlocks(this.#view, this.#scroller)
    return near.length * 2 < BlockIndex.of(this.#view.state.doc).blocks.length ? near : []
  }

  /** Brings the first of these blocks that is there to the top of the window. */
  scrollToBlock(blockIds: readonly string[]): void {
    scrollToBlock(this.#view, blockIds)
  }

  /** The character at a point of the window; null where there is none. */
  placeAtPoint(left: number, top: number): BlockPlace | null {
    return this.#open() && placeAtPoint(this.#view, left, top)
  }

  /** The character behind the caret, or the first one selected; null between blocks. */
  caretPlace(): BlockPlace | null {
    return this.#open() && BlockIndex.of(this.#view.state.doc).blockAt(this.#view.state.selection.from)
  }

  /** The blocks that the selection meets, and which part of one where it is a part of one. */
  selectedBlocks(): ReturnType<typeof selectedBlocks> {
    return selectedBlocks(this.#view)
  }
}
