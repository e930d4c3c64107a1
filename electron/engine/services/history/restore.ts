import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { InputOf } from '#shared/contract/call.ts'
import type { historyCalls, RestoreChange, RestorePreview } from '#shared/contract/history.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { offsetText, readableText } from '#shared/document/block-text.ts'
import type { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { type BlockPair, keyOf, pairBlocks } from '#shared/document/restore/block-changes.ts'
import { restoreBlocks } from '#shared/document/restore/restore-blocks.ts'
import { bringBackTrueRecords, dropUntrueRecords } from '#shared/document/restore/restore-records.ts'
import { forEachTextBlock } from '#shared/document/sections.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { CommitSteps } from '../batches/commit-steps.ts'
import type { DocumentStates } from '../document-states.ts'
import type { DocumentHistory } from './document-history.ts'
import { labelOfRestore } from './history-kinds.ts'
import { editsOfBlocks } from './later-edits.ts'

type PreviewInput = InputOf<(typeof historyCalls)['history.previewRestore']>
type RestoreInput = InputOf<(typeof historyCalls)['history.restore']>

/** What the services of restoring work with. */
export interface RestoreTools {
  store: ProjectStore
  states: DocumentStates
  history: DocumentHistory
}

const longestText = 160

/**
 * What bringing a document, or the top-level blocks that hold `blockIds`, back to a revision would change, in text
 * order, with what was done to each since. Throws AppError `input_invalid` for a revision that has not been.
 */
export function previewRestore(
  { store, states, history }: RestoreTools,
  { documentId, revision, blockIds }: PreviewInput,
): RestorePreview {
  const { state, revision: baseRevision } = states.load(documentId)
  const past = history.docAt(revision)
  const pairs = pairBlocks(state.doc, past)
  const wanted = blockIds && keysNear(pairs, topKeys(state.doc, blockIds))
  const changed = pairs.filter(pair => !isSame(pair) && (wanted === null || wanted.has(pair.key)))
  const edits = editsOfBlocks(store, history, revision)
  const changes = new Map<string, RestoreChange>()
  for (const pair of changed) {
    const known = changes.get(pair.key)
    if (known) {
      Object.assign(known, { kind: 'moved', now: known.now || textOf(pair.now), past: known.past || textOf(pair.past) })
      continue
    }
    const { list, count } = edits(pair)
    const change = { key: pair.key, kind: kindOfPair(pair), now: textOf(pair.now), past: textOf(pair.past) }
    changes.set(pair.key, { ...change, edits: list, editCount: count })
  }
  return { baseRevision, changes: [...changes.values()] }
}

const isSame = ({ now, past }: BlockPair): boolean => now !== null && past !== null && now.eq(past)

function kindOfPair({ now, past }: BlockPair): RestoreChange['kind'] {
  if (!now || !past) return now ? 'added' : 'gone'
  return now.content.eq(past.content) ? 'structure' : 'changed'
}

/** The beginning of a block's text; of a table's, its cells one after the other. */
function textOf(block: Node | null): string {
  const texts: string[] = []
  if (block?.inlineContent) texts.push(offsetText(block))
  else block?.descendants(node => !(node.inlineContent && texts.push(offsetText(node))))
  return readableText(texts.join(' ')).slice(0, longestText)
}

/** Keys of the top-level blocks that hold text blocks. */
function topKeys(doc: Node, blockIds: readonly string[]): Set<string> {
  const keys = new Set<string>()
  const wanted = new Set(blockIds)
  const index = BlockIndex.of(doc)
  for (const id of wanted) {
    const block = index.find(id)
    if (!block) continue
    const place = doc.resolve(block.contentPos)
    keys.add(keyOf(place.depth >= 2 ? place.node(2) : block.node))
  }
  return keys
}

/** These blocks and those that have gone from between them or right behind them. */
function keysNear(pairs: readonly BlockPair[], keys: ReadonlySet<string>): Set<string> {
  const near = new Set(keys)
  let isInside = false
  for (const { key, now } of pairs) {
    if (now) isInside = keys.has(key)
    else if (isInside) near.add(key)
  }
  return near
}

/**
 * Brings chosen blocks back to a revision as one batch on top of `baseRevision`. Records follow by the rules; what says
 * of the text what is no longer so goes, and what was taken back since and is so again comes back. Throws AppError `revision_conflict` when the document has moved on.
 */
export function restore(
  { states, history }: RestoreTools,
  input: RestoreInput,
  commit: CommitSteps,
): { blocks: number; records: number; isDone: boolean } {
  const { documentId, revision, baseRevision, keys, stretch } = input
  const { state, revision: now } = states.load(documentId)
  if (now !== baseRevision) throw new AppError('revision_conflict', { documentId, revision: now })
  const tr = new Transform(state.doc)
  const wanted = new Set(keys)
  restoreBlocks(tr, { past: history.docAt(revision), keys: wanted, stretch })
  if (tr.steps.length === 0) return { blocks: 0, records: 0, isDone: false }
  const dropped = dropUntrueRecords(tr, state.records)
  const records = dropped + bringBack(tr, state.records, { history, revision })
  commit({ documentId, baseRevision, steps: tr.steps, label: labelOfRestore(revision) })
  return { blocks: changedCount(state.doc, tr.doc), records, isDone: true }
}

/** Brings back what was said of the text at a revision, where anything has been taken out since. */
function bringBack(
  tr: Transform,
  records: RecordSet,
  { history, revision }: { history: DocumentHistory; revision: number },
): number {
  const later = history.steps.slice(history.indexAfter(revision))
  if (!later.some(({ step }) => step instanceof RecordStep && step.was && !step.now)) return 0
  const past = { doc: history.docAt(revision), records: history.recordsAt(revision).all() }
  return bringBackTrueRecords(tr, records, past)
}

/** How many text blocks came, went or changed. */
function changedCount(before: Node, after: Node): number {
  const known = new Map<string, Node>()
  forEachTextBlock(before, node => void known.set(node.attrs.id as string, node))
  let count = 0
  forEachTextBlock(after, node => {
    const was = known.get(node.attrs.id as string)
    known.delete(node.attrs.id as string)
    if (was !== node) count++
  })
  return count + known.size
}
