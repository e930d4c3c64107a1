import type { Finding } from './finding.ts'
import { careOf } from './fix-care.ts'
import type { Json } from './json.ts'

/** What of a finding tells by which of its checker's rules it was made. */
interface RuleBearing {
  message: { key: string }
  data: Readonly<Record<string, Json>>
}

/**
 * The rule of its checker that made a finding: what the checker calls it, else the last word of its message. Decisions
 * keep it, so that a project's experience with each rule can be counted.
 */
export function ruleOf({ message, data }: RuleBearing): string {
  for (const name of [data.rule, data.reason]) if (typeof name === 'string' && name !== '') return name
  return message.key.slice(message.key.lastIndexOf('.') + 1)
}

/** Marks that part clauses and members: which of them is to stand is what a fix decides. */
const partingMark = /^[，。、；：！？,.;:!?·]$/u

/** What the first fix of a finding is, as far as fixes of one rule differ in kind. */
function kindOfFix(finding: Pick<Finding, 'quote' | 'fixes' | 'data'>): string {
  const reading = finding.fixes[0]?.text ?? ''
  const mark = partingMark.test(finding.quote) && partingMark.test(reading) ? ` ${reading}` : ''
  return careOf(finding) === 'safe' ? mark : `${mark}?`
}

/**
 * What joins findings into one group: a mask's group; or a rule broken at many sites and put right in one way, so that
 * whoever accepts them all knows what he does. Null for those that stand alone.
 */
export function groupOf(finding: Pick<Finding, 'quote' | 'fixes' | 'data'>): string | null {
  const { group, rule } = finding.data
  if (typeof group === 'string' && group !== '') return group
  return typeof rule === 'string' && rule !== '' ? rule + kindOfFix(finding) : null
}
