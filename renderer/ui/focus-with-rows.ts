import { nextTick, type Ref, watch } from 'vue'

/** A pane whose list comes and goes. */
interface PaneWithRows {
  pane: Readonly<Ref<HTMLElement | null>>
  hasRows: () => boolean
  /** Takes the focus into the list. */
  enterList: () => void
  /** Takes the focus where the list was; the pane, where it is left out. */
  leaveList?: () => void
}

/** The focus goes from a pane into a list that has come, and back where the list goes away under it. */
export function useFocusWithRows({ pane, hasRows, enterList, leaveList }: PaneWithRows): void {
  watch(hasRows, isThere => {
    const active = window.document.activeElement
    if (isThere ? pane.value === active : pane.value?.contains(active)) {
      void nextTick(() => (isThere ? enterList() : (leaveList ?? (() => pane.value?.focus()))()))
    }
  })
}
