/** A cell of the pair table holds the row of the second word above five bits of cost; 0 is an empty cell. */
export const pairCellOf = (second: number, level: number): number => (second << 5) | level
export const secondOf = (cell: number): number => cell >>> 5
export const levelOf = (cell: number): number => cell & 31

/** Costs of pairs are kept in steps of half a nat, from 1 so that no cell is 0. */
export const pairLevelOf = (cost: number): number => Math.max(1, Math.min(31, Math.round(cost * 2) + 1))
export const pairCostOf = (level: number): number => (level - 1) / 2

/** Costs of words: twelfths of a nat. */
export const wordLevelOf = (cost: number): number => Math.max(0, Math.min(255, Math.round(cost * 12)))
export const wordCostOf = (level: number): number => level / 12

/** Costs of falling back: fortieths of a nat from −1.5, because some weights are above 1. */
export const backoffLevelOf = (cost: number): number => Math.max(0, Math.min(255, Math.round((cost + 1.5) * 40)))
export const backoffCostOf = (level: number): number => level / 40 - 1.5

/** First number of each file: what it is and which layout. */
export const pairFileMagic = 0x335a5057
export const lexiconFileMagic = 0x315a584c

/** Bits for what a word can be, from the lexicon's part-of-speech marks: a word may be several. `set` marks set phrases. */
export const wordClass = { noun: 1, verb: 2, adjective: 4, function: 8, name: 16, set: 32, joined: 64 } as const
