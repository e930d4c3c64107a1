import { defineStore } from 'pinia'
import { computed, nextTick, type Ref, ref } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { useLater } from './later.ts'
import { type PaneSide, panesOf, sidePanes } from './side-panes.ts'
import { type FocusPlace, takeFocusLater } from './take-focus.ts'

const columns = ['left', 'text', 'right'] as const
export type Column = (typeof columns)[number]

/** Pixels of each rail, and of the narrowest text that can be read between the panes. */
const railWidth = 70
/** What a rail takes while none of its names asks for more. */
const leastRailWidth = 62
const narrowestText = 320

/** The width of the window, which a larger size of everything makes smaller. */
function useWindowWidth(): Ref<number> {
  const width = ref(window.innerWidth)
  window.addEventListener('resize', () => {
    width.value = window.innerWidth
  })
  return width
}

/** The columns of the main screen: which pane each side shows, whether it is shown at all, and who has the focus. */
export const usePanes = defineStore('panes', () => {
  const settings = useSettings()
  const notices = useNotices()
  const later = useLater()
  const places = new Map<Column, FocusPlace>()
  const layout = computed(() => settings.settings.layout)

  function keep(patch: Partial<Settings['layout']>): void {
    void settings.change({ layout: { ...layout.value, ...patch } }).catch(notices.report)
  }

  const windowWidth = useWindowWidth()
  /** Where the window is too narrow, or too enlarged, for both sides and a text to read, one side gives way. */
  const isNarrow = computed(() => {
    const { documents, findings } = settings.settings.panes
    return windowWidth.value < 2 * railWidth + documents + findings + narrowestText
  })
  /** The side that was wanted last. */
  const wanted = ref<PaneSide>('right')
  const isPutAway = (side: PaneSide) => layout.value.hidden.includes(side)
  const isHidden = (side: PaneSide) =>
    isPutAway(side) || (isNarrow.value && wanted.value !== side && !isPutAway(wanted.value))

  function setHidden(side: PaneSide, hidden: boolean): void {
    if (!hidden) wanted.value = side
    if (isPutAway(side) === hidden) return
    const others = layout.value.hidden.filter(other => other !== side)
    keep({ hidden: hidden ? [...others, side] : others })
  }

  /** The id of the pane that a side shows; its first where the settings name one that is not there. */
  function current(side: PaneSide): string {
    const panes = panesOf(side)
    return (panes.find(pane => pane.id === layout.value[side]) ?? panes[0]!).id
  }

  function focus(column: Column): void {
    if (column !== 'text') setHidden(column, false)
    void takeFocus(column).catch(notices.report)
  }

  /** What takes the focus has to be there first: a pane that was hidden, or that comes after the first text. */
  async function takeFocus(column: Column): Promise<void> {
    const before = window.document.activeElement
    if (column !== 'text') await later.load()
    await nextTick()
    takeFocusLater(() => places.get(column), before)
  }

  /** Shows a pane on its side, and leaves the focus where it is. */
  function reveal(id: string): void {
    const pane = sidePanes.find(candidate => candidate.id === id)
    if (!pane) return
    wanted.value = pane.side
    if (isPutAway(pane.side) || current(pane.side) !== id) {
      keep({ [pane.side]: id, hidden: layout.value.hidden.filter(side => side !== pane.side) })
    }
  }

  return {
    isHidden,
    /** Whether a pane can be seen. */
    isShown: (id: string): boolean =>
      sidePanes.some(({ id: own, side }) => own === id && !isHidden(side) && current(side) === id),
    /** The room that a side takes whose pane is so wide, its rail and the line beside it included. */
    placeWidth: (side: PaneSide, width: number): string =>
      isHidden(side) ? `${leastRailWidth}px` : `calc(${leastRailWidth + 1}px + min(${width}px, 46vw))`,
    current,
    focus,
    reveal,
    /** Shows a pane and takes the focus there. */
    show(id: string): void {
      reveal(id)
      const pane = sidePanes.find(candidate => candidate.id === id)
      if (pane) focus(pane.side)
    },
    focusNext(direction: 1 | -1): void {
      const shown = columns.filter(column => column === 'text' || !isHidden(column))
      const active = window.document.activeElement
      const at = shown.findIndex(column => places.get(column)?.element()?.contains(active))
      focus(shown[(at + direction + shown.length) % shown.length] ?? 'text')
    },
    register(column: Column, place: FocusPlace): void {
      places.set(column, place)
    },
    toggle(side: PaneSide): void {
      setHidden(side, !isHidden(side))
    },
  }
})
