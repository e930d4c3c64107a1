import type { DocumentHits, SearchCounts, SearchHit } from '#shared/contract/search.ts'

/** A line of the concordance: a document's heading, or a hit in its context. */
export type SearchRow =
  | { kind: 'document'; key: string; documentId: string; title: string; count: number | null; isFolded: boolean }
  | { kind: 'hit'; key: string; hit: SearchHit }

const keyOfHit = ({ documentId, blockId, start }: Pick<SearchHit, 'documentId' | 'blockId' | 'start'>): string =>
  `${documentId} ${blockId} ${start}`

interface RowContext {
  counts: SearchCounts | null
  folded: ReadonlySet<string>
  documents: readonly { id: string; title: string }[]
}

/** Hits under the headings of their documents; those of folded documents are left out. */
export function rowsOf(hits: readonly SearchHit[], { counts, folded, documents }: RowContext): SearchRow[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const counted = new Map(counts?.documents.map(({ documentId, count }) => [documentId, count]))
  const rows: SearchRow[] = []
  let last: string | null = null
  for (const hit of hits) {
    const { documentId } = hit
    const isFolded = folded.has(documentId)
    if (documentId !== last) {
      const title = titles.get(documentId) ?? ''
      const count = counted.get(documentId) ?? null
      rows.push({ kind: 'document', key: documentId, documentId, title, count, isFolded })
      last = documentId
    }
    if (!isFolded) rows.push({ kind: 'hit', key: keyOfHit(hit), hit })
  }
  return rows
}

/** Which hits are to be replaced: all, but for documents and hits whose tick was taken away. Immutable. */
export class Ticks {
  readonly #documents: ReadonlySet<string>
  readonly #hits: ReadonlyMap<string, SearchHit>
  readonly #isNone: boolean

  constructor(
    documents: ReadonlySet<string> = new Set(),
    hits: ReadonlyMap<string, SearchHit> = new Map(),
    isNone = false,
  ) {
    this.#documents = documents
    this.#hits = hits
    this.#isNone = isNone
  }

  /** Whether a hit is ticked. */
  has(hit: SearchHit): boolean {
    return this.hasDocument(hit.documentId) !== this.#hits.has(keyOfHit(hit))
  }

  /** Whether the hits of a document are, those that were ticked one by one set aside. */
  hasDocument(documentId: string): boolean {
    return this.#isNone === this.#documents.has(documentId)
  }

  toggle(hit: SearchHit): Ticks {
    const hits = new Map(this.#hits)
    if (!hits.delete(keyOfHit(hit))) hits.set(keyOfHit(hit), hit)
    return new Ticks(this.#documents, hits, this.#isNone)
  }

  /** Gives all hits of a document the other tick. */
  toggleDocument(documentId: string): Ticks {
    const documents = new Set(this.#documents)
    if (!documents.delete(documentId)) documents.add(documentId)
    const hits = new Map([...this.#hits].filter(([, hit]) => hit.documentId !== documentId))
    return new Ticks(documents, hits, this.#isNone)
  }

  static all(isTicked: boolean): Ticks {
    return new Ticks(new Set(), new Map(), !isTicked)
  }

  /** How many hits are ticked. */
  count(documents: readonly DocumentHits[]): number {
    let count = 0
    for (const each of documents) if (this.hasDocument(each.documentId)) count += each.count
    for (const hit of this.#hits.values()) count += this.hasDocument(hit.documentId) ? -1 : 1
    return count
  }

  /** Whether hits of a document are ticked and others are not. */
  isMixed(documentId: string): boolean {
    for (const hit of this.#hits.values()) if (hit.documentId === documentId) return true
    return false
  }

  /** What the engine is asked to replace: documents, and hits of theirs that are treated the other way. */
  toReplace(documents: readonly DocumentHits[]) {
    const others = [...this.#hits.values()].map(({ documentId, blockId, start }) => ({ documentId, blockId, start }))
    const asked = documents
      .map(({ documentId, revision }) => ({ documentId, revision, isTicked: this.hasDocument(documentId) }))
      .filter(({ documentId, isTicked }) => isTicked || this.isMixed(documentId))
    return { documents: asked, others }
  }
}
