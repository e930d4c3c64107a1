/** Hash of a pair of word rows; the builder of the pair table and its reader must agree on it. */
export function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** What is kept of a pair's hash beside its place: 11 bits. */
export const fingerprintOf = (hash: number): number => hash & 0x7ff

/**
 * Eight bits of a second hash, kept beside the cells: with the fingerprint alone one of a thousand strangers would be
 * taken for a pair, and a search through hundreds of readings would find it.
 */
export function pairTagOf(first: number, second: number): number {
  const hash = Math.imul(first ^ 0x5bd1e995, 0xc2b2ae35) + Math.imul(second ^ 0x27d4eb2f, 0x165667b1)
  return Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) >>> 24
}

/** A cell holds a fingerprint above five bits of cost; 0 is an empty cell. */
export const cellOf = (fingerprint: number, level: number): number => (fingerprint << 5) | level

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
export const pairFileMagic = 0x325a5057
export const lexiconFileMagic = 0x315a584c

/** Bits for what a word can be, from the lexicon's part-of-speech marks: a word may be several. `set` marks set phrases. */
export const wordClass = { noun: 1, verb: 2, adjective: 4, function: 8, name: 16, set: 32 } as const
