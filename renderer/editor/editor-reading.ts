import type { EditorView } from 'prosemirror-view'
import { BlockIndex } from '#shared/document/block-index.ts'
import type { ReadingPlace } from '#shared/domain/round.ts'
import { whenLull } from './lull.ts'
import type { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { isShownVisited, showVisited, topBlockAt } from './plugins/visited/visited-plugin.ts'
import { scrollToPlace, selectPlace } from './reveal.ts'

/** What somebody has read since it was last told, and where he is. */
export interface ReadingNote {
  documentId: string
  blockIds: string[]
  place: ReadingPlace | null
}

/** Visits are told in batches, this long after the first of them. */
const batchMs = 2000
/** Blocks shown as visited in one frame when a document is opened. */
const perFrame = 200

/** Which blocks the caret has been in, told in batches, and where it is. */
export class EditorReading {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  readonly #tell: (note: ReadingNote) => Promise<void>
  #documentId: string | null = null
  #visited = new Set<string>()
  #untold = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, guard: CompositionGuard, tell: (note: ReadingNote) => Promise<void>) {
    this.#view = view
    this.#guard = guard
    this.#tell = tell
  }

  /** A document was opened, whose caret has not moved yet. That somebody is there is told too. */
  begin(documentId: string): void {
    this.#documentId = documentId
    this.#visited = new Set()
    this.#untold = new Set()
    this.#tellLater()
  }

  /** The caret has moved. */
  moved(): void {
    if (this.#documentId === null) return
    const block = topBlockAt(this.#view.state.doc, this.#view.state.selection.head)
    if (block && !this.#visited.has(block.id)) {
      this.#visited.add(block.id)
      this.#untold.add(block.id)
      this.#show([block.id])
    }
    this.#tellLater()
  }

  #tellLater(): void {
    // Where the caret stands in the window has the text laid out: behind the frame of a key that has been done.
    this.#timer ??= setTimeout(() => whenLull(() => void this.tell()), batchMs)
  }

  /** Tells what is untold; resolves when it is kept. Does nothing while all is told and the caret has stayed where it was. */
  async tell(): Promise<void> {
    if (this.#timer === undefined || this.#documentId === null) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    const blockIds = [...this.#untold]
    this.#untold.clear()
    await this.#tell({ documentId: this.#documentId, blockIds, place: this.place })
  }

  /** The document is left: what is untold is told, and nothing after it. */
  end(): void {
    void this.tell()
    this.#documentId = null
  }

  /** Goes back to where somebody was: caret and scroll. That is no visit. */
  resume(place: ReadingPlace | null, visited: readonly string[]): void {
    for (const id of visited) this.#visited.add(id)
    this.#show(visited)
    const start = place && BlockIndex.of(this.#view.state.doc).find(place.blockId)
    if (!place || !start) return
    const docPos = start.contentPos + Math.min(place.offset, start.node.content.size)
    this.#guard.run(() => {
      const untold = new Set(this.#untold)
      this.#view.dispatch(selectPlace(this.#view.state.tr, { from: docPos, to: docPos }))
      this.#untold = untold
      this.#scrollTo(docPos, place.top)
    })
  }

  /** Where the caret is; null between blocks. */
  get place(): ReadingPlace | null {
    const { doc, selection } = this.#view.state
    const at = BlockIndex.of(doc).blockAt(selection.head)
    if (!at) return null
    const top = this.#view.coordsAtPos(selection.head).top - this.#scroller.getBoundingClientRect().top
    return { blockId: at.blockId, offset: at.offset, top }
  }

  get #scroller(): HTMLElement {
    return this.#view.dom.parentElement as HTMLElement
  }

  /** Sections off screen have an estimated height, so the place is looked at again once it is laid out. */
  #scrollTo(docPos: number, top: number): void {
    const place = { from: docPos, to: docPos }
    scrollToPlace(this.#view, place)
    const adjust = (left: number): void => {
      if (this.#view.isDestroyed || docPos > this.#view.state.doc.content.size) return
      const now = this.#view.coordsAtPos(docPos).top - this.#scroller.getBoundingClientRect().top
      this.#scroller.scrollTop += now - top
      if (left > 0) requestAnimationFrame(() => adjust(left - 1))
    }
    requestAnimationFrame(() => requestAnimationFrame(() => adjust(2)))
  }

  /** Marks blocks, some in each frame, never in the middle of a composition. */
  #show(ids: readonly string[]): void {
    const documentId = this.#documentId
    this.#guard.run(() => {
      if (documentId !== this.#documentId || this.#view.isDestroyed || ids.length === 0) return
      const { state } = this.#view
      const index = BlockIndex.of(state.doc)
      const blocks = ids.slice(0, perFrame).flatMap(id => {
        const contentPos = index.posOf(id)
        const block = contentPos === null ? null : topBlockAt(state.doc, contentPos)
        return block && !isShownVisited(state, block) ? [block] : []
      })
      if (blocks.length > 0) this.#view.dispatch(showVisited(state.tr, blocks))
      const rest = ids.slice(perFrame)
      if (rest.length > 0) requestAnimationFrame(() => this.#show(rest))
    })
  }
}
