// Written by `node scripts/resources/fit-misread.ts`.

/** Weights in the order of `misreadFeatures`. */
export const misreadWeights: readonly number[] = [
  // always
  -7.305,
  // gain
  2.608,
  // gain of more than 6
  2.367,
  // gain of less than 6
  0.490,
  // twin
  0.188,
  // look-alike
  -0.263,
  // like sound
  -1.211,
  // look-alike and like sound
  0.395,
  // echo
  -3.166,
  // turned
  0.305,
  // word that sounds alike
  -1.732,
  // word of two
  -1.311,
  // cost where it stands
  -0.081,
  // single characters in the block
  -1.171,
  // traditional
  -0.875,
  // what is printed attested
  -2.040,
  // what is printed stands again
  -1.400,
  // on purpose
  -0.419,
  // paired
  -0.853,
  // in a name
  -1.300,
  // stands near by
  -1.634,
  // topic
  -1.785,
  // goes with what is before
  -0.450,
  // goes with what is behind
  -0.328,
  // rareness of what is printed
  -0.718,
  // rareness of the word of two
  -0.307,
  // rareness of the reading
  -0.260,
  // printed word of grammar
  -0.172,
  // reading of grammar
  0.232,
  // printed a figure
  0.281,
  // behind a figure
  0.271,
  // printed part of words only
  0.632,
  // before a word of grammar
  -0.244,
  // behind a word of grammar
  -0.201,
  // text before
  1.300,
  // text behind
  1.600,
  // makes no word
  -0.797,
  // makes a word of four and more
  0.266,
  // cost of the word
  0.401,
  // word stands elsewhere
  1.050,
  // more than once
  1.235,
  // attested
  1.499,
]
