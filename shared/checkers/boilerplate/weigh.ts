/** How surely a folded line is one kind of furniture, 0–1. */
export type Weigh = (line: string) => number

/** A longer line is text. UTF-16 units. */
export const longestLine = 220
/** What parts the items of a bar. */
export const cellBreak = /\s*[|│┃·•]\s*|\s{1,}|\s*[>»›]\s*|[[\]【】]+/u

/** A line of prose in which furniture may stand, but which is none itself. */
export const isProse = (line: string): boolean =>
  /[。；]\s*[^\s)）\]】]/u.test(line) || (line.length > 25 && /[。；]$/u.test(line))

/** How often a pattern stands in a line. */
export const count = (pattern: RegExp, line: string): number => line.match(pattern)?.length ?? 0

/** Weighs by one expression, in lines that are no longer. */
export const when =
  (pattern: RegExp, weight: number, longest = longestLine): Weigh =>
  line =>
    line.length <= longest && pattern.test(line) ? weight : 0
