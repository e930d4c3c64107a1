import { defineStore } from 'pinia'
import { ref } from 'vue'

export const paneNames = ['documents', 'text', 'findings'] as const
export type PaneName = (typeof paneNames)[number]

/** The panes of the main screen: which are shown, and who has the focus. */
export const usePanes = defineStore('panes', () => {
  const hidden = ref({ documents: false, findings: false })
  const focusers = new Map<PaneName, () => void>()
  const elements = new Map<PaneName, () => HTMLElement | null>()

  function focus(pane: PaneName): void {
    if (pane !== 'text') hidden.value[pane] = false
    // A pane that was hidden has to be there first.
    requestAnimationFrame(() => focusers.get(pane)?.())
  }

  function focusNext(direction: 1 | -1): void {
    const shown = paneNames.filter(pane => pane === 'text' || !hidden.value[pane])
    const active = window.document.activeElement
    const at = shown.findIndex(pane => elements.get(pane)?.()?.contains(active))
    focus(shown[(at + direction + shown.length) % shown.length] ?? 'text')
  }

  return {
    hidden,
    focus,
    focusNext,
    register(pane: PaneName, element: () => HTMLElement | null, focuser: () => void): void {
      elements.set(pane, element)
      focusers.set(pane, focuser)
    },
    toggle(pane: 'documents' | 'findings'): void {
      hidden.value[pane] = !hidden.value[pane]
    },
  }
})
