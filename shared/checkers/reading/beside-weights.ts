// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const besideWeights: readonly number[] = [
  // always
  -6.9,
  // gain
  3.59,
  // gain of more than 12
  0.59,
  // gain of less than 10
  0.71,
  // look-alike
  0.73,
  // like sound
  -0.08,
  // look-alike or like sound
  -1.05,
  // makes words with the same character
  -1.31,
  // short form
  -0.56,
  // cost of a word of two
  -0.94,
  // goes with what is before
  0.72,
  // goes with what is behind
  -1.58,
  // behind a figure
  -0.93,
  // in a name
  -0.26,
  // on purpose
  -1.16,
  // paired
  -0.98,
  // topic
  -1.23,
  // single characters in the block
  -0.19,
  // traditional
  -1.45,
  // what is printed attested
  -2.29,
  // what is printed stands again
  -0.44,
  // makes a word
  -0.26,
  // makes a word of two
  1.17,
  // makes a word of four and more
  -0.47,
  // word stands elsewhere
  1.8,
  // attested
  1.18,
]
