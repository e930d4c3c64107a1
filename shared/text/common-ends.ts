/** How many units two texts begin with alike, UTF-16. */
export function commonStart(first: string, second: string): number {
  const most = Math.min(first.length, second.length)
  let length = 0
  while (length < most && first.charCodeAt(length) === second.charCodeAt(length)) length++
  return length
}

/** How many units two texts end with alike, and no more than `most`; it is not above the length of either. */
export function commonEnd(first: string, second: string, most: number): number {
  let length = 0
  while (length < most && first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length))
    length++
  return length
}

/** How many units two texts begin and end with alike; none counts at both ends. */
export function commonEnds(first: string, second: string): { head: number; tail: number } {
  const head = commonStart(first, second)
  return { head, tail: commonEnd(first, second, Math.min(first.length, second.length) - head) }
}
