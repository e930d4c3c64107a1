import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { ChosenBlocks, OutlineItem } from '#renderer/editor/editor-structure.ts'
import type { BlockRole } from '#shared/domain/block.ts'
import { outlineChanges } from './outline-changes.ts'
import { foldableIds, rowsOf, threadRowId } from './outline-rows.ts'

/** The outline of the open document: what of it is shown, what is chosen, and what is done with that. */
export const useOutline = defineStore('outline', () => {
  const document = useOpenDocument()
  const roles = ref<ReadonlySet<BlockRole>>(new Set(['title', 'byline', 'dateline', 'caption']))
  const folded = ref<ReadonlySet<string>>(new Set())
  /** Whether what is done with a heading is done with all that stands under it. */
  const subtree = ref(true)
  /** Further rows that are chosen beside the current one. */
  const also = ref<ReadonlySet<string>>(new Set())

  const structure = () => document.editor?.structure
  const items = document.followStructure<readonly OutlineItem[]>([], structure => structure.outline(roles.value))
  const currentItem = document.followStructure<string | null>(null, structure => structure.currentItem(roles.value))
  const threads = document.followStructure<readonly string[]>([''], structure => structure.threads())
  const rows = computed(() => rowsOf(items.value, folded.value, threads.value))
  const inSight = computed(() => new Set(rows.value.map(row => row.item.id)))
  /** The row of an item: its own, or the folded heading that it stands under. */
  function rowOf(id: string | null): string | null {
    const at = items.value.findIndex(item => item.id === id)
    return items.value.slice(0, at + 1).findLast(item => inSight.value.has(item.id))?.id ?? null
  }
  /** The thread whose own line was chosen, and what the caret stood in then. */
  const onThread = ref<{ name: string; item: string | null } | null>(null)
  /** The thread that is chosen as a whole, by its own line; null as soon as the caret is elsewhere. */
  const chosenThread = computed(() => {
    const name = onThread.value?.name
    return name !== undefined && threads.value.includes(name) ? name : null
  })
  /** The row of the place where the caret is. */
  const current = computed(() =>
    chosenThread.value === null ? rowOf(currentItem.value) : threadRowId(chosenThread.value),
  )
  const chosenItems = computed(() => items.value.filter(({ id }) => id === current.value || also.value.has(id)))
  /** What is chosen at this moment, which a key that follows a click closely means too. */
  function chosen(): ChosenBlocks {
    const thread = chosenThread.value
    if (thread !== null) return { ids: structure()?.threadIds(thread) ?? [], subtree: false }
    const now = rowOf(structure()?.currentItem(roles.value) ?? null)
    return { ids: [...new Set([...(now === null ? [] : [now]), ...also.value])], subtree: subtree.value }
  }
  watch(currentItem, item => {
    if (item !== onThread.value?.item) onThread.value = null
  })
  watch(
    () => document.head?.id,
    () => {
      folded.value = new Set()
      also.value = new Set()
    },
  )

  function withEntry<T>(set: ReadonlySet<T>, entry: T, isIn: boolean): Set<T> {
    const next = new Set(set)
    if (isIn) next.add(entry)
    else next.delete(entry)
    return next
  }
  function show(role: BlockRole, isShown: boolean): void {
    roles.value = withEntry(roles.value, role, isShown)
  }

  return {
    roles,
    subtree,
    items,
    threads,
    rows,
    current,
    chosenItems,
    chosenThread,
    isChosen: (id: string) => id === current.value || also.value.has(id),
    fold(id: string, isFolded: boolean): void {
      folded.value = withEntry(folded.value, id, isFolded)
    },
    foldAll(isFolded: boolean): void {
      folded.value = new Set(isFolded ? foldableIds(items.value) : [])
    },
    isAllFolded: computed(() => folded.value.size > 0 && foldableIds(items.value).every(id => folded.value.has(id))),
    show,
    /** Chooses one row alone; by a thread's line all of the thread, whose beginning is shown. */
    choose(id: string, focus = false): void {
      also.value = new Set()
      const row = rows.value.find(each => each.item.id === id)
      const thread = row?.isThread ? row.item.thread : null
      structure()?.reveal(thread === null ? id : (structure()?.threadIds(thread)[0] ?? id), { focus })
      const item = structure()?.currentItem(roles.value) ?? null
      onThread.value = thread === null ? null : { name: thread, item }
    },
    /** Takes a row in or out of the choice. */
    toggle(id: string): void {
      if (id !== current.value) also.value = withEntry(also.value, id, !also.value.has(id))
    },
    /** Chooses every row from the current one to another. */
    extend(id: string): void {
      const ids = rows.value.map(row => row.item.id)
      const [a, b] = [ids.indexOf(current.value ?? id), ids.indexOf(id)]
      also.value = new Set(ids.slice(Math.min(a, b), Math.max(a, b) + 1))
    },
    ...outlineChanges({ structure, chosen, items, threads, chosenThread }),
    /** Makes what is chosen part of a thread; a thread that is chosen as a whole is renamed, or becomes part of another. */
    setThread(name: string): void {
      const thread = name.trim()
      structure()?.setThread(chosen(), thread)
      if (onThread.value) onThread.value = { ...onThread.value, name: thread }
    },
    setRole(role: BlockRole): void {
      structure()?.setRole(chosen().ids, role)
      // What has just been given a role is not to vanish for it.
      show(role, true)
    },
  }
})
