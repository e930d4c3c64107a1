import { PairGate } from '../pair-gate.ts'

/** As many places of a text tell whether it stands anywhere but where it was taken from. */
const fewest = 2

/**
 * The first two places at which each of some texts stands in a whole, in order. All of them are at least `head`
 * characters long, by which they are looked up. Linear.
 */
export function firstPlaces(
  whole: string,
  texts: readonly string[],
  head: number,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  if (texts.length === 0) return places
  const lengths = new Map<string, Set<number>>()
  const gate = new PairGate()
  for (const text of texts) {
    places.set(text, [])
    gate.add(text.charCodeAt(0), text.charCodeAt(1))
    const key = text.slice(0, head)
    const known = lengths.get(key)
    if (known) known.add(text.length)
    else lengths.set(key, new Set([text.length]))
  }
  for (let at = 0; at < whole.length; at++) {
    if (!gate.has(whole.charCodeAt(at), whole.charCodeAt(at + 1))) continue
    for (const length of lengths.get(whole.slice(at, at + head)) ?? []) {
      const found = places.get(whole.slice(at, at + length))
      if (found && found.length < fewest) found.push(at)
    }
  }
  return places
}
