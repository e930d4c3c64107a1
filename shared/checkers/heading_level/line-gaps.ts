import type { Outline } from '../outline.ts'

type List = Outline['list']

/** Empty lines between a line and the one below it; infinitely many at either end of a text. */
export const gapBelow = (list: List, index: number): number =>
  (list[index] && list[index + 1]?.block.blankLinesBefore) ?? Number.POSITIVE_INFINITY

/** So large a share of the lines of a text stand as far apart where that is its habit. */
const habitual = 0.5

const habits = new WeakMap<List, number>()

/** How many empty lines part most lines of a text; 0 where they stand at several distances. Computed once a list. */
function usualGapOf(list: List): number {
  let usual = habits.get(list)
  if (usual === undefined) {
    const counts = new Map<number, number>()
    for (const { block } of list.slice(1)) {
      counts.set(block.blankLinesBefore, (counts.get(block.blankLinesBefore) ?? 0) + 1)
    }
    const [gap, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
    usual = count >= list.length * habitual ? gap : 0
    habits.set(list, usual)
  }
  return usual
}

/** Whether a line lacks the empty lines to the one below it that mostly part the lines of its text. */
export const isCloseToNext = (list: List, index: number): boolean => gapBelow(list, index) < usualGapOf(list)
