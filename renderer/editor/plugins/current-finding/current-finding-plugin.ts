import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import { blockDecoration, spanDecorations } from '../../span-decorations.ts'
import { labelOf } from '../autosave/autosave-plugin.ts'
import type { FindingList } from '../findings/finding-list.ts'
import { findingsOf } from '../findings/findings-plugin.ts'

interface CurrentFinding {
  id: string | null
  /** It was chosen, and since then nobody has typed or put the caret elsewhere. */
  isLed: boolean
  decorations: DecorationSet
}

const key = new PluginKey<CurrentFinding>('current-finding')

/** The finding that the reader is at, or null. */
export function currentFinding(state: EditorState): string | null {
  return key.getState(state)?.id ?? null
}

/** Whether the reader is where he was led to, though a check may have taken out the finding that stood there. */
export function isLedThere(state: EditorState): boolean {
  return key.getState(state)?.isLed ?? false
}

/** Makes a finding the current one, wherever the caret is. */
export function makeCurrent(tr: Transaction, id: string | null): Transaction {
  return tr.setMeta(key, { id })
}

/** Keeps the current finding: the one that was chosen last, or the one the caret has come into. */
export function currentFindingPlugin(): Plugin<CurrentFinding> {
  return new Plugin<CurrentFinding>({
    key,
    state: {
      init: () => ({ id: null, isLed: false, decorations: DecorationSet.empty }),
      apply(tr, value, before, after) {
        const id = nextId(tr, value.id, { before, after })
        const isLed = staysLed(tr, value.isLed)
        const isSamePlace = id === value.id && !tr.docChanged && findingsOf(before).list === findingsOf(after).list
        if (isSamePlace) return isLed === value.isLed ? value : { ...value, isLed }
        return { id, isLed, decorations: decorate(after, id) }
      },
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

function staysLed(tr: Transaction, wasLed: boolean): boolean {
  const meta = tr.getMeta(key) as { id: string | null } | undefined
  if (meta) return meta.id !== null
  const isTyped = tr.docChanged && tr.getMeta('addToHistory') !== false && labelOf(tr) === 'typing'
  return wasLed && !tr.selectionSet && !isTyped
}

function nextId(
  tr: Transaction,
  id: string | null,
  { before, after }: { before: EditorState; after: EditorState },
): string | null {
  const meta = tr.getMeta(key) as { id: string | null } | undefined
  if (meta) return meta.id
  const { list } = findingsOf(after)
  const known = id === null || list.indexOf(id) >= 0 ? id : heirOf(id, findingsOf(before).list, { tr, list })
  return tr.selectionSet ? findingAt(list, tr.selection.from, tr.selection.to, known) : known
}

/**
 * The finding that a check has put in the place of one that it no longer knows: the same flaw has another number when
 * the text around it has changed, and whoever looks at it must not lose it.
 */
function heirOf(id: string, before: FindingList, { tr, list }: { tr: Transaction; list: FindingList }): string | null {
  const was = before.indexOf(id)
  const place = before.placeAt(was)
  if (!place) return null
  const [from, to] = [tr.mapping.map(place.from, 1), tr.mapping.map(place.to, -1)]
  const heir = list
    .meeting(from, to)
    .find(
      index =>
        list.from[index] === from &&
        list.to[index] === to &&
        list.slots[index]!.finding.type === before.slots[was]!.finding.type,
    )
  return heir === undefined ? null : list.slots[heir]!.finding.id
}

/** The finding that holds a selection: the current one if it does, else the shortest, open ones first. */
function findingAt(list: FindingList, from: number, to: number, current: string | null): string | null {
  let best = -1
  let bestLength = Number.POSITIVE_INFINITY
  for (let index = 0; index < list.length; index++) {
    if (!list.present[index] || list.from[index]! > from || list.to[index]! < to) continue
    const { id } = list.slots[index]!.finding
    if (id === current) return id
    const penalty = list.statuses[index] === 'open' ? 0 : 1e9
    const length = list.to[index]! - list.from[index]! + penalty
    if (length < bestLength) {
      best = index
      bestLength = length
    }
  }
  return best < 0 ? null : list.slots[best]!.finding.id
}

function decorate(state: EditorState, id: string | null): DecorationSet {
  if (id === null) return DecorationSet.empty
  const { list } = findingsOf(state)
  const index = list.indexOf(id)
  const place = list.placeAt(index)
  if (!place) return DecorationSet.empty
  const look = { className: 'is-current', attributes: {}, spec: {} }
  const { doc } = state
  if (list.slots[index]!.finding.type !== 'broken_paragraph') {
    return DecorationSet.create(doc, spanDecorations(doc, place.from, place.to, look))
  }
  const $from = doc.resolve(place.from)
  return DecorationSet.create(doc, [blockDecoration($from.before(), $from.parent, look)])
}
