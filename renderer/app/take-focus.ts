/** Something that can have the focus, with the element that holds all its fields. */
export interface FocusPlace {
  element(): HTMLElement | null
  focus(): void
}

/**
 * Gives a place the focus in the next frame. `before` is what had it when this was asked for: whoever has gone to a field
 * of the place since, by the next key perhaps, stays there.
 */
export function takeFocusLater(place: () => FocusPlace | undefined, before: Element | null): void {
  requestAnimationFrame(() => {
    const found = place()
    const active = document.activeElement
    const isInside = active !== null && found?.element()?.contains(active) === true
    if (!isInside || active === before) found?.focus()
  })
}
