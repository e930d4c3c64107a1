import type { Finding } from './finding.ts'

/**
 * What accepting a finding's first fix asks for: nothing (`safe`, it cannot change the meaning), confidence that it is
 * right (`sure`), or a look at the text, and at the original perhaps (`look`).
 */
export type FixCare = 'safe' | 'sure' | 'look'

/** The care that the first fix of a finding asks for; its checker says where a look is needed. */
export function careOf({ fixes, data }: Pick<Finding, 'fixes' | 'data'>): FixCare {
  if (data.look === true) return 'look'
  return fixes[0]?.safe === true ? 'safe' : 'sure'
}
