// Written by `node scripts/resources/fit-misread.ts`.

/** Weights in the order of `misreadFeatures`. */
export const misreadWeights: readonly number[] = [
  // always
  -6.804,
  // gain
  2.329,
  // gain of more than 6
  2.735,
  // gain of less than 6
  0.408,
  // twin
  0.36,
  // look-alike
  0.012,
  // like sound
  -0.984,
  // look-alike and like sound
  0.243,
  // echo
  -2.745,
  // turned
  0.18,
  // word that sounds alike
  -2.049,
  // word of two
  -1.424,
  // cost where it stands
  0.296,
  // single characters in the block
  -1.094,
  // traditional
  -0.939,
  // what is printed attested
  -1.752,
  // what is printed stands again
  -1.406,
  // on purpose
  -0.282,
  // paired
  -0.841,
  // in a name
  -1.203,
  // stands near by
  -1.613,
  // topic
  -1.806,
  // goes with what is before
  -0.378,
  // goes with what is behind
  -0.492,
  // rareness of what is printed
  -1.072,
  // rareness of the word of two
  -0.305,
  // rareness of the reading
  -0.186,
  // printed word of grammar
  -0.397,
  // reading of grammar
  0.279,
  // printed part of words only
  0.721,
  // before a word of grammar
  -0.249,
  // behind a word of grammar
  -0.044,
  // text before
  0.89,
  // text behind
  1.233,
  // makes no word
  -0.765,
  // makes a word of four and more
  0.738,
  // cost of the word
  0.353,
  // word stands elsewhere
  1.015,
  // more than once
  1.301,
  // attested
  1.525,
]
