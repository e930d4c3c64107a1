// Written by `node scripts/resources/fit-misread.ts`.

/** Weights in the order of `misreadFeatures`. */
export const misreadWeights: readonly number[] = [
  // always
  -6.79,
  // gain
  2.325,
  // gain of more than 6
  2.712,
  // gain of less than 6
  0.391,
  // twin
  0.347,
  // look-alike
  0.033,
  // like sound
  -0.99,
  // look-alike and like sound
  0.256,
  // echo
  -2.745,
  // turned
  0.186,
  // word that sounds alike
  -2.057,
  // word of two
  -1.417,
  // cost where it stands
  0.308,
  // single characters in the block
  -1.075,
  // traditional
  -0.957,
  // what is printed attested
  -1.761,
  // what is printed stands again
  -1.418,
  // on purpose
  -0.286,
  // paired
  -0.859,
  // in a name
  -1.227,
  // stands near by
  -1.612,
  // topic
  -1.816,
  // goes with what is before
  -0.398,
  // goes with what is behind
  -0.5,
  // rareness of what is printed
  -1.076,
  // rareness of the word of two
  -0.32,
  // rareness of the reading
  -0.184,
  // printed word of grammar
  -0.404,
  // reading of grammar
  0.282,
  // printed part of words only
  0.712,
  // before a word of grammar
  -0.202,
  // behind a word of grammar
  -0.038,
  // text before
  0.904,
  // text behind
  1.244,
  // makes no word
  -0.778,
  // makes a word of four and more
  0.732,
  // cost of the word
  0.342,
  // word stands elsewhere
  1.003,
  // more than once
  1.289,
  // attested
  1.507,
]
