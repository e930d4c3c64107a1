import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PlacedState } from '#shared/document/record-set.ts'
import { isReading } from '#shared/domain/reading.ts'
import { recordsOf } from '../records/records-plugin.ts'

interface OriginalsState {
  isShown: boolean
  decorations: DecorationSet
}

const key = new PluginKey<OriginalsState>('originals')

/** Shows or hides the readings that corrections have replaced. */
export function showOriginals(tr: Transaction, isShown: boolean): Transaction {
  return tr.setMeta(key, isShown).setMeta('addToHistory', false)
}

/**
 * The original reading beside each correction, drawn by the style of a character and no element of its own: the caret and
 * input methods never meet it. Made anew only when annotations come, go or change.
 */
export function originalsPlugin(): Plugin<OriginalsState> {
  return new Plugin<OriginalsState>({
    key,
    state: {
      init: () => ({ isShown: false, decorations: DecorationSet.empty }),
      apply: (tr, value, before, after) => {
        const isShown = (tr.getMeta(key) as boolean | undefined) ?? value.isShown
        if (!isShown) return value.isShown ? { isShown, decorations: DecorationSet.empty } : value
        const isSame = recordsOf(before).annotationsVersion === recordsOf(after).annotationsVersion
        if (value.isShown && isSame)
          return tr.docChanged ? { isShown, decorations: value.decorations.map(tr.mapping, tr.doc) } : value
        return { isShown, decorations: originalsOf(after) }
      },
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

function originalsOf(state: EditorState): DecorationSet {
  const drawn = recordsOf(state)
    .records.all()
    .flatMap(placed => originalOf(placed, state.doc) ?? [])
  return DecorationSet.create(state.doc, drawn)
}

/** On the first character of the reading; of a reading that took text out, on the character before it. */
function originalOf({ record, from, to, removed }: PlacedState, doc: Node): Decoration | null {
  if (removed || record.type !== 'annotation') return null
  if (!isReading(record)) return null
  const { original } = record.body
  if (original === '') return null
  if (from < to) return Decoration.inline(from, from + 1, { class: 'original-before', 'data-original': original })
  if (doc.resolve(from).parentOffset === 0) return null
  return Decoration.inline(from - 1, from, { class: 'original-behind', 'data-original': original })
}
