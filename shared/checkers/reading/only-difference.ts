/** Where two texts of one length differ in one character; −1 where they do not. */
export function onlyDifference(one: string, other: string): number {
  if (one.length !== other.length) return -1
  let found = -1
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue
    if (found >= 0) return -1
    found = at
  }
  return found
}
