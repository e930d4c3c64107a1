/**
 * Gives the focus back when a dialog closes, for reka's `open-auto-focus` and `close-auto-focus`. On its own reka lets
 * the browser scroll what gets the focus into view, and a long text jumps to its beginning.
 */
export function useFocusBefore(): { remember(): void; giveBack(event: Event): void } {
  let before: Element | null = null
  return {
    remember() {
      before = document.activeElement
    },
    giveBack(event) {
      event.preventDefault()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}
