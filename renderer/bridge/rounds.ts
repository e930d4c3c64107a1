import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { ReadingNote } from '#renderer/editor/editor-reading.ts'
import type { RoundsView } from '#shared/contract/rounds.ts'
import type { ReviewState, WorkState } from '#shared/domain/round.ts'
import { useBridge } from './bridge.ts'
import { useNotices } from './notices.ts'
import { useProject } from './project.ts'

/** The rounds of the project, and what is read in them. */
export const useRounds = defineStore('rounds', () => {
  const bridge = useBridge()
  const project = useProject()
  const notices = useNotices()
  const view = shallowRef<RoundsView | null>(null)
  const current = computed(() => view.value?.rounds.at(-1) ?? null)
  /** Documents whose second reading by the same person was told already. */
  const warned = new Set<string>()

  async function refresh(): Promise<void> {
    view.value = project.info ? await bridge.engine('rounds.list', {}) : null
  }
  const refreshQuietly = () => void refresh().catch(() => undefined)
  for (const event of ['rounds.changed', 'queries.changed'] as const) bridge.onEngine(event, refreshQuietly)
  watch(() => project.shownPath, refreshQuietly, { immediate: true })

  /** Keeps what was read. Reading goes on where that fails: nothing of the text depends on it. */
  async function note(read: ReadingNote): Promise<void> {
    if (!project.isWritable) return
    try {
      const { refused } = await bridge.engine('reading.note', read)
      if (refused === null || warned.has(read.documentId)) return
      warned.add(read.documentId)
      notices.tell({ tone: 'info', key: 'errors.round_same_reader', params: refused })
    } catch {
      // The next visit tells anew.
    }
  }

  return {
    view,
    current,
    refresh,
    note,
    close: async () => {
      view.value = await bridge.engine('rounds.close', {})
    },
    openNext: async () => {
      view.value = await bridge.engine('rounds.open', {})
    },
    setWork: (documentIds: string[], work: WorkState) => bridge.engine('rounds.setWork', { documentIds, work }),
    setReview: (documentIds: string[], review: ReviewState) =>
      bridge.engine('rounds.setReview', { documentIds, review }),
  }
})
