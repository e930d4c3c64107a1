// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const misreadWeights: readonly number[] = [
  // always
  -7.36,
  // gain
  2.1,
  // gain of more than 6
  2.63,
  // gain of less than 6
  0.23,
  // gain of another
  1.84,
  // other and an echo
  1.19,
  // twin
  0.46,
  // look-alike
  -0.3,
  // like sound
  -0.76,
  // look-alike and like sound
  0.68,
  // other
  -4.62,
  // turned
  0.66,
  // word that sounds alike
  -1.66,
  // word of two
  -1.01,
  // cost where it stands
  -0.17,
  // single characters in the block
  -1.3,
  // traditional
  -0.89,
  // what is printed attested
  -1.98,
  // what is printed stands again
  -1.38,
  // on purpose
  -0.12,
  // paired
  -0.79,
  // in a name
  -1.36,
  // stands near by
  -0.78,
  // topic
  -1.65,
  // goes with what is before
  -0.43,
  // goes with what is behind
  -0.7,
  // rareness of what is printed
  -0.71,
  // rareness of the word of two
  -0.11,
  // rareness of the reading
  -0.28,
  // printed word of grammar
  -0.46,
  // reading of grammar
  0.17,
  // printed a figure
  0.65,
  // behind a figure
  0.7,
  // printed part of words only
  0.23,
  // before a word of grammar
  -0.11,
  // behind a word of grammar
  -0.07,
  // text before
  1.34,
  // text behind
  1.74,
  // makes no word
  -0.56,
  // makes a word of four and more
  0.03,
  // cost of the word
  0.44,
  // word stands elsewhere
  1.11,
  // more than once
  1.1,
  // attested
  1.28,
  // not a look-alike, and makes a word that is joined at will
  -1.83,
]
