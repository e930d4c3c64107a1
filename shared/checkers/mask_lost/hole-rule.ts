import { matchesOf } from '../matches.ts'

/** What a hole hid. */
export type HoleKind = 'place' | 'count' | 'ordinal' | 'date' | 'name'

/** One way in which what is left shows that a value is gone. Every rule holds only in documents that hide values. */
export interface HoleRule {
  kind: HoleKind
  /** Characters of which at least one stands in what the rule knows a hole by. */
  signs: string
  /** What stands before the hole: the hole is at its end. Of a rule that looks for its unit, read right before that. */
  before: RegExp
  /** What must follow the hole. */
  after: RegExp
  /** What `before` and `after` are made of: both stand somewhere in every text that has such a hole. */
  sources: readonly [before: string, after: string]
  /** What follows the hole, where that is looked for first because anything may stand before. */
  unit: RegExp | null
  confidence: number
}

/** A rule that looks for its unit reads no more before it. UTF-16 units. */
const reachBefore = 12
/** What follows a hole is read this far. */
const reach = 24

/**
 * One rule; `before` and `after` are sources of patterns. With `by_unit` what follows is looked for first, as it is
 * where the words before begin with any character.
 */
export function rule(
  kind: HoleKind,
  signs: string,
  [before, after, order]: readonly [before: string, after: string, order?: 'by_unit'],
  confidence: number,
): HoleRule {
  const isByUnit = order === 'by_unit' || before.startsWith('(?![')
  return {
    kind,
    signs,
    before: isByUnit ? new RegExp(`(?:${before})$`, 'u') : new RegExp(`(?:${before})(?=${after})`, 'gu'),
    after: new RegExp(`^(?:${after})`, 'u'),
    sources: [before, after],
    unit: isByUnit ? new RegExp(after, 'gu') : null,
    confidence,
  }
}

/** A place where a rule knows a hole: `told` is what stands before it, `rest` what follows. */
interface HolePlace {
  at: number
  told: string
  rest: string
}

/** Every place of a text where a rule knows a hole. */
export function placesOf({ before, after, unit }: HoleRule, text: string): HolePlace[] {
  if (unit)
    return matchesOf(text, unit).flatMap(({ index, 0: rest }) => {
      const told = before.exec(text.slice(Math.max(0, index - reachBefore), index))?.[0]
      return told === undefined ? [] : [{ at: index, told, rest }]
    })
  return matchesOf(text, before).flatMap(({ index, 0: told }) => {
    const at = index + told.length
    const rest = after.exec(text.slice(at, at + reach))?.[0]
    return rest === undefined ? [] : [{ at, told, rest }]
  })
}
