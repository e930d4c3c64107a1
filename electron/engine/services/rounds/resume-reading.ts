import type { ResumedReading } from '#shared/contract/rounds.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { currentRound } from './current-round.ts'

/** Where a person was in a document, or last of all, and what was visited there in the current round. */
export function resumeReading(store: ProjectStore, name: string, documentId?: string): ResumedReading | null {
  const last = store.reading.placeOf(name, documentId)
  const id = documentId ?? last?.documentId
  if (id === undefined) return null
  const place = last ? { blockId: last.blockId, offset: last.offset, top: last.top } : null
  return { documentId: id, place, visited: store.reading.visited(currentRound(store).number, id) }
}
