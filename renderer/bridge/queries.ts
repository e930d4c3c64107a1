import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { InputOf } from '#shared/contract/call.ts'
import type { QueryThread, queryCalls } from '#shared/contract/queries.ts'
import { mayRemoveQuery, type QueryRecord } from '#shared/domain/query.ts'
import { useBridge } from './bridge.ts'
import { useProject } from './project.ts'

/** The queries of the project and the people in it, as the engine tells them. */
export const useQueries = defineStore('queries', () => {
  const bridge = useBridge()
  const project = useProject()
  const all = shallowRef<readonly QueryThread[]>([])
  const people = shallowRef<readonly string[]>([])
  let refreshing: Promise<void> | null = null

  /** Reads queries and people anew; requests that come together make one reading. */
  function refresh(): Promise<void> {
    refreshing ??= Promise.resolve().then(async () => {
      refreshing = null
      const isOpen = project.info !== null
      all.value = isOpen ? await bridge.engine('queries.list', {}) : []
      people.value = isOpen ? await bridge.engine('people.list', {}) : []
    })
    return refreshing
  }
  const refreshQuietly = () => void refresh().catch(() => undefined)
  bridge.onEngine('queries.changed', refreshQuietly)
  watch(() => project.shownPath, refreshQuietly, { immediate: true })

  return {
    all,
    people,
    openCount: computed(() => all.value.filter(thread => thread.status === 'open').length),
    refresh,
    /** Whether a person may take a query out. */
    mayRemove: (query: QueryRecord, person: string) =>
      mayRemoveQuery(query, all.value.find(({ id }) => id === query.id)?.messages ?? [], person),
    say: async (said: InputOf<(typeof queryCalls)['queries.say']>) => {
      await bridge.engine('queries.say', said)
      await refresh()
    },
  }
})
