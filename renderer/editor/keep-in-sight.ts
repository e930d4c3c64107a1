import type { EditorView } from 'prosemirror-view'

/** Keeps what is worked on in sight when the text's window gets lower, as it does for a notice; returns how to stop. */
export function keepInSight(view: EditorView, scroller: HTMLElement): () => void {
  let height = scroller.clientHeight
  const observer = new ResizeObserver(() => {
    const lost = height - scroller.clientHeight
    height = scroller.clientHeight
    if (lost <= 0 || view.isDestroyed) return
    const hidden = view.coordsAtPos(view.state.selection.to, -1).bottom - scroller.getBoundingClientRect().bottom
    // What was out of sight before has been left by the reader.
    if (hidden > 0 && hidden <= lost) scroller.scrollTop += hidden
  })
  observer.observe(scroller)
  return () => observer.disconnect()
}
