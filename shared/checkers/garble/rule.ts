import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** A match of an expression, as far as a rule looks at it. */
export interface Found {
  index: number
  0: string
}
/** Finds what one rule speaks of in a block. */
export type Rule = (text: string) => Hit[]

/** What a rule makes of a match. */
export interface Verdict {
  confidence: number
  readings?: readonly string[]
  /** Whether the reading is certain to mean the same. */
  safe?: boolean
}

/** Rules of which a find leaves nothing to read at its place. */
const hiding = new Set(['lost_text', 'entity', 'ornament', 'padded'])

/** The hit of a rule; its message knows the code points. */
export function hit(
  rule: string,
  { index, 0: quote }: Found,
  { confidence, readings = [], safe = false }: Verdict,
): Hit {
  const codes = [...new Set([...quote])]
    .slice(0, 4)
    .map(unit => `U+${unit.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  const fixes = readings.map(text => ({ text, safe }))
  const hidesText = hiding.has(rule)
  return {
    rule,
    start: index,
    end: index + quote.length,
    confidence,
    fixes,
    hidesText,
    params: { codes: codes.join(' ') },
  }
}

/** A rule that is one expression; `judge` may decline a match. */
export const each =
  (rule: string, pattern: RegExp, judge: (found: Found, text: string) => Verdict | null): Rule =>
  text => {
    const hits: Hit[] = []
    for (const match of matchesOf(text, pattern)) {
      const verdict = judge(match, text)
      if (verdict) hits.push(hit(rule, match, verdict))
    }
    return hits
  }
