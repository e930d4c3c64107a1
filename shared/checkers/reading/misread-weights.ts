// Written by `node scripts/resources/fit-readings.ts`.

/** Weights in the order of the features. */
export const misreadWeights: readonly number[] = [
  // always
  -7.48,
  // gain
  2.06,
  // gain of more than 6
  2.46,
  // gain of less than 6
  0.54,
  // gain of another
  1.81,
  // other and an echo
  1.29,
  // twin
  0.32,
  // look-alike
  -0.01,
  // like sound
  -0.79,
  // look-alike and like sound
  0.47,
  // other
  -4.65,
  // turned
  0.57,
  // word that sounds alike
  -1.57,
  // word of two
  -1.24,
  // cost where it stands
  -0.05,
  // single characters in the block
  -1.46,
  // traditional
  -0.91,
  // what is printed attested
  -2.03,
  // what is printed stands again
  -1.38,
  // on purpose
  -0.14,
  // paired
  -0.83,
  // in a name
  -1.39,
  // stands near by
  -0.83,
  // topic
  -1.69,
  // goes with what is before
  -0.44,
  // goes with what is behind
  -0.62,
  // rareness of what is printed
  -0.76,
  // rareness of the word of two
  -0.3,
  // rareness of the reading
  -0.24,
  // printed word of grammar
  -0.33,
  // reading of grammar
  0.22,
  // printed a figure
  0.67,
  // behind a figure
  0.57,
  // printed part of words only
  0.21,
  // before a word of grammar
  -0.16,
  // behind a word of grammar
  -0.13,
  // text before
  1.39,
  // text behind
  1.66,
  // makes no word
  -0.67,
  // makes a word of four and more
  0.03,
  // cost of the word
  0.41,
  // word stands elsewhere
  1.04,
  // more than once
  1.11,
  // attested
  1.46,
  // not a look-alike, and makes a word that is joined at will
  -1.82,
]
