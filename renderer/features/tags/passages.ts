import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useTags } from '#renderer/bridge/tags.ts'
import type { TagPassage } from '#shared/contract/tags.ts'
import { useTagsPane } from './tags-pane.ts'

const pageSize = 100

/** What has the current tag in the project, read page by page. */
export const usePassages = defineStore('passages', () => {
  const bridge = useBridge()
  const notices = useNotices()
  const document = useOpenDocument()
  const tags = useTags()
  const pane = useTagsPane()
  const all = shallowRef<readonly TagPassage[]>([])
  const withBelow = ref(true)
  const hasMore = ref(false)
  /** False until what the current tag has is known. */
  const isRead = ref(false)
  let reading = 0

  async function read(offset: number, limit = pageSize): Promise<void> {
    const tagId = pane.currentId
    const own = ++reading
    if (tagId === null) {
      all.value = []
      return
    }
    const page = await bridge.engine('tags.passages', { tagId, withBelow: withBelow.value, offset, limit })
    if (own !== reading) return
    all.value = [...all.value.slice(0, offset), ...page]
    hasMore.value = page.length === limit
    isRead.value = true
  }
  function restart(): void {
    isRead.value = false
    void read(0).catch(notices.report)
  }
  watch([() => pane.currentId, withBelow], restart, { immediate: true })
  // What is in sight stays in sight when somebody tags one more.
  watch(
    () => tags.all,
    () => void read(0, Math.min(500, Math.max(pageSize, all.value.length))).catch(notices.report),
  )

  return {
    all,
    isRead,
    withBelow,
    readMore: () => (hasMore.value ? read(all.value.length).catch(notices.report) : undefined),
    /** Opens the passage's document where needed, and shows it. */
    async show({ documentId, recordId }: TagPassage): Promise<void> {
      try {
        if (document.head?.id !== documentId) await document.open(documentId)
        if (document.head?.id !== documentId) return
        if (!document.editor?.marks.select(recordId))
          notices.tell({ tone: 'info', key: 'tags.passages.gone', params: {} })
      } catch (error) {
        notices.report(error)
      }
    },
  }
})
