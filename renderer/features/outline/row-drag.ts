import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAnnouncer } from '#renderer/bridge/announcer.ts'
import { type DropSide, dropSideOf, type RowDrag } from '#renderer/ui/row-drop.ts'
import { useOutline } from './outline.ts'
import type { OutlineRow } from './outline-rows.ts'

/** Dragging rows of the outline: to another place among them, into a thread, a thread over another. */
export function useRowDrag(): RowDrag<OutlineRow> {
  const { t } = useI18n()
  const outline = useOutline()
  const announcer = useAnnouncer()
  const target = ref<{ row: OutlineRow; side: DropSide } | null>(null)
  const dragged = ref<OutlineRow | null>(null)

  function end(): void {
    dragged.value = null
    target.value = null
  }

  /** Carries it out; true when something has changed. */
  function put({ row, side }: { row: OutlineRow; side: DropSide }): boolean {
    if (side === 'into') outline.setThread(row.item.thread)
    else if (row.isThread) return outline.besideThread(row.item.thread, side)
    else return outline.move({ id: row.item.id, side })
    return true
  }

  return {
    dropAt: ({ item }: OutlineRow): DropSide | null =>
      target.value?.row.item.id === item.id ? target.value.side : null,
    start(event: DragEvent, row: OutlineRow): void {
      if (!outline.isChosen(row.item.id)) outline.choose(row.item.id)
      dragged.value = row
      event.dataTransfer?.setData('text/plain', row.item.text)
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
    },
    over(event: DragEvent, row: OutlineRow): void {
      // A thread is no part of another's blocks.
      if (!dragged.value || (dragged.value.isThread && !row.isThread)) return
      event.preventDefault()
      const side = row.isThread && !dragged.value.isThread ? 'into' : dropSideOf(event, false)
      target.value = placeOf(outline.rows, row, side)
    },
    leave(): void {
      target.value = null
    },
    end,
    drop(event: DragEvent): void {
      event.preventDefault()
      event.stopPropagation()
      const from = dragged.value
      const to = target.value
      end()
      if (!from || !to || !put(to)) return
      const params = {
        what: from.item.text || t('outline.mainThread'),
        where: to.row.item.text || t('outline.mainThread'),
      }
      announcer.say(t(`outline.dropped.${to.side}`, params))
    },
  }
}

/** Behind a heading whose section is in sight means before the first row of that. */
function placeOf(rows: readonly OutlineRow[], row: OutlineRow, side: DropSide): { row: OutlineRow; side: DropSide } {
  const next = rows[rows.indexOf(row) + 1]
  const isOpen = row.isFolded === false && !row.isThread
  return side === 'after' && isOpen && next && !next.isThread ? { row: next, side: 'before' } : { row, side }
}
