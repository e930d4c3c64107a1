/** What `slotBehind` is asked with, once for all codes that stand behind one. */
export const pairHeadOf = (first: number): number => Math.imul(first, 0x9e3779b1)
/** A slot for a code behind another in a table of 2 to the power of `bits`. */
export const slotBehind = (head: number, second: number, bits: number): number =>
  Math.imul(head ^ second, 0x85ebca6b) >>> (32 - bits)
/** A slot for two codes in such a table. */
export const pairSlotOf = (first: number, second: number, bits: number): number =>
  slotBehind(pairHeadOf(first), second, bits)
