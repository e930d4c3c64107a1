import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { TagEntry, TagFields } from '#shared/contract/tags.ts'
import type { Tag, TagReference } from '#shared/domain/tag.ts'
import { tagOf, treeOf } from '#shared/tags/tag-tree.ts'
import { useBridge } from './bridge.ts'
import { useOpenDocument } from './open-document.ts'
import { useProject } from './project.ts'
import { StaleDocuments } from './stale-documents.ts'

/** A tag that is dragged: its id, for whoever it is dropped on. */
export const tagDataType = 'application/x-zhubi-tag'

/** The project's tags as the engine tells them, and giving one to what is selected. */
export const useTags = defineStore('tags', () => {
  const bridge = useBridge()
  const project = useProject()
  const document = useOpenDocument()
  const all = shallowRef<readonly TagEntry[]>([])
  let refreshing: Promise<void> | null = null

  /** Reads the tags anew; requests that come together make one reading. */
  function refresh(): Promise<void> {
    refreshing ??= Promise.resolve().then(async () => {
      refreshing = null
      const read = project.info ? await bridge.engine('tags.list', {}) : []
      if (JSON.stringify(read) !== JSON.stringify(all.value)) all.value = read
    })
    return refreshing
  }
  const refreshQuietly = () => void refresh().catch(() => undefined)
  bridge.onEngine('tags.changed', refreshQuietly)
  bridge.onEngine('documents.changed', refreshQuietly)
  // Text that goes takes its tags along.
  const stale = new StaleDocuments(refresh)
  bridge.onEngine('documents.saved', ({ documentIds }) => stale.add(documentIds))
  watch(() => project.shownPath, refreshQuietly, { immediate: true })

  return {
    all,
    tree: computed(() => treeOf(all.value)),
    /** Tags that are offered. */
    offered: computed(() => treeOf(all.value).flatMap(({ tag }) => (tag.isArchived ? [] : [tag]))),
    refresh,
    /** The tag that an annotation means. */
    of: (reference: TagReference) => tagOf(all.value, reference),
    async create(parentId: string | null, fields: TagFields): Promise<Tag> {
      const tag = await bridge.engine('tags.create', { parentId, fields })
      await refresh()
      return tag
    },
    /** Gives what is selected a tag; with `section` all that stands under the caret's heading. */
    apply({ id, name }: Tag, section = false): void {
      document.editor?.marks.add({ kind: 'tag', body: { name, tag: id } }, section)
    },
  }
})
