import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, type Ref } from 'vue'

interface RowsInSight {
  scroller: Readonly<Ref<HTMLElement | null>>
  count: () => number
  /** Height of a row, or what it is taken for until it is measured. */
  height: () => number
  keyOf: (index: number) => string
  overscan: number
  padding?: () => number
}

/** The rows of a long list that are near the window: only they are made. */
export function useVirtualRows({ scroller, count, height, keyOf, overscan, padding }: RowsInSight) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: count(),
      getScrollElement: () => scroller.value,
      estimateSize: height,
      overscan,
      paddingStart: padding?.() ?? 0,
      paddingEnd: padding?.() ?? 0,
      // Until the window has measured it, as much as a large one shows.
      initialRect: { width: 600, height: 800 },
      getItemKey: keyOf,
    })),
  )
  return {
    virtualizer,
    rows: computed(() => virtualizer.value.getVirtualItems().filter(row => row.index < count())),
    totalHeight: computed(() => `${virtualizer.value.getTotalSize()}px`),
  }
}
