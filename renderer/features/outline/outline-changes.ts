import type { Ref } from 'vue'
import type { BesideBlock, ChosenBlocks, EditorStructure, OutlineItem } from '#renderer/editor/editor-structure.ts'

interface Chosen {
  structure(): EditorStructure | undefined
  chosen(): ChosenBlocks
  items: Readonly<Ref<readonly OutlineItem[]>>
  threads: Readonly<Ref<readonly string[]>>
  chosenThread: Readonly<Ref<string | null>>
}

/** What is done with the blocks, or the thread, that are chosen in the outline. False where nothing has changed. */
export function outlineChanges({ structure, chosen, items, threads, chosenThread }: Chosen) {
  /** Puts what is chosen before the first block of a thread, or behind its last. */
  function besideThread(thread: string, side: 'before' | 'after'): boolean {
    const ids = structure()?.threadIds(thread) ?? []
    const id = side === 'before' ? ids[0] : ids.at(-1)
    return id !== undefined && (structure()?.move(chosen(), { id, side }) ?? false)
  }

  return {
    shiftLevels: (by: 1 | -1): boolean => structure()?.shiftLevels(chosen(), by) ?? false,
    /** Up (−1) or down (1) among its neighbours; a thread over the one beside it. */
    step(direction: 1 | -1): boolean {
      const thread = chosenThread.value
      if (thread === null) return structure()?.step(chosen(), direction) ?? false
      const other = threads.value[threads.value.indexOf(thread) + direction]
      return other !== undefined && besideThread(other, direction < 0 ? 'before' : 'after')
    },
    besideThread,
    /** Puts what is chosen beside another block; where that is of another thread, it becomes part of it. */
    move(place: BesideBlock): boolean {
      const thread = items.value.find(({ id }) => id === place.id)?.thread
      return structure()?.move(chosen(), { ...place, ...(thread === undefined ? {} : { thread }) }) ?? false
    },
    setLevel: (level: number): void => structure()?.setLevel(chosen().ids, level),
  }
}
