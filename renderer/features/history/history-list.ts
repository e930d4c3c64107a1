import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { HistoryEntry, HistoryKind } from '#shared/contract/history.ts'

const pageSize = 100
/** How long saves rest before the list is read again: typing saves every half second. */
const restMs = 600

/** The history of the open document, page by page, newest first. */
export const useHistoryList = defineStore('historyList', () => {
  const bridge = useBridge()
  const document = useOpenDocument()
  const notices = useNotices()
  const entries = shallowRef<readonly HistoryEntry[]>([])
  const people = shallowRef<readonly string[]>([])
  const kinds = shallowRef<readonly HistoryKind[]>([])
  const kind = ref<HistoryKind | 'all'>('all')
  const person = ref('')
  const currentKey = ref<string | null>(null)
  /** The point that others are compared with. */
  const pinned = shallowRef<HistoryEntry | null>(null)
  const isLoading = ref(false)
  /** Whether somebody looks at it: what nobody sees is not read. */
  const isWatched = ref(false)
  let next: number | null = null
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = (documentId: string, before: number | null) =>
    bridge.engine('history.list', {
      documentId,
      before,
      limit: pageSize,
      kinds: kind.value === 'all' ? null : [kind.value],
      person: person.value === '' ? null : person.value,
    })

  /** Reads the first page anew. */
  async function load(): Promise<void> {
    clearTimeout(timer)
    const request = ++latest
    const documentId = document.head?.id
    if (!documentId) {
      entries.value = []
      return
    }
    isLoading.value = true
    try {
      const page = await ask(documentId, null)
      if (request !== latest) return
      entries.value = page.entries
      people.value = page.people
      kinds.value = page.kinds
      next = page.next
    } catch (error) {
      if (request === latest) notices.report(error)
    } finally {
      if (request === latest) isLoading.value = false
    }
  }

  async function loadMore(): Promise<void> {
    const documentId = document.head?.id
    if (next === null || isLoading.value || !documentId) return
    const request = latest
    isLoading.value = true
    try {
      const page = await ask(documentId, next)
      if (request !== latest) return
      entries.value = [...entries.value, ...page.entries]
      next = page.next
    } catch (error) {
      notices.report(error)
    } finally {
      isLoading.value = false
    }
  }

  function loadSoon(): void {
    clearTimeout(timer)
    if (isWatched.value) timer = setTimeout(() => void load(), restMs)
  }
  watch(
    () => document.head?.id,
    () => {
      currentKey.value = null
      pinned.value = null
      kind.value = 'all'
      person.value = ''
      entries.value = []
      if (isWatched.value) void load()
    },
  )
  watch([kind, person, isWatched], () => {
    if (isWatched.value) void load()
  })
  watch(
    () => document.saveStatus,
    (status, before) => {
      if (status === 'saved' && before !== 'saved') loadSoon()
    },
  )
  bridge.onEngine('documents.advanced', ({ documentId }) => {
    if (documentId === document.head?.id) loadSoon()
  })

  return {
    ...{ entries, people, kinds, kind, person, currentKey, pinned, isLoading, isWatched, load, loadMore },
    current: computed(() => entries.value.find(entry => keyOfEntry(entry) === currentKey.value) ?? null),
  }
})

/** What an entry is known by while it grows: its first revision. */
export const keyOfEntry = ({ first }: HistoryEntry): string => String(first)
