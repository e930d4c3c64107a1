import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet } from 'prosemirror-view'
import { resolveAnchor } from '#shared/document/anchors.ts'
import { type AnchoredFinding, shownConfidence } from '#shared/domain/finding.ts'
import type { RuleExperience } from '#shared/experience/rule-experience.ts'
import { changedRange, type Range } from '../../changed-range.ts'
import type { EditorTexts } from '../../editor-host.ts'
import { recordsOf } from '../records/records-plugin.ts'
import { findingDecorations } from './finding-decorations.ts'
import { FindingList, type PlacedSlot, type Restore, type StatusAt } from './finding-list.ts'
import { statusReader } from './finding-status.ts'

/** As many findings are drawn in one transaction; beyond that they come section by section. */
const drawnAtOnce = 200

interface FindingsState {
  list: FindingList
  decorations: DecorationSet
  /** docPos of the starts of sections whose decorations are not up to date. */
  undrawn: readonly number[]
  /** Grows when a finding came, went, changed its status, lost or found its text; not when one merely moved. */
  version: number
}

type FindingsMeta = { placed: readonly PlacedSlot[] } | { seen: readonly PlacedSlot[] } | FindingsPatch | DrawMeta

interface FindingsPatch {
  /** Ids of findings to take out. */
  gone: readonly string[]
  /** Findings to put in, or in the place of those with the same ids. */
  put: readonly PlacedSlot[]
  /** How the project decides rules now, which tells what open findings are to be trusted; null when that is as before. */
  rules: RuleExperience | null
}

/** Starts of the sections to draw (docPos). */
interface DrawMeta {
  draw: readonly number[]
}

const key = new PluginKey<FindingsState>('findings')

/** The findings of the document, where they hold now, and their statuses. */
export function findingsOf(state: EditorState): FindingsState {
  return key.getState(state)!
}

/** Replaces the findings. */
export function replaceFindings(tr: Transaction, placed: readonly PlacedSlot[]): Transaction {
  return tr.setMeta(key, { placed } satisfies FindingsMeta).setMeta('addToHistory', false)
}

/** Draws findings that are in sight before the list of all is there, which they are not put into. */
export function previewFindings(tr: Transaction, seen: readonly PlacedSlot[]): Transaction {
  return tr.setMeta(key, { seen } satisfies FindingsMeta).setMeta('addToHistory', false)
}

/** Takes findings out and puts others in; all others stay as they are, but for what rules are worth now. */
export function patchFindings(tr: Transaction, patch: FindingsPatch): Transaction {
  return tr.setMeta(key, patch satisfies FindingsMeta).setMeta('addToHistory', false)
}

/** Draws sections, told by their starts (docPos). */
export function drawFindings(tr: Transaction, draw: readonly number[]): Transaction {
  return tr.setMeta(key, { draw } satisfies FindingsMeta).setMeta('addToHistory', false)
}

/** Keeps findings in step with the text and with the decisions. Stands behind the records plugin. */
export function findingsPlugin(texts: EditorTexts): Plugin<FindingsState> {
  return new Plugin<FindingsState>({
    key,
    state: {
      init: () => ({ list: FindingList.empty, decorations: DecorationSet.empty, undrawn: [], version: 0 }),
      apply(tr, value, before, after) {
        const meta = tr.getMeta(key) as FindingsMeta | undefined
        let next = value
        if (tr.docChanged) next = followText(next, tr, texts)
        if (recordsOf(before).decisionsVersion !== recordsOf(after).decisionsVersion) {
          next = withList(next, next.list.withStatuses(statusReader(after)), tr.doc, texts)
        }
        if (meta && 'placed' in meta) {
          next = withList(next, FindingList.of(meta.placed, tr.doc, statusReader(after)), tr.doc, texts)
        }
        if (meta && 'seen' in meta) {
          next = preview(next, FindingList.of(meta.seen, tr.doc, statusReader(after)), tr.doc, texts)
        }
        if (meta && 'put' in meta) next = patch(next, meta, { tr, statusAt: statusReader(after), texts })
        if (meta && 'draw' in meta) next = drawSections(next, meta, tr.doc, texts)
        return next
      },
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

function followText(value: FindingsState, tr: Transaction, texts: EditorTexts): FindingsState {
  const range = changedRange(tr)
  if (!range) return value
  const isUndo = tr.getMeta('history$') !== undefined
  const { list, touched } = value.list.map(tr.mapping.maps, tr.doc, isUndo ? restoreIn(tr.doc) : null)
  const moved: FindingsState = {
    ...value,
    list,
    decorations: value.decorations.map(tr.mapping, tr.doc),
    undrawn: value.undrawn.map(pos => tr.mapping.map(pos, -1)),
  }
  const changed = touched.filter(index => list.present[index] !== value.list.present[index])
  if (touched.length === 0) return moved
  if (changed.length > 0) moved.version = value.version + 1
  return draw(moved, touched, { doc: tr.doc, texts, range })
}

/** Undo may bring a finding's text back where nothing of it was left to map. */
function restoreIn(doc: Node): Restore {
  return finding => resolveAnchor(doc, finding.anchor)
}

function withList(value: FindingsState, list: FindingList, doc: Node, texts: EditorTexts): FindingsState {
  if (list === value.list) return value
  const next = { ...value, list, version: value.version + 1 }
  return draw(next, differences(value.list, list), { doc, texts, range: null, gone: previewed(value) })
}

/** What was drawn before there was a list. */
function previewed({ list, decorations }: FindingsState): string[] {
  return list.length > 0 ? [] : decorations.find().map(({ spec }) => (spec as { findingId: string }).findingId)
}

function preview(value: FindingsState, seen: FindingList, doc: Node, texts: EditorTexts): FindingsState {
  const marks = seen.slots.flatMap((_slot, index) => findingDecorations(seen, index, doc, texts))
  return { ...value, decorations: value.decorations.add(doc, marks) }
}

interface Patching {
  tr: Transaction
  statusAt: StatusAt
  texts: EditorTexts
}

function patch(
  value: FindingsState,
  { gone, put, rules }: FindingsPatch,
  { tr: { doc }, statusAt, texts }: Patching,
): FindingsState {
  const { list, fresh } = value.list.patched(new Set(gone), put, { doc, statusAt })
  const stale = [...gone, ...put.map(({ finding }) => finding.id)].filter(id => value.list.indexOf(id) >= 0)
  const calibrated = rules ? list.calibrated(rules) : list
  const shown = calibrated === list ? [] : newlyShown(list, calibrated)
  const next = { ...value, list: calibrated, version: value.version + 1 }
  const changed = [...new Set([...fresh, ...shown])]
  return draw(next, changed, { doc, texts, range: rangeOf(value.list, stale), gone })
}

/** Indexes of the findings that have become strong enough to be shown, or too weak. The lists hold the same ones. */
function newlyShown(before: FindingList, now: FindingList): number[] {
  return now.slots.flatMap(({ finding }, index) =>
    isShown(finding) === isShown(before.slots[index]!.finding) ? [] : [index],
  )
}

/** Where findings stand (docPos), in one stretch; an empty one when there are none. */
function rangeOf(list: FindingList, ids: readonly string[]): Range {
  const indexes = ids.map(id => list.indexOf(id))
  const from = indexes.map(index => list.from[index]!)
  return { from: Math.min(...from), to: Math.max(...indexes.map(index => list.to[index]!)) }
}

const isShown = ({ confidence }: AnchoredFinding): boolean => confidence >= shownConfidence

/** Findings of `now` that look different from before; -1 stands for one that is gone. */
function differences(before: FindingList, now: FindingList): number[] {
  const changed: number[] = []
  now.slots.forEach((slot, index) => {
    const was = before.indexOf(slot.finding.id)
    const isSame =
      was >= 0 &&
      before.statuses[was] === now.statuses[index] &&
      isShown(before.slots[was]!.finding) === isShown(slot.finding) &&
      before.present[was] === now.present[index] &&
      before.from[was] === now.from[index] &&
      before.to[was] === now.to[index]
    if (!isSame) changed.push(index)
  })
  if (before.slots.some(slot => now.indexOf(slot.finding.id) < 0)) changed.push(-1)
  return changed
}

interface Canvas {
  doc: Node
  texts: EditorTexts
  /** The only stretch where marks may be out of date; null when they may be anywhere. */
  range: Range | null
  /** Ids of findings that are there no more. */
  gone?: readonly string[]
}

function draw(
  value: FindingsState,
  changed: readonly number[],
  { doc, texts, range, gone = [] }: Canvas,
): FindingsState {
  if (changed.length === 0 && gone.length === 0) return value
  if (changed.length > drawnAtOnce) return { ...value, undrawn: sectionStarts(doc) }
  const { list } = value
  const ids = new Set([...changed.map(index => list.slots[index]?.finding.id), ...gone])
  const isStale = (spec: { findingId?: string }): boolean =>
    ids.has(spec.findingId) || (range === null && list.indexOf(spec.findingId ?? '') < 0)
  const reach = range && {
    from: Math.min(range.from, ...changed.map(index => list.from[index]!)),
    to: Math.max(range.to, ...changed.map(index => list.to[index]!)),
  }
  const stale = value.decorations.find(reach?.from, reach?.to, isStale)
  const fresh: Decoration[] = []
  for (const index of changed) if (index >= 0) fresh.push(...findingDecorations(list, index, doc, texts))
  return { ...value, decorations: value.decorations.remove(stale).add(doc, fresh) }
}

function sectionStarts(doc: Node): number[] {
  const starts: number[] = []
  doc.forEach((_section, offset) => {
    starts.push(offset)
  })
  return starts
}

function drawSections(value: FindingsState, { draw: starts }: DrawMeta, doc: Node, texts: EditorTexts): FindingsState {
  const drawn = new Set(starts)
  const stale: Decoration[] = []
  const fresh: Decoration[] = []
  for (const start of starts) {
    const section = start < doc.content.size ? doc.nodeAt(start) : null
    if (!section) continue
    const end = start + section.nodeSize
    stale.push(...value.decorations.find(start, end))
    for (const index of value.list.meeting(start, end)) {
      const all = findingDecorations(value.list, index, doc, texts)
      fresh.push(...all.filter(decoration => decoration.from >= start && decoration.to <= end))
    }
  }
  const undrawn = value.undrawn.filter(start => !drawn.has(start))
  return { ...value, undrawn, decorations: value.decorations.remove(stale).add(doc, fresh) }
}
