import type { StepMap, Transform } from 'prosemirror-transform'
import type { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { mapSpans } from './span-map.ts'

/** A stretch of a document (docPos). */
export interface Place {
  from: number
  to: number
}

/** The records as they are after the steps that a transform has so far. */
export class RunningRecords {
  #records: RecordSet
  #applied = 0
  #seen = 0

  constructor(records: RecordSet) {
    this.#records = records
  }

  /** As `of`, but it may lack record steps behind the last text step: enough for a finding that they are not about. */
  asFarAsTextGoes(tr: Transform): RecordSet {
    const seen = Math.max(this.#seen, this.#applied)
    this.#seen = tr.steps.length
    return tr.steps.slice(seen).every(step => step instanceof RecordStep) ? this.#records : this.of(tr)
  }

  of(tr: Transform): RecordSet {
    if (this.#applied === tr.steps.length) return this.#records
    const docs = [...tr.docs.slice(this.#applied), tr.doc]
    this.#records = this.#records.applyAll(tr.steps.slice(this.#applied), docs)
    this.#applied = tr.steps.length
    return this.#records
  }
}

/** Carries places from before a transform over the steps that it has so far. */
export class RunningPlaces {
  #seen = 0
  /** The steps that changed text, and where each begins to. */
  readonly #changes: { map: StepMap; start: number }[] = []

  /** Where a place stands now; one that was replaced whole stands at what replaced it. */
  of(tr: Transform, { from, to }: Place): Place {
    const { maps } = tr.mapping
    for (; this.#seen < maps.length; this.#seen++) this.#add(maps[this.#seen]!)
    const [froms, tos] = [Int32Array.of(from), Int32Array.of(to)]
    // Changes are made from the end to the start, so that nearly every step lies behind the place.
    for (const { map, start } of this.#changes) if (start <= tos[0]!) mapSpans(map, froms, tos, () => undefined)
    return { from: froms[0]!, to: tos[0]! }
  }

  #add(map: StepMap): void {
    let first = Number.POSITIVE_INFINITY
    map.forEach(start => {
      first = Math.min(first, start)
    })
    if (first < Number.POSITIVE_INFINITY) this.#changes.push({ map, start: first })
  }
}
