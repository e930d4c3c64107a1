/**
 * What speaks for a reading, and against it, in the order of its numbers. Gains and costs are nats, scaled to about 1;
 * the rest is 0 or 1.
 */
export const misreadFeatures = [
  'always',
  'gain',
  'gain of more than 6',
  'gain of less than 6',
  'gain of another',
  'other and an echo',
  'twin',
  'look-alike',
  'like sound',
  'look-alike and like sound',
  'other',
  'turned',
  'word that sounds alike',
  'word of two',
  'cost where it stands',
  'single characters in the block',
  'traditional',
  'what is printed attested',
  'what is printed stands again',
  'on purpose',
  'paired',
  'in a name',
  'stands near by',
  'topic',
  'goes with what is before',
  'goes with what is behind',
  'rareness of what is printed',
  'rareness of the word of two',
  'rareness of the reading',
  'printed word of grammar',
  'reading of grammar',
  'printed a figure',
  'behind a figure',
  'printed part of words only',
  'before a word of grammar',
  'behind a word of grammar',
  'text before',
  'text behind',
  'makes no word',
  'makes a word of four and more',
  'cost of the word',
  'word stands elsewhere',
  'more than once',
  'attested',
  'not a look-alike, and makes a word that is joined at will',
] as const

/** What the trees are asked with behind `misreadFeatures`. */
export const furtherFeatures = [
  'usual',
  'doubt',
  'whole gain',
  'log-odds by the weights',
  'rank among look-alikes',
  'seen behind the word before',
  'seen before the word behind',
  'strange words around',
] as const

/** The kinds of misreading, in the order of their features. */
export const channels = ['twin', 'shape', 'sound', 'both', 'other', 'turn', 'word'] as const

type Feature = (typeof misreadFeatures)[number]
/** The number of a feature. */
export const placeOf = (feature: Feature) => misreadFeatures.indexOf(feature)
