import { foldLine } from '../fold-line.ts'
import type { InlineFurniture } from './inline.ts'
import { furnitureOf } from './line.ts'

/** So sure what is run on to a text must be by itself. */
const sure = 0.78
/** Regulations end with the day they were issued. */
const surelySource = 0.9
const [longestEdge, longestHead] = [140, 100]
/** Less text than this beside it may be a part of the furniture, UTF-16 units. */
const leastText = 10
const sentenceEnd = /[。！？]["”’」』]?/gu
/** A head of a page that is run on to the text names itself so. */
const headLabel =
  /(?:来源|发布|字[体号]|浏览|阅读|点击|作者|编辑|时间|日期|位置|责编|录入)(?:次数|时间|日期|人|数|量)?\s?[:：]|首页\s?[>»›]/u
const headEnd = /[\]】)）]\s?(?=\p{Script=Han})|[\s\u3000]+(?=\p{Script=Han})/gu

const isFurniture = (text: string) => (furnitureOf(text)?.weight ?? 0) >= 0.75

/** What stands behind the last sentence of a block without being one: 上一篇：…, Copyright ©…, 【字体：大 中 小】. */
function tailIn(text: string): InlineFurniture | null {
  const last = [...text.matchAll(sentenceEnd)].at(-1)
  if (!last) return null
  const at = last.index + last[0].length
  const tail = text.slice(at)
  if (at < leastText || tail.trim().length < 2 || tail.length > longestEdge) return null
  const found = furnitureOf(tail)
  // A tag that closes a paragraph is the page's source, not its furniture.
  if (!found || found.rule === 'script' || found.weight < sure || isFurniture(text.slice(0, at))) return null
  if (found.rule === 'source_line' && found.weight < surelySource) return null
  const start = at + tail.length - tail.trimStart().length
  return { rule: found.rule, start, end: text.trimEnd().length, confidence: found.weight - 0.02 }
}

/** What stands before the first sentence: the longest piece that is furniture up to a bracket or a gap. */
function headIn(text: string): InlineFurniture | null {
  const first = text.slice(0, longestHead)
  if (!headLabel.test(foldLine(first))) return null
  let best: InlineFurniture | null = null
  for (const { index, 0: gap } of first.matchAll(headEnd)) {
    const end = index + gap.length
    const rest = text.slice(end)
    if (rest.length < leastText * 2 || !rest.includes('。')) break
    const found = furnitureOf(text.slice(0, end))
    if (!found || found.weight < sure || /[。！？，]/u.test(text.slice(0, end)) || isFurniture(rest)) continue
    best = { rule: found.rule, start: 0, end: text.slice(0, end).trimEnd().length, confidence: found.weight - 0.04 }
  }
  return best
}

/** Furniture run on to the first or the last sentence of a block of one line. */
export const edgesIn = (text: string): InlineFurniture[] =>
  text.includes('\n') ? [] : [headIn(text), tailIn(text)].filter(edge => edge !== null)
