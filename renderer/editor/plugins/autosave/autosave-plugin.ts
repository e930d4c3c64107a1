import { Plugin, type Transaction } from 'prosemirror-state'
import type { SaveLabel, SaveQueue } from './save-queue.ts'

const labelMeta = 'saveLabel'

/** Says what a transaction is, for the history. Typing says nothing. */
export function labelTransaction<T extends Transaction>(tr: T, label: SaveLabel): T {
  tr.setMeta(labelMeta, label)
  return tr
}

/** What a transaction is, for the history. */
export function labelOf(tr: Transaction): SaveLabel {
  const label = tr.getMeta(labelMeta) as SaveLabel | undefined
  if (label) return label
  const undone = tr.getMeta('history$') as { redo: boolean } | undefined
  return undone ? (undone.redo ? 'redo' : 'undo') : 'typing'
}

/** Saves at once when the text loses the focus. */
export function autosave(queue: () => SaveQueue | null): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        blur: () => {
          // The failure is told by the queue's status; here nobody waits for it.
          queue()
            ?.flush()
            .catch(() => undefined)
          return false
        },
      },
    },
  })
}
