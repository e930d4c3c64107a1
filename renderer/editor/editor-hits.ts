import { closeHistory } from 'prosemirror-history'
import type { EditorView } from 'prosemirror-view'
import { correctReading, replaceText } from '#shared/document/actions/correct-reading.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { readableText } from '#shared/document/block-text.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { labelTransaction } from './plugins/autosave/autosave-plugin.ts'
import type { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { changeHits, firstBehind, hitsOf } from './plugins/hits/hits-plugin.ts'
import { flashCurrent, scrollToPlace, selectPlace } from './reveal.ts'

/** A stretch of a block, in block offsets, and the text that should stand there. */
export interface HitPlace {
  blockId: string
  start: number
  end: number
  text: string
}

/** How a hit is replaced: the reading, and what is said of the place. */
export interface HitReplacement {
  reading: string
  record: 'none' | 'ocr' | 'source' | 'house'
  author: Actor
}

/** The hits of a search in the open text: shown, walked through, replaced one by one. */
export class EditorHits {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  /** Called when a place is brought into sight. */
  readonly #revealed: () => void

  constructor(view: EditorView, guard: CompositionGuard, revealed: () => void) {
    this.#view = view
    this.#guard = guard
    this.#revealed = revealed
  }

  get count(): number {
    return hitsOf(this.#view.state).froms.length
  }

  /** Index of the hit that the reader is at; -1 for none. */
  get current(): number {
    return hitsOf(this.#view.state).current
  }

  /** Shows hits, in document order; those whose text is not there any more are left out. */
  show(hits: readonly HitPlace[]): void {
    const places = hits.flatMap(hit => this.#placeOf(hit) ?? [])
    this.#guard.run(() => {
      const froms = Int32Array.from(places, ({ from }) => from)
      const tos = Int32Array.from(places, ({ to }) => to)
      const { from, to } = this.#view.state.selection
      // Who is at a hit stays there.
      const at = firstBehind(froms, from - 1)
      const current = froms[at] === from && tos[at] === to ? at : -1
      this.#view.dispatch(changeHits(this.#view.state.tr, { froms, tos, current, drawn: { from: 0, to: 0 } }))
    })
  }

  clear(): void {
    if (this.count > 0) this.show([])
  }

  /** Goes to the next or previous hit as seen from the selection, round the end. False when there is none. */
  step(direction: 1 | -1): boolean {
    const { froms, tos } = hitsOf(this.#view.state)
    if (froms.length === 0) return false
    const { from, to } = this.#view.state.selection
    const isAtHit = froms[this.current] === from && tos[this.current] === to
    const next = direction === 1 ? firstBehind(froms, isAtHit ? from : from - 1) : firstBehind(froms, from - 1) - 1
    this.#goTo((next + froms.length) % froms.length)
    return true
  }

  /** Goes to the hit at the selection or the first behind it, without moving further than needed while one types. */
  settle(from: number): void {
    const { froms } = hitsOf(this.#view.state)
    if (froms.length > 0) this.#goTo(firstBehind(froms, from - 1) % froms.length)
  }

  /** Selects a place and shows it; false when its text is not there any more. */
  reveal(hit: HitPlace, options: { focus?: boolean } = {}): boolean {
    const place = this.#placeOf(hit)
    if (!place) return false
    this.#guard.run(() => {
      const { froms, tos } = hitsOf(this.#view.state)
      const at = firstBehind(froms, place.from - 1)
      const isHit = froms[at] === place.from && tos[at] === place.to
      const one = { froms: Int32Array.of(place.from), tos: Int32Array.of(place.to), current: 0, drawn: place }
      const tr = changeHits(selectPlace(this.#view.state.tr, place), isHit ? { current: at } : one)
      this.#view.dispatch(tr)
      this.#revealed()
      if (options.focus) this.#view.focus()
      scrollToPlace(this.#view, place)
      flashCurrent(this.#view)
    })
    return true
  }

  /** Replaces the current hit and goes to the next. False when there is none, or an atom stands in it. */
  replaceCurrent({ reading, record, author }: HitReplacement): boolean {
    const { froms, tos, current } = hitsOf(this.#view.state)
    if (current < 0 || !this.#view.editable) return false
    const [from, to] = [froms[current]!, tos[current]!]
    let hasAtom = false
    this.#view.state.doc.nodesBetween(from, to, node => {
      if (node.isInline && node.isAtom && !node.isText && node.type.name !== 'line_break') hasAtom = true
    })
    if (hasAtom) return false
    const tr = labelTransaction(this.#view.state.tr, 'replace')
    if (record === 'none') replaceText(tr, from, to, reading)
    else correctReading(tr, { from, to, reading, kind: record, author, at: Date.now() })
    const without = (numbers: Int32Array): Int32Array => {
      const mapped = numbers.filter((_, index) => index !== current)
      return mapped.map(pos => tr.mapping.map(pos, 1))
    }
    const place = { from, to: from + reading.length }
    changeHits(selectPlace(tr, { from: place.to, to: place.to }), {
      froms: without(froms),
      tos: without(tos),
      current: -1,
    })
    this.#view.dispatch(closeHistory(tr))
    this.step(1)
    return true
  }

  #goTo(index: number): void {
    this.#guard.run(() => {
      const { froms, tos } = hitsOf(this.#view.state)
      const place = { from: froms[index]!, to: tos[index]! }
      this.#view.dispatch(changeHits(selectPlace(this.#view.state.tr, place), { current: index }))
      this.#revealed()
      scrollToPlace(this.#view, place)
    })
  }

  #placeOf({ blockId, start, end, text }: HitPlace): { from: number; to: number } | null {
    const index = BlockIndex.of(this.#view.state.doc)
    const block = index.find(blockId)
    if (!block || readableText(index.textAt(index.orderOf(blockId)).slice(start, end)) !== text) return null
    return { from: block.contentPos + start, to: block.contentPos + end }
  }
}
