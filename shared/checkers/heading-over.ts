import type { ListedBlock } from './block-list.ts'
import { lettersOf } from './letters.ts'

/** A few words without a mark between clauses. */
const fewWords = /^(?=.*\p{Script=Han}{2})[\p{Script=Han}“”‘’「」《》·]{2,16}$/u
/** Words that stand in any text. */
const ofAny = /^(?:[的了是在有和与及这那一不也都就还到去来上下中]|.[的了是在有和与及这那一不也都就还到去来])/u
const pageNumber = /^[\s\d·.—–-]{1,12}$|^[〇○零一二三四五六七八九十百]{1,4}$/u
const isPageNumber = (entry: ListedBlock | undefined) => entry !== undefined && pageNumber.test(entry.text.trim())
/** So far into a paragraph its heading is echoed, so far back a cut sentence speaks of its matter. UTF-16 units. */
const [echoes, matter] = [60, 200]
const shortestText = 30

/**
 * Whether a short line names what the paragraph right below it opens with and the one above does not speak of: its
 * heading, marked or not, over which no sentence goes on.
 */
export function headsBelow(list: readonly ListedBlock[], index: number): boolean {
  const [above, entry, below] = [list[index - 1], list[index], list[index + 1]]
  if (entry?.shape !== 'label' || entry.block.role !== 'body' || below?.shape !== 'prose') return false
  const line = entry.text.trim()
  if (!fewWords.test(line) || below.text.trim().length < shortestText) return false
  // The head of a page says what the book is called.
  if (isPageNumber(above) || isPageNumber(list[index - 2]) || isPageNumber(list[index + 2])) return false
  const [words, opening] = [lettersOf(line), below.text.trimStart().slice(0, echoes)]
  const before = above?.text.slice(-matter) ?? ''
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (!ofAny.test(pair) && opening.includes(pair) && !before.includes(pair)) return true
  }
  return false
}
