/** What a hole hid. */
export type HoleKind = 'place' | 'count' | 'ordinal' | 'date' | 'name'

/** One way in which what is left shows that a value is gone. Every rule holds only in documents that hide values. */
export interface HoleRule {
  kind: HoleKind
  /** Characters of which at least one stands in what the rule knows a hole by. */
  signs: string
  /** What stands before the hole: the hole is at its end. */
  before: RegExp
  /** What must follow the hole. */
  after: RegExp
  confidence: number
}

/** One rule; `before` and `after` are sources of patterns. */
export const rule = (
  kind: HoleKind,
  signs: string,
  [before, after]: readonly [before: string, after: string],
  confidence: number,
): HoleRule => ({
  kind,
  signs,
  before: new RegExp(`(?:${before})(?=${after})`, 'gu'),
  after: new RegExp(`^(?:${after})`, 'u'),
  confidence,
})
