import type { Hit, ScannedBlocks } from '../characters/text-blocks.ts'

/** A heading that runs into its paragraph, set off by one wide blank: `水土流失治理　实施……`. */
const runInHead = /^\s*\p{Script=Han}{2,14}\u3000(?=\p{Script=Han})/u
/** So much text follows at least. UTF-16 units. */
const shortestText = 20
/** One alone may be a slip. */
const fewest = 2

const isHead = (text: string, { rule, end }: Hit): boolean =>
  rule === 'wide_between' && text.length >= end + shortestText && runInHead.exec(text)?.[0].length === end

/** The blanks behind headings that run into their paragraphs, in a document that sets several so (yearbooks, gazetteers). */
export function runInHeadsOf({ hits }: ScannedBlocks): ReadonlySet<Hit> {
  const found = hits.flatMap(({ entry, hits: own }) => own.filter(hit => isHead(entry.text, hit)))
  return new Set(found.length >= fewest ? found : [])
}
