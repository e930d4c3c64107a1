import { TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Place } from './plugins/autosave/revisions.ts'

/** Selects a place; where it is between blocks, the nearest text. */
export function selectPlace(tr: Transaction, { from, to }: Place): Transaction {
  return tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)))
}

/**
 * Scrolls a place to the middle of the window. Sections off screen have an estimated height until they are laid out,
 * so the second look, a frame later, is the one that hits.
 */
export function scrollToPlace(view: EditorView, place: Place): void {
  const scroll = (): void => {
    if (view.isDestroyed || place.from > view.state.doc.content.size) return
    const { node } = view.domAtPos(place.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  scroll()
  requestAnimationFrame(scroll)
}

/**
 * Whether the caret can be seen without scrolling anything. Where it can, typing costs two looks at the layout:
 * ProseMirror would ask every element around the caret where it stands. Lines of code scroll sideways by themselves.
 */
export function isCaretInSight(view: EditorView): boolean {
  const { selection } = view.state
  const scroller = view.dom.parentElement
  if (!(selection instanceof TextSelection) || selection.$head.parent.type.spec.code || !scroller) return false
  const caret = view.coordsAtPos(selection.head, 1)
  const sight = scroller.getBoundingClientRect()
  return caret.top >= sight.top && caret.bottom <= sight.bottom
}

const flashClass = 'is-flashing'

/** Lets the current finding flash once, so that the eye finds it. */
export function flashCurrent(view: EditorView): void {
  view.dom.classList.remove(flashClass)
  // A style's animation restarts only when the style was computed without it in between.
  void view.dom.offsetWidth
  view.dom.classList.add(flashClass)
}
