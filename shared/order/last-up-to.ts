/**
 * Index of the last of things in ascending order that begins at or before a place; -1 where none does. A loop of its own:
 * by way of `firstWhere` each look would be two calls, and take twice as long.
 */
export function lastUpTo<Item>(items: ArrayLike<Item>, place: number, startOf: (item: Item) => number): number {
  let [low, high] = [-1, items.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(items[middle] as Item) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the one that holds a place: the last that begins at or before it, else the first; 0 among none. */
export const holderAt = <Item>(items: ArrayLike<Item>, place: number, startOf: (item: Item) => number): number =>
  Math.max(0, lastUpTo(items, place, startOf))
