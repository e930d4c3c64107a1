import type { CharacterChange, CharacterRemark, CharacterSource, CharacterTrace } from '#shared/contract/history.ts'
import { BlockIndex, type IndexedBlock } from '#shared/document/block-index.ts'
import { positionText, readableText } from '#shared/document/block-text.ts'
import type { DocumentState } from '#shared/document/document-state.ts'
import { MoveStep, movePoint } from '#shared/document/move-step.ts'
import { AppError } from '#shared/domain/errors.ts'
import { isReading } from '#shared/domain/reading.ts'
import { packedFormats } from '#shared/domain/source.ts'
import { encode } from '#shared/formats/import/index.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { DocumentStates } from '../document-states.ts'
import { sourceTextOfDocument } from '../source-text.ts'
import { traceSource } from '../trace-source.ts'
import { Batches } from './batch-cache.ts'
import type { DocumentHistory } from './document-history.ts'
import { kindOf } from './history-kinds.ts'
import { remarkOf } from './step-summary.ts'

export interface TraceTools {
  store: ProjectStore
  states: DocumentStates
  history: DocumentHistory
}

/** A character of a document: a block, and an offset in it. */
export interface CharacterPlace {
  documentId: string
  blockId: string
  offset: number
}

const contextSize = 12
const mostChanges = 20
const longestText = 60

/**
 * Where a character came from, who changed it, and what was said of it. At the end of a block it is the last one. Throws
 * AppError `document_not_found`, `input_invalid` where there is no such block.
 */
export async function traceCharacter(tools: TraceTools, place: CharacterPlace): Promise<CharacterTrace> {
  const { state } = tools.states.load(place.documentId)
  const block = BlockIndex.of(state.doc).find(place.blockId)
  if (!block) throw new AppError('input_invalid', { reason: 'block' })
  const offset = Math.max(0, Math.min(place.offset, block.node.content.size - 1))
  const at = block.contentPos + offset
  const read = (from: number, to: number): string =>
    readableText(
      positionText(
        state.doc,
        Math.max(block.contentPos, from),
        Math.min(block.contentPos + block.node.content.size, to),
      ),
    )
  const exact = { ...place, offset }
  return {
    blockId: place.blockId,
    offset,
    character: read(at, at + 1),
    before: read(at - contextSize, at),
    after: read(at + 1, at + 1 + contextSize),
    source: await sourceOf(tools, state, exact),
    changes: block.node.content.size === 0 ? [] : changesOf(tools, at),
    remarks: [...recordRemarks(state, at), ...findingRemarks(tools.store, block, exact)],
  }
}

async function sourceOf(
  { store, states }: TraceTools,
  { sources }: DocumentState,
  { documentId, blockId, offset }: CharacterPlace,
): Promise<CharacterSource | null> {
  const trace = await traceSource(store, states, { documentId, blockId, start: offset, end: offset + 1 })
  const document = store.documents.get(documentId)
  const stored = document && store.sources.get(document.sourceId)
  if (!trace || !stored) return null
  const isExact = (sources.get(blockId)?.runs ?? []).some(
    run => run.offset <= offset && offset < run.offset + run.length,
  )
  const { part, pages, sourceStart, line, before, text, after } = trace
  const { confidence, alternatives } = readingOf(store, documentId, sourceStart)
  const isText = !packedFormats.has(stored.format)
  const source = isText ? await sourceTextOfDocument(store, documentId) : ''
  const decoding = store.witnesses.decodingOf(documentId) ?? stored.decoding
  return {
    ...{ part, pages, before, text, after, isExact, confidence, alternatives },
    sourceName: stored.name,
    offset: sourceStart,
    byteOffset: isText ? encode(source.slice(0, sourceStart), decoding).length : null,
    line: isText ? line : null,
    column: isText ? [...source.slice(lineStart(source, sourceStart), sourceStart)].length + 1 : null,
  }
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1

/** How sure a source's own reading of a place is, and what else it may read. */
function readingOf(store: ProjectStore, documentId: string, at: number) {
  const zone = store.witnesses.layoutOf(documentId).zones.find(({ start, end }) => start <= at && at < end)
  return { confidence: zone?.confidence ?? null, alternatives: [...(zone?.alternatives ?? [])] }
}

/** Goes back through the log: each change that brought the character in place of others, to where it came in. */
function changesOf({ store, history }: TraceTools, docPos: number): CharacterChange[] {
  const batches = new Batches(store)
  const changes: CharacterChange[] = []
  let at = docPos
  for (let index = history.steps.length - 1; index >= 0 && changes.length < mostChanges; index--) {
    const { step, revision, batchId } = history.steps[index]!
    if (step instanceof MoveStep) {
      at = movePoint(step.invert(), at, 'after')
      continue
    }
    const map = step.getMap()
    const change = changeAround(map, at)
    if (!change) {
      at = map.invert().map(at, 1)
      continue
    }
    const { label, actor, at: time } = batches.get(batchId)
    const was = textIn(history, index, change.oldStart, change.oldEnd)
    const now = textIn(history, index + 1, change.newStart, change.newEnd)
    addChange(changes, { revision, kind: kindOf(label, store.history), actor, at: time, was, now })
    if (change.oldEnd === change.oldStart) break
    at = change.oldStart + Math.min(at - change.newStart, change.oldEnd - change.oldStart - 1)
  }
  return changes
}

interface Change {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
}

function changeAround(map: ReturnType<DocumentHistory['steps'][number]['step']['getMap']>, at: number): Change | null {
  let found: Change | null = null
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    if (newStart <= at && at < newEnd) found = { oldStart, oldEnd, newStart, newEnd }
  })
  return found
}

function textIn(history: DocumentHistory, index: number, from: number, to: number): string {
  return readableText(positionText(history.docBefore(index), from, Math.min(to, from + longestText)))
}

/** An input method writes a character in many steps; they are one change. */
function addChange(changes: CharacterChange[], change: CharacterChange): void {
  const last = changes.at(-1)
  const isOne =
    last?.kind === change.kind && last.actor.name === change.actor.name && last.revision - change.revision <= 1
  if (isOne) last.was = change.was
  else changes.push(change)
}

function recordRemarks({ records }: DocumentState, at: number): CharacterRemark[] {
  return records
    .all()
    .filter(({ from, to, removed }) => !removed && from <= at && at < Math.max(to, from + 1))
    .map(({ record }): CharacterRemark => {
      const { author: actor, at: time } = record
      if (record.type === 'decision') {
        const { findingType: type, verdict, checker, quote: text } = record
        return { kind: 'decision', type, verdict, checker, actor, at: time, original: null, reading: null, text }
      }
      const { original, reading } = isReading(record) ? record.body : { original: null, reading: null }
      const said = { verdict: null, checker: null, original, reading, text: remarkOf(record) }
      return { kind: 'annotation', type: record.kind, actor, at: time, ...said }
    })
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/** What checks doubt at a place and nobody has decided. */
function findingRemarks(store: ProjectStore, block: IndexedBlock, place: CharacterPlace): CharacterRemark[] {
  return store.findings
    .list(place.documentId)
    .filter(({ status, finding: { anchor } }) => {
      const isHere = anchor.blockId === place.blockId && anchor.start <= place.offset && place.offset < anchor.end
      return status === 'open' && isHere && isSingle(anchor, block)
    })
    .map(({ finding: { type, checker, quote, fixes } }) => {
      const said = { original: quote, reading: fixes[0]?.text ?? null, text: quote }
      return { kind: 'finding', type, verdict: 'open', checker, actor: null, at: null, ...said } as const
    })
}

/** Whether a finding's text still stands where it was found. */
function isSingle(
  { start, end, exact, endBlockId }: { start: number; end: number; exact: string; endBlockId: string },
  block: IndexedBlock,
): boolean {
  return (
    endBlockId !== block.id ||
    readableText(block.node.textBetween(start, Math.min(end, block.node.content.size))) === exact
  )
}
