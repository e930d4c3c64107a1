import type { Transform } from 'prosemirror-transform'
import type { RunningRecords } from '../running.ts'
import { takeBackDecision } from './take-back.ts'

/** Takes back every decision about a finding, and what they had changed. */
export function takeBackOwn(tr: Transform, findingId: string, records: RunningRecords): void {
  const known = records.asFarAsTextGoes(tr)
  const own = known.ofFinding(findingId).filter(({ record }) => record.type === 'decision')
  for (const [index, decision] of own.entries()) {
    if (index === 0) takeBackDecision(tr, decision, known)
    else takeBackDecision(tr, records.of(tr).get(decision.record.id)!, records.of(tr))
  }
}
