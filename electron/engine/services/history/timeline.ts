import type { InputOf } from '#shared/contract/call.ts'
import type { HistoryEntry, HistoryKind, HistoryPage, historyCalls } from '#shared/contract/history.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { StoredRevision } from '../../db/repositories/history.ts'
import { kindOf, restoredOf } from './history-kinds.ts'
import { emptySummary, summaryOf } from './step-summary.ts'

type Asked = InputOf<(typeof historyCalls)['history.list']>

/** A pause that ends a burst of typing. */
const longestPauseMs = 120_000
/** How many revisions are read at a time. */
const chunk = 1000
/** Steps of an entry that its summary is made of. */
const toldSteps = 300

/** A row of revisions that is one entry. */
type Group = Omit<HistoryEntry, 'inserted' | 'deleted' | 'decisions' | 'decided' | 'readings' | 'annotations' | 'isCut'>

/**
 * A page of a document's history, newest first; the import is its last entry. Reads as much of the log as the page
 * needs. Throws AppError `document_not_found`.
 */
export function listHistory(store: ProjectStore, asked: Asked): HistoryPage {
  const { documentId, before, limit } = asked
  const document = store.documents.get(documentId)
  if (!document) throw new AppError('document_not_found', { documentId })
  // Further pages are of the same people.
  const makers = before === null ? store.history.makersOf(documentId) : []
  const imported = importOf(store, documentId)
  const entries: HistoryEntry[] = []
  let next: number | null = null
  for (const group of groupsBefore(store, documentId, before ?? document.revision + 1)) {
    if (!isWanted(group, asked)) continue
    if (entries.length === limit) {
      next = group.last + 1
      break
    }
    entries.push({ ...group, ...detailsOf(store, documentId, group) })
  }
  // The revision 0 is asked for where everything else has been told.
  if (next === null && before !== 0 && isWanted(imported, asked)) {
    if (entries.length < limit) entries.push({ ...imported, ...emptySummary() })
    else next = 1
  }
  return {
    entries,
    next,
    revision: document.revision,
    people: [...new Set([...makers.map(({ actor }) => actor.name), imported.actor.name])].toSorted(),
    kinds: [...new Set<HistoryKind>([...makers.map(({ label }) => kindOf(label, store.history)), 'import'])],
  }
}

function detailsOf(store: ProjectStore, documentId: string, { first, last, steps }: Group) {
  return summaryOf(store.history.stepTexts(documentId, first, last, toldSteps), steps > toldSteps)
}

const isWanted = ({ kind, actor }: Pick<Group, 'kind' | 'actor'>, { kinds, person }: Asked): boolean =>
  (kinds === null || kinds.includes(kind)) && (person === null || actor.name === person)

function importOf(store: ProjectStore, documentId: string): Group {
  const document = store.documents.get(documentId)!
  const batch = store.history.batch(document.batchId)
  const actor = batch?.actor ?? { kind: 'import', name: '' }
  const at = batch?.at ?? document.createdAt
  return { first: 0, last: 0, kind: 'import', actor, at, since: at, client: '', steps: 0, restored: null }
}

function* groupsBefore(store: ProjectStore, documentId: string, before: number): Generator<Group> {
  let group: Group | null = null
  /** Whether what came before can be part of it. */
  let isBurst = false
  let from = before
  for (;;) {
    const revisions = store.history.revisionsBefore(documentId, from, chunk)
    for (const revision of revisions) {
      if (group && isBurst && belongs(group, revision)) extend(group, revision)
      else {
        if (group) yield group
        group = groupOf(store, revision)
        isBurst = isBurstLabel(revision.label)
      }
    }
    if (revisions.length < chunk) break
    from = revisions.at(-1)!.revision
  }
  if (group) yield group
}

/** What is done key by key. A batch that is taken back, or made again, is one thing by itself. */
const isBurstLabel = (label: string): boolean => ['typing', 'undo', 'redo'].includes(label)

/** Whether an earlier revision is part of what the group tells. */
function belongs({ kind, actor, client, since }: Group, earlier: StoredRevision): boolean {
  return (
    earlier.label === kind &&
    earlier.actor.kind === actor.kind &&
    earlier.actor.name === actor.name &&
    earlier.client === client &&
    since - earlier.at <= longestPauseMs
  )
}

function extend(group: Group, { revision, at, steps }: StoredRevision): void {
  group.first = revision
  group.since = at
  group.steps += steps
}

function groupOf({ history }: ProjectStore, { revision, label, actor, at, client, steps }: StoredRevision): Group {
  const kind = kindOf(label, history)
  return { first: revision, last: revision, kind, actor, at, since: at, client, steps, restored: restoredOf(label) }
}
