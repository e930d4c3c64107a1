import type { Finding, FindingStatus } from '../domain/finding.ts'
import type { DecisionRecord, DocumentRecord } from '../domain/record.ts'
import { ruleOf } from '../domain/rule.ts'
import { ExcludedStretches } from './excluded-stretches.ts'

/** What `statusOf` needs of a record of the document: `RecordSet.all()` fits. */
interface PlacedDecision {
  record: DocumentRecord
  from: number
  to: number
  removed: boolean
}
type Placed = PlacedDecision & { record: DecisionRecord }

/** Decisions that were made outside a document and may hold in it. */
export interface OutsideDecisions {
  /** Those of other documents; only what reaches through the project counts. */
  others?: Iterable<DecisionRecord>
  /** Those of documents that earlier versions of the same file became: each counts as if it were made here. */
  earlier?: Iterable<DecisionRecord>
}

interface Place {
  from: number
  to: number
}

/** By so many characters, both ends together, a checker may draw a flaw's borders otherwise than when it was decided. */
const borderTolerance = 2
/** Shorter quotes say too little to know a flaw by them when its borders are drawn otherwise. */
const tellingQuote = 2
const han = /\p{Script=Han}/gu

/** Decisions by everything that a finding may be recognised by. */
export class DecisionIndex {
  readonly #byFinding = new Map<string, Placed[]>()
  readonly #byPlace = new Map<string, Placed[]>()
  readonly #outside = new Map<string, DecisionRecord>()
  readonly #byQuote = new Map<string, DecisionRecord>()
  /** Decisions with a wide reach whose quote is long enough to be known with other borders, by checker and type. */
  readonly #wide = new Map<string, DecisionRecord[]>()
  readonly #excluded: ExcludedStretches

  constructor(placed: Iterable<PlacedDecision>, { others = [], earlier = [] }: OutsideDecisions = {}) {
    const all = [...placed]
    for (const entry of all) {
      if (entry.record.type !== 'decision') continue
      const own = entry as Placed
      add(this.#byFinding, own.record.findingId, own)
      if (!own.removed) add(this.#byPlace, placeKey(own.record.checker, own.from), own)
      if (own.record.scope !== 'place') this.#addWide(own.record)
    }
    for (const record of others) if (record.scope === 'project') this.#addOutside(record)
    for (const record of earlier) this.#addOutside(record)
    this.#excluded = new ExcludedStretches(all, id => (this.#byFinding.get(id) ?? []).map(({ record }) => record))
  }

  /**
   * The decision that stands for a finding: its own first, then one at its place, then a wider one. The same flaw is
   * known again with a border or two drawn otherwise, as long as it is the same rule's. What stands in text that a decision
   * took out is settled by that.
   */
  find(finding: FindingIdentity, place: Place | null): DecisionRecord | null {
    return (
      this.#ownOf(finding, place) ??
      this.#outside.get(finding.id) ??
      (place && this.#atPlace(finding, place)) ??
      this.#byQuote.get(quoteKey(identityOf(finding))) ??
      latest((this.#wide.get(wideKey(identityOf(finding))) ?? []).filter(record => isNearly(finding, record))) ??
      (place && this.#excluded.decisionAt(place))
    )
  }

  #addOutside(record: DecisionRecord): void {
    keepLatest(this.#outside, record.findingId, record)
    if (record.scope !== 'place') this.#addWide(record)
  }

  #addWide(record: DecisionRecord): void {
    keepLatest(this.#byQuote, quoteKey(record), record)
    if (record.rule && hanCount(record.quote) >= tellingQuote) add(this.#wide, wideKey(record), record)
  }

  #ownOf(finding: FindingIdentity, place: Place | null): DecisionRecord | null {
    const known = this.#byFinding.get(finding.id)
    return known ? latest(known.filter(own => holdsAt(own, place)).map(({ record }) => record)) : null
  }

  #atPlace(finding: FindingIdentity, place: Place): DecisionRecord | null {
    const found: DecisionRecord[] = []
    for (let from = place.from - borderTolerance; from <= place.from + borderTolerance; from++) {
      for (const own of this.#byPlace.get(placeKey(finding.checker, from)) ?? []) {
        if (isSameSite(finding, place, own)) found.push(own.record)
      }
    }
    return latest(found)
  }
}

/** What a finding is recognised by. */
export type FindingIdentity = Pick<Finding, 'id' | 'checker' | 'type' | 'quote' | 'message' | 'data'>

/** Whether and how a finding is decided. `place` (docPos) is null when its text is gone. */
export function statusOf(finding: FindingIdentity, place: Place | null, decisions: DecisionIndex): FindingStatus {
  return decisions.find(finding, place)?.verdict ?? 'open'
}

/**
 * Of passages that are alike to the last character the first one's fingerprint falls to the second when the first is put
 * right: a decision whose own place is elsewhere is not about this one. A duplicate's may be at the copy.
 */
function holdsAt({ record, from, to, removed }: Placed, place: Place | null): boolean {
  return removed || !place || record.findingType === 'duplicate' || (from <= place.to && place.from <= to)
}

/** Whether a finding is about what a decision at (nearly) its place was about. */
function isSameSite(finding: FindingIdentity, place: Place, { record, from, to }: Placed): boolean {
  if (finding.type !== record.findingType) return false
  const shift = Math.abs(from - place.from) + Math.abs(to - place.to)
  // A copy is known by its place: both copies may have been worked on since.
  if (finding.type === 'duplicate') return shift <= borderTolerance && isOfRule(finding, record)
  if (shift === 0) return record.quote === finding.quote || isNearly(finding, record)
  const overlaps = from < place.to && place.from < to
  return overlaps && shift <= borderTolerance && isOfRule(finding, record)
}

/** Whether the quotes differ by one character at an end, for the same rule. */
function isNearly(finding: FindingIdentity, record: DecisionRecord): boolean {
  const [short, long] = [finding.quote, record.quote].sort((a, b) => a.length - b.length) as [string, string]
  if (long.length - short.length > 1 || hanCount(short) < tellingQuote) return false
  return (long.startsWith(short) || long.endsWith(short)) && isOfRule(finding, record)
}

const isOfRule = (finding: FindingIdentity, { rule }: DecisionRecord): boolean =>
  rule !== undefined && rule === ruleOf(finding)

const hanCount = (text: string): number => text.match(han)?.length ?? 0

const isLater = (a: DecisionRecord, b: DecisionRecord): boolean => b.at < a.at || (b.at === a.at && b.id < a.id)

function latest(records: readonly DecisionRecord[]): DecisionRecord | null {
  return records.reduce<DecisionRecord | null>((best, next) => (best && !isLater(next, best) ? best : next), null)
}

function keepLatest(map: Map<string, DecisionRecord>, key: string, record: DecisionRecord): void {
  const known = map.get(key)
  if (!known || isLater(record, known)) map.set(key, record)
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const placeKey = (checker: string, from: number): string => `${checker} ${from}`

type QuoteIdentity = Pick<DecisionRecord, 'checker' | 'findingType' | 'quote'>
const identityOf = ({ checker, type, quote }: FindingIdentity): QuoteIdentity => ({ checker, findingType: type, quote })
const quoteKey = ({ checker, findingType, quote }: QuoteIdentity): string => `${checker} ${findingType} ${quote}`
const wideKey = ({ checker, findingType }: QuoteIdentity): string => `${checker} ${findingType}`
