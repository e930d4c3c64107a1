import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { type Furniture, furnitureOf } from './line.ts'
import { resultCount } from './portal-rules.ts'
import type { Watermark } from './watermarks.ts'

const plain = 0.75
/** The name of a site as its pages bear it. */
const siteName =
  /^\p{Script=Han}{2,10}(?:网站?|范文站?|文[库秘档]网?|论坛|社区|频道|门户|大全|在线|之家|书库|资料站|数据库|[图书]馆|站)$/u

/** The name of the site, alone on the line above the path to its page. */
function addSiteName(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const [first, second] = list
  if (!first || !second || found.has(0) || !siteName.test(foldLine(first.text.trim()))) return
  const below = found.get(1)
  if (below && below.weight >= plain && below.rule !== 'source_line' && below.rule !== 'counter')
    found.set(0, { rule: 'navigation', weight: 0.82 })
}

const [mostKeys, longestKey, longestTitle] = [5, 12, 60]

/** A judgment that its own title runs on to. */
const ownTitle = /^[^，。]{4,30}(?:判决|裁定|决定书|意见书)/u

/** Keys of an index between the count of results and the title of the first: short lines, the last of which is a title. */
function addKeys(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const head = list.slice(0, 8).findIndex(({ text }) => resultCount.test(foldLine(text.trim())))
  if (head < 0) return
  let at = head + 1
  const isKey = (entry: ListedBlock | undefined) =>
    entry !== undefined && entry.text.trim().length <= longestKey && !/[，。；：:]/u.test(entry.text)
  while (at <= head + mostKeys && isKey(list[at])) at++
  // The title may be as short: it stands right above the text.
  const below = list[at]?.text.split('\n')[0] ?? ''
  const end = below.length > longestTitle && !ownTitle.test(foldLine(below)) ? at - 1 : at
  for (let key = head + 1; key < end; key++) if (!found.has(key)) found.set(key, { rule: 'navigation', weight: 0.78 })
}

const abstract =
  /^[【[]?\s?(?:内容|文章|本文)?(?:摘\s?要|简\s?介|导\s?读|导\s?语|提\s?要|描\s?述|核心提示)\s?[】\]]?\s?[:：]\s?(.+)$/u
const [firstBlocks, readBelow, shortest, longestAbstract] = [12, 20, 20, 1500]
const bare = (text: string) => text.replace(/[\s\u3000]/gu, '')

/** What a paper has below its own abstract. */
const ofPaper = /关键[词字]|key\s?words|中图分类|参考文献/iu
const longestHeadline = 50

/** A page's own abstract stands between its source line and the headline; an author's, below the headline. */
function isOverHeadline(before: string | undefined, below: readonly string[]): boolean {
  const headline = below.find(text => text.trim() !== '')?.trim() ?? ''
  if (headline.length > longestHeadline || /[。：:]/u.test(headline) || below.some(text => ofPaper.test(text)))
    return false
  return before !== undefined && (furnitureOf(before)?.weight ?? 0) >= plain
}

/**
 * Abstracts that are a page's, not an author's: each of their sentences stands in the text word for word, below, or they
 * stand over its headline.
 */
export function abstractsIn(list: readonly ListedBlock[]): Watermark[] {
  const found: Watermark[] = []
  let before: string | undefined
  for (const [index, { text }] of list.slice(0, firstBlocks).entries()) {
    if (text.length > longestAbstract) break
    let start = 0
    for (const line of text.split('\n')) {
      const end = start + line.length
      const said = /[:：]/u.test(line) && abstract.exec(foldLine(line.trim()))?.[1]?.replace(/(?:…|\.{3})+$/u, '')
      if (said && said.length >= shortest) {
        const below = [text.slice(end), ...belowOf(list, index)]
        if (isTaken(said, below.join(''))) found.push({ index, start, end, confidence: 0.84 })
        else if (/摘\s?要/u.test(line.slice(0, 6)) && isOverHeadline(before, below))
          found.push({ index, start, end, confidence: 0.76 })
      }
      if (line.trim() !== '') before = line
      start = end + 1
    }
  }
  return found
}

const belowOf = (list: readonly ListedBlock[], index: number) =>
  list.slice(index + 1, index + 1 + readBelow).map(({ text }) => text)

function isTaken(said: string, text: string): boolean {
  const below = bare(foldLine(text))
  return bare(said)
    .split(/(?<=[。！？])/u)
    .every(sentence => below.includes(sentence))
}

const cutOff = /(?:…|\.{3,})\s*$/u
const [shortestCut, longestCut] = [12, 300]

/** The first words of the text in a box of the site, cut off with dots. */
function addCutAbstracts(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [index, { text }] of list.slice(0, firstBlocks * 2).entries()) {
    if (text.length > longestCut || !cutOff.test(text) || found.has(index)) continue
    const words = foldLine(text.trim()).replace(/[.…]+$/u, '')
    if (words.length < shortestCut || (found.get(index - 1)?.weight ?? 0) < plain) continue
    if (isTaken(words, belowOf(list, index).join(''))) found.set(index, { rule: 'library', weight: 0.82 })
  }
}

/** Adds what stands at the head of a page and is known by what stands below it. */
export function addHeadPlaces(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  addSiteName(list, found)
  addKeys(list, found)
  addCutAbstracts(list, found)
}
