import type { CheckerRun } from '../checker.ts'
import type { CheckResources } from '../resources.ts'
import { deskOf } from './desk.ts'
import { draftOf, type Suspicion } from './suspicion.ts'

/** The run of a checker that reports one type of what the reading desk finds. */
export function openReadingRun(type: Suspicion['type'], resources: CheckResources): CheckerRun {
  const desk = deskOf(resources)
  const texts = new Map<string, string>()
  return {
    update(document) {
      texts.set(document.snapshot.documentId, document.snapshot.text)
      desk.update(document)
    },
    remove(documentId) {
      texts.delete(documentId)
      desk.remove(documentId)
    },
    check(documentId) {
      const text = texts.get(documentId) ?? ''
      return desk
        .suspicionsIn(documentId)
        .filter(suspicion => suspicion.type === type)
        .map(suspicion => draftOf(documentId, text.slice(suspicion.start, suspicion.end), suspicion))
    },
  }
}
