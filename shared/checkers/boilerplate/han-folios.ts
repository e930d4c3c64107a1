import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf, numberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

/** The number of a page in Chinese, alone on its line: 一七, 二百〇八, — 十九 —. */
const numberLine = /^[-—–·•\s]{0,4}(?<number>[〇○零一二三四五六七八九十百廿卅]{1,5})[-—–·•\s]{0,4}$/u
const longestNumber = 12
const [shortestHead, longestHead] = [4, 30]
/** So many blocks away from a cut sentence, and from where it goes on, a number and its head may stand, with pictures. */
const reach = 4
/** What has pages, by its name. Lines come folded. */
const printed =
  /(?:[志史鉴]|[特会校院馆季月半年旬周双]刊|[年会学月旬季周公]报|[集汇选文丛]刊|辑|丛书|全书|文[集存]|汇编|选编|选集|纪念册|手册|一览|概览|纪要|报告书)$/u
const [sure, likely, ofNumber] = [0.86, 0.78, 0.72]
/** A sentence that is cut inside is no heading or title. UTF-16 units. */
const shortestText = 20

interface HanPage {
  at: number
  page: number
  /** Lines right beside the number that may be the head of its page, by their words. */
  heads: { at: number; key: string }[]
}

const keyOf = (text: string) => foldLine(text).replace(/\s/gu, '')

/** A line that may be the head of a page; a heading of the text bears its number. */
function isHead({ block, text }: ListedBlock): boolean {
  const line = text.trim()
  if (block.kind !== 'paragraph' || block.list || line.length < shortestHead || line.length > longestHead) return false
  return /^\p{Script=Han}/u.test(line) && !/[。，；：！？\n]/u.test(line) && headingNumberOf(line)?.style !== 'han'
}

function pageAt(list: readonly ListedBlock[], at: number): HanPage | null {
  const { block, text } = list[at] as ListedBlock
  if (text.length > longestNumber || block.kind !== 'paragraph' || block.list) return null
  const number = numberLine.exec(foldLine(text).trim())?.groups?.number
  const page = number ? numberOf(number) : Number.NaN
  if (Number.isNaN(page) || page === 0) return null
  const heads = [at - 1, at + 1].flatMap(beside => {
    const entry = list[beside]
    return entry && isHead(entry) ? [{ at: beside, key: keyOf(entry.text) }] : []
  })
  return { at, page, heads }
}

const isText = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'

/** Whether a page ends at a number inside a sentence: text breaks off above it, and text stands below, past lines of the page. */
function isInSentence(list: readonly ListedBlock[], { at, heads }: HanPage): boolean {
  let above = at - 1
  while (heads.some(head => head.at === above)) above--
  const before = list[above]
  if (!before || !isText(before) || !isCut(before.text)) return false
  for (let below = at + 1; below <= at + reach && list[below]; below++) {
    const entry = list[below] as ListedBlock
    if (isText(entry)) return true
    if (entry.shape !== 'label' && entry.shape !== 'caption') return false
  }
  return false
}

/** A text breaks off at a comma, or as a long line without a mark at its end. */
function isCut(text: string): boolean {
  if (/[，、]\s*$/u.test(text)) return true
  return text.trim().length >= shortestText && endOf(text) === 'open'
}

/**
 * Numbers of pages in Chinese with the heads beside them, as books of the Republic have them. A number alone may be a
 * heading or a cell: it counts inside a sentence, and where the same head stands beside numbers that go up.
 */
export function addHanFolios(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const pages = list.map((_, at) => pageAt(list, at)).filter(page => page !== null)
  if (pages.length === 0) return
  const known = new Set<string>()
  const last = new Map<string, HanPage>()
  for (const page of pages)
    for (const { key } of page.heads) {
      const before = last.get(key)
      if (before && before.page < page.page) known.add(key)
      last.set(key, page)
    }
  const set = (at: number, weight: number) => {
    if (weight > (found.get(at)?.weight ?? 0)) found.set(at, { rule: 'folio', weight })
  }
  for (const page of pages) {
    const again = page.heads.find(({ key }) => known.has(key))
    const isInside = isInSentence(list, page)
    const head = again ?? (isInside ? page.heads.find(({ key }) => printed.test(key)) : undefined)
    if (head) {
      known.add(head.key)
      for (const at of [head.at, page.at]) set(at, again ? sure : likely)
    } else if (isInside && page.page > 9) set(page.at, ofNumber)
  }
  addFirst(list, known, set)
}

/** The head stands over the first page, too, where the title of the text is below it. */
function addFirst(list: readonly ListedBlock[], heads: ReadonlySet<string>, set: (at: number, weight: number) => void) {
  const [first, second] = list
  if (!first || !second || !isHead(first) || !heads.has(keyOf(first.text)) || !printed.test(keyOf(first.text))) return
  if (isHead(second) || second.block.kind === 'heading' || headingNumberOf(second.text.trim())) set(0, ofNumber)
}
