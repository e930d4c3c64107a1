/** A slot for two codes in a table of 2 to the power of `bits`. */
export const pairSlotOf = (first: number, second: number, bits: number): number =>
  Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - bits)
