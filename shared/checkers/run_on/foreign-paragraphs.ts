import type { DocumentProfile } from '../../domain/document-profile.ts'
import { type ListedBlock, spanOf } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { findBrokenEnds } from '../broken_paragraph/ends.ts'
import { echoAcross, endOf, fitAcross, wantOfStart } from '../continuation.ts'
import type { NgramCounts } from '../ngram-counts.ts'
import type { Intruder } from './intruder.ts'
import { pairsOf } from './subject.ts'

const sideLength = 400
/** So surely is the paragraph before cut. */
const surelyCut = 3.2
/** Shorter than this it is what was cut off. UTF-16 units. */
const [shortestInside, longest] = [18, 160]
/** The words across the cut fit so well, and so much better than those of the paragraph between. */
const [fits, better] = [1.2, 1]

const isProse = (entry: ListedBlock | undefined): entry is ListedBlock =>
  entry?.shape === 'prose' && entry.block.role === 'body' && entry.block.kind === 'paragraph' && !entry.block.list

function scoreOf(tail: string, text: string, grams: NgramCounts): number {
  const head = text.slice(0, sideLength)
  return fitAcross(tail, head, grams) + wantOfStart(head) + (echoAcross(tail, head) >= 2 ? 2 : 0)
}

/** A whole paragraph between a sentence that is surely cut and the one in which it goes on. */
export function paragraphsInside(
  list: readonly ListedBlock[],
  profile: DocumentProfile,
  grams: () => NgramCounts,
): Intruder[] {
  return list.flatMap((before, index): Intruder[] => {
    const [between, behind] = [list[index + 1], list[index + 2]]
    if (!isProse(before) || !isProse(between) || !isProse(behind)) return []
    const { length } = between.text.trim()
    if (length < shortestInside || length > longest) return []
    if (endOf(before.text) !== 'open' || endOf(between.text) !== 'ended') return []
    const [end] = findBrokenEnds(list.slice(index, index + 3), profile, undefined, { at: 0, whole: list })
    if (!end || end.wrapped || end.strength < surelyCut) return []
    const tail = before.text.slice(-16)
    const score = scoreOf(tail, behind.text, grams())
    if (score < fits || score < scoreOf(tail, between.text, grams()) + better) return []
    return [{ rule: 'between', ...spanOf(between), confidence: 0.62, continuation: spanOf(behind) }]
  })
}

/** What ends an article on a page: who edited it, how it is shared. */
const articleEnd = /责任?编辑?\s?[:：]|責任編輯|分享到|点赞|點讚|收藏本文|打印本页|\[?责编/u
const spoken = /^\s*(?:网友|網友|@|[\p{Script=Han}\w]{1,12}[:：]|上一篇|下一篇|声明|版权|免责|相关|推荐)/u
const shortest = 30
const fewestBefore = 2

/** So great a part of the pairs of characters of a paragraph in the text before makes it one of that text. */
const ownShare = 0.1

/** Whether a paragraph speaks of what the text before speaks of. */
function isOfText(text: string, before: readonly ListedBlock[]): boolean {
  const known = new Set(before.flatMap(entry => pairsOf(entry.text)))
  const pairs = pairsOf(text)
  return pairs.filter(pair => known.has(pair)).length >= ownShare * pairs.length
}

/** A paragraph behind the end of an article, of which nothing but the page's own lines follows: the beginning of another. */
export function paragraphsBehindEnd(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap((entry, index): Intruder[] => {
    if (!isProse(entry) || entry.text.trim().length < shortest || spoken.test(entry.text)) return []
    const before = list[index - 1]
    if (!before || before.text.length > 80 || !articleEnd.test(before.text)) return []
    // At the head of a page such a line stands over its article.
    const isLast = list.slice(index + 1).every(other => !isProse(other))
    if (
      !isLast ||
      list.slice(0, index - 1).filter(isProse).length < fewestBefore ||
      (furnitureOf(entry.text)?.weight ?? 0) >= 0.4 ||
      isOfText(entry.text, list.slice(0, index).filter(isProse))
    )
      return []
    return [{ rule: 'second_article', ...spanOf(entry), confidence: 0.58 }]
  })
}
