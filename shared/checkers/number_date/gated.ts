import type { NumberRule } from './dates.ts'

/** A rule that is asked only where its gate opens; `ungated` is the rule by itself, which tests ask too. */
export interface GatedRule extends NumberRule {
  ungated?: NumberRule
  /** Source of what every text holds in which the rule finds something. */
  sign?: string
}

/** A rule behind a sign of which every text that it knows holds one: most texts are refused by a look for it. */
export function gated(sign: RegExp | string, rule: NumberRule): GatedRule {
  const holds = typeof sign === 'string' ? (text: string) => text.includes(sign) : (text: string) => sign.test(text)
  const source = typeof sign === 'string' ? sign.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&') : sign.source
  return Object.assign((text: string) => (holds(text) ? rule(text) : []), { ungated: rule, sign: source })
}
