import { ref } from 'vue'
import { useOutline } from './outline.ts'
import type { OutlineRow } from './outline-rows.ts'

type Side = 'before' | 'after'

/** Dragging rows of the outline to another place among them. */
export function useRowDrag() {
  const outline = useOutline()
  const place = ref<{ id: string; side: Side } | null>(null)
  let isDragging = false

  return {
    /** On which side of a row what is dragged would come to stand. */
    dropAt: ({ item }: OutlineRow): Side | null => (place.value?.id === item.id ? place.value.side : null),
    start(event: DragEvent, { item }: OutlineRow): void {
      if (!outline.isChosen(item.id)) outline.choose(item.id)
      isDragging = true
      event.dataTransfer?.setData('text/plain', item.text)
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
    },
    over(event: DragEvent, row: OutlineRow): void {
      if (!isDragging || row.isThread) return
      event.preventDefault()
      const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect()
      place.value = placeOf(outline.rows, row, event.clientY < top + height / 2 ? 'before' : 'after')
    },
    leave(): void {
      place.value = null
    },
    drop(event: DragEvent): void {
      event.preventDefault()
      event.stopPropagation()
      if (isDragging && place.value) outline.move(place.value)
      isDragging = false
      place.value = null
    },
  }
}

/** Behind a heading whose section is in sight means before the first row of that. */
function placeOf(rows: readonly OutlineRow[], row: OutlineRow, side: Side): { id: string; side: Side } {
  const next = rows[rows.indexOf(row) + 1]
  if (side === 'after' && row.isFolded === false && next && !next.isThread) return { id: next.item.id, side: 'before' }
  return { id: row.item.id, side }
}
