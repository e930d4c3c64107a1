import type { ListedBlock } from '../block-list.ts'
import { headingNumberOf } from '../heading-number.ts'

/** An item of a list. Text offsets of the document. */
export interface ListItem {
  /** With its marker, where that is text. */
  start: number
  end: number
  /** What it says, without its marker and the marks behind it. */
  words: string
  /** Its number; NaN behind a bullet. */
  value: number
}

interface Line {
  text: string
  /** How its block is marked, where the source says that it is an item. */
  marker: string | null
  depth: number
}

const bullet = /^[-–—*•·●○■□◆▪]\s+(?=\S)|^[•●■◆▪](?=\S)/u
const article = /^第\s?([一二三四五六七八九十百零〇\d]{1,5})\s?[条條款项項][\s　]*/u
/** `一是`, `其一`: what counts the points of a speech. */
const point = /^(?:([一二三四五六七八九十])(?:是|要)|其([一二三四五六七八九])[，,])/u
const bracketAfter = /^(\d{1,2})\s?[）)]\s?/u
/** What a marker begins with. */
const begins = new Uint8Array(0x10000)
for (const sign of '其-–—*•·●○■□◆▪第（(0123456789〇○零一二三四五六七八九十百廿卅壹贰貳叁參肆伍陆陸柒捌玖拾①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
  begins[sign.charCodeAt(0)] = 1
/** Longer items are paragraphs, which fingerprints compare. */
const longestItem = 120

/** How a line is marked, its number and how long the mark is; null where it is no item. */
function markOf({ text, marker, depth }: Line): { series: string; value: number; length: number } | null {
  if (marker !== null) {
    const value = Number.parseInt(marker, 10)
    return { series: `${Number.isNaN(value) ? marker : '1.'}${depth}`, value, length: 0 }
  }
  const dash = bullet.exec(text)
  if (dash) return { series: dash[0].trim(), value: Number.NaN, length: dash[0].length }
  const number = headingNumberOf(text)
  if (number) return { series: `${number.style}${number.stem}`, value: number.value, length: number.length }
  const told = point.exec(text)
  if (told)
    return {
      series: text[told[1] ? 1 : 0] as string,
      value: '一二三四五六七八九十'.indexOf(told[1] ?? (told[2] as string)) + 1,
      length: told[0].length,
    }
  const other = article.exec(text) ?? bracketAfter.exec(text)
  if (!other) return null
  const value = headingNumberOf(`${other[1]}、x`)?.value ?? Number.NaN
  return { series: text.startsWith('第') ? 'article' : 'bracket', value, length: other[0].length }
}

const marksBehind = /[\s。；;，,、]+$/u

interface OpenList {
  series: string
  items: ListItem[]
  /** Other text has come since its last item. */
  hasGap: boolean
}

/** The lists of a document, while its lines are read. */
class Lists {
  readonly all: ListItem[][] = []
  #open: OpenList[] = []

  /** What stands here parts the lists before it from those behind it. */
  close(): void {
    if (this.#open.length > 0) this.#open = []
  }

  /** Takes in a line that is no item. */
  skip(): void {
    for (const each of this.#open) each.hasGap = true
  }

  /** Takes in a line that may be an item. A list goes on behind lists inside it, and behind other text where its numbers do. */
  read(line: Line, start: number): void {
    const { text } = line
    const mark = text.length <= longestItem ? markOf(line) : null
    if (!mark) {
      this.skip()
      return
    }
    const { series, value, length } = mark
    const words = text.slice(length).trim().replace(marksBehind, '')
    const item = { start, end: start + text.length, words, value }
    const at = this.#open.findIndex(each => each.series === series)
    const same = this.#open[at]
    if (same && (!same.hasGap || value === (same.items.at(-1) as ListItem).value + 1)) {
      this.#open.length = at + 1
      same.hasGap = false
      same.items.push(item)
      return
    }
    const items = [item]
    this.all.push(items)
    this.#open = [...(at >= 0 ? this.#open.slice(0, at) : this.#open), { series, items, hasGap: false }]
  }
}

const isGap = (code: number) => code === 0x20 || code === 0x3000 || code === 9 || code === 0xa0

/** The lists of a document. */
export function listsOf(list: readonly ListedBlock[]): ListItem[][] {
  const lists = new Lists()
  for (const { block, text } of list) {
    if (block.kind !== 'paragraph' || block.role !== 'body') {
      lists.close()
      continue
    }
    let marker = block.list?.marker ?? null
    for (let from = 0; from < text.length; marker = null) {
      const stop = text.indexOf('\n', from)
      const end = stop < 0 ? text.length : stop
      let at = from
      while (at < end && isGap(text.charCodeAt(at))) at++
      if (at < end && (marker !== null || begins[text.charCodeAt(at)] === 1))
        lists.read({ text: text.slice(at, end).trimEnd(), marker, depth: block.list?.depth ?? 0 }, block.start + at)
      else if (at < end) lists.skip()
      from = end + 1
    }
  }
  return lists.all
}

/** The marks of an enumeration inside a sentence, and what each holds. */
const inside = [
  /[①-⑳]/gu,
  /(?<![\p{Script=Han}])[一二三四五六七八九十]是/gu,
  /[（(]\d{1,2}[）)]/gu,
  /(?<![\p{Script=Han}])其[一二三四五六七八九][，,]/gu,
]
const signs = [['②'], ['二是'], ['2）', '2)'], ['其二']]
const fewestInside = 3
const sentenceEnd = /[。！？\n]/u

/** The items of the enumerations inside a block's sentences. Offsets in the block's text. */
export function enumeratedIn(text: string): ListItem[][] {
  const lists: ListItem[][] = []
  for (const [kind, mark] of inside.entries()) {
    if (!(signs[kind] as string[]).some(sign => text.includes(sign))) continue
    const marks = [...text.matchAll(mark)]
    if (marks.length < fewestInside) continue
    lists.push(
      marks.map(({ index, 0: { length } }, at) => {
        const next = marks[at + 1]?.index ?? text.length
        const from = index + length
        // Behind the last of them the text goes on.
        const stop = at === marks.length - 1 ? text.slice(from, next).search(sentenceEnd) : -1
        const end = stop < 0 ? next : from + stop
        return { start: from, end, words: text.slice(from, end).trim().replace(marksBehind, ''), value: at + 1 }
      }),
    )
  }
  return lists
}
