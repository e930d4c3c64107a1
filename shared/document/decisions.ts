import type { Finding, FindingStatus } from '../domain/finding.ts'
import type { DecisionRecord, DocumentRecord } from '../domain/record.ts'

/** What `statusOf` needs of a record of the document: `RecordSet.all()` fits. */
interface PlacedDecision {
  record: DocumentRecord
  from: number
  to: number
  removed: boolean
}

/** Decisions by everything that a finding may be recognised by. */
export class DecisionIndex {
  readonly #byFinding = new Map<string, DecisionRecord>()
  readonly #byPlace = new Map<string, DecisionRecord>()
  readonly #byQuote = new Map<string, DecisionRecord>()

  /** `others` are decisions of other documents; only those that reach through the project count. */
  constructor(placed: Iterable<PlacedDecision>, others: Iterable<DecisionRecord> = []) {
    for (const { record, from, to, removed } of placed) {
      if (record.type !== 'decision') continue
      keepLatest(this.#byFinding, record.findingId, record)
      if (!removed) keepLatest(this.#byPlace, placeKey(record.checker, from, to), record)
      if (record.scope !== 'place') keepLatest(this.#byQuote, quoteKey(record), record)
    }
    for (const record of others) {
      if (record.scope !== 'project') continue
      keepLatest(this.#byFinding, record.findingId, record)
      keepLatest(this.#byQuote, quoteKey(record), record)
    }
  }

  /** The decision that stands for a finding: its own first, then one at its place, then a wider one. */
  find(finding: FindingIdentity, place: { from: number; to: number } | null): DecisionRecord | null {
    return (
      this.#byFinding.get(finding.id) ??
      (place && this.#byPlace.get(placeKey(finding.checker, place.from, place.to))) ??
      this.#byQuote.get(quoteKey({ checker: finding.checker, findingType: finding.type, quote: finding.quote })) ??
      null
    )
  }
}

export type FindingIdentity = Pick<Finding, 'id' | 'checker' | 'type' | 'quote'>

/** Whether and how a finding is decided. `place` (docPos) is null when its text is gone. */
export function statusOf(
  finding: FindingIdentity,
  place: { from: number; to: number } | null,
  decisions: DecisionIndex,
): FindingStatus {
  return decisions.find(finding, place)?.verdict ?? 'open'
}

function keepLatest(map: Map<string, DecisionRecord>, key: string, record: DecisionRecord): void {
  const known = map.get(key)
  if (!known || known.at < record.at || (known.at === record.at && known.id < record.id)) map.set(key, record)
}

function placeKey(checker: string, from: number, to: number): string {
  return `${checker} ${from} ${to}`
}

function quoteKey(decision: Pick<DecisionRecord, 'checker' | 'findingType' | 'quote'>): string {
  return `${decision.checker} ${decision.findingType} ${decision.quote}`
}
