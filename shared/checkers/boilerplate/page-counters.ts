import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { furnitureOf } from './line.ts'

/** The number that a document site set before the text of a page: 农民增 / 2、收的路子. */
const counter = /^\s{0,2}(\d{1,3})、[ \u3000]?/u
const mayBeInside = /\n\s{0,2}\d{1,3}、/u
/** What a site says of the file that it shows. */
const siteSign = /资源描述|文档(?:编号|ID|大小|页数)|会员(?:分享|上传)|在线阅读|文库|下载|页数\s?[:：]|格式\s?[:：]/u
/** What stands nowhere but in such a file. */
const shopSign =
  /^(?:内容总结|资源描述)|\p{Script=Han}-{2,}\p{Script=Han}|^第\s?\d+\s?页\s?共\s?\d+\s?页|会员(?:分享|上传)/mu
/** So much stands on a page that is cut in mid-sentence. UTF-16 units. */
const shortestPage = 70
/** A page that happens to end with its sentence. */
const shortestWhole = 150
/** So many blocks above the first page a site speaks of the file. */
const headReach = 16
/** Of the pages but the first so many end in mid-sentence. */
const leastCut = 0.6
/** Lines of the site stand between two pages. */
const [mostBetween, furniture] = [2, 0.7]

export interface PageCounter {
  /** Index in the block list. */
  index: number
  /** Where the number begins and where the text behind it does, in the block. */
  start: number
  end: number
  /** Whether the page before it was cut in mid-sentence. */
  isCut: boolean
  /** The block in which the page before it ends, and where it does. */
  before: { index: number; end: number }
  /** It stands in a line of a block that has begun before. */
  isInside: boolean
}

interface Candidate extends PageCounter {
  value: number
}

/** The text above a block, past lines of the site. */
function aboveOf(list: readonly ListedBlock[], index: number): number {
  let at = index - 1
  while (at > 0 && index - at <= mostBetween && (furnitureOf((list[at] as ListedBlock).text)?.weight ?? 0) >= furniture)
    at--
  return at
}

/** A heading that goes on: （二）聚焦乡村振兴，. */
const isCutHeading = (text: string) => /，$/u.test(text) && headingNumberOf(text) !== null

function candidateIn(list: readonly ListedBlock[], index: number, line: string, from: number): Candidate | null {
  const match = counter.exec(line.slice(0, 8))
  if (!match) return null
  const isInside = from > 0
  const at = isInside ? index : aboveOf(list, index)
  const whole = isInside ? (list[at] as ListedBlock).text.slice(0, from) : (list[at]?.text ?? '')
  const before = whole.trim()
  const isOpen = before.length >= shortestPage && /[。！？；]./u.test(before) && endOf(before) === 'open'
  const isCut = isOpen || isCutHeading(before)
  const value = Number(match[1])
  if (value > 1 && !isCut && (isInside || before.length < shortestWhole)) return null
  const start = from + match[0].length - match[0].trimStart().length
  const end = { index: at, end: whole.trimEnd().length }
  return { index, value, isCut, start, end: from + match[0].length, before: end, isInside }
}

function candidatesAt(list: readonly ListedBlock[], index: number): Candidate[] {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph') return []
  const own = candidateIn(list, index, text, 0)
  if (!mayBeInside.test(text)) return own ? [own] : []
  const inner = matchesOf(text, /\n(?=\s{0,2}\d{1,3}、)/gu).flatMap(
    ({ index: at }) => candidateIn(list, index, text.slice(at + 1), at + 1) ?? [],
  )
  return own ? [own, ...inner] : inner
}

/** What the page before a counter ends with. */
const textBefore = (list: readonly ListedBlock[], { index, end }: PageCounter['before']) =>
  (list[index] as ListedBlock).text.slice(0, end)

/** Whether the site tells of its file in the lines above the first page. */
const isOnSite = (list: readonly ListedBlock[], first: number) =>
  list.slice(Math.max(0, first - headReach), first).some(({ text }) => text.length < 200 && siteSign.test(text))

function read(list: readonly ListedBlock[]): readonly PageCounter[] {
  const found: Candidate[] = []
  for (let index = 0; index < list.length; index++) {
    for (const next of candidatesAt(list, index)) {
      const last = found.at(-1)
      if (!last ? next.value === 1 || (next.value === 2 && next.isCut) : next.value === last.value + 1) found.push(next)
    }
  }
  const [first, ...others] = found
  if (!first) return []
  if (found.length === 1) return isOnlyPage(list, first) ? found : []
  const cuts = found.filter(({ isCut }) => isCut)
  // Items that end in commas look like pages that were cut there.
  const inWords = cuts.filter(({ before }) => !/[，、,]\s*$/u.test(textBefore(list, before))).length
  const isSure = inWords >= 2 || (cuts.length > 0 && isOnSite(list, first.index))
  return isSure && cuts.length >= others.length * leastCut ? found : []
}

/** The second of two pages: it begins in mid-sentence, without a mark, in the file of a shop. */
const isOnlyPage = (list: readonly ListedBlock[], { value, isCut, before }: Candidate) =>
  value === 2 &&
  isCut &&
  /\p{Script=Han}$/u.test(textBefore(list, before)) &&
  list.some(({ text }) => text.length < 400 && shopSign.test(text))

const known = new WeakMap<readonly ListedBlock[], readonly PageCounter[]>()

/**
 * The numbers of pages that a document site set before their texts. They rise by one through the whole text, and the
 * pages before them break off, which no list does.
 */
export function pageCountersIn(list: readonly ListedBlock[]): readonly PageCounter[] {
  const before = known.get(list)
  if (before) return before
  const counters = read(list)
  known.set(list, counters)
  return counters
}
