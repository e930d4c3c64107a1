import type { DigitSpacing } from '../../domain/document-profile.ts'
import type { TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** Numbers of one kind: where a title follows at once, and where white space sets it off. */
interface Numbers {
  close: RegExp
  off: RegExp
  /** So many close ones, and so many times those set off, show what the document does. */
  fewest: number
  times: number
}

/** A number that its title follows at once. */
export const closeNumber =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])(?=\p{Script=Han})/u

const kinds = {
  numbering: {
    close: closeNumber,
    off: /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])[ \u3000]/u,
    fewest: 3,
    times: 4,
  },
  arabic: {
    close: /^\s*\d{1,2}[.．、](?=\p{Script=Han})/u,
    off: /^\s*\d{1,2}[.．、][ \u3000]/u,
    fewest: 2,
    times: 2,
  },
} as const satisfies Record<string, Numbers>
export type NumberKind = keyof typeof kinds
export const numberKinds = Object.keys(kinds) as NumberKind[]

/** Whether a document sets its numbers of a kind close to their titles, but for a few. */
export function setsNumbersClose(blocks: readonly TraitedBlock[], kind: NumberKind): boolean {
  const { close, off, fewest, times } = kinds[kind]
  let [closeCount, offCount] = [0, 0]
  for (const { text } of blocks) {
    if (off.test(text)) offCount++
    else if (close.test(text)) closeCount++
  }
  return closeCount >= fewest && closeCount >= offCount * times
}

const spacedSign = /\d[ \u00a0\u3000]+[%％‰]/gu
const closeSign = /\d[%％‰]/gu
/** A document sets so few of its signs off by chance only. */
const chance = 0.3

/** How sure white space before a per-cent sign is a flaw: where most signs stand so, the figures must stand close. */
export function signConfidence(text: string, habit: DigitSpacing | null): number {
  const [spaced, close] = [matchesOf(text, spacedSign).length, matchesOf(text, closeSign).length]
  if (spaced <= (spaced + close) * chance) return 0.74
  return habit === 'spaced' ? 0.35 : 0.6
}
