import { holderAt } from '#shared/order/last-up-to.ts'
import { queryTermsOf } from '#shared/search/bigrams.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { SearchedBlock } from '../../db/repositories/blocks.ts'
import type { IndexedRange } from '../../db/repositories/search-index.ts'

/** Blocks of one document, in order. */
export interface BlockGroup {
  documentId: string
  blocks: SearchedBlock[]
}

/** Neighbouring documents whose slots follow each other, or one that is not in the index. */
interface Stretch {
  documents: IndexedRange[]
  isReady: boolean
}

const firstBatch = 64
const largestBatch = 4096
const scanBatch = 256

/** Gives the blocks that may hold a term: by the index where it is ready, else all. */
export class SearchedBlocks {
  readonly #store: ProjectStore
  #known: { state: string; stretches: Stretch[] } | null = null

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /**
   * Blocks that may hold `term` (null for a pattern: all of them) in document order, beginning with the block at `from`.
   * Nothing is read before it is asked for.
   */
  *of(
    term: string | null,
    documentIds: readonly string[] | undefined,
    from?: { documentId: string; position: number },
  ): Generator<BlockGroup> {
    const terms = term === null ? [] : queryTermsOf(term)
    const stretches = this.#stretches(documentIds)
    let start = from ? stretches.findIndex(each => each.documents.some(one => one.documentId === from.documentId)) : 0
    if (start < 0) start = stretches.length
    for (let at = start; at < stretches.length; at++) {
      const begin = at === start ? from : undefined
      const stretch = stretches[at]!
      if (stretch.isReady && terms.length > 0) yield* this.#byIndex(stretch.documents, terms, begin)
      else for (const { documentId } of startingAt(stretch.documents, begin)) yield* this.#allOf(documentId, begin)
    }
  }

  #stretches(documentIds: readonly string[] | undefined): Stretch[] {
    const { searchIndex } = this.#store
    if (documentIds) {
      const wanted = new Set(documentIds)
      return stretchesOf(searchIndex.ranges().filter(range => wanted.has(range.documentId)))
    }
    const { state } = searchIndex
    if (this.#known?.state !== state) this.#known = { state, stretches: stretchesOf(searchIndex.ranges()) }
    return this.#known.stretches
  }

  *#byIndex(
    documents: readonly IndexedRange[],
    terms: readonly string[],
    from?: { documentId: string; position: number },
  ): Generator<BlockGroup> {
    const end = documents.at(-1)!.end
    let first = startingAt(documents, from)[0]!.first
    for (let limit = firstBatch; ; limit = Math.min(largestBatch, limit * 4)) {
      const found = this.#store.searchIndex.candidates(terms, { first, end }, limit)
      const isLast = found.length < limit
      // The last document may go on behind the limit; its blocks are put in order only when all are there.
      const groups = groupByDocument(documents, found)
      const whole = isLast || groups.length < 2 ? groups : groups.slice(0, -1)
      const cut = !isLast && groups.length === 1 ? groups[0] : undefined
      for (const { range, positions } of whole) {
        const all = cut ? this.#store.searchIndex.candidates(terms, range, Number.MAX_SAFE_INTEGER) : null
        yield* this.#group(range.documentId, all ? all.map(({ position }) => position) : positions, from)
      }
      if (isLast) return
      first = cut ? cut.range.end : groups.at(-1)!.range.first
      if (first >= end) return
    }
  }

  *#group(
    documentId: string,
    positions: number[],
    from?: { documentId: string; position: number },
  ): Generator<BlockGroup> {
    const least = from?.documentId === documentId ? from.position : Number.NEGATIVE_INFINITY
    const wanted = positions.filter(position => position >= least).sort((a, b) => a - b)
    for (let at = 0; at < wanted.length; at += scanBatch) {
      const blocks = wanted
        .slice(at, at + scanBatch)
        .flatMap(position => this.#store.blocks.searched(documentId, position) ?? [])
      yield { documentId, blocks }
    }
  }

  *#allOf(documentId: string, from?: { documentId: string; position: number }): Generator<BlockGroup> {
    let position = from?.documentId === documentId ? from.position - 1 : Number.MIN_SAFE_INTEGER
    for (;;) {
      const blocks = this.#store.blocks.following(documentId, position, scanBatch)
      if (blocks.length === 0) return
      yield { documentId, blocks }
      position = blocks.at(-1)!.position
    }
  }
}

function stretchesOf(ranges: readonly IndexedRange[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const range of ranges) {
    const last = stretches.at(-1)
    if (range.isReady && last?.isReady && last.documents.at(-1)!.end === range.first) last.documents.push(range)
    else stretches.push({ documents: [range], isReady: range.isReady })
  }
  return stretches
}

function startingAt(documents: readonly IndexedRange[], from?: { documentId: string }): readonly IndexedRange[] {
  const at = from ? documents.findIndex(({ documentId }) => documentId === from.documentId) : 0
  return at > 0 ? documents.slice(at) : documents
}

function groupByDocument(
  documents: readonly IndexedRange[],
  found: readonly { slot: number; position: number }[],
): { range: IndexedRange; positions: number[] }[] {
  const groups: { range: IndexedRange; positions: number[] }[] = []
  for (const { slot, position } of found) {
    const last = groups.at(-1)
    if (last && slot < last.range.end) last.positions.push(position)
    else groups.push({ range: rangeOf(documents, slot), positions: [position] })
  }
  return groups
}

function rangeOf(documents: readonly IndexedRange[], slot: number): IndexedRange {
  return documents[holderAt(documents, slot, ({ first }) => first)]!
}
