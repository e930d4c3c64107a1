import { commonEnds } from '../../text/common-ends.ts'
import type { CheckedDocument } from '../checker.ts'
import type { Characters } from './characters.ts'
import { isTraditional } from './script.ts'
import type { Suspicion } from './suspicion.ts'

const madeSimplified = new WeakSet<CheckedDocument>()

/** Whether a document that is read was in traditional characters. */
export const wasTraditional = (read: CheckedDocument): boolean => madeSimplified.has(read)

/** A document in the characters that the language files are written in; offsets are the same. Itself if it is so already. */
export function asSimplified(document: CheckedDocument, characters: Characters | null): CheckedDocument {
  const { snapshot, profile } = document
  const { script } = profile.stated
  const traditional = script ? script !== 'simplified' : isTraditional(snapshot.text)
  if (!characters || !traditional) return document
  const read = { ...document, snapshot: { ...snapshot, text: characters.simplified(snapshot.text) } }
  madeSimplified.add(read)
  return read
}

/** A suspicion about a document read as simplified, with its texts in the document's own characters again. */
export function inOwnScript(
  suspicion: Suspicion,
  { read, original, characters }: { read: string; original: string; characters: Characters },
): Suspicion {
  const { start, end } = suspicion
  const [printed, own] = [read.slice(start, end), original.slice(start, end)]
  return {
    ...suspicion,
    readings: suspicion.readings.map(reading =>
      restored(reading, printed, own, middle => characters.traditional(middle, original)),
    ),
    evidence: characters.traditional(suspicion.evidence, original),
  }
}

/** What a reading shares with what is printed keeps its own characters; the rest takes the commonest. */
function restored(reading: string, printed: string, own: string, toOwn: (text: string) => string): string {
  const { head, tail } = commonEnds(reading, printed)
  const middle = reading.slice(head, reading.length - tail)
  return own.slice(0, head) + toOwn(middle) + own.slice(own.length - tail)
}
