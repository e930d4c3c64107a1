import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'

/** Where a watermark stands: in which block, from where to where in its text. */
export interface Watermark {
  index: number
  start: number
  end: number
  confidence: number
}

/** Signs that sites set between the characters of their names; masks and ranges have others. */
const odd = '[~～^#@&$|｜☆★◆●+=¤§※_]'
const sites = '(?:网|文库|论坛|课件|范文|教案|试[卷题]|资料|书库|在线|题库|文档|下载|之家|学科|[文书]屋|作文|站)'
/** A short name in brackets. */
const bracket = /[【[〖]\s?([^【】[\]〖〗，。；：:、\n]{2,18}?)\s?[】\]〗]/gu
const signed = new RegExp(`\\p{Script=Han}${odd}{1,3}\\p{Script=Han}`, 'u')
const oddSigns = new RegExp(odd, 'gu')
const isSite = new RegExp(`${sites}站?$`, 'u')
const counted = /[一二三四五六七八九十\d][~～]|[~～][一二三四五六七八九十\d]/u
const fewest = 3

/**
 * Names of sites in brackets that stand in a text: with odd signs between their characters, or again and again, and
 * inside a sentence at least once, where nobody sets them.
 */
export function watermarksIn(list: readonly ListedBlock[]): Watermark[] {
  const found: Watermark[] = []
  const plain = new Map<string, (Watermark & { isInside: boolean })[]>()
  for (const [index, { text }] of list.entries()) {
    if (!/[】\]〗]/u.test(text)) continue
    const line = foldLine(text)
    for (const match of matchesOf(line, bracket)) {
      const said = match[1] as string
      const name = said.replace(oddSigns, '')
      if (!isSite.test(name)) continue
      const [start, end] = [match.index, match.index + match[0].length]
      const mark = { index, start, end, confidence: 0.86 }
      if (signed.test(said) && !counted.test(said)) found.push(mark)
      else if (text.slice(0, start).trim() !== '') {
        const isInside =
          /[\p{Script=Han}，、]\s?$/u.test(line.slice(0, start)) && /^\s?[\p{Script=Han}，、]/u.test(line.slice(end))
        plain.set(name, [...(plain.get(name) ?? []), { ...mark, isInside }])
      }
    }
  }
  for (const marks of plain.values())
    if (marks.length >= fewest && marks.some(({ isInside }) => isInside))
      for (const { isInside: _, ...mark } of marks) found.push(mark)
  return found
}
