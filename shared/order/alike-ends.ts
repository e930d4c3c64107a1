/** How many items two rows begin and end with alike; none counts at both ends. */
export function alikeEnds<First, Second>(
  first: readonly First[],
  second: readonly Second[],
  isAlike: (one: First, other: Second) => boolean,
): { head: number; tail: number } {
  const shorter = Math.min(first.length, second.length)
  let head = 0
  while (head < shorter && isAlike(first[head] as First, second[head] as Second)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    isAlike(first[first.length - 1 - tail] as First, second[second.length - 1 - tail] as Second)
  )
    tail++
  return { head, tail }
}
