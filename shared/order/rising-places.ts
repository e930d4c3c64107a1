import { firstWhere } from './first-where.ts'

/** The places of a longest rising row among places (-1 is none); -1 for those that are not in it. */
export function risingPlaces(places: readonly number[]): number[] {
  /** Indices at which the best row of each length ends, and what stands before each index in its row. */
  const ends: number[] = []
  const before = new Int32Array(places.length).fill(-1)
  for (const [index, place] of places.entries()) {
    if (place < 0) continue
    const row = firstWhere(0, ends.length, at => places[ends[at]!]! >= place)
    before[index] = ends[row - 1] ?? -1
    ends[row] = index
  }
  const rising = places.map(() => -1)
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rising[index] = places[index]!
  return rising
}
