import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'

/** The number that a document site set before the text of a page: 农民增 / 2、收的路子. */
const counter = /^\s{0,2}(\d{1,3})、[ \u3000]?/u
/** What a site says of the file that it shows. */
const siteSign = /资源描述|文档(?:编号|ID|大小|页数)|会员(?:分享|上传)|在线阅读|文库|下载|页数\s?[:：]|格式\s?[:：]/u
/** So much stands on a page that is cut in mid-sentence. UTF-16 units. */
const shortestPage = 70
/** A page that happens to end with its sentence. */
const shortestWhole = 150
/** So many blocks above the first page a site speaks of the file. */
const headReach = 16
/** Of the pages but the first so many end in mid-sentence. */
const leastCut = 0.6

export interface PageCounter {
  /** Index in the block list. */
  index: number
  /** Where the number begins and where the text behind it does, in the block. */
  start: number
  end: number
  /** Whether the page before it was cut in mid-sentence. */
  isCut: boolean
}

interface Candidate extends PageCounter {
  value: number
}

function candidateAt(list: readonly ListedBlock[], index: number): Candidate | null {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph') return null
  const match = counter.exec(text.slice(0, 8))
  if (!match) return null
  const before = list[index - 1]?.text.trim() ?? ''
  const isCut = before.length >= shortestPage && /[。！？；]./u.test(before) && endOf(before) === 'open'
  const value = Number(match[1])
  if (value > 1 && !isCut && before.length < shortestWhole) return null
  return { index, value, isCut, start: match[0].length - match[0].trimStart().length, end: match[0].length }
}

/** Whether the site tells of its file in the lines above the first page. */
const isOnSite = (list: readonly ListedBlock[], first: number) =>
  list.slice(Math.max(0, first - headReach), first).some(({ text }) => text.length < 200 && siteSign.test(text))

function read(list: readonly ListedBlock[]): readonly PageCounter[] {
  const found: Candidate[] = []
  for (let index = 0; index < list.length; index++) {
    const next = candidateAt(list, index)
    if (!next) continue
    const last = found.at(-1)
    if (!last ? next.value === 1 || (next.value === 2 && next.isCut) : next.value === last.value + 1) found.push(next)
  }
  const [first, ...others] = found
  if (!first || found.length < 2) return []
  const cuts = found.filter(({ isCut }) => isCut)
  // Items that end in commas look like pages that were cut there.
  const inWords = cuts.filter(({ index }) => !/[，、,]\s*$/u.test((list[index - 1] as ListedBlock).text)).length
  const isSure = inWords >= 2 || (cuts.length > 0 && isOnSite(list, first.index))
  return isSure && cuts.length >= others.length * leastCut ? found : []
}

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
