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

/** What a reading has for it by the kind of its misreading, as log-odds. */
export const oddsOf = ({ channel, isUsual }: Pick<Candidate, 'channel' | 'isUsual'>): number =>
  channelOdds[channel] + (isUsual ? usualOdds[channel] : 0)
