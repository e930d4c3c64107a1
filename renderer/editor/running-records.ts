import type { Transaction } from 'prosemirror-state'
import type { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'

/** The records as they are after the steps that a transaction has so far. */
export class RunningRecords {
  #records: RecordSet
  #applied = 0
  #seen = 0

  constructor(records: RecordSet) {
    this.#records = records
  }

  /** As `of`, but it may lack record steps behind the last text step: enough for a finding that they are not about. */
  asFarAsTextGoes(tr: Transaction): RecordSet {
    const seen = Math.max(this.#seen, this.#applied)
    this.#seen = tr.steps.length
    return tr.steps.slice(seen).every(step => step instanceof RecordStep) ? this.#records : this.of(tr)
  }

  of(tr: Transaction): RecordSet {
    if (this.#applied === tr.steps.length) return this.#records
    const docs = [...tr.docs.slice(this.#applied), tr.doc]
    this.#records = this.#records.applyAll(tr.steps.slice(this.#applied), docs)
    this.#applied = tr.steps.length
    return this.#records
  }
}
