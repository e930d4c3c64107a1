import type { NumberRule } from './dates.ts'

/** A rule that is asked only where its gate opens; `ungated` is the rule by itself, which tests ask too. */
export interface GatedRule extends NumberRule {
  ungated?: NumberRule
}

/** A rule behind a sign of which every text that it knows holds one: most texts are refused by a look for it. */
export function gated(sign: RegExp | string, rule: NumberRule): GatedRule {
  const holds = typeof sign === 'string' ? (text: string) => text.includes(sign) : (text: string) => sign.test(text)
  return Object.assign((text: string) => (holds(text) ? rule(text) : []), { ungated: rule })
}
