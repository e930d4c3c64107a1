/** What is worked in first, of what the window shows: where nothing had the focus, keys go on there. */
function startOf(page: Document): Element | null {
  const starts = [...page.querySelectorAll('[data-start-focus]')]
  const places = starts.map(start => start.querySelector('[contenteditable="true"]') ?? start)
  return places.find(place => place.checkVisibility({ visibilityProperty: true })) ?? null
}

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
      // Somebody may have gone on elsewhere while the dialog went away.
      const active = document.activeElement
      if (active && active !== document.body && !(event.target as Element).contains(active)) return
      const target = before === document.body || !before?.isConnected ? startOf(document) : before
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    },
  }
}
