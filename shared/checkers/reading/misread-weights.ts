// Written by `node scripts/resources/fit-misread.ts`.

/** Weights in the order of `misreadFeatures`. */
export const misreadWeights: readonly number[] = [
  // always
  -6.798,
  // gain
  2.405,
  // gain of more than 6
  2.630,
  // gain of less than 6
  0.272,
  // twin
  0.302,
  // look-alike
  -0.171,
  // like sound
  -1.201,
  // look-alike and like sound
  0.459,
  // echo
  -2.807,
  // turned
  0.177,
  // word that sounds alike
  -1.736,
  // word of two
  -1.458,
  // cost where it stands
  0.176,
  // single characters in the block
  -1.053,
  // traditional
  -0.992,
  // what is printed attested
  -1.989,
  // what is printed stands again
  -1.418,
  // on purpose
  -0.322,
  // paired
  -0.833,
  // in a name
  -1.464,
  // stands near by
  -1.654,
  // topic
  -1.895,
  // goes with what is before
  -0.363,
  // goes with what is behind
  -0.455,
  // rareness of what is printed
  -0.888,
  // rareness of the word of two
  -0.498,
  // rareness of the reading
  -0.250,
  // printed word of grammar
  -0.355,
  // reading of grammar
  0.362,
  // printed part of words only
  0.588,
  // before a word of grammar
  -0.254,
  // behind a word of grammar
  -0.220,
  // text before
  1.089,
  // text behind
  1.334,
  // makes no word
  -0.751,
  // makes a word of four and more
  0.828,
  // cost of the word
  0.449,
  // word stands elsewhere
  1.065,
  // more than once
  1.300,
  // attested
  1.586,
]
