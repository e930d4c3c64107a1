/** A place in its context, as a line of a concordance. */
export interface ConcordanceHit {
  /** The part of the concordance that it stands in. */
  section: string
  /** Names the place among all of them. */
  key: string
  before: string
  text: string
  after: string
  /** What it would be replaced by; null where nothing is replaced. */
  reading: string | null
  /** Said at the end of the line, such as the document. */
  note?: string
}

/** A line of a concordance: a section's heading, or a place in its context. */
export type ConcordanceRow<Hit extends ConcordanceHit = ConcordanceHit> =
  | { kind: 'section'; key: string; count: number | null; isFolded: boolean }
  | { kind: 'hit'; key: string; hit: Hit }

interface RowContext {
  counts: ReadonlyMap<string, number>
  folded: ReadonlySet<string>
}

/** Places under the headings of their sections; those of folded sections are left out. */
export function rowsOf<Hit extends ConcordanceHit>(
  hits: readonly Hit[],
  { counts, folded }: RowContext,
): ConcordanceRow<Hit>[] {
  const rows: ConcordanceRow<Hit>[] = []
  let last: string | null = null
  for (const hit of hits) {
    const { section } = hit
    const isFolded = folded.has(section)
    if (section !== last) {
      rows.push({
        kind: 'section',
        key: section,
        count: counts.get(section) ?? null,
        isFolded,
      })
      last = section
    }
    if (!isFolded) rows.push({ kind: 'hit', key: hit.key, hit })
  }
  return rows
}

/** Which places are ticked: all, but for sections and places whose tick was taken away. Immutable. */
export class Ticks<Hit extends ConcordanceHit = ConcordanceHit> {
  readonly #sections: ReadonlySet<string>
  readonly #hits: ReadonlyMap<string, Hit>
  readonly #isNone: boolean

  constructor(sections: ReadonlySet<string> = new Set(), hits: ReadonlyMap<string, Hit> = new Map(), isNone = false) {
    this.#sections = sections
    this.#hits = hits
    this.#isNone = isNone
  }

  /** Whether a place is ticked. */
  has(hit: Hit): boolean {
    return this.hasSection(hit.section) !== this.#hits.has(hit.key)
  }

  /** Whether the places of a section are, those that were ticked one by one set aside. */
  hasSection(section: string): boolean {
    return this.#isNone === this.#sections.has(section)
  }

  toggle(hit: Hit): Ticks<Hit> {
    const hits = new Map(this.#hits)
    if (!hits.delete(hit.key)) hits.set(hit.key, hit)
    return new Ticks(this.#sections, hits, this.#isNone)
  }

  /** Gives all places of a section the other tick. */
  toggleSection(section: string): Ticks<Hit> {
    const sections = new Set(this.#sections)
    if (!sections.delete(section)) sections.add(section)
    const hits = new Map([...this.#hits].filter(([, hit]) => hit.section !== section))
    return new Ticks(sections, hits, this.#isNone)
  }

  static all<Hit extends ConcordanceHit>(isTicked: boolean): Ticks<Hit> {
    return new Ticks(new Set(), new Map(), !isTicked)
  }

  /** The same ticks of sections, with other exceptions. */
  withOthers(others: readonly Hit[]): Ticks<Hit> {
    return new Ticks(this.#sections, new Map(others.map(hit => [hit.key, hit])), this.#isNone)
  }

  /** How many places are ticked. */
  count(sections: readonly { key: string; count: number }[]): number {
    let count = 0
    for (const each of sections) if (this.hasSection(each.key)) count += each.count
    for (const hit of this.#hits.values()) count += this.hasSection(hit.section) ? -1 : 1
    return count
  }

  /** Whether places of a section are ticked and others are not. */
  isMixed(section: string): boolean {
    for (const hit of this.#hits.values()) if (hit.section === section) return true
    return false
  }

  /** The places that are treated the other way than their section. */
  get others(): Hit[] {
    return [...this.#hits.values()]
  }

  /** The tick of a line: null where only some places of a section are ticked. */
  of(row: ConcordanceRow<Hit>): boolean | null {
    if (row.kind === 'hit') return this.has(row.hit)
    return this.isMixed(row.key) ? null : this.hasSection(row.key)
  }

  toggleRow(row: ConcordanceRow<Hit>): Ticks<Hit> {
    return row.kind === 'hit' ? this.toggle(row.hit) : this.toggleSection(row.key)
  }
}
