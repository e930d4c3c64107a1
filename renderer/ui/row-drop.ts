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
