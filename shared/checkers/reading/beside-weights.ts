// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const besideWeights: readonly number[] = [
  // always
  -7.05,
  // gain
  3.6,
  // gain of more than 12
  0.4,
  // gain of less than 10
  0.27,
  // look-alike
  0.86,
  // like sound
  0.26,
  // look-alike or like sound
  -0.35,
  // makes words with the same character
  -0.54,
  // short form
  -0.25,
  // cost of a word of two
  -0.54,
  // goes with what is before
  -0.23,
  // goes with what is behind
  -0.82,
  // behind a figure
  -0.59,
  // in a name
  -0.05,
  // on purpose
  -0.3,
  // paired
  -1.25,
  // topic
  -1.13,
  // single characters in the block
  -0.52,
  // traditional
  -1.51,
  // what is printed attested
  -1.98,
  // what is printed stands again
  -0.82,
  // makes a word
  -0.43,
  // makes a word of two
  1.5,
  // makes a word of four and more
  -0.09,
  // word stands elsewhere
  2.11,
  // attested
  0.8,
]
