import type { FindingDraft, RelatedSpan } from '../../domain/finding.ts'
import { StretchIndex } from '../stretch-index.ts'

/** By what a place drew attention; also the key of its message. */
export type SuspicionKind =
  | 'repeat'
  | 'idiom'
  | 'variant'
  | 'phrase'
  | 'title'
  | 'misspelt'
  | 'series'
  | 'missing'
  | 'broken'
  | 'lost'
  | 'learned'
  | 'exchanged'
  | 'washed'

/** A place that reads wrong, with what speaks for it. Offsets are text offsets of the document. */
export interface Suspicion {
  kind: SuspicionKind
  type: 'ocr_char' | 'term'
  start: number
  end: number
  /** Readings to put in the place of the span, best first; none when only a person can know. */
  readings: string[]
  confidence: number
  /** What the message names: the right form, the word it echoes, the rule. */
  evidence: string
  /** How often the other form stands in the corpus, and in how many documents; 0 for a rule or the lexicon. */
  count: number
  documents: number
  related: RelatedSpan[]
  /** Whether readings and evidence are in the document's own script, not in the one it is read in. */
  isOwn?: boolean
  /** Whether it is as sure in verse and old prose as elsewhere. */
  isAgeless?: boolean
  /** Whether its confidence is a likelihood by a fitted model, which depends on how many errors its text has. */
  isEstimate?: boolean
  /** What joins it with others of its kind. */
  group?: string
}

/** What the language by itself says of a place. Offsets in the block. */
interface Doubt
  extends Pick<
      Suspicion,
      'kind' | 'start' | 'end' | 'readings' | 'confidence' | 'isOwn' | 'isAgeless' | 'isEstimate' | 'group'
    >,
    Partial<Pick<Suspicion, 'type' | 'evidence' | 'count' | 'documents'>> {}

/**
 * A suspicion for which the language alone speaks, and no other form in the corpus: of wrong characters, and named by its
 * first reading, unless the doubt says otherwise.
 */
export const suspicionIn = ({ block }: { block: { start: number } }, { start, end, ...doubt }: Doubt): Suspicion => ({
  type: 'ocr_char',
  evidence: doubt.readings[0] ?? '',
  count: 0,
  documents: 0,
  related: [],
  ...doubt,
  start: block.start + start,
  end: block.start + end,
})

/** A title says more than a character in it. */
const rank = ({ kind, confidence }: Suspicion) => confidence + (kind === 'title' && confidence >= 0.5 ? 1 : 0)

/** Of suspicions that overlap the surest stays; its rivals' readings follow its own. */
export function settle(suspicions: readonly Suspicion[]): Suspicion[] {
  const sorted = [...suspicions].sort(
    (a, b) => rank(b) - rank(a) || a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1),
  )
  const kept: Suspicion[] = []
  const placed = new StretchIndex<Suspicion>()
  for (const next of sorted) {
    const rival = placed.first(next, other => next.start < other.end && other.start < next.end)
    if (!rival) {
      const own = { ...next, readings: [...next.readings] }
      kept.push(own)
      placed.add(own)
    } else if (rival.start === next.start && rival.end === next.end)
      rival.readings = [...new Set([...rival.readings, ...next.readings])]
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** A suspicion as a finding of the checker that reports it. */
export function draftOf(documentId: string, quote: string, suspicion: Suspicion): FindingDraft {
  const { type, kind, start, end, readings, confidence, evidence, count, documents, related, group } = suspicion
  return {
    documentId,
    type,
    start,
    end,
    message: {
      key: `checkers.${type}.found.${kind}`,
      params: { quote, evidence, reading: readings[0] ?? '', count, documents },
    },
    severity: 'warning',
    confidence,
    fixes: readings.slice(0, 5).map(text => ({ text, label: `checkers.${type}.fix.reading`, safe: false })),
    related,
    data: {
      reason: kind,
      rare: quote,
      frequent: evidence,
      count,
      documents,
      ...(group === undefined ? {} : { group }),
    },
  }
}
