import type { Node } from 'prosemirror-model'
import type { EditionSummary } from '../contract/editions.ts'
import type { DocumentState } from '../document/document-state.ts'
import type { PlacedState } from '../document/record-set.ts'
import { type EditionProfile, readingKinds, remarkKinds } from '../domain/edition-profile.ts'
import { type QueryRecord, standingOfQuery } from '../domain/query.ts'
import { isReading } from '../domain/reading.ts'
import type { AnnotationRecord } from '../domain/record.ts'
import type { EditionBlock, EditionNote } from './edition-blocks.ts'
import type { EditionHead } from './edition-head.ts'
import { EditionPrinter } from './edition-printer.ts'
import { excerptOf } from './excerpt.ts'
import type { Facsimile } from './facsimile.ts'
import { type ConvertText, restyle } from './house-style.ts'
import type { EditionImage } from './images.ts'
import { noteEvents } from './notes.ts'
import { type EditionSpan, InlinePrinter } from './print-inlines.ts'
import {
  maskChanges,
  originalChanges,
  overlaps,
  type PlacedAnnotation,
  placedAnnotations,
  setAsideStretches,
  type TextChange,
} from './text-changes.ts'

/** What was left out of a document or is still open in it. */
export type EditionCounts = Omit<EditionSummary, 'documentId' | 'title' | 'fileName' | 'exists' | 'openFindings'>

/** A document as it is printed. */
export interface Edition {
  head: EditionHead
  profile: EditionProfile
  blocks: EditionBlock[]
  /** In the order of their numbers. */
  notes: EditionNote[]
  summary: EditionCounts
  /** Where its blocks stand on the pages of the source; only for a format that tells. */
  facsimile?: Facsimile
  /** Its pictures, by the addresses that inlines name; only for a format that shows them. */
  images?: ReadonlyMap<string, EditionImage>
}

export interface EditionTools {
  head: EditionHead
  /** Converts the script; only for a profile that asks for it. */
  convert?: ConvertText
  /** Whether texts say where they stand and which annotations hold there. */
  trace?: boolean
}

/**
 * The document as a profile prints it: what the profile leaves out left out, seams closed, long paragraphs whole again,
 * masks and corrections by its rules. A pure function of state and profile.
 */
export function makeEdition({ doc, records }: DocumentState, profile: EditionProfile, tools: EditionTools): Edition {
  const all = records.all()
  const placed = placedAnnotations(all)
  const duplicates = setAsideStretches(placed)
  const setAside = profile.duplicates === 'omit' ? duplicates : []
  const masks = maskChanges(placed, profile.masks, setAside)
  const taken = [...setAside, ...masks.changes].sort(byPlace)
  const changes = [...taken, ...originalChanges(placed, profile.readings, taken)].sort(byPlace)
  const notes = noteEvents(doc, placed, profile, tools.trace ?? false)
  const layers = { changes, events: notes.events, spans: tools.trace ? spansOf(placed) : null }
  const printer = new EditionPrinter(
    profile,
    { setAside, emptying: emptyingIn(doc, placed), isTraced: tools.trace ?? false },
    new InlinePrinter({ ...layers, showsSeams: profile.seams === 'mark' }),
  )
  printer.print(doc)
  return {
    head: tools.head,
    profile,
    blocks: restyle(printer.blocks, profile, tools.convert),
    notes: notes.printed(),
    summary: {
      ...countAnnotations(all, setAside),
      duplicatesLeftOut: setAside.map(stretch => tellStretch(doc, stretch)),
      rolesLeftOut: printer.leftOut,
      joins: printer.seams,
      masksFilled: masks.filled,
      masksKept: masks.kept,
    },
  }
}

/** The blocks in which a correction has taken text out and put nothing in its place. */
function emptyingIn(doc: Node, placed: readonly PlacedAnnotation[]): ReadonlySet<Node> {
  return new Set(
    placed.flatMap(({ record, from, to }) =>
      from === to && isReading(record) && record.body.original.trim() !== '' ? [doc.resolve(from).parent] : [],
    ),
  )
}

const byPlace = (left: TextChange, right: TextChange): number => left.from - right.from || left.to - right.to

function spansOf(placed: readonly PlacedAnnotation[]): EditionSpan[] {
  return placed
    .filter(({ from, to }) => from < to)
    .map(({ record, from, to }) => ({ record: record as AnnotationRecord, from, to }))
}

function countAnnotations(all: readonly PlacedState[], setAside: readonly TextChange[]) {
  const placed = placedAnnotations(all).filter(each => !overlaps(setAside, each))
  const count = (kinds: readonly string[]) => placed.filter(({ record }) => kinds.includes(record.kind)).length
  const queries = placed.flatMap(({ record }) =>
    record.kind === 'query' && isOpenQuery(record) ? [record.body.text] : [],
  )
  return {
    corrections: placed.filter(({ record }) => isReading(record)).length,
    correctionsByKind: Object.fromEntries(readingKinds.map(kind => [kind, count([kind])])),
    remarks: count(remarkKinds),
    queries: queries.map(text => excerptOf(text)),
    removedRecords: all.filter(({ record, removed }) => removed && record.type === 'annotation').length,
  }
}

const isOpenQuery = (record: QueryRecord): boolean =>
  standingOfQuery(record, record.body.thread ?? []).status === 'open'

function tellStretch(doc: Node, { from, to }: TextChange): EditionCounts['duplicatesLeftOut'][number] {
  let blocks = 0
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isBlock && node.inlineContent && pos + 1 >= from && pos + node.nodeSize - 1 <= to) blocks++
  })
  const text = doc.textBetween(from, to, '\n')
  return { blocks, characters: Array.from(text.replaceAll('\n', '')).length, excerpt: excerptOf(text) }
}
