import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import type { SearchHit } from '#shared/contract/search.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useSearchTerms } from './search-terms.ts'

/** So many hits are marked in one document. */
const mostHits = 10_000
/** How long the term rests before it is looked for. */
const restMs = 120

/** The find bar: hits of the open document. The engine searches the stored text, so what is typed is saved first. */
export const useFindInDocument = defineStore('findInDocument', () => {
  const bridge = useBridge()
  const document = useOpenDocument()
  const terms = useSearchTerms()
  const settings = useSettings()
  const notices = useNotices()
  const isShown = ref(false)
  const showsReplace = ref(false)
  /** Grows when the field is to get the focus. */
  const focusRequests = ref(0)
  const isCapped = ref(false)
  const isSearched = ref(false)
  const failure = shallowRef<AppError | null>(null)
  let found: readonly SearchHit[] = []
  /** Where the reader was when the bar was opened. */
  let origin = 0
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function open(withReplace: boolean): void {
    const selection = document.selection
    if (!isShown.value) origin = selection?.from ?? 0
    terms.takeSelection(selection?.text)
    isShown.value = true
    if (withReplace) showsReplace.value = true
    focusRequests.value++
    void search(true)
  }

  /** Closes the bar; the text has the focus again, with the hit selected. */
  function close(): void {
    isShown.value = false
    latest++
    clearTimeout(timer)
    document.editor?.hits.clear()
    document.editor?.focus()
  }

  /** Looks for the term; with `settles` goes to the first hit from where the reader was. */
  async function search(settles: boolean): Promise<void> {
    clearTimeout(timer)
    const request = ++latest
    const { editor, head } = document
    if (!editor || !head || !isShown.value) return
    try {
      if (terms.term !== '') await editor.flush()
      const page =
        terms.term === ''
          ? { hits: [], next: null }
          : await bridge.engine('search.find', { query: terms.query([head.id], true), limit: mostHits })
      if (request !== latest || document.head?.id !== head.id) return
      failure.value = null
      take(page.hits, page.next !== null)
      if (settles && page.hits.length > 0) editor.hits.settle(origin)
    } catch (error) {
      if (request !== latest) return
      take([], false)
      if (error instanceof AppError) failure.value = error
      else notices.report(error)
    }
  }

  function take(hits: readonly SearchHit[], capped: boolean): void {
    found = hits
    isCapped.value = capped
    isSearched.value = terms.term !== ''
    document.editor?.hits.show(hits)
  }

  function searchSoon(settles: boolean): void {
    latest++
    clearTimeout(timer)
    if (isShown.value) timer = setTimeout(() => void search(settles), restMs)
  }

  async function step(direction: 1 | -1): Promise<void> {
    if (!isShown.value) {
      if (terms.term === '') return open(false)
      isShown.value = true
      await search(false)
    }
    document.editor?.hits.step(direction)
  }

  /** Replaces the hit that is shown and goes to the next; where none is shown, goes to the next first. */
  function replaceOne(): void {
    const { editor } = document
    if (!editor) return
    const { current } = editor.hits
    if (current < 0) {
      editor.hits.step(1)
      return
    }
    const reading = terms.options.isPattern ? found[current]?.reading : terms.replacement
    const author = { kind: 'person' as const, name: settings.settings.person }
    editor.hits.replaceCurrent({ reading: reading ?? terms.replacement, record: terms.record, author })
  }

  watchSearched(searchSoon)

  return {
    ...{ isShown, showsReplace, focusRequests, isCapped, isSearched, failure },
    count: computed(() => document.hits.count),
    current: computed(() => document.hits.current),
    ...{ open, close, search, step, replaceOne },
  }
})

/** Looks again when the term, the document or its text has changed; only a new term goes to its first hit. */
function watchSearched(searchSoon: (settles: boolean) => void): void {
  const document = useOpenDocument()
  const terms = useSearchTerms()
  watch(
    () => [terms.term, terms.options, terms.replacement],
    () => searchSoon(true),
    { deep: true },
  )
  // Another document, or one that was read anew.
  watch(
    () => document.head,
    () => searchSoon(false),
  )
  // What was typed may have made hits or taken some away.
  watch(
    () => document.saveStatus,
    (status, before) => {
      if (status === 'saved' && before !== 'saved') searchSoon(false)
    },
  )
}
