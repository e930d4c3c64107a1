// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const misreadWeights: readonly number[] = [
  // always
  -7.46,
  // gain
  2.02,
  // gain of more than 6
  2.58,
  // gain of less than 6
  0.72,
  // gain of another
  1.66,
  // other and an echo
  1.14,
  // twin
  0.34,
  // look-alike
  0.1,
  // like sound
  -0.84,
  // look-alike and like sound
  0.61,
  // other
  -4.83,
  // turned
  0.54,
  // word that sounds alike
  -1.56,
  // word of two
  -1.26,
  // cost where it stands
  -0.06,
  // single characters in the block
  -1.33,
  // traditional
  -0.85,
  // what is printed attested
  -2.07,
  // what is printed stands again
  -1.43,
  // on purpose
  -0.23,
  // paired
  -0.82,
  // in a name
  -1.33,
  // stands near by
  -0.94,
  // topic
  -1.77,
  // goes with what is before
  -0.52,
  // goes with what is behind
  -0.42,
  // rareness of what is printed
  -0.82,
  // rareness of the word of two
  -0.3,
  // rareness of the reading
  -0.23,
  // printed word of grammar
  -0.3,
  // reading of grammar
  0.14,
  // printed a figure
  0.71,
  // behind a figure
  0.48,
  // printed part of words only
  0.31,
  // before a word of grammar
  -0.1,
  // behind a word of grammar
  -0.14,
  // text before
  1.25,
  // text behind
  1.65,
  // makes no word
  -0.78,
  // makes a word of four and more
  0.23,
  // cost of the word
  0.35,
  // word stands elsewhere
  0.97,
  // more than once
  1.18,
  // attested
  1.46,
]
