import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet } from 'prosemirror-view'
import type { PlacedState, RecordSet } from '#shared/document/record-set.ts'
import { changedRange, type Range } from '../../changed-range.ts'
import type { EditorTexts } from '../../editor-host.ts'
import { annotationDecorations } from './annotation-decorations.ts'

interface RecordsState {
  records: RecordSet
  decorations: DecorationSet
  /** Grows when a decision is made, taken back, removed with its text or revived. */
  decisionsVersion: number
  /** Grows when an annotation is made, changed, taken back, removed or revived. */
  annotationsVersion: number
}

const key = new PluginKey<RecordsState>('records')

/** The records of the document and where they hold now. */
export function recordsOf(state: EditorState): RecordsState {
  return key.getState(state)!
}

/** Keeps the records in step with the text, and shows the annotations among them. */
export function recordsPlugin(initial: RecordSet, texts: EditorTexts): Plugin<RecordsState> {
  return new Plugin<RecordsState>({
    key,
    state: {
      init: (_config, state) => ({
        records: initial,
        decorations: DecorationSet.create(
          state.doc,
          initial.all().flatMap(placed => annotationDecorations(placed, state.doc, texts)),
        ),
        decisionsVersion: 0,
        annotationsVersion: 0,
      }),
      apply: (tr, value) => (tr.docChanged ? applyTransaction(tr, value, texts) : value),
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

function applyTransaction(tr: Transaction, value: RecordsState, texts: EditorTexts): RecordsState {
  const records = value.records.applyAll(tr.steps, [...tr.docs, tr.doc])
  const dirty = changesBetween(value.records, records, changedRange(tr))
  const draw = (placed: PlacedState) => annotationDecorations(placed, tr.doc, texts)
  return {
    records,
    decorations: redecorate(value.decorations.map(tr.mapping, tr.doc), dirty.redraw, { doc: tr.doc, draw }),
    decisionsVersion: value.decisionsVersion + (dirty.decisions ? 1 : 0),
    annotationsVersion: value.annotationsVersion + (dirty.annotations ? 1 : 0),
  }
}

interface RecordChanges {
  /** Annotations whose decorations mapping alone does not get right; null stands for one that is gone. */
  redraw: Map<string, PlacedState | null>
  decisions: boolean
  annotations: boolean
}

function changesBetween(before: RecordSet, after: RecordSet, range: Range | null): RecordChanges {
  const changes: RecordChanges = { redraw: new Map(), decisions: false, annotations: false }
  const note = (placed: PlacedState, now: PlacedState | null): void => {
    if (placed.record.type === 'decision') changes.decisions = true
    else {
      changes.annotations = true
      changes.redraw.set(placed.record.id, now)
    }
  }
  for (const placed of after.all()) {
    const was = before.get(placed.record.id)
    if (!was || was.record !== placed.record || was.removed !== placed.removed) note(placed, placed)
    else if (placed.record.type === 'annotation' && range && placed.from <= range.to && placed.to >= range.from) {
      changes.redraw.set(placed.record.id, placed)
    }
  }
  for (const placed of before.all()) if (!after.get(placed.record.id)) note(placed, null)
  return changes
}

interface Drawing {
  doc: Node
  draw(placed: PlacedState): Decoration[]
}

function redecorate(set: DecorationSet, redraw: RecordChanges['redraw'], { doc, draw }: Drawing): DecorationSet {
  if (redraw.size === 0) return set
  const stale = set.find(undefined, undefined, spec => redraw.has(spec.recordId as string))
  const fresh: Decoration[] = []
  for (const placed of redraw.values()) if (placed) fresh.push(...draw(placed))
  return set.remove(stale).add(doc, fresh)
}
