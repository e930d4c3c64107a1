import { defineStore } from 'pinia'
import { computed, type Ref, ref, shallowRef, watch } from 'vue'
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
  const document = useOpenDocument()
  const terms = useSearchTerms()
  const settings = useSettings()
  const isShown = ref(false)
  const showsReplace = ref(false)
  /** Grows when the field is to get the focus. */
  const focusRequests = ref(0)
  /** Where the reader was when the bar was opened. */
  let origin = 0
  const looking = useLooking(isShown, () => origin)

  function open(withReplace: boolean): void {
    const selection = document.selection
    if (!isShown.value) origin = selection?.from ?? 0
    terms.takeSelection(selection?.text)
    isShown.value = true
    if (withReplace) showsReplace.value = true
    focusRequests.value++
    looking.begin({ first: true })
  }

  /** Closes the bar; the text has the focus again, with the hit selected. */
  function close(): void {
    isShown.value = false
    looking.forget()
    document.editor?.hits.clear()
    document.editor?.focus()
  }

  async function step(direction: 1 | -1): Promise<void> {
    if (!isShown.value) {
      if (terms.term === '') return open(false)
      isShown.value = true
      looking.begin({ first: false })
    }
    // The first hit of a new term is a step, too.
    const isFirst = looking.wantsFirst()
    await looking.caughtUp()
    if (!isFirst) document.editor?.hits.step(direction)
  }

  /** Replaces the hit that is shown and goes to the next; where none is shown, goes to the next first. */
  async function replaceOne(): Promise<void> {
    await looking.caughtUp()
    const { editor } = document
    if (!editor) return
    const { current } = editor.hits
    if (current < 0) {
      editor.hits.step(1)
      return
    }
    const reading = terms.options.isPattern ? looking.readingOf(current) : terms.replacement
    const author = { kind: 'person' as const, name: settings.settings.person }
    editor.hits.replaceCurrent({ reading: reading ?? terms.replacement, record: terms.record, author })
  }

  const { isCapped, isSearched, failure } = looking
  return {
    ...{ isShown, showsReplace, focusRequests, isCapped, isSearched, failure },
    count: computed(() => document.hits.count),
    current: computed(() => document.hits.current),
    ...{ open, close, step, replaceOne },
  }
})

/** Looks for the term while the bar is shown, again whenever what is looked for changes, and shows the hits in the text. */
function useLooking(isShown: Readonly<Ref<boolean>>, origin: () => number) {
  const bridge = useBridge()
  const document = useOpenDocument()
  const terms = useSearchTerms()
  const notices = useNotices()
  const isCapped = ref(false)
  const isSearched = ref(false)
  const failure = shallowRef<AppError | null>(null)
  let found: readonly SearchHit[] = []
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether what is shown is not yet of what is looked for. */
  let isDue = false
  /** Whether the first hit is to be gone to: a wish that lasts until it is fulfilled, whatever is looked for again meanwhile. */
  let wantsFirst = false

  /** Looks for the term, and goes to the first hit from where the reader was if that is wanted. */
  async function search(): Promise<void> {
    clearTimeout(timer)
    const request = ++latest
    const { editor, head } = document
    isDue = false
    if (!editor || !head || !isShown.value) return
    isDue = true
    try {
      if (terms.term !== '') await editor.flush()
      const page =
        terms.term === ''
          ? { hits: [], next: null }
          : await bridge.engine('search.find', { query: terms.query([head.id], true), limit: mostHits })
      if (request !== latest || document.head?.id !== head.id) return
      failure.value = null
      take(page.hits, page.next !== null)
      if (wantsFirst && page.hits.length > 0) editor.hits.settle(origin())
      isDue = wantsFirst = false
    } catch (error) {
      if (request !== latest) return
      isDue = false
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

  watchSearched(first => {
    latest++
    clearTimeout(timer)
    if (!isShown.value) return
    isDue = true
    wantsFirst ||= first
    timer = setTimeout(() => void search(), restMs)
  })

  return {
    ...{ isCapped, isSearched, failure },
    /** What the engine would put in the place of a hit. */
    readingOf: (index: number) => found[index]?.reading,
    wantsFirst: () => wantsFirst,
    /** Looks for what the bar holds; `first` goes to its first hit. */
    begin({ first }: { first: boolean }): void {
      wantsFirst = first
      void search()
    },
    /** Looks at once for what was typed last: a key that comes before the hits do is about them. */
    async caughtUp(): Promise<void> {
      while (isDue) await search()
    },
    forget(): void {
      isDue = wantsFirst = false
      latest++
      clearTimeout(timer)
    },
  }
}

/** Looks again when the term, the document or its text has changed; only a new term goes to its `first` hit. */
function watchSearched(searchSoon: (first: boolean) => void): void {
  const document = useOpenDocument()
  const terms = useSearchTerms()
  watch(
    () => [terms.term, terms.options],
    () => searchSoon(true),
    { deep: true },
  )
  // A pattern's readings are the engine's.
  watch(
    () => terms.replacement,
    () => searchSoon(false),
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
