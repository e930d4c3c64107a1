import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ProjectStore } from '../db/project-store.ts'
import type { DocumentStates } from './document-states.ts'

/**
 * Reads what the first save of a document and the first check after it need, so that they do not have to: in a long
 * document that takes a tenth of a second. In between whoever asks has his turn.
 */
export async function readAhead(
  store: ProjectStore,
  states: DocumentStates,
  { documentId, isWanted }: { documentId: string; isWanted(): boolean },
): Promise<void> {
  const isThere = (): boolean => isWanted() && store.documents.get(documentId) !== undefined
  if (store.readOnly || !isThere()) return
  states.load(documentId)
  await nextTurn()
  if (isThere()) store.findings.list(documentId)
}
