import type { Candidate, Channel } from './misread-candidates.ts'

/**
 * What each kind of misreading has for it, as log-odds, beyond the fitted weights. These are fitted on errors put into
 * texts at random, one pair of look-alikes as often as another; in texts as they come the few pairs that print hardly
 * tells apart are taken for each other far more often than the rest (measured on thirteen sets of documents with 1,100
 * marked errors, where a likelihood of a tenth was right in three of four places), and so are those that share their
 * phonetic part, and those known from misspellings (where one of three tenths was right in two of three).
 */
const channelOdds: Readonly<Record<Channel, number>> = {
  twin: 2.3,
  shape: 0.2,
  sound: 0,
  both: 0.2,
  other: 0,
  turn: 0,
  word: 0,
}
/** The same for a character that is usually put in the place of another; of twins all are. */
const usualOdds: Readonly<Record<Channel, number>> = {
  twin: 0,
  shape: 1.5,
  sound: 1.5,
  both: 1.5,
  other: 0,
  turn: 0,
  word: 0,
}

/**
 * What a reading has for it at the end of a clause, as log-odds: there the model has less to go by than the errors that were
 * put in for the fit suggest (measured on the same documents, 0.7 with a standard error of 0.2).
 */
export const endOdds = 0.7

/**
 * The same for a look-alike by how many look more like what is printed, which count below the first number: of the pairs
 * that recognition has taken for each other in a book of two million characters, as against all that look alike.
 */
const rankOdds: readonly (readonly [below: number, odds: number])[] = [
  [1, 1.3],
  [2, 0.2],
  [4, 0],
  [8, -0.7],
  [14, -1.1],
]
/** For what looks alike to people only. */
const handOdds = -0.2

const oddsOfRank = (rank: number): number => rankOdds.find(([below]) => rank < below)?.[1] ?? handOdds

/** What a reading has for it by the kind of its misreading, as log-odds. */
export function oddsOf({ channel, isUsual, rank }: Pick<Candidate, 'channel' | 'isUsual' | 'rank'>): number {
  const isAlike = channel === 'shape' || channel === 'both'
  const further = isUsual ? usualOdds[channel] : isAlike && rank !== undefined ? oddsOfRank(rank) : 0
  return channelOdds[channel] + further
}
