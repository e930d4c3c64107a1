import { blockListOf, type ListedBlock } from './block-list.ts'
import type { CheckedDocument } from './checker.ts'
import { type HeadingNumber, headingNumberOf } from './heading-number.ts'

/** A block that is marked as heading or looks like one. */
export interface OutlineEntry {
  /** Index in the block list. */
  index: number
  entry: ListedBlock
  /** The trimmed text. */
  line: string
  /** 1–6 where it is marked, else 0. */
  level: number
  number: HeadingNumber | null
  /** `2023年工作回顾`: a section named by its year. */
  isYearSection: boolean
}

/** The headings of a document, marked or not, and the habits they show. */
export interface Outline {
  list: readonly ListedBlock[]
  /** In document order. */
  entries: readonly OutlineEntry[]
  /** How many headings are marked. */
  marked: number
}

/** The block at an index of a list, as the heading without mark and number that it may be; `line` where it reads otherwise. */
export function unmarkedEntry(list: Outline['list'], index: number, line?: string): OutlineEntry {
  const entry = list[index] as ListedBlock
  return { index, entry, line: line ?? entry.text.trim(), level: 0, number: null, isYearSection: false }
}

/** Longest line taken for an unmarked heading, in UTF-16 units. */
const longestHeading = 50
const yearSection =
  /^(?:\d{4}|[二〇○零一三四五六七八九]{4})\s?年度?.{0,12}(?:回[顾顧]|工作|安排|总结|總結|计划|計劃|任务|任務|打算|思路|要点|要點|展望|部署|建议|建議)[^。，；：]{0,6}$/u
const stop = /[。；;！!？?，,、]["”’」』）)]*$/u
const inside = /[。；！？]/u
const leader = /(?:[.．·…—]{3,}|\s)\d{1,4}$|\t|\|/u

/** Marks of bold of which one was lost: **二、工作安排. */
const brokenBold = /^\*\*(?=[一二三四五六七八九十（(第])|(?<=[^*])\*\*$/u

/** Whether a line could be a numbered heading by itself: short, without an end mark, no row of a table or contents. */
const isHeadingLine = (line: string) =>
  line.length <= longestHeading && !stop.test(line) && !inside.test(line) && !leader.test(line)

/** Marks of a heading without the blank behind them, so that they mark none: ##（二）抓好乡村产业. */
const marksAlone = /^#{1,6}(?=[（(一二三四五六七八九十第])/u

/** A numbered line that ends in its full stop, over text as long as this, heads it. UTF-16 units. */
const [longestStopped, shortestBelow] = [36, 36]
const stopped = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；：！？]{4,}。$/u

/** Whether a line is a heading closed by its own full stop: （一）全力以赴抓项目，发展后劲不断增强。 */
function isStoppedHeading(list: readonly ListedBlock[], index: number, line: string): boolean {
  if (line.length > longestStopped || !stopped.test(line)) return false
  const [above, below] = [list[index - 1], list[index + 1]]
  // The points of a list stand one below the other.
  if (above === undefined || headingNumberOf(above.text.trim())?.style === 'han_paren') return false
  return below?.shape === 'prose' && below.text.trim().length >= shortestBelow && !headingNumberOf(below.text.trim())
}

function entryOf(entry: ListedBlock, index: number, list: readonly ListedBlock[]): OutlineEntry | null {
  const { block, text } = entry
  if (block.kind === 'heading') {
    const line = text.trim()
    return {
      index,
      entry,
      line,
      level: block.level,
      number: headingNumberOf(line),
      isYearSection: yearSection.test(line),
    }
  }
  if (block.kind !== 'paragraph' || block.list || text.length > longestHeading * 2) return null
  if (block.role !== 'body' && block.role !== 'title') return null
  const line = text.trim().replace(brokenBold, '').replace(marksAlone, '')
  if (!isHeadingLine(line) && !isStoppedHeading(list, index, line)) return null
  const number = headingNumberOf(line)
  const isYearSection = yearSection.test(line)
  if (!number && !isYearSection) return null
  // Nothing but the number: the cell of a table, the item of a form.
  if (number && line.length - number.length < 2 && number.style !== 'part' && number.style !== 'chapter') return null
  return { index, entry, line, level: 0, number, isYearSection }
}

const outlines = new WeakMap<CheckedDocument, Outline>()

/** The outline of a document. Computed once a state of the document, in time linear in its text. */
export function outlineOf(document: CheckedDocument): Outline {
  let outline = outlines.get(document)
  if (!outline) {
    const list = blockListOf(document)
    const entries = list.map((entry, index) => entryOf(entry, index, list)).filter(entry => entry !== null)
    outline = { list, entries, marked: entries.filter(({ level }) => level > 0).length }
    outlines.set(document, outline)
  }
  return outline
}
