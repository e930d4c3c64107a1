import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { BesideBlock, ChosenBlocks, OutlineItem } from '#renderer/editor/editor-structure.ts'
import type { BlockRole } from '#shared/domain/block.ts'
import { foldableIds, rowsOf } from './outline-rows.ts'

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
  const rows = computed(() => rowsOf(items.value, folded.value))
  const currentItem = document.followStructure<string | null>(null, structure => structure.currentItem(roles.value))
  const threads = document.followStructure<readonly string[]>([''], structure => structure.threads())
  const inSight = computed(() => new Set(rows.value.map(row => row.item.id)))
  /** The row of an item: its own, or the folded heading that it stands under. */
  function rowOf(id: string | null): string | null {
    const at = items.value.findIndex(item => item.id === id)
    return items.value.slice(0, at + 1).findLast(item => inSight.value.has(item.id))?.id ?? null
  }
  /** The row of the place where the caret is. */
  const current = computed(() => rowOf(currentItem.value))
  const chosenItems = computed(() => items.value.filter(({ id }) => id === current.value || also.value.has(id)))
  /** What is chosen at this moment, which a key that follows a click closely means too. */
  function chosen(): ChosenBlocks {
    const now = rowOf(structure()?.currentItem(roles.value) ?? null)
    return { ids: [...new Set([...(now === null ? [] : [now]), ...also.value])], subtree: subtree.value }
  }
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
    isChosen: (id: string) => id === current.value || also.value.has(id),
    fold(id: string, isFolded: boolean): void {
      folded.value = withEntry(folded.value, id, isFolded)
    },
    foldAll(isFolded: boolean): void {
      folded.value = new Set(isFolded ? foldableIds(items.value) : [])
    },
    isAllFolded: computed(() => folded.value.size > 0 && foldableIds(items.value).every(id => folded.value.has(id))),
    show,
    /** Chooses one row alone. */
    choose(id: string, focus = false): void {
      also.value = new Set()
      const row = rows.value.findIndex(each => each.item.id === id)
      // A thread's line stands for the first that is in it.
      const item = rows.value[row]?.isThread
        ? items.value.find(each => each.thread === rows.value[row]!.item.thread)
        : null
      structure()?.reveal(item?.id ?? id, { focus })
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
    shiftLevels: (by: 1 | -1) => structure()?.shiftLevels(chosen(), by) ?? false,
    step: (direction: 1 | -1) => structure()?.step(chosen(), direction) ?? false,
    move: (place: BesideBlock) => structure()?.move(chosen(), place) ?? false,
    setLevel: (level: number) => structure()?.setLevel(chosen().ids, level),
    setThread: (thread: string) => structure()?.setThread(chosen(), thread.trim()),
    setRole(role: BlockRole): void {
      structure()?.setRole(chosen().ids, role)
      // What has just been given a role is not to vanish for it.
      show(role, true)
    },
  }
})
