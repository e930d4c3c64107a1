import { type ListedBlock, spanOf } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'
import { pairsOf } from './subject.ts'

/** Where a report begins, with who filed it and nothing behind: 本报讯（记者　某某）. */
const lone =
  /^[【[]?本[报台](?:讯|消息|电)[】\]]?\s?[（(](?:本报)?(?:首席|特约|见习|实习|全媒体)?(?:记者|通讯员)[\s:：]?[\p{Script=Han}\s、]{2,30}[）)]$/u
const longest = 44
/** A headline is so long at most. */
const longestHeadline = 32
/** How a second report begins in the paragraph it was fused to. */
const begins =
  /(?<=[。！？])(?:连日来|近日|日前|近期|昨日|今年|入[春夏秋冬汛]以来|为[^，。]{2,20}，|针对|\d{1,2}月\d{0,2}日?)/gu
const [ofBetween, ofHeadless, ofFused] = [0.7, 0.74, 0.6]

const isProse = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'
const isHeadline = (entry: ListedBlock | undefined): entry is ListedBlock =>
  (entry?.shape === 'label' || entry?.shape === 'heading') && entry.text.trim().length <= longestHeadline

/** The report whose headline and by-line were printed behind it, at the end of the paragraph it was fused to. */
function fusedReport({ block, text }: ListedBlock, headline: string): Intruder[] {
  const own = new Set(pairsOf(foldLine(headline)))
  for (const { index } of foldLine(text).matchAll(begins)) {
    const [before, behind] = [text.slice(0, index), text.slice(index)].map(part => new Set(pairsOf(foldLine(part))))
    const says = (pairs: Set<string> | undefined) => [...own].some(pair => pairs?.has(pair))
    if (says(behind) && !says(before))
      return [
        {
          rule: 'fused_article',
          start: block.start + index,
          end: block.start + text.trimEnd().length,
          confidence: ofFused,
        },
      ]
  }
  return []
}

/** Lines of a dateline and by-line of which no report follows, with the headline that stands over nothing. */
export function strayDatelinesIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap((entry, index): Intruder[] => {
    const { text } = entry
    if (text.length > longest || !/[讯訊电電]|消息/u.test(text) || !lone.test(foldLine(text).trim())) return []
    const [above, before, next] = [list[index - 2], list[index - 1], list[index + 1]]
    if (isProse(before) && isProse(next))
      return [{ rule: 'byline', ...spanOf(entry), confidence: ofBetween, role: 'byline' }]
    // Below its headline its report follows, perhaps behind a picture.
    if (!isHeadline(next) || !(isProse(before) || isHeadline(before))) return []
    const own: Intruder = { rule: 'byline', ...spanOf(entry), confidence: ofHeadless, role: 'byline' }
    if (!isHeadline(before) || !isProse(above)) return [own]
    const headline: Intruder = { rule: 'fused_heading', ...spanOf(before), confidence: ofHeadless }
    return [...fusedReport(above as ListedBlock, before.text), headline, own]
  })
}
