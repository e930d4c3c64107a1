import { Transform } from 'prosemirror-transform'
import type { batchCalls, ReplacementResult, UnchangedPlace } from '#shared/contract/batches.ts'
import type { InputOf } from '#shared/contract/call.ts'
import { correctReading, replaceText } from '#shared/document/actions/correct-reading.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { atomCharacter } from '#shared/document/block-text.ts'
import type { DocumentState } from '#shared/document/document-state.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { BlockPlace } from '#shared/search/block-places.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { DocumentStates } from '../document-states.ts'
import type { Job } from '../jobs.ts'
import type { Search } from '../search/search.ts'
import type { CommitSteps } from './commit-steps.ts'

type ReplaceInput = InputOf<(typeof batchCalls)['batches.replace']>

export interface BatchTools {
  store: ProjectStore
  states: DocumentStates
  search: Search
  job: Pick<Job, 'cancelled' | 'signal' | 'progress'>
  /** Stores steps of the batch in a document and tells everybody. */
  commit: CommitSteps
}

/** Who replaces and when (milliseconds since 1970), and the id of the batch. */
export interface BatchOrigin {
  batchId: string
  author: Actor
  at: number
}

/**
 * Replaces hits document by document, each in a transaction of its own, all in one batch: a job that is cancelled keeps
 * what is done, and that can be undone as one.
 */
export async function replaceHits(
  tools: BatchTools,
  input: ReplaceInput,
  origin: BatchOrigin,
): Promise<ReplacementResult> {
  const { store, job } = tools
  const result: ReplacementResult = {
    batchId: null,
    replaced: 0,
    documents: 0,
    changedSince: [],
    unchanged: [],
    cancelled: false,
  }
  const others = new Set(input.others.map(keyOf))
  for (const [index, { documentId, revision, isTicked }] of input.documents.entries()) {
    if (job.cancelled) return { ...result, cancelled: true }
    const document = store.documents.get(documentId)
    job.progress(index, input.documents.length, document?.title ?? '')
    if (document?.revision === revision)
      await replaceInOne(tools, { documentId, isTicked, input, others, origin }, result)
    else result.changedSince.push(documentId)
  }
  job.progress(input.documents.length, input.documents.length, '')
  return result
}

const keyOf = ({ documentId, blockId, start }: { documentId: string; blockId: string; start: number }): string =>
  `${documentId} ${blockId} ${start}`

interface OneDocument {
  documentId: string
  isTicked: boolean
  input: ReplaceInput
  others: ReadonlySet<string>
  origin: BatchOrigin
}

type Place = BlockPlace & { reading: string }

async function replaceInOne(tools: BatchTools, one: OneDocument, result: ReplacementResult): Promise<void> {
  const { documentId, isTicked, input, others, origin } = one
  const { revision } = tools.states.load(documentId)
  const hits = await tools.search.placesIn(documentId, input.query, tools.job.signal)
  const places = hits.filter(place => isTicked !== others.has(keyOf({ documentId, ...place })))
  const { state, revision: now } = tools.states.load(documentId)
  if (now !== revision) {
    // Somebody wrote while a pattern was being matched.
    result.changedSince.push(documentId)
    return
  }
  const { tr, unchanged } = replacing(state, places, { ...origin, record: input.record })
  result.unchanged.push(...unchanged.map(place => ({ documentId, ...place })))
  if (tr.steps.length === 0) return
  tools.commit({ documentId, baseRevision: revision, steps: tr.steps, label: 'replace' })
  result.batchId = origin.batchId
  result.documents++
  result.replaced += places.length - unchanged.length
}

/** The change that replaces places; from the end to the start, so that none moves the next. */
function replacing(
  state: DocumentState,
  places: readonly Place[],
  { record, author, at }: BatchOrigin & { record: ReplaceInput['record'] },
): { tr: Transform; unchanged: Omit<UnchangedPlace, 'documentId'>[] } {
  const tr = new Transform(state.doc)
  const index = BlockIndex.of(state.doc)
  const unchanged: Omit<UnchangedPlace, 'documentId'>[] = []
  for (const { blockId, start, end, reading } of places.toReversed()) {
    const block = index.find(blockId)
    const text = index.textAt(index.orderOf(blockId)).slice(start, end)
    if (!block || text.includes(atomCharacter)) {
      unchanged.push({ blockId, start, end, text: text.replaceAll(atomCharacter, '') })
      continue
    }
    const [from, to] = [block.contentPos + start, block.contentPos + end]
    if (record === 'none') replaceText(tr, from, to, reading)
    else if (text !== reading) correctReading(tr, { from, to, reading, kind: record, author, at })
  }
  return { tr, unchanged: unchanged.toReversed() }
}
