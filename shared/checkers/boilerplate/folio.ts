import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf, numberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

const dressed =
  /^[-—–·•.~\s]{1,4}\d{1,4}[-—–·•.~\s]{0,4}$|^[(（]\s?\d{1,4}\s?[)）]$|^第\s?\d{1,4}\s?页$|^\d{1,4}\s?页$/u
const bare = /^\d{1,3}$/u
/** Set in the middle of the page by blanks before it. */
const centred = /^(?:[ \t]{12,}|[ \u3000]{8,})\d/u
/** A page number at one end of a running head: `128 云泽市志`, `第三编 农业 · 129 ·`. */
const headed = /^(\d{1,4})[\s·•—-]+(\D{2,24})$|^(\D{2,24}?)[\s·•—-]+(\d{1,4})[\s·•—-]*$/u
/** The same under a head that has figures of its own, `云泽公司 2019 年报 12`: only where it stands on other pages too. */
const figureHeaded = /^(.{4,40}?)\s(\d{1,4})$/u
/** The number far off before such a head: `186　　云泽年鉴·1991`. */
const figureBehindGap = /^(\d{1,4}) {2,}(\D.{2,29})$/u
/** The number in Chinese, as in books set from top to bottom; before the head it is set far off. */
const headedInHan = /^(\D{2,24}?)[\s·•]+(?:第\s?(?=.{1,5}页$))?([一二三四五六七八九十百〇]{1,5})\s?页?$/u
const hanBehindGap = /^([一二三四五六七八九十百〇]{1,5})[ ·•]{4,}(\D{2,30})$/u
/** Running heads are set with wide gaps: so much of a line is looked at, and so much may be words. UTF-16 units. */
const longestLine = 160
const longestHead = 30
/** A chain of page numbers shorter than this may be anything. */
const fewest = 3

interface Numbered {
  index: number
  page: number
  isDressed: boolean
  /** The number stands behind the head, not before it. */
  isBehind: boolean
  head: string | null
}

function readNumbered({ text, block }: ListedBlock, index: number): Numbered | null {
  if (text.length > longestLine || (block.kind !== 'paragraph' && block.kind !== 'heading')) return null
  const wide = foldLine(text).trim()
  const line = wide.replace(/\s+/gu, ' ')
  if (line.length > longestHead + 8) return null
  const place = { index, isDressed: false, isBehind: true }
  if (dressed.test(line))
    return { index, page: Number(line.replace(/\D/gu, '')), isDressed: true, isBehind: false, head: null }
  if (bare.test(line)) return { index, page: Number(line), isDressed: centred.test(text), isBehind: false, head: null }
  const inHan = headedInHan.exec(line)
  if (inHan) return { ...place, page: numberOf(inHan[2] as string), head: (inHan[1] as string).trim() }
  const before = hanBehindGap.exec(wide)
  if (before) return { ...place, page: numberOf(before[1] as string), head: (before[2] as string).trim() }
  if (/[。，；：:、]/u.test(line)) return null
  const gap = figureBehindGap.exec(wide)
  if (gap) return { ...place, isBehind: false, page: Number(gap[1]), head: (gap[2] as string).trim() }
  const withFigure = figureHeaded.exec(line)
  if (withFigure && !headed.test(line)) {
    return { ...place, page: Number(withFigure[2]), head: withFigure[1] as string }
  }
  const match = headed.exec(line)
  if (!match) return null
  return {
    index,
    page: Number(match[1] ?? match[4]),
    isDressed: false,
    isBehind: match[4] !== undefined,
    head: (match[2] ?? match[3] ?? '').trim(),
  }
}

/** The longest stretch of page numbers that go up by little, read greedily; table columns and years do not make one. */
function ascending(entries: readonly Numbered[]): Set<number> {
  const kept = new Set<number>()
  let chain: Numbered[] = []
  const close = () => {
    if (chain.length >= fewest) for (const { index } of chain) kept.add(index)
    chain = []
  }
  for (const entry of entries) {
    const last = chain.at(-1)
    // Neighbouring numbers are cells of a column, not pages.
    if (last && entry.page > last.page && entry.page - last.page <= 6 && entry.index - last.index >= 2)
      chain.push(entry)
    else {
      close()
      chain = [entry]
    }
  }
  close()
  return kept
}

/** The same for each running head by itself, however it is mixed with numbered headings: two pages are enough there. */
function ascendingUnderHeads(entries: readonly Numbered[]): number[] {
  const byHead = new Map<string, Numbered[]>()
  for (const entry of entries) {
    if (entry.head === null || !entry.isBehind) continue
    const key = headKey(entry.head)
    byHead.set(key, [...(byHead.get(key) ?? []), entry])
  }
  return [...byHead.values()]
    .filter(pages => pages.length >= 2 && pages.every((page, at) => at === 0 || page.page > pages[at - 1]!.page))
    .flatMap(pages => pages.map(({ index }) => index))
}

const headKey = (text: string) => foldLine(text).replace(/\s/gu, '')

/** Page numbers and running heads that their row shows, by index of their block. */
export function foliosInRow(list: readonly ListedBlock[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  const numbered = list.map(readNumbered).filter(entry => entry !== null)
  if (numbered.length === 0) return found
  const pure = numbered.filter(entry => entry.head === null)
  const chained = new Set([...ascending(pure), ...ascending(numbered), ...ascendingUnderHeads(numbered)])
  const heads = new Map<string, number>()
  for (const { head, index } of numbered)
    if (head && chained.has(index)) heads.set(headKey(head), (heads.get(headKey(head)) ?? 0) + 1)
  const plainPages = pure.filter(({ index }) => chained.has(index)).length
  const hasRepeated = [...heads.values()].some(count => count >= 2)
  for (const { index, isDressed, isBehind, head } of numbered) {
    if (head !== null) {
      // A head that stands once must carry the page behind it, between pages that stand alone or have one head.
      const isRepeated = (heads.get(headKey(head)) ?? 0) >= 2
      const isSingle = isBehind && (plainPages >= 2 || hasRepeated)
      if (chained.has(index) && (isRepeated || isSingle))
        found.set(index, { rule: 'folio', weight: isRepeated ? 0.88 : 0.7 })
    } else if (isDressed) found.set(index, { rule: 'folio', weight: chained.has(index) ? 0.93 : 0.75 })
    else found.set(index, { rule: 'folio', weight: chained.has(index) ? 0.8 : 0.3 })
  }
  addRunningHeads(list, found)
  addKnownHeads(list, found, heads)
  return found
}

/** The head of the numbered pages on one that has lost its number. The title, before any text, may be worded alike. */
function addKnownHeads(
  list: readonly ListedBlock[],
  found: Map<number, Furniture>,
  heads: ReadonlyMap<string, number>,
): void {
  if (heads.size === 0) return
  let isBehindTitle = false
  for (const [index, { block, text, shape }] of list.entries()) {
    isBehindTitle ||= block.kind === 'heading' || shape === 'prose'
    if (!isBehindTitle || found.has(index) || block.kind !== 'paragraph' || block.list || text.length > longestHead + 8)
      continue
    if (heads.has(headKey(text.trim()))) found.set(index, { rule: 'folio', weight: 0.78 })
  }
}

/** A short line that stands beside page numbers again and again is the head or foot of the page. */
function addRunningHeads(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const beside = new Map<string, number[]>()
  for (const index of [...found.keys()].flatMap(at => [at - 1, at + 1])) {
    const entry = list[index]
    if (!entry || found.has(index) || entry.text.length > longestHead || /[。；，：]/u.test(entry.text)) continue
    const key = headKey(entry.text)
    beside.set(key, [...(beside.get(key) ?? []), index])
  }
  for (const indexes of beside.values())
    if (indexes.length >= fewest) for (const index of indexes) found.set(index, { rule: 'folio', weight: 0.85 })
  addLoneHeads(list, found)
  addFeet(list, found)
}

/** Who signed, under each of several papers: 縣長　駱維新. */
const signature = /^\p{Script=Han}{0,8}[长長员員任记記席理师師官总總事][\s　]+\p{Script=Han}[\p{Script=Han}\s　]{1,4}$/u

/** In a book with page numbers a short line that stands between paragraphs of text again and again heads its pages. */
function addLoneHeads(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const pages = [...found.values()].filter(({ weight }) => weight >= 0.7).length
  if (pages < 2) return
  const places = new Map<string, number[]>()
  for (const [index, { block, text, shape }] of list.entries()) {
    if (shape !== 'label' || block.role !== 'body' || block.list || found.has(index)) continue
    const line = text.trim()
    if (line.length > longestHead || line.length < 3 || !/^[\p{Script=Han}\s·　]+$/u.test(line)) continue
    if (signature.test(line)) continue
    places.set(headKey(line), [...(places.get(headKey(line)) ?? []), index])
  }
  for (const indexes of places.values()) {
    const between = indexes.filter(at => list[at - 1]?.shape !== 'label' && list[at + 1]?.shape !== 'label')
    if (between.length >= fewest) for (const index of indexes) found.set(index, { rule: 'folio', weight: 0.78 })
  }
}

/** A lone short line right above a page number is the foot of the page: no heading stands there. */
function addFeet(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [index, { weight }] of [...found]) {
    const above = list[index - 1]
    if (!above || weight < 0.9 || found.has(index - 1) || above.shape !== 'label') continue
    const line = above.text.trim()
    const isFoot = line.length <= 14 && /^[\p{Script=Han}\s·]+$/u.test(line) && !headingNumberOf(line)
    if (isFoot && list[index - 2]?.shape === 'prose') found.set(index - 1, { rule: 'folio', weight: 0.62 })
  }
}
