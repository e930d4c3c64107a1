import type { ListedBlock } from '../block-list.ts'

const pairPattern = /(?=(\p{Script=Han}{2}))/gu

/** The pairs of characters of a text. */
export const pairsOf = (text: string): string[] => [...text.matchAll(pairPattern)].map(match => match[1] as string)

const pairsOfAll = (entries: readonly ListedBlock[]) => new Set(entries.flatMap(({ text }) => pairsOf(text)))

/** Whether a block shares more with one text than with another: pairs of characters that only one of them has. */
export function speaksOf({ text }: ListedBlock, one: readonly ListedBlock[], other: readonly ListedBlock[]): boolean {
  const [ones, others] = [pairsOfAll(one), pairsOfAll(other)]
  let balance = 0
  for (const pair of new Set(pairsOf(text))) {
    if (ones.has(pair) !== others.has(pair)) balance += ones.has(pair) ? 1 : -1
  }
  return balance > 0
}
