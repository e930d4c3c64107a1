import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

const [longestHead, longestRepeated] = [30, 50]
/** With the wide gaps that such lines are set with. */
const longestGaps = 160
const number = '\\d{1,4}'
const anyNumber = '(?:\\d{1,4}|[一二三四五六七八九十百〇]{1,5})'
const head = '(?<head>[\\p{L}\\d*×○□][^。，；：、！？]{1,28}?)'
/** A running head with a number that is set as page numbers are: `云泽市志　　·17·`, `86 · 云泽市志`, `年报　第11页`. */
const dressedWithHead = [
  new RegExp(`^${head}\\s*[·•—–-]{1,2}\\s?${number}\\s?[·•—–-]{1,2}$`, 'u'),
  new RegExp(`^[·•—–-]{1,2}\\s?${number}\\s?[·•—–-]{1,2}\\s*${head}$`, 'u'),
  new RegExp(`^${head}\\s+第\\s?${anyNumber}\\s?页$`, 'u'),
  new RegExp(`^第\\s?${anyNumber}\\s?页\\s+${head}$`, 'u'),
  new RegExp(`^${head}\\s+[·•|]\\s+${number}$`, 'u'),
  new RegExp(`^${number}\\s+[·•|]\\s+${head}$`, 'u'),
]
/** Set at both edges of the page: 第七编　茶业　　　　　319. A numbered heading may be the head of the page here. */
const atEdges = [new RegExp(`^${head}\\s{4,}${number}$`, 'u'), new RegExp(`^${number}\\s{4,}${head}$`, 'u')]
/** With less of a gap, where the name is one of a book or a paper: 《口述西川》第三辑　127, 128　口述西川. */
const volume =
  '(?:[《〈][^》〉]{2,20}[》〉](?:[第·\\s][^，。]{0,10})?|[^，。；：、！？\\d]{2,18}(?:[志史记鉴]|年鉴|汇编|丛书|通讯|简报|第\\S{1,3}[卷编章期辑册])(?:[·\\s]+[^，。；：、\\d]{1,10})?|第\\S{1,3}[卷编章期辑册][·\\s]*[^，。；：、\\d]{1,12})'
const ofVolume = [
  new RegExp(`^(?<head>${volume})\\s{1,}(?:${number}|[一二三四五六七八九十]{1,3})$`, 'u'),
  new RegExp(`^${number}\\s{1,}(?<head>${volume}|\\p{Script=Han}{4,10})$`, 'u'),
]
/** The page before the name of a book, which no list counts up to: 98 某某流域经济史. */
const pageOfBook = /^\d{2,4}\s{1,}(?<head>[\p{Script=Han}·《》]{3,18}(?:[志史]|年鉴|文集|文存|丛书|汇编|选集))$/u
const bare = /^\d{1,3}$/u
const plainHead = new RegExp(`^[\\p{Script=Han}\\d\\s·《》—（）()*×□○]{3,${longestHead}}$`, 'u')
/** What is printed under such a name has pages: 云泽县志, 会议材料汇编. */
const publication =
  /(?:志|史|年鉴|汇编|选编|选集|文集|材料|文件|资料|报告书?|报告集|简报|通讯|纪要|手册|纪实|大事记|公报|月刊|年刊|会刊|特刊|丛书|全书|文稿|书稿)》?$/u

/** The head of a page in a block that has its number, too; null where it is none by itself. */
function dressedHeadIn({ block, text }: ListedBlock): string | null {
  if (
    text.length > longestGaps ||
    (block.kind !== 'paragraph' && block.kind !== 'heading') ||
    !/[\d\u3000]/u.test(text)
  )
    return null
  // The foot of one page and the head of the next may be one block.
  const heads = text.trim().split('\n').map(headIn)
  return heads.length <= 2 && heads.every(name => name !== null) ? (heads[0] as string) : null
}

function headIn(text: string): string | null {
  const line = foldLine(text).trim()
  if (line.replace(/\s{2,}/gu, ' ').length > longestHead + 12) return null
  for (const pattern of headingNumberOf(line)
    ? [...dressedWithHead.slice(0, 2), ...atEdges, ...ofVolume.slice(0, 1), pageOfBook]
    : [...dressedWithHead, ...atEdges, ...ofVolume]) {
    const found = pattern.exec(line)?.groups?.head?.trim()
    if (found !== undefined && /\p{Script=Han}{2}/u.test(found)) return found
  }
  return null
}

const isText = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'
const isSentence = (entry: ListedBlock | undefined) => isText(entry) && (entry as ListedBlock).text.trim().length >= 20
/** Text that goes on behind whatever stands here. */
const isCut = (entry: ListedBlock | undefined) =>
  isSentence(entry) &&
  (endOf((entry as ListedBlock).text) === 'open' || /[，、]\s*$/u.test((entry as ListedBlock).text))

/** Whether a head is one of several in a row, as contents have them: the foot of a page and the head of the next are two. */
function isAmongHeads(list: readonly ListedBlock[], heads: readonly (string | null)[], index: number): boolean {
  let [first, last] = [index, index]
  while (heads[first - 1] != null) first--
  while (heads[last + 1] != null) last++
  return last - first > 1 || (last > first && !(isCut(list[first - 1]) && isText(list[last + 1])))
}

/** The lines of contents have heads and numbers too, each beside the next. */
function addDressed(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const heads = list.map(dressedHeadIn)
  for (const [index, name] of heads.entries()) {
    if (name === null || isAmongHeads(list, heads, index)) continue
    if (list[index]?.block.kind !== 'paragraph' || list[index]?.block.list) continue
    const isBetween = isText(list[index - 1]) || isText(list[index + 1])
    found.set(index, { rule: 'folio', weight: isBetween || publication.test(name) ? 0.8 : 0.45 })
  }
}

/** The number of a page in a line of its own. */
const pageLine =
  /^(?:\d{1,4}|[-—–·]{1,2}\s?\d{1,4}\s?[-—–·]{1,2}|第\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s?页)$/u

/** Whether a line can be the head of a page: inside a sentence also the title of a chapter. */
function isPlainHead(line: string, isInside: boolean): boolean {
  if (!plainHead.test(line) || pageLine.test(line)) return false
  const style = headingNumberOf(line)?.style
  return style === undefined || (isInside && (style === 'chapter' || style === 'section'))
}

/** Names at both edges of a page's head: 云泽县志　　　　卷十四　商业. */
const wideHead = /(?:^|\n)\s*[\p{Script=Han}·《》]{3,16}[ \u3000]{4,}[\p{Script=Han}·《》 \u3000]{3,24}\s*(?:\n|$)/u

/** A head with names at both edges of the page that stands more than once, or beside the number of a page. */
function addWideHeads(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const places = new Map<string, number[]>()
  for (const [index, { block, text }] of list.entries()) {
    if (block.kind !== 'paragraph' || block.list || text.length > longestGaps || text.trim().includes('\n')) continue
    if (!/[ \u3000]{6}/u.test(text.trim()) || !wideHead.test(text) || /[，。；：:]/u.test(text)) continue
    const key = text.replace(/\s/gu, '')
    places.set(key, [...(places.get(key) ?? []), index])
  }
  const isPage = (at: number) => pageLine.test(foldLine(list[at]?.text ?? '').trim())
  for (const indexes of places.values())
    if (indexes.length > 1 || indexes.some(at => isPage(at - 1) || isPage(at + 1)))
      for (const index of indexes) found.set(index, { rule: 'folio', weight: 0.8 })
}

/** The head and the number of a page in two lines of one block, inside a sentence. */
function addTwoLines(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [index, { block, text }] of list.entries()) {
    if (block.kind !== 'paragraph' || !text.includes('\n') || text.length > longestGaps) continue
    const isWide = wideHead.test(text)
    const lines = foldLine(text.trim())
      .split('\n')
      .map(line => line.trim().replace(/\s{2,}/gu, ' '))
    const isPage = lines.some(line => pageLine.test(line)) && lines.some(line => isPlainHead(line, false))
    const isInside = isCut(list[index - 1]) && isText(list[index + 1])
    if (lines.length === 2 && isPage && (isInside || (isWide && index > 0)))
      found.set(index, { rule: 'folio', weight: 0.78 })
  }
}

/** The head and the number of one page, each in a line of its own, between paragraphs of text. */
function addStacked(list: readonly ListedBlock[], found: Map<number, Furniture>, text: ReadonlySet<string>): void {
  for (const [index, { block, text: own }] of list.entries()) {
    if (block.kind !== 'paragraph' || block.list || own.length > longestHead) continue
    const page = foldLine(own).trim()
    if (!pageLine.test(page)) continue
    const [before, after] = [list[index - 1], list[index + 1]]
    if (bare.test(page) && isCut(before) && isSentence(after)) {
      found.set(index, { rule: 'folio', weight: 0.72 })
      continue
    }
    for (const [at, outer, other] of [
      [index - 1, list[index - 2], after],
      [index + 1, before, list[index + 2]],
    ] as const) {
      const label = list[at]
      if (label?.block.kind !== 'paragraph' || label.block.list) continue
      if (label.shape !== 'label' && label.shape !== 'heading') continue
      const line = foldLine(label.text).trim()
      const isInside = at < index ? isCut(outer) && isSentence(other) : isCut(outer) && isText(other)
      if (!isSentence(outer) || !isPlainHead(line, isInside)) continue
      if (!bare.test(page) && !isInside) continue
      const isHead = publication.test(line) || text.has(line.replace(/\s/gu, ''))
      if (!isHead && !isInside) continue
      for (const each of [index, at]) found.set(each, { rule: 'folio', weight: isInside ? 0.78 : 0.7 })
    }
  }
}

/** The head of a yearly report's page: whose it is, of which year, the part: 云泽实业有限公司 2019年年报　财务摘要. */
const yearHead =
  /^\p{Script=Han}{4,20}(?:公司|集团|银行|大学|医院|学会|协会|基金会?)\s+\S{4}\s?年?(?:年报|年度报告|年刊)(?:\s+\S{2,16})?$/u

function addYearHeads(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [index, { block, text }] of list.entries()) {
    if (block.kind !== 'paragraph' || text.length > longestRepeated || !/年[报報度刊]/u.test(text)) continue
    if (!isText(list[index - 1]) || !isText(list[index + 1])) continue
    if (yearHead.test(foldLine(text).trim())) found.set(index, { rule: 'folio', weight: 0.76 })
  }
}

/** A line that stands inside two sentences and more, or inside one and between paragraphs elsewhere, heads the pages. */
function addRepeated(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const places = new Map<string, number[]>()
  for (const [index, { block, text, shape }] of list.entries()) {
    if (shape !== 'label' || block.kind !== 'paragraph' || block.role !== 'body' || block.list) continue
    const line = text.trim()
    if (line.length < 4 || line.length > longestRepeated || !/\p{Script=Han}{3}/u.test(line)) continue
    const key = line.replace(/\s/gu, '')
    places.set(key, [...(places.get(key) ?? []), index])
  }
  for (const indexes of places.values()) {
    if (indexes.length < 2 || !indexes.every(at => isText(list[at - 1]) && isText(list[at + 1]))) continue
    const inside = indexes.filter(at => isCut(list[at - 1])).length
    if (inside === 0) continue
    for (const index of indexes) found.set(index, { rule: 'folio', weight: inside >= 2 ? 0.82 : 0.66 })
  }
}

const nameOf = (line: string) => line.replace(/[\s·•|]/gu, '')

/** A line between paragraphs that says again what the headings above it say: 白沙镇志　第五章. */
function addFromHeadings(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  /** What the headings so far begin with. */
  const beginnings = new Set<string>()
  for (const [index, { block, text }] of list.entries()) {
    if (block.kind === 'heading') {
      const name = nameOf(text).slice(0, longestRepeated)
      for (let length = 2; length <= name.length; length++) beginnings.add(name.slice(0, length))
    }
    if (beginnings.size === 0 || block.kind !== 'paragraph' || block.list || text.length > longestRepeated) continue
    const parts = text.trim().split(/[ \u3000]+|\s?[·•|]\s?/u)
    if (parts.length < 2 || !isSentence(list[index - 1]) || !isText(list[index + 1])) continue
    const isNamed = (part: string) => beginnings.has(part)
    const isHead = parts.every(part => isNamed(part) || bare.test(part)) && parts.filter(isNamed).length >= 2
    if (isHead) found.set(index, { rule: 'folio', weight: 0.76 })
  }
}

/** Heads and numbers of single pages, which no row of others confirms, by index of their block. */
export function loneFoliosIn(list: readonly ListedBlock[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  addDressed(list, found)
  addRepeated(list, found)
  addFromHeadings(list, found)
  addYearHeads(list, found)
  addTwoLines(list, found)
  addWideHeads(list, found)
  const heads = [...found.keys()].map(index => dressedHeadIn(list[index] as ListedBlock)?.replace(/\s/gu, '') ?? '')
  addStacked(list, found, new Set(heads))
  return found
}
