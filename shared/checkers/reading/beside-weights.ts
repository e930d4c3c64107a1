// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const besideWeights: readonly number[] = [
  // always
  -7.04,
  // gain
  3.57,
  // gain of more than 12
  0.46,
  // gain of less than 10
  0.18,
  // look-alike
  1.07,
  // like sound
  0.52,
  // look-alike or like sound
  -0.5,
  // makes words with the same character
  -0.4,
  // short form
  -0.26,
  // cost of a word of two
  -0.5,
  // goes with what is before
  -0.23,
  // goes with what is behind
  -0.82,
  // behind a figure
  -0.6,
  // in a name
  -0.05,
  // on purpose
  -0.26,
  // paired
  -1.25,
  // topic
  -1.13,
  // single characters in the block
  -0.5,
  // traditional
  -1.49,
  // what is printed attested
  -2,
  // what is printed stands again
  -0.77,
  // makes a word
  -0.43,
  // makes a word of two
  1.48,
  // makes a word of four and more
  -0.11,
  // word stands elsewhere
  2.11,
  // attested
  0.77,
]
