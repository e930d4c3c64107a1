import { blockListOf } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { seriesOf } from '../heading_level/series.ts'
import { headingNumberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { type OutlineEntry, outlineOf } from '../outline.ts'
import type { Intruder } from './intruder.ts'

const han = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const hanOf = (value: number) =>
  value <= 10
    ? (han[value] as string)
    : value < 20
      ? `十${han[value - 10]}`
      : `${han[Math.floor(value / 10)]}十${han[value % 10]}`

/** How the missing number of a series would be written. */
function writtenNumber({ style }: { style: string }, value: number): string | null {
  if (value > 99) return null
  if (style === 'han') return `${hanOf(value)}、`
  if (style === 'han_paren') return `（${hanOf(value)}）`
  if (style === 'chapter') return `第${hanOf(value)}章`
  return style === 'section' ? `第${hanOf(value)}节` : null
}

/** Longest stretch of the heading that is shown, in UTF-16 units. */
const shown = 24

/** Where the heading with a number that lacks between two others stands inside a paragraph; null when it is unclear. */
function fusedBetween(text: string, before: OutlineEntry, after: OutlineEntry): [number, number] | null {
  const number = before.number
  const written = number && writtenNumber(number, number.value + 1)
  if (!written) return null
  const from = before.entry.block.end
  const stretch = text.slice(from, after.entry.block.start)
  const places: number[] = []
  for (let at = stretch.indexOf(written); at >= 0; at = stretch.indexOf(written, at + 1)) {
    if (
      /[。！？；”）\p{Script=Han}]\s{0,3}$/u.test(stretch.slice(Math.max(0, at - 4), at)) &&
      !/\n\s*$/u.test(stretch.slice(Math.max(0, at - 8), at))
    )
      places.push(at)
  }
  if (places.length !== 1) return null
  const start = from + (places[0] as number)
  const heading = /^[^。；，\n]*/u.exec(text.slice(start, start + shown))?.[0].length ?? written.length
  return [start, start + heading]
}

const strayMark = /(?<=[^\s#\\])[ \u3000]*#{2,6}[ \u3000](?=[\p{Script=Han}\d（【])/gu

/** A mark of a heading behind the last sentence of a paragraph. */
const markAtEnd = /(?<=[。！？”])[ \u3000]+#[ \u3000](?=[\p{Script=Han}\d（【《“])[^\n。]{2,40}(?=\n|$)/gu
/** A numbered heading behind the last sentence of a paragraph. */
const numberedAtEnd =
  /[。！？](?<line>(?<number>[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：！？\n]{2,26})\s*$/u
const longestLine = 36

/** Numbered headings behind the last sentences of paragraphs, where the one before them in their series stands below. */
function headingsAtEnd(document: CheckedDocument): Intruder[] {
  const list = blockListOf(document)
  let values: Set<string> | undefined
  return list.flatMap(({ text, block, shape }): Intruder[] => {
    if (shape !== 'prose' || text.length < longestLine) return []
    const tail = text.slice(-longestLine)
    const { line, number } = numberedAtEnd.exec(tail)?.groups ?? {}
    if (!line || !number) return []
    const own = headingNumberOf(number)
    values ??= new Set(
      list.flatMap(entry => {
        const other = headingNumberOf(entry.text.trimStart().slice(0, 8))
        return other ? [`${other.style} ${other.value}`] : []
      }),
    )
    if (!own || !values.has(`${own.style} ${own.value - 1}`) || values.has(`${own.style} ${own.value}`)) return []
    const end = block.start + text.trimEnd().length
    return [{ rule: 'fused_heading', start: end - line.length, end, confidence: 0.74 }]
  })
}

const bracketHead = /^[\s\u3000]*【[^】\n]{2,24}】/u
const bracketInside =
  /(?<=[。！？”）])【(?!.{0,12}(?:打印|关闭|编辑|来源|更多|下载|广告|扫码|责编|微信|登录|点击|推荐|注|按))[\p{Script=Han}“”·、]{2,24}】(?=[\p{Script=Han}\d“\s])/gu
/** So many entries with their heads in brackets begin blocks in a yearbook. */
const fewestEntries = 4

/** `……示范社。【土地确权登记】全区……`: the head of an entry inside the one before, where all others begin their blocks. */
function bracketHeadsIn(document: CheckedDocument): Intruder[] {
  const list = blockListOf(document)
  if (list.filter(({ text }) => bracketHead.test(text.slice(0, 40))).length < fewestEntries) return []
  const inside = list.flatMap(({ text, block }) =>
    text.includes('【')
      ? matchesOf(text, bracketInside).map(({ index, 0: head }): Intruder => {
          const start = block.start + index
          return { rule: 'fused_heading', start, end: start + head.length, confidence: 0.8 }
        })
      : [],
  )
  return inside.length < fewestEntries ? inside : []
}

/** Headings that were run into a paragraph: the series lacks their number, or their mark stands in mid-line. */
export function fusedHeadingsIn(document: CheckedDocument): Intruder[] {
  const { text } = document.snapshot
  const outline = outlineOf(document)
  const found: Intruder[] = []
  for (const { members } of seriesOf(outline)) {
    for (const [at, after] of members.entries()) {
      const before = members[at - 1]
      if (!before || (after.number?.value ?? 0) - (before.number?.value ?? 0) !== 2) continue
      const span = fusedBetween(text, before, after)
      if (span) found.push({ rule: 'fused_heading', start: span[0], end: span[1], confidence: 0.8 })
    }
  }
  if (text.includes('##')) {
    for (const match of matchesOf(text, strayMark)) {
      const start = match.index + match[0].length - match[0].trimStart().length
      found.push({ rule: 'fused_heading', start, end: match.index + match[0].length, confidence: 0.85 })
    }
  }
  if (text.includes(' # ') || text.includes('\u3000# '))
    for (const match of matchesOf(text, markAtEnd))
      found.push({ rule: 'fused_heading', start: match.index, end: match.index + match[0].length, confidence: 0.85 })
  const told = new Set(found.map(({ start }) => start))
  return [...found, ...bracketHeadsIn(document), ...headingsAtEnd(document).filter(({ start }) => !told.has(start))]
}

/** Labels of a box that were set again over each of its parts. */
export function repeatedLabelsIn(document: CheckedDocument): Intruder[] {
  const headings = outlineOf(document).entries.filter(({ level }) => level > 0)
  const counts = new Map<string, number>()
  for (const { line } of headings) counts.set(line, (counts.get(line) ?? 0) + 1)
  return headings.flatMap(({ line, number, entry, level }, at): Intruder[] => {
    const above = headings[at - 1]
    const isParent = !number && above !== undefined && above.level < level && line.length >= 4
    // A section that is named again below itself: 二、教学工作 over 教学工作.
    if (isParent && above.number && above.line.slice(above.number.length).trim() === line)
      return [{ rule: 'repeated_label', start: entry.block.start, end: entry.block.end, confidence: 0.6 }]
    if (number || line.length > 14 || (counts.get(line) ?? 0) < 3 || headings[at - 1]?.line !== line) return []
    return [{ rule: 'repeated_label', start: entry.block.start, end: entry.block.end, confidence: 0.62 }]
  })
}
