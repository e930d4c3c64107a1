import type { EditorView } from 'prosemirror-view'
import type { Place } from './plugins/autosave/revisions.ts'

/** What something that is dropped on the text would hold for, and the box around it in the window. */
export interface DropPlace extends Place {
  box: { left: number; top: number; width: number; height: number }
}

/** What a point of the window means: what is selected, where the point is in it, else the block; null beside the text. */
export function dropPlaceAt(view: EditorView, point: { x: number; y: number }): DropPlace | null {
  const pos = view.posAtCoords({ left: point.x, top: point.y })?.pos
  if (pos === undefined) return null
  const { selection, doc } = view.state
  const isSelected = !selection.empty && pos >= selection.from && pos <= selection.to
  const $pos = doc.resolve(pos)
  if (!isSelected && (!$pos.parent.inlineContent || $pos.parent.content.size === 0)) return null
  const place = isSelected ? { from: selection.from, to: selection.to } : { from: $pos.start(), to: $pos.end() }
  const range = document.createRange()
  const [start, end] = [view.domAtPos(place.from), view.domAtPos(place.to)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const { left, top, width, height } = range.getBoundingClientRect()
  return { ...place, box: { left, top, width, height } }
}
