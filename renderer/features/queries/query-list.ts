import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useQueries } from '#renderer/bridge/queries.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import type { QueryThread } from '#shared/contract/queries.ts'
import { filterQueries, type QueryFilter } from './filter-queries.ts'

/** How the queries are looked at, and which one is current. */
export const useQueryList = defineStore('queryList', () => {
  const queries = useQueries()
  const document = useOpenDocument()
  const settings = useSettings()
  const notices = useNotices()
  const filter = ref<QueryFilter>({ status: 'open', scope: 'project', isMine: false })
  const currentId = ref<string | null>(null)
  const current = computed(() => queries.all.find(thread => thread.id === currentId.value) ?? null)
  const shown = computed(() => {
    const reader = { person: settings.settings.person, documentId: document.head?.id ?? null }
    return filterQueries(queries.all, filter.value, reader, currentId.value)
  })

  /** Shows the place of a query, in whichever document it stands. */
  async function goTo(thread: QueryThread): Promise<void> {
    try {
      if (document.head?.id !== thread.documentId) await document.open(thread.documentId)
      document.editor?.marks.select(thread.id)
    } catch (error) {
      notices.report(error)
    }
  }

  return { filter, currentId, current, shown, goTo }
})
