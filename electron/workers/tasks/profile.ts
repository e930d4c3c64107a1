import { profileOf } from '#shared/checkers/document-profile.ts'
import { profileEntries } from '#shared/checkers/profile/entries.ts'
import { snapshotOf } from '#shared/document/snapshot-of.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import type { WorkerTasks } from '../protocol.ts'
import { readTexts } from './document-texts.ts'

/** Reads a document's habits, beside what was stated about them: `ProfileEntry[]` as JSON. */
export const readProfile: WorkerTasks['profile'] = input => {
  const { documentId, name, revision, format } = input
  const { snapshot } = snapshotOf({ documentId, name, revision, format, ...readTexts(input) })
  const stated = JSON.parse(input.statedJson) as ProfileStatements
  return JSON.stringify(profileEntries(profileOf(snapshot, stated), profileOf(snapshot)))
}
