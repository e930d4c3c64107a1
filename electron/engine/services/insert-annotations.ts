import { Transform } from 'prosemirror-transform'
import { annotate } from '#shared/document/actions/annotate.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import type { Actor } from '#shared/domain/actor.ts'
import type { ImportedAnnotation, ImportedPlace } from '#shared/formats/import/index.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { DocumentStates } from './document-states.ts'
import { saveSteps } from './save-steps.ts'

/** The batch that files come in with. */
export interface ImportBatch {
  id: string
  actor: Actor
  at: number
}

/**
 * Adds what a source says about its own text (comments, tracked changes) to its new document, as the first revision.
 * Who is not named in the source is whoever imports it.
 */
export function insertAnnotations(
  store: ProjectStore,
  documentId: string,
  annotations: readonly ImportedAnnotation[],
  { actor, at }: ImportBatch,
): void {
  if (annotations.length === 0) return
  const states = new DocumentStates(store)
  const { doc } = states.load(documentId).state
  const tr = new Transform(doc)
  const index = BlockIndex.of(doc)
  const docPosOf = ({ blockId, offset }: ImportedPlace): number | null => {
    const pos = index.posOf(blockId)
    return pos === null ? null : pos + offset
  }
  for (const { start, end, content, author, at: madeAt } of annotations) {
    const from = docPosOf(start)
    const to = docPosOf(end)
    if (from === null || to === null) continue
    const who: Actor = author ? { kind: 'person', name: author } : actor
    annotate(tr, { from, to: Math.max(from, to), content, author: who, at: madeAt ?? at })
    store.people.note(who.name, at)
  }
  const steps = tr.steps.map(step => step.toJSON() as unknown)
  const save = { documentId, baseRevision: 0, steps, label: 'import' }
  saveSteps(store, states, save, { actor, client: 'import', at })
}
