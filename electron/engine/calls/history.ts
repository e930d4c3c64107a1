import type { historyCalls } from '#shared/contract/history.ts'
import { newId } from '#shared/domain/id.ts'
import { compareVersions } from '../services/history/compare-versions.ts'
import { placeOfEntry } from '../services/history/entry-place.ts'
import { previewRestore, restore } from '../services/history/restore.ts'
import { cleanBlocks, rowsOfVersion } from '../services/history/text-versions.ts'
import { listHistory } from '../services/history/timeline.ts'
import { traceCharacter } from '../services/history/trace-character.ts'
import { committing } from './commit-batch.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function historyHandlers(context: HandlerContext): Handlers<typeof historyCalls> {
  const versionTools = () => {
    const { store, states, histories } = context.project()
    return { store, states, histories, pool: context.pool }
  }
  const toolsFor = (documentId: string) => {
    const { store, states, histories } = context.project()
    return { store, states, history: histories.of(documentId) }
  }
  return {
    'history.list': input => listHistory(context.project().store, input),
    'history.place': ({ documentId, first, last }) =>
      placeOfEntry(context.project().histories.of(documentId), first, last),
    'history.clean': async ({ documentId }) => ({
      blocksJson: JSON.stringify(await cleanBlocks(versionTools(), documentId)),
    }),
    'history.text': async ({ documentId, version }) => ({
      rowsJson: JSON.stringify(await rowsOfVersion(versionTools(), documentId, version)),
    }),
    'history.compare': async ({ documentId, first, second }) => ({
      rowsJson: JSON.stringify(await compareVersions(versionTools(), documentId, { first, second })),
    }),
    'history.previewRestore': input => previewRestore(toolsFor(input.documentId), input),
    'history.restore': input => {
      context.project().assertWritable()
      const batchId = newId()
      const { isDone, ...result } = restore(toolsFor(input.documentId), input, committing(context, batchId))
      return { ...result, batchId: isDone ? batchId : null }
    },
    'history.trace': input => traceCharacter(toolsFor(input.documentId), input),
  }
}
