import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { mapSpans } from '#shared/document/span-map.ts'
import { firstWhere } from '#shared/order/first-where.ts'
import type { Range } from '../../changed-range.ts'
import { spanDecorations } from '../../span-decorations.ts'
import type { CompositionGuard } from '../composition/composition-guard.ts'

interface HitsState {
  /** docPos, ascending. */
  froms: Int32Array
  tos: Int32Array
  /** The hit that the reader is at, -1 for none. */
  current: number
  /** The stretch that is drawn: what the window shows, and some more. */
  drawn: Range
  decorations: DecorationSet
  /** Grows when there are other hits or another one is current. */
  version: number
}

const key = new PluginKey<HitsState>('hits')
const nothing = { froms: new Int32Array(0), tos: new Int32Array(0), current: -1 }
/** How much is drawn beyond the window, in document positions. */
const margin = 2000

/** The places where the searched term stands. */
export function hitsOf(state: EditorState): HitsState {
  return key.getState(state)!
}

type HitsMeta = Partial<Pick<HitsState, 'froms' | 'tos' | 'current' | 'drawn'>>

/** Changes hits: other ones, another current one, another stretch that is drawn. */
export function changeHits(tr: Transaction, change: HitsMeta): Transaction {
  return tr.setMeta(key, { ...(tr.getMeta(key) as HitsMeta | undefined), ...change })
}

/** Keeps hits in step with the text and marks those near the window. */
export function hitsPlugin(guard: CompositionGuard): Plugin<HitsState> {
  return new Plugin<HitsState>({
    key,
    state: {
      init: () => ({ ...nothing, drawn: { from: 0, to: 0 }, decorations: DecorationSet.empty, version: 0 }),
      apply: (tr, value, _before, after) => applyTransaction(tr, value, after),
    },
    props: { decorations: state => key.getState(state)?.decorations },
    view: view => new HitDrawing(view, guard),
  })
}

function applyTransaction(tr: Transaction, value: HitsState, after: EditorState): HitsState {
  const meta = tr.getMeta(key) as HitsMeta | undefined
  const mapped = tr.docChanged && value.froms.length > 0 ? mapHits(tr, value) : value
  if (!meta) return mapped
  const next = { ...mapped, ...meta }
  const isOther = meta.froms !== undefined || meta.current !== undefined
  return { ...next, decorations: draw(next, after), version: value.version + (isOther ? 1 : 0) }
}

function mapHits(tr: Transaction, value: HitsState): HitsState {
  const [froms, tos] = [value.froms.slice(), value.tos.slice()]
  for (const map of tr.mapping.maps) mapSpans(map, froms, tos, () => undefined)
  const drawn = { from: tr.mapping.map(value.drawn.from, -1), to: tr.mapping.map(value.drawn.to, 1) }
  return { ...value, froms, tos, drawn, decorations: value.decorations.map(tr.mapping, tr.doc) }
}

function draw({ froms, tos, current, drawn }: HitsState, { doc }: EditorState): DecorationSet {
  const decorations: Decoration[] = []
  for (let index = firstBehind(tos, drawn.from); index < froms.length && froms[index]! < drawn.to; index++) {
    if (froms[index] === tos[index]) continue
    const className = index === current ? 'search-hit is-current' : 'search-hit'
    decorations.push(...spanDecorations(doc, froms[index]!, tos[index]!, { className, attributes: {}, spec: {} }))
  }
  return DecorationSet.create(doc, decorations)
}

/** Index of the first number above a bound. */
export const firstBehind = (numbers: Int32Array, bound: number): number =>
  firstWhere(0, numbers.length, index => numbers[index]! > bound)

/** Asks for the stretch in the window to be drawn, a frame after it was scrolled to or changed. */
class HitDrawing {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  #frame = 0
  readonly #scroll = (): void => this.#schedule()

  constructor(view: EditorView, guard: CompositionGuard) {
    this.#view = view
    this.#guard = guard
    view.dom.parentElement?.addEventListener('scroll', this.#scroll, { passive: true })
  }

  update(): void {
    this.#schedule()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#view.dom.parentElement?.removeEventListener('scroll', this.#scroll)
  }

  #schedule(): void {
    if (this.#frame !== 0 || hitsOf(this.#view.state).froms.length === 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#guard.run(() => this.#draw())
    })
  }

  #draw(): void {
    if (this.#view.isDestroyed || hitsOf(this.#view.state).froms.length === 0) return
    const shown = this.#shown()
    const { drawn } = hitsOf(this.#view.state)
    const { size } = this.#view.state.doc.content
    const isDrawn = drawn.from <= shown.from && drawn.to >= Math.min(shown.to, size)
    if (isDrawn) return
    const wanted = { from: shown.from - margin, to: shown.to + margin }
    this.#view.dispatch(changeHits(this.#view.state.tr, { drawn: wanted }))
  }

  /** The document positions that the window shows. */
  #shown(): Range {
    const box = (this.#view.dom.parentElement ?? this.#view.dom).getBoundingClientRect()
    const left = this.#view.dom.getBoundingClientRect().left + 40
    const top = this.#view.posAtCoords({ left, top: box.top + 2 })
    const bottom = this.#view.posAtCoords({ left, top: box.bottom - 2 })
    const from = top?.pos ?? 0
    return { from, to: bottom?.pos ?? from + margin * 2 }
  }
}
