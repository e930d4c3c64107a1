import { rolesLeftOut } from '../domain/block.ts'
import type { DecisionRecord, DocumentRecord } from '../domain/record.ts'
import { lastUpTo } from '../order/last-up-to.ts'

/** A record and where it holds (docPos): `RecordSet.all()` fits. */
interface PlacedRecord {
  record: DocumentRecord
  from: number
  to: number
  removed: boolean
}

interface Excluded {
  from: number
  to: number
  decision: DecisionRecord
  /** The greatest end among this stretch and all before it. */
  reach: number
}

/** Stretches that a decision took out of the text: copies that are set aside, blocks of a role that editions leave out. */
export class ExcludedStretches {
  readonly #stretches: Excluded[] = []

  constructor(placed: readonly PlacedRecord[], decisionsOf: (findingId: string) => readonly DecisionRecord[]) {
    const found = placed.flatMap(each => {
      const decision = each.removed || each.from >= each.to ? null : excluding(each.record, decisionsOf)
      return decision ? [{ from: each.from, to: each.to, decision, reach: each.to }] : []
    })
    found.sort((left, right) => left.from - right.from)
    let reach = Number.NEGATIVE_INFINITY
    for (const stretch of found) {
      reach = Math.max(reach, stretch.to)
      this.#stretches.push({ ...stretch, reach })
    }
  }

  /** The decision that took out what stands at a place. */
  decisionAt({ from, to }: { from: number; to: number }): DecisionRecord | null {
    const last = lastUpTo(this.#stretches, from, stretch => stretch.from)
    for (let at = last; at >= 0 && this.#stretches[at]!.reach >= to; at--) {
      const stretch = this.#stretches[at]!
      if (stretch.to >= to) return stretch.decision
    }
    return null
  }
}

function excluding(
  record: DocumentRecord,
  decisionsOf: (findingId: string) => readonly DecisionRecord[],
): DecisionRecord | null {
  if (record.type === 'decision') {
    const { before, verdict } = record
    return verdict === 'accepted' && before && 'nowRole' in before && rolesLeftOut.has(before.nowRole) ? record : null
  }
  if (record.kind !== 'duplicate' || record.findingId === null) return null
  return decisionsOf(record.findingId).find(({ verdict }) => verdict === 'accepted') ?? null
}
