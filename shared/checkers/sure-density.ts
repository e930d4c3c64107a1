/** What a text is taken to have beside its own, so that a short one is judged as usual: sure ones, and characters (10,000s). */
export interface UsualText {
  sure: number
  length: number
}

/** How many are sure in 10,000 characters of a text of so many UTF-16 units, with what it is taken to have beside its own. */
export const sureDensity = (sure: number, length: number, usual: UsualText): number =>
  (sure + usual.sure) / (length / 10_000 + usual.length)
