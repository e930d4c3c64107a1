import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useTags } from '#renderer/bridge/tags.ts'
import type { DropSide } from '#renderer/ui/row-drop.ts'
import type { TagEntry, TagFields } from '#shared/contract/tags.ts'
import { type PlacedTag, withBelow } from '#shared/tags/tag-tree.ts'

/** A tag in the tree, with what a screen reader tells of its place. */
export interface TagRow extends PlacedTag<TagEntry> {
  isFolded: boolean
  place: number
  siblings: number
}

/** The pane of tags: what of the tree is in sight, which tag is current, and what is done with it. */
export const useTagsPane = defineStore('tagsPane', () => {
  const bridge = useBridge()
  const tags = useTags()
  const currentId = ref<string | null>(null)
  const folded = ref<ReadonlySet<string>>(new Set())
  const showsArchived = ref(false)
  /** Which tag the dialog is about: one to be made below another, or one to be changed. */
  const editing = ref<{ kind: 'new'; parentId: string | null } | { kind: 'change'; tag: TagEntry } | null>(null)

  const rows = computed<TagRow[]>(() => {
    const shown: TagRow[] = []
    let hiddenBelow = Number.POSITIVE_INFINITY
    for (const placed of tags.tree) {
      if (placed.depth > hiddenBelow) continue
      hiddenBelow = Number.POSITIVE_INFINITY
      if (placed.tag.isArchived && !showsArchived.value) hiddenBelow = placed.depth
      else {
        const isFolded = folded.value.has(placed.tag.id)
        if (isFolded) hiddenBelow = placed.depth
        const siblings = tags.all.filter(({ parentId }) => parentId === placed.tag.parentId)
        shown.push({ ...placed, isFolded, place: siblings.indexOf(placed.tag) + 1, siblings: siblings.length })
      }
    }
    return shown
  })
  const current = computed(() => tags.all.find(({ id }) => id === currentId.value) ?? null)

  const siblingsOf = ({ parentId }: TagEntry): TagEntry[] => tags.all.filter(tag => tag.parentId === parentId)
  async function move(id: string, parentId: string | null, before: string | null): Promise<void> {
    await bridge.engine('tags.move', { id, parentId, before })
    await tags.refresh()
  }

  return {
    currentId,
    current,
    rows,
    showsArchived,
    editing,
    fold(id: string, isFolded: boolean): void {
      const next = new Set(folded.value)
      if (isFolded) next.add(id)
      else next.delete(id)
      folded.value = next
    },
    /** Where a tag may be put: everywhere but below itself. */
    parentsFor: (id: string | null) => {
      const own = new Set(id === null ? [] : withBelow(tags.all, id).map(tag => tag.id))
      return tags.tree.filter(({ tag }) => !own.has(tag.id))
    },
    async change(tag: TagEntry, fields: Partial<TagFields>, parentId = tag.parentId): Promise<void> {
      const { name, colour, description, shortcut, isArchived } = tag
      await bridge.engine('tags.change', {
        id: tag.id,
        fields: { name, colour, description, shortcut, isArchived, ...fields },
      })
      if (parentId !== tag.parentId) await bridge.engine('tags.move', { id: tag.id, parentId, before: null })
      await tags.refresh()
    },
    /** Before another, behind it, or below it as the last. */
    async put(tag: TagEntry, other: TagEntry, side: DropSide): Promise<void> {
      if (side === 'into') return move(tag.id, other.id, null)
      const siblings = siblingsOf(other).filter(({ id }) => id !== tag.id)
      const at = siblings.findIndex(({ id }) => id === other.id)
      await move(tag.id, other.parentId, (side === 'before' ? siblings[at] : siblings[at + 1])?.id ?? null)
    },
    async remove(tag: TagEntry): Promise<void> {
      await bridge.engine('tags.remove', { id: tag.id })
      await tags.refresh()
    },
    /** Up (−1) or down (1) among its siblings. */
    async step(tag: TagEntry, direction: 1 | -1): Promise<void> {
      const siblings = siblingsOf(tag)
      const at = siblings.indexOf(tag) + direction
      if (at < 0 || at >= siblings.length) return
      await move(tag.id, tag.parentId, (direction < 0 ? siblings[at] : siblings[at + 1])?.id ?? null)
    },
    /** Below the sibling before it. */
    async indent(tag: TagEntry): Promise<void> {
      const siblings = siblingsOf(tag)
      const parent = siblings[siblings.indexOf(tag) - 1]
      if (parent) await move(tag.id, parent.id, null)
    },
    /** Out of its parent, behind that. */
    async outdent(tag: TagEntry): Promise<void> {
      const parent = tags.all.find(({ id }) => id === tag.parentId)
      if (!parent) return
      const uncles = siblingsOf(parent)
      await move(tag.id, parent.parentId, uncles[uncles.indexOf(parent) + 1]?.id ?? null)
    },
  }
})
