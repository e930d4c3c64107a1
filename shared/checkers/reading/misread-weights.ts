// Written by `node scripts/resources/fit-misread.ts`.

/** Weights in the order of `misreadFeatures`. */
export const misreadWeights: readonly number[] = [
  // always
  -7.47,
  // gain
  2.02,
  // gain of more than 6
  2.59,
  // gain of less than 6
  0.76,
  // gain of another
  1.65,
  // other and an echo
  1.14,
  // twin
  0.34,
  // look-alike
  0.08,
  // like sound
  -0.83,
  // look-alike and like sound
  0.61,
  // other
  -4.83,
  // turned
  0.54,
  // word that sounds alike
  -1.56,
  // word of two
  -1.23,
  // cost where it stands
  -0.06,
  // single characters in the block
  -1.31,
  // traditional
  -0.87,
  // what is printed attested
  -2.06,
  // what is printed stands again
  -1.43,
  // on purpose
  -0.19,
  // paired
  -0.82,
  // in a name
  -1.33,
  // stands near by
  -0.93,
  // topic
  -1.76,
  // goes with what is before
  -0.50,
  // goes with what is behind
  -0.43,
  // rareness of what is printed
  -0.80,
  // rareness of the word of two
  -0.30,
  // rareness of the reading
  -0.22,
  // printed word of grammar
  -0.28,
  // reading of grammar
  0.15,
  // printed a figure
  0.04,
  // behind a figure
  0.46,
  // printed part of words only
  0.31,
  // before a word of grammar
  -0.11,
  // behind a word of grammar
  -0.14,
  // text before
  1.25,
  // text behind
  1.63,
  // makes no word
  -0.76,
  // makes a word of four and more
  0.23,
  // cost of the word
  0.36,
  // word stands elsewhere
  0.96,
  // more than once
  1.19,
  // attested
  1.45,
]
