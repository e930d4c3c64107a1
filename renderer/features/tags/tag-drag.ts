import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAnnouncer } from '#renderer/bridge/announcer.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { tagDataType, useTags } from '#renderer/bridge/tags.ts'
import { type DropSide, dropSideOf, type RowDrag } from '#renderer/ui/row-drop.ts'
import type { TagEntry } from '#shared/contract/tags.ts'
import { withBelow } from '#shared/tags/tag-tree.ts'
import { type TagRow, useTagsPane } from './tags-pane.ts'

/** Dragging tags: below another, before or behind it, and (as data) onto the text. */
export function useTagDrag(): RowDrag<TagRow> {
  const { t } = useI18n()
  const tags = useTags()
  const pane = useTagsPane()
  const notices = useNotices()
  const announcer = useAnnouncer()
  const dragged = ref<TagEntry | null>(null)
  const target = ref<{ row: TagRow; side: DropSide } | null>(null)

  function end(): void {
    dragged.value = null
    target.value = null
  }
  async function put(tag: TagEntry, { row, side }: { row: TagRow; side: DropSide }): Promise<void> {
    await pane.put(tag, row.tag, side)
    announcer.say(t(`tags.dropped.${side}`, { what: tag.name, where: row.tag.name }))
  }

  return {
    dropAt: ({ tag }: TagRow): DropSide | null => (target.value?.row.tag.id === tag.id ? target.value.side : null),
    start(event: DragEvent, { tag }: TagRow): void {
      pane.currentId = tag.id
      dragged.value = tag
      event.dataTransfer?.setData(tagDataType, tag.id)
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyMove'
    },
    over(event: DragEvent, row: TagRow): void {
      const tag = dragged.value
      // A tag does not go below itself.
      if (!tag || withBelow(tags.all, tag.id).some(({ id }) => id === row.tag.id)) return
      event.preventDefault()
      target.value = { row, side: dropSideOf(event, true) }
    },
    leave(): void {
      target.value = null
    },
    end,
    drop(event: DragEvent): void {
      event.preventDefault()
      event.stopPropagation()
      const [tag, place] = [dragged.value, target.value]
      end()
      if (tag && place) put(tag, place).catch(notices.report)
    },
  }
}
