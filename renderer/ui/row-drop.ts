/** Where something that is dragged would come to stand, seen from the row under the pointer. */
export type DropSide = 'before' | 'into' | 'after'

/** The side of the row that a pointer means: its halves, or its edges and its middle where a row can take something in. */
export function dropSideOf(event: DragEvent, takesIn: boolean): DropSide {
  const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect()
  const part = (event.clientY - top) / height
  if (!takesIn) return part < 0.5 ? 'before' : 'after'
  if (part < 0.28) return 'before'
  return part > 0.72 ? 'after' : 'into'
}

/** How rows of a list are dragged to another place among them. */
export interface RowDrag<Row> {
  /** On which side of a row what is dragged would come to stand; null where it would not. */
  dropAt(row: Row): DropSide | null
  start(event: DragEvent, row: Row): void
  over(event: DragEvent, row: Row): void
  leave(): void
  end(): void
  drop(event: DragEvent): void
}

/** What a row listens to, for `v-bind`. */
export const dragListeners = <Row>(drag: RowDrag<Row>, row: Row) => ({
  onDragstart: (event: DragEvent) => drag.start(event, row),
  onDragover: (event: DragEvent) => drag.over(event, row),
  onDragleave: () => drag.leave(),
  onDragend: () => drag.end(),
  onDrop: (event: DragEvent) => drag.drop(event),
})
