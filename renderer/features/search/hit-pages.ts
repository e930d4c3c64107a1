import { ref, shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { ConcordanceHit } from '#renderer/ui/concordance/concordance-rows.ts'
import type { SearchCounts, SearchCursor, SearchHit, SearchQuery } from '#shared/contract/search.ts'
import { AppError } from '#shared/domain/errors.ts'

/** A hit as a line of the concordance. */
export type FoundHit = SearchHit & ConcordanceHit

const foundHit = (hit: SearchHit): FoundHit => ({
  ...hit,
  section: hit.documentId,
  key: `${hit.documentId} ${hit.blockId} ${hit.start}`,
})

const firstPage = 50
const laterPage = 400

/** The hits of a query, page by page, and their counts, which come later. */
export function useHitPages(query: () => SearchQuery) {
  const bridge = useBridge()
  const document = useOpenDocument()
  const notices = useNotices()
  const hits = shallowRef<readonly FoundHit[]>([])
  const next = shallowRef<SearchCursor | null>(null)
  const failure = shallowRef<AppError | null>(null)
  const isSearching = ref(false)
  const searchedTerm = ref('')
  const counting = useCounting(query, fail)
  let latest = 0

  function fail(error: unknown): void {
    hits.value = []
    next.value = null
    if (error instanceof AppError) failure.value = error
    else notices.report(error)
  }

  function forget(): void {
    latest++
    counting.forget()
    hits.value = []
    next.value = null
    failure.value = null
    isSearching.value = false
    searchedTerm.value = ''
  }

  /** Asks for a page; what comes for a query that was given up is dropped. */
  async function ask(limit: number, after: SearchCursor | undefined, take: (hits: FoundHit[]) => void): Promise<void> {
    const request = latest
    isSearching.value = true
    try {
      const page = await bridge.engine('search.find', { query: query(), after, limit })
      if (request !== latest) return
      take(page.hits.map(foundHit))
      next.value = page.next
    } catch (error) {
      if (request === latest) fail(error)
    } finally {
      if (request === latest) isSearching.value = false
    }
  }

  /** Looks for the term from the beginning. The old hits stay until the new ones are there: no flicker at each key. */
  async function search(): Promise<void> {
    const before = hits.value
    forget()
    const { term } = query()
    if (term === '') return
    hits.value = before
    const request = latest
    await document.editor?.flush().catch(notices.report)
    if (request !== latest) return
    await ask(firstPage, undefined, found => {
      hits.value = found
      searchedTerm.value = term
      void counting.count()
    })
  }

  /** Brings the next page, when the list comes near its end. */
  async function more(): Promise<void> {
    if (!next.value || isSearching.value) return
    await ask(laterPage, next.value, found => {
      hits.value = [...hits.value, ...found]
    })
  }

  return { hits, failure, isSearching, searchedTerm, search, more, forget, ...counting.shown }
}

function useCounting(query: () => SearchQuery, fail: (error: unknown) => void) {
  const bridge = useBridge()
  const jobs = useJobs()
  const counts = shallowRef<SearchCounts | null>(null)
  const isCounting = ref(false)
  let jobId: string | null = null
  let latest = 0

  function stopCounting(): void {
    if (jobId && isCounting.value) void jobs.cancel(jobId).catch(() => undefined)
  }
  function forget(): void {
    stopCounting()
    latest++
    counts.value = null
    isCounting.value = false
  }
  async function count(): Promise<void> {
    const request = latest
    isCounting.value = true
    try {
      const started = await bridge.engine('search.count', { query: query() })
      if (request === latest) jobId = started.jobId
      else void jobs.cancel(started.jobId).catch(() => undefined)
      const outcome = await jobs.outcomeOf(started.jobId, 'search')
      if (request === latest) counts.value = outcome.counts
    } catch (error) {
      if (request === latest) fail(error)
    } finally {
      if (request === latest) isCounting.value = false
    }
  }
  return { count, forget, shown: { counts, isCounting, stopCounting } }
}
