import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { rowsOf, Ticks } from '#renderer/ui/concordance/concordance-rows.ts'
import type { ReplacementResult } from '#shared/contract/batches.ts'
import type { DocumentHits } from '#shared/contract/search.ts'
import { type FoundHit, useHitPages } from './hit-pages.ts'
import { useSearchTerms } from './search-terms.ts'

export type SearchScope = 'project' | 'document' | 'chosen'

const restMs = 200

/** The search of the project: where is searched, what was found, and what of it is to be replaced. */
export const useProjectSearch = defineStore('projectSearch', () => {
  const document = useOpenDocument()
  const project = useProject()
  const terms = useSearchTerms()
  const scope = ref<SearchScope>('project')
  const chosen = ref<string[]>([])
  const showsReplace = ref(false)
  /** Grows when the pane is to be shown with its field focused. */
  const requests = ref(0)
  const folded = ref<ReadonlySet<string>>(new Set())
  const ticks = shallowRef(new Ticks<FoundHit>())
  let timer: ReturnType<typeof setTimeout> | undefined

  function documentIds(): string[] | null {
    if (scope.value === 'project') return null
    return scope.value === 'document' ? (document.head ? [document.head.id] : []) : chosen.value
  }
  const query = () => terms.query(documentIds(), showsReplace.value)
  const pages = useHitPages(query)

  /** What was looked for last: a search that would bring the same would only lose the ticks. */
  let asked = ''

  function search(): Promise<void> {
    clearTimeout(timer)
    asked = JSON.stringify(query())
    ticks.value = new Ticks<FoundHit>()
    return pages.search()
  }

  function show(withReplace: boolean, wantedScope?: SearchScope): void {
    terms.takeSelection(document.selection?.text)
    if (wantedScope) scope.value = wantedScope
    if (withReplace) showsReplace.value = true
    requests.value++
    if (terms.term !== pages.searchedTerm.value || wantedScope) void search()
  }

  watch(
    [() => terms.term, () => terms.options, scope, chosen, showsReplace, () => showsReplace.value && terms.replacement],
    () => {
      clearTimeout(timer)
      // Nobody looks at a pane that was never opened.
      if (requests.value > 0 && asked !== JSON.stringify(query())) timer = setTimeout(() => void search(), restMs)
    },
    { deep: true },
  )
  watch(
    () => project.info?.path,
    () => {
      pages.forget()
      chosen.value = []
      scope.value = 'project'
    },
  )

  const sections = computed(
    () => pages.counts.value?.documents.map(({ documentId, count }) => ({ key: documentId, count })) ?? [],
  )
  return {
    ...pages,
    ...{ scope, chosen, showsReplace, requests, ticks, search, show },
    ...useReplacing({ pages, ticks, query, search }),
    rows: computed(() =>
      rowsOf(pages.hits.value, {
        counts: new Map(sections.value.map(({ key, count }) => [key, count])),
        folded: folded.value,
      }),
    ),
    tickedCount: computed(() => ticks.value.count(sections.value)),
    fold(documentId: string, isFolded: boolean): void {
      const changed = new Set(folded.value)
      if (isFolded) changed.add(documentId)
      else changed.delete(documentId)
      folded.value = changed
    },
    tick(change: (ticks: Ticks<FoundHit>) => Ticks<FoundHit>): void {
      ticks.value = change(ticks.value)
    },
  }
})

/** What the engine is asked to replace: documents, and hits of theirs that are treated the other way. */
function toReplace(ticks: Ticks<FoundHit>, documents: readonly DocumentHits[]) {
  const others = ticks.others.map(({ documentId, blockId, start }) => ({ documentId, blockId, start }))
  const asked = documents
    .map(({ documentId, revision }) => ({ documentId, revision, isTicked: ticks.hasSection(documentId) }))
    .filter(({ documentId, isTicked }) => isTicked || ticks.isMixed(documentId))
  return { documents: asked, others }
}

interface Replacing {
  pages: Pick<ReturnType<typeof useHitPages>, 'counts'>
  ticks: { value: Ticks<FoundHit> }
  query: () => ReturnType<ReturnType<typeof useSearchTerms>['query']>
  search(): Promise<void>
}

function useReplacing({ pages, ticks, query, search }: Replacing) {
  const terms = useSearchTerms()
  const batches = useBatches()
  const notices = useNotices()

  /** Replaces every hit that is ticked, then searches anew. */
  async function replace(): Promise<void> {
    if (!pages.counts.value) return
    try {
      const asked = { ...query(), replacement: terms.replacement }
      const ticked = toReplace(ticks.value, pages.counts.value.documents)
      tell(await batches.replace({ query: asked, ...ticked, record: terms.record }))
    } catch (error) {
      notices.report(error)
    }
    await search()
  }

  function tell({ batchId, replaced, documents, changedSince, unchanged }: ReplacementResult): void {
    const [changed, left] = [changedSince.length, unchanged.length]
    const params = { changed, left }
    const amounts = { places: replaced, documents }
    if (batchId === null) {
      notices.tell({ tone: 'info', key: 'search.replacedNothing', params })
      return
    }
    const isPartly = changed + left > 0
    const key = isPartly ? 'search.replacedPartly' : 'search.replaced'
    const action = { key: 'search.undo', run: () => void batches.undo(batchId).then(search).catch(notices.report) }
    notices.tell({ tone: isPartly ? 'info' : 'success', key, params, amounts, action, about: batchId })
  }

  return { replace }
}
