import type { Node } from 'prosemirror-model'
import { BlockIndex } from './block-index.ts'
import type { DocumentState } from './document-state.ts'
import { type PlacedState, placedOf, RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { blocksOf, documentOf, isTextBlock } from './sections.ts'

/** The thread of a top-level block; empty for the main text. */
export const threadOf = (block: Node): string => (block.attrs.thread as string | undefined) ?? ''

/** The threads of a document in the order in which they begin; the main text is one of them, by an empty name. */
export function threadsOf(doc: Node): string[] {
  return [...new Set(blocksOf(doc).map(threadOf))]
}

/**
 * The document thread by thread, each in its own order, with what is said about it. A record that spans several threads
 * holds in the one that has most of it. The state itself where there is but one thread.
 */
export function inThreadOrder(state: DocumentState): DocumentState {
  const threads = threadsOf(state.doc)
  if (threads.length < 2) return state
  const blocks = blocksOf(state.doc)
  const doc = documentOf(threads.flatMap(thread => blocks.filter(block => threadOf(block) === thread)))
  const places = new ThreadPlaces(state.doc, doc)
  const steps = state.records.all().map(placed => new RecordStep(null, { ...placedOf(placed), ...places.of(placed) }))
  return { doc, records: RecordSet.empty.applyAll(steps, [doc]), sources: state.sources }
}

interface Stretch {
  /** docPos */
  from: number
  to: number
}

/** Where stretches of one order of the blocks stand in another. */
class ThreadPlaces {
  readonly #before: BlockIndex
  readonly #after: BlockIndex
  readonly #threads = new Map<string, string>()

  constructor(before: Node, after: Node) {
    this.#before = BlockIndex.of(before)
    this.#after = BlockIndex.of(after)
    for (const block of blocksOf(before)) {
      const thread = threadOf(block)
      if (isTextBlock(block)) this.#threads.set(block.attrs.id as string, thread)
      else block.descendants(node => void this.#threads.set(node.attrs.id as string, thread))
    }
  }

  of({ from, to }: PlacedState): Stretch {
    const parts = this.#partsOf({ from, to })
    if (parts.size === 0) return { from: 0, to: 0 }
    return [...parts.values()].reduce((most, part) => (part.length > most.length ? part : most))
  }

  /** What each thread has of a stretch, where it stands afterwards: everything of it lies between its first and its last. */
  #partsOf({ from, to }: Stretch): Map<string, Stretch & { length: number }> {
    const parts = new Map<string, Stretch & { length: number }>()
    const { blocks } = this.#before
    for (let at = Math.max(0, this.#before.lastAt(from)); at < blocks.length; at++) {
      const { id, contentPos, node } = blocks[at]!
      if (contentPos > to) break
      const start = Math.max(from, contentPos)
      const end = Math.min(to, contentPos + node.content.size)
      if (end < start) continue
      const shift = this.#after.posOf(id)! - contentPos
      const thread = this.#threads.get(id) ?? ''
      const known = parts.get(thread)
      if (known) Object.assign(known, { to: end + shift, length: known.length + end - start })
      else parts.set(thread, { from: start + shift, to: end + shift, length: end - start })
    }
    return parts
  }
}
