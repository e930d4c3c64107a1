import { basename } from 'node:path'
import type { Step } from 'prosemirror-transform'
import type { ImportResult } from '#shared/contract/sources.ts'
import { schema } from '#shared/document/schema.ts'
import { bringVersion } from '#shared/document/versions/bring-version.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'
import type { ImportBatch } from './insert-annotations.ts'
import { type BroughtRows, insertSource, type ReadFile } from './insert-document.ts'
import { type SaveResult, saveSteps } from './save-steps.ts'
import { takeOverAnnotations } from './take-over-annotations.ts'

export interface VersionTools {
  store: ProjectStore
  states: DocumentStates
  /** Tells everybody of what was stored in a document. */
  advanced(documentId: string, saved: SaveResult): void
}

/**
 * Brings a document to a new version of its source: keeps the bytes and their reading as a witness, and changes the text
 * by steps in a batch of its own, all in one transaction. The old source and its reading stay. Throws AppError
 * `document_not_found`, and as `saveSteps` does.
 */
export function bringSourceVersion(
  { store, states, advanced }: VersionTools,
  { documentId, file, rows }: { documentId: string; file: ReadFile; rows: BroughtRows },
  { actor, at }: Omit<ImportBatch, 'id'>,
): ImportResult['versions'][number] {
  const { state, revision } = states.load(documentId)
  const base = store.witnesses.latestDocJson(documentId)
  const document = store.documents.get(documentId)
  if (base === undefined || !document) throw new AppError('document_not_found', { documentId })
  const { doc: incomingDoc, sources } = rows.rows
  const [before, after] = [base, new TextDecoder().decode(incomingDoc)].map(json =>
    schema.nodeFromJSON(JSON.parse(json)),
  )
  const origin = { author: actor, at, name: basename(file.path) }
  const { tr, report, incoming } = bringVersion(state, { base: before!, incoming: after! }, origin)
  const readings = { read: after!, adopted: incoming }
  takeOverAnnotations(tr, readings, rows.annotations, { known: state.records.all(), actor, at })
  const batch = { id: newId(), label: 'version', actor, at }
  const steps = tr.steps.map(step => (step as Step).toJSON() as unknown)
  const { fidelity, decoding, layout, text } = rows
  try {
    const saved = store.transaction(() => {
      store.history.insertBatch(batch)
      const sourceId = insertSource(store, file, rows, batch)
      const witness = { id: newId(), documentId, sourceId, kind: 'version' as const, at, decoding, fidelity }
      const [doc, batchId] = [JSON.stringify(incoming), batch.id]
      store.witnesses.insert({ ...witness, doc, sources, layout, text, batchId, report })
      if (steps.length === 0) return null
      const save = { documentId, baseRevision: revision, steps, label: batch.label }
      return saveSteps(store, states, save, { actor, client: 'import', at, batchId: batch.id })
    })
    if (saved) advanced(documentId, saved)
  } catch (error) {
    states.forget(documentId)
    throw error
  }
  return { path: file.path, documentId, title: document.title, fidelity, batchId: batch.id, report }
}
