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

/** What joins findings into one group: a mask's group, a rule broken at many sites; null for those that stand alone. */
export function groupOf({ data }: Pick<RuleBearing, 'data'>): string | null {
  const name = data.group ?? data.rule
  return typeof name === 'string' && name !== '' ? name : null
}
