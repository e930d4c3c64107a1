import { type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAnnouncer } from '#renderer/bridge/announcer.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { tagDataType, useTags } from '#renderer/bridge/tags.ts'

/** Tags that are dropped on the text: given to what is selected there, else to the block. */
export function useTagDrop(frame: Ref<HTMLElement | null>) {
  const { t } = useI18n()
  const tags = useTags()
  const document = useOpenDocument()
  const project = useProject()
  const notices = useNotices()
  const announcer = useAnnouncer()
  /** What would be tagged, in pixels of the frame; null while there is nothing. */
  const box = ref<{ left: string; top: string; width: string; height: string } | null>(null)

  const placeAt = ({ clientX, clientY }: DragEvent) =>
    document.editor?.places.dropPlace({ x: clientX, y: clientY }) ?? null
  const isTag = ({ dataTransfer }: DragEvent) =>
    project.isWritable && dataTransfer?.types.includes(tagDataType) === true

  return {
    box,
    over(event: DragEvent): void {
      if (!isTag(event)) return
      // The editor would show where text is put in.
      event.stopPropagation()
      const place = placeAt(event)
      if (place) event.preventDefault()
      const corner = frame.value?.getBoundingClientRect()
      const [left, top] = [(place?.box.left ?? 0) - (corner?.left ?? 0), (place?.box.top ?? 0) - (corner?.top ?? 0)]
      box.value = place
        ? { left: `${left}px`, top: `${top}px`, width: `${place.box.width}px`, height: `${place.box.height}px` }
        : null
    },
    leave(): void {
      box.value = null
    },
    drop(event: DragEvent): void {
      if (!isTag(event)) return
      event.preventDefault()
      event.stopPropagation()
      box.value = null
      const place = placeAt(event)
      const tag = tags.all.find(({ id }) => id === event.dataTransfer?.getData(tagDataType))
      if (!place || !tag) return
      try {
        document.editor?.marks.addAt({ kind: 'tag', body: { name: tag.name, tag: tag.id } }, place)
        announcer.say(t('tags.given', { name: tag.name }))
      } catch (error) {
        notices.report(error)
      }
    },
  }
}
