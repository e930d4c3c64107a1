import { type FoldOptions, foldTable, foldText } from './fold.ts'

/** A stretch of a text: UTF-16 offsets [start, end). */
export interface Match {
  start: number
  end: number
}

/** Finds a term in texts; with options that fold, in every way of writing it that they overlook. */
export function literalFinder(term: string, options: FoldOptions): (text: string) => Match[] {
  const table = foldTable(options)
  const isFolding = options.ignoreCase || options.ignoreWidth || options.ignoreVariants
  const needle = isFolding ? foldText(term, table) : term
  return text => {
    const matches: Match[] = []
    if (needle === '') return matches
    const folded = isFolding ? foldText(text, table) : text
    for (let start = folded.indexOf(needle); start >= 0; ) {
      const end = start + needle.length
      matches.push({ start, end })
      start = folded.indexOf(needle, end)
    }
    return matches
  }
}
