import { setImmediate } from 'node:timers/promises'
import type {
  DocumentHits,
  SearchCounts,
  SearchCursor,
  SearchHit,
  SearchPage,
  SearchQuery,
} from '#shared/contract/search.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type BlockPlace, BlockPlaces } from '#shared/search/block-places.ts'
import type { PatternMatch } from '#shared/search/pattern.ts'
import { WorkerHost } from '#workers/worker-host.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { SearchedBlock } from '../../db/repositories/blocks.ts'
import type { Job } from '../jobs.ts'
import { matcherOf } from './match-blocks.ts'
import { SearchedBlocks } from './searched-blocks.ts'

/** Characters of context on each side of a hit. */
const contextSize = 40
/** How long a search works before it lets calls that wait have their turn. */
const turnMs = 20

/** A block with what was found in it, never empty. */
export interface FoundBlock {
  documentId: string
  block: SearchedBlock
  matches: PatternMatch[]
}

/** Searches the texts of a project as they are stored. */
export class Search {
  readonly #store: ProjectStore
  readonly #blocks: SearchedBlocks
  readonly #host: WorkerHost

  constructor(store: ProjectStore, workerFile: string) {
    this.#store = store
    this.#blocks = new SearchedBlocks(store)
    this.#host = new WorkerHost(workerFile)
  }

  close(): Promise<void> {
    return this.#host.close()
  }

  /** The next hits behind a place, `limit` at most. Throws AppError as `matcherOf` and `job_cancelled`. */
  async find(
    query: SearchQuery,
    { after, limit }: { after?: SearchCursor | undefined; limit: number },
    cancel: AbortSignal = new AbortController().signal,
  ): Promise<SearchPage> {
    const hits: SearchHit[] = []
    for await (const { documentId, block, matches } of this.blocks(query, cancel, after)) {
      const places = this.#placesOf(documentId, block)
      for (const match of matches) {
        const isBefore =
          after?.documentId === documentId && after.position === block.position && match.start < after.start
        if (isBefore) continue
        if (hits.length === limit) {
          return { hits, next: { documentId, position: block.position, start: match.start } }
        }
        const place = places.of(match)
        if (place) hits.push(hitOf(documentId, block.text, match, place))
      }
    }
    return { hits, next: null }
  }

  /** Every hit of a document, with what it is to be replaced by. */
  async placesIn(
    documentId: string,
    query: SearchQuery,
    cancel: AbortSignal,
  ): Promise<(BlockPlace & { reading: string })[]> {
    const found: (BlockPlace & { reading: string })[] = []
    for await (const { block, matches } of this.blocks({ ...query, documentIds: [documentId] }, cancel)) {
      const places = this.#placesOf(documentId, block)
      for (const match of matches) {
        const place = places.of(match)
        if (place) found.push({ ...place, reading: match.reading ?? '' })
      }
    }
    return found
  }

  /** Counts hits document by document. A job that is cancelled tells what it has counted. */
  async count(query: SearchQuery, job: Pick<Job, 'cancelled' | 'signal' | 'progress'>): Promise<SearchCounts> {
    const documents = new Map<string, DocumentHits>()
    let total = 0
    try {
      for await (const { documentId, matches } of this.blocks(query, job.signal)) {
        total += matches.length
        const known = documents.get(documentId)
        if (known) known.count += matches.length
        else documents.set(documentId, { documentId, count: matches.length, revision: this.#revisionOf(documentId) })
      }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'job_cancelled')) throw error
    }
    return { documents: [...documents.values()], total, cancelled: job.cancelled }
  }

  /** Every block that holds the term, in document order; takes turns with the rest of the engine. */
  async *blocks(query: SearchQuery, cancel: AbortSignal, after?: SearchCursor): AsyncGenerator<FoundBlock> {
    const match = matcherOf(query, this.#host, cancel)
    const groups = this.#blocks.of(query.isPattern ? null : query.term, query.documentIds, after)
    let turnEnd = performance.now() + turnMs
    for (const { documentId, blocks } of groups) {
      if (cancel.aborted) throw new AppError('job_cancelled')
      const found = match(blocks.map(({ text }) => text))
      const matches = found instanceof Promise ? await found : found
      for (const [index, block] of blocks.entries()) {
        const own = matches[index]!
        if (own.length > 0) yield { documentId, block, matches: own }
      }
      if (performance.now() < turnEnd) continue
      await setImmediate()
      turnEnd = performance.now() + turnMs
    }
  }

  #placesOf(documentId: string, block: SearchedBlock): Pick<BlockPlaces, 'of'> {
    const json = this.#store.blocks.nodeJson(documentId, block.position)
    // Most blocks are letters only, in which the searched text is the block's text offset for offset.
    if (!json || isPlain(json)) return { of: ({ start, end }) => ({ blockId: block.id, start, end }) }
    return new BlockPlaces(schema.nodeFromJSON(JSON.parse(json)))
  }

  #revisionOf(documentId: string): number {
    return this.#store.documents.get(documentId)?.revision ?? 0
  }
}

/** Node types that make offsets differ from those of the text, or that have blocks inside. A false alarm costs little. */
const isPlain = (json: string): boolean => !/"type":"(?:seam|image|table)"/.test(json)

function hitOf(
  documentId: string,
  text: string,
  { start, end, reading }: PatternMatch,
  place: Pick<SearchHit, 'blockId' | 'start' | 'end'>,
): SearchHit {
  return {
    documentId,
    ...place,
    before: text.slice(Math.max(0, start - contextSize), start),
    text: text.slice(start, end),
    after: text.slice(end, end + contextSize),
    reading,
  }
}
