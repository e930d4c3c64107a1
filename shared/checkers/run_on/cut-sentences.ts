import type { DocumentProfile } from '../../domain/document-profile.ts'
import { type ListedBlock, spanOf } from '../block-list.ts'
import { findBrokenEnds } from '../broken_paragraph/ends.ts'
import { continuationPast, isText } from '../broken_paragraph/past-others.ts'
import { endOf } from '../continuation.ts'
import type { WordList } from '../resources.ts'
import { isFurniture } from './interruptions.ts'
import type { Intruder } from './intruder.ts'
import { isOfPage } from './of-page.ts'

/** A shorter block that breaks off is a line of its own. UTF-16 units. */
const shortestCut = 16
/** Furniture as plain as this is told as what it is. */
const surelyFurniture = 0.55
/** What the words across and the cut end must weigh together, past headings and whole articles, and past a paragraph. */
const [allPastLight, allPastProse] = [3.4, 4.6]

/** How plainly a block breaks off; 0 where it does not. */
function strengthOf(list: readonly ListedBlock[], index: number, profile: DocumentProfile): number {
  const from = Math.max(0, index - 2)
  const [end] = findBrokenEnds(list.slice(from, index + 3), profile, undefined, { at: index - from, whole: list })
  return end?.strength ?? 0
}

/**
 * Blocks that stand inside a sentence: a word that was cut in two, or a text that begins in mid-sentence, tells where it
 * goes on.
 */
export function blocksInsideSentences(
  list: readonly ListedBlock[],
  profile: DocumentProfile,
  words: WordList | null,
): Intruder[] {
  if (profile.lineCut !== null || !words) return []
  const found: Intruder[] = []
  for (let index = 0; index + 2 < list.length; index++) {
    const before = list[index]
    if (!isText(before) || before.text.trim().length < shortestCut || endOf(before.text) !== 'open') continue
    const goesOn = continuationPast(list, index, words)
    if (!goesOn) continue
    const strength = strengthOf(list, index, profile)
    if (strength + goesOn.score < (goesOn.isPlain || goesOn.ofArticle > 0 ? allPastLight : allPastProse)) continue
    const continuation = spanOf(list[goesOn.at] as ListedBlock)
    const confidence = Math.min(0.9, 0.5 + 0.06 * goesOn.score + 0.03 * strength)
    // Of an article longer than its first paragraph the headline stands for all.
    const last = goesOn.ofArticle > 1 ? index + 2 : goesOn.at
    for (const [offset, entry] of list.slice(index + 1, last).entries()) {
      if (isFurniture(entry, surelyFurniture) || isOfPage(list, index + 1 + offset)) continue
      found.push({ rule: 'between', ...spanOf(entry), confidence, continuation })
    }
    index = goesOn.at - 1
  }
  return found
}
