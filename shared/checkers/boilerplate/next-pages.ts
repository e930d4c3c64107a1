import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { numberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

/** A page is as sure as this before others are counted from it. */
const known = 0.7
const ofNext = 0.8
/** A leaf that was lost or stands unnumbered lies between two pages at most. */
const mostStep = 2
const longestLine = 40
const number = '(\\d{1,4}|[〇○零一二三四五六七八九十百廿卅]{1,5})'
const alone = new RegExp(`^[-—–·•\\s]{0,4}${number}[-—–·•\\s]{0,4}$`, 'u')
const behindHead = new RegExp(`^([\\p{Script=Han}《][^，。；：！？\\d]{2,28}?)[\\s·•]+${number}$`, 'u')
const beforeHead = new RegExp(`^${number}[\\s·•]+([\\p{Script=Han}《][^，。；：！？\\d]{2,28})$`, 'u')

interface Page {
  index: number
  page: number
  /** The head in the same line, without its blanks. */
  head: string
}

const keyOf = (text: string) => foldLine(text).replace(/[\s《》]/gu, '')

/** The page that a line counts, alone or with its head. */
function pageAt({ block, text }: ListedBlock, index: number): Page | null {
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longestLine) return null
  const line = foldLine(text).trim()
  const found = alone.exec(line)
  const [, head, behind] = behindHead.exec(line) ?? []
  const [, before, other] = beforeHead.exec(line) ?? []
  const page = numberOf(found?.[1] ?? behind ?? before ?? '')
  return Number.isNaN(page) || page === 0 ? null : { index, page, head: found ? '' : keyOf(head ?? other ?? '') }
}

/** Whether a page goes on from the known one before it, or leads to the known one behind it, and passes neither. */
function goesOn({ index, page }: Page, sure: readonly Page[]): boolean {
  const before = sure.findLast(other => other.index < index)
  const after = sure.find(other => other.index > index)
  if ((before && before.page >= page) || (after && after.page <= page)) return false
  return (before && page - before.page <= mostStep) || (after && after.page - page <= mostStep) || false
}

/**
 * Numbers that go on from a page that is known, or lead to one: alone between paragraphs, or with the head of such a page.
 * The head beside them is one, too.
 */
export function addNextPages(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const isKnown = (at: number) => (found.get(at)?.weight ?? 0) >= known
  if (![...found.keys()].some(isKnown)) return
  const pages = list.flatMap((entry, index) => pageAt(entry, index) ?? [])
  const sure = pages.filter(({ index }) => isKnown(index))
  const besides = (at: number) => [at - 1, at + 1].filter(other => other >= 0 && list[other] !== undefined)
  const isNumber = new Set(pages.filter(({ head }) => head === '').map(({ index }) => index))
  const heads = new Set(
    sure.flatMap(({ index, head }) => [
      head,
      ...besides(index).flatMap(at => (isKnown(at) && !isNumber.has(at) ? [keyOf(list[at]?.text ?? '')] : [])),
    ]),
  )
  heads.delete('')
  const isHead = (key: string) => [...heads].some(head => key === head || (head.length > 3 && key.startsWith(head)))
  for (const page of pages) {
    if (isKnown(page.index) || !goesOn(page, sure)) continue
    // In a column of figures each stands beside the next.
    if (page.head === '' && besides(page.index).some(at => isNumber.has(at))) continue
    const near = besides(page.index).filter(at => !isNumber.has(at) && isHead(keyOf(list[at]?.text ?? '')))
    const isBetween = list[page.index - 1]?.shape === 'prose'
    if (page.head === '' ? !isBetween && near.length === 0 : !isHead(page.head)) continue
    for (const at of [page.index, ...near])
      if (!isKnown(at) && list[at]?.block.kind === 'paragraph') found.set(at, { rule: 'folio', weight: ofNext })
  }
}
