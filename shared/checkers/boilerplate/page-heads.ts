import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf, numberOf } from '../heading-number.ts'
import type { Furniture } from './line.ts'

const keyOf = (text: string) => foldLine(text).replace(/\s/gu, '')

const [longestLeafLine, longestNumber, mostLines] = [12, 4, 4]
const leafNumber = /^(?:[一二三四五六七八九十百廿卅〇○零]{1,4}|\d{1,3})$/u
const leafLine = /^[\p{Script=Han}〇○□\s·]+$/u
/** So far the number of a leaf is from that of the one before. */
const mostSkipped = 4

interface Leaf {
  /** Index of the number's block. */
  at: number
  page: number
  /** The lines above the number, the nearest first. */
  lines: string[]
}

/** A leaf's number with the short lines over it; null where a block is none. */
function leafAt(list: readonly ListedBlock[], at: number): Leaf | null {
  const { block, text } = list[at] as ListedBlock
  if (block.kind !== 'paragraph' || block.list || text.length > longestNumber + 4) return null
  const line = foldLine(text).trim()
  if (!leafNumber.test(line)) return null
  const lines: string[] = []
  for (let above = at - 1; above >= 0 && lines.length < mostLines; above--) {
    const other = list[above] as ListedBlock
    if (other.block.kind !== 'paragraph' || other.text.trim().length > longestLeafLine) break
    if (!leafLine.test(other.text)) break
    lines.push(keyOf(other.text))
  }
  const page = numberOf(line)
  return lines.length >= 2 && !Number.isNaN(page) ? { at, page, lines } : null
}

const sharedOf = (one: Leaf, other: Leaf): number => {
  let shared = 0
  while (shared < one.lines.length && one.lines[shared] === other.lines[shared]) shared++
  return shared
}

/**
 * The fold of a block print's leaf, read line by line: the book, the volume, the part and the number of the leaf, which
 * goes up while the lines over it stay the same.
 */
function addLeaves(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  let last: Leaf | null = null
  for (let at = 2; at < list.length; at++) {
    const leaf = leafAt(list, at)
    if (!leaf) continue
    const shared = last ? sharedOf(last, leaf) : 0
    const step = last ? leaf.page - last.page : 0
    if (last && shared >= 2 && step >= 0 && step <= mostSkipped) {
      for (const each of [last, leaf])
        for (let line = each.at - shared; line <= each.at; line++) found.set(line, { rule: 'folio', weight: 0.86 })
    }
    last = leaf
  }
}

const [shortestHead, longestHead] = [4, 30]
/** A line between two dots, as heads of pages are set. */
const dotted = /^[·•]\s?[^，。；！？·•]{3,26}\s?[·•]$/u
const number = /^(?:[-—–·•]{0,2}\s?\d{1,4}\s?[-—–·•]{0,2}|第\s?\d{1,4}\s?页)$/u
const lastWords = 5
const sure = 0.75

/** A line that may be the head of a page: short, without a mark. */
function headLine({ block, text }: ListedBlock): string | null {
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longestHead + 8) return null
  const line = text.trim()
  return line.length >= shortestHead && line.length <= longestHead && !/[。，；！？：:\n]/u.test(line) ? line : null
}

/** Heads between dots, with the bare number beside them. */
function addDotted(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  for (const [index, { block, text }] of list.entries()) {
    if (text.length > longestHead + 8 || block.kind !== 'paragraph' || !/^\s*[·•・]/u.test(text)) continue
    const line = foldLine(text).trim()
    if (!dotted.test(line) || number.test(line)) continue
    const pages = [index - 1, index + 1].filter(at => number.test(foldLine(list[at]?.text ?? '').trim()))
    for (const at of pages) found.set(at, { rule: 'folio', weight: 0.86 })
    found.set(index, { rule: 'folio', weight: pages.length > 0 ? 0.88 : 0.7 })
  }
}

/** The year of a yearbook behind its name: 芦川统计年鉴·2003. */
const ofYear = /年鉴.{0,2}\d{4}$/u
const isOuter = (line: string) => {
  const style = headingNumberOf(line)?.style
  return style === 'part' || style === 'chapter' || style === 'section'
}

/**
 * The head beside the number of a page that says again what the top of the text says: the line that stands first, the
 * last words of the title, a numbered heading above.
 */
function addSaidAgain(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const pages = [...found].filter(
    ([at, { weight }]) => weight >= sure && number.test(foldLine(list[at]?.text ?? '').trim()),
  )
  if (pages.length === 0) return
  const first = list[0] as ListedBlock
  const top = headLine(first)
  const title = list.slice(0, 3).map(({ text }) => keyOf(text))
  const places = new Set(pages.flatMap(([page]) => [page + 1, page - 1]))
  for (const [page] of pages)
    for (const at of [page + 1, page - 1]) {
      const entry = list[at]
      const line = entry && at > 2 && !found.has(at) ? headLine(entry) : null
      if (!line) continue
      const key = keyOf(line)
      const isTop = top !== null && keyOf(top) === key
      const number = headingNumberOf(line)
      const isSame = ({ text }: ListedBlock, other: number) =>
        other !== at && (other < at || places.has(other)) && text.length <= longestHead && keyOf(text) === key
      const isHeadingAgain = isOuter(line) && list.some(isSame)
      const isTail =
        !number &&
        at > page &&
        key.length > lastWords &&
        title.some(text => text !== key && text.endsWith(key.slice(-lastWords)))
      if (!isTop && !isHeadingAgain && !isTail) continue
      found.set(at, { rule: 'folio', weight: isTail ? 0.66 : 0.82 })
      // The first page has its head, too, where the text's own title stands below.
      if (
        isTop &&
        !isOuter(top) &&
        (ofYear.test(keyOf(top)) || list[1]?.block.kind === 'heading' || isOuter(list[1]?.text.trim() ?? ''))
      )
        found.set(0, { rule: 'folio', weight: 0.7 })
    }
}

const ofBookName = 0.76
/** The number of a page in a line of its own of a block. */
const pageInside = /(?:^|\n)\s*[·•]\s?\d{1,4}\s?[·•]/u
/** The name of a gazetteer, a history or a yearbook. Lines come folded. */
export const bookName = /^\p{Script=Han}{2,12}(?:[志史]|年鉴)$/u

/** A page out of a book: its name over a part that is not the first. */
function addBookName(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const [first, second] = list
  const name = first && headLine(first)
  if (!name || found.has(0) || !/[志史鉴鑑]$/u.test(name) || found.size === 0) return
  const part = second ? headingNumberOf(foldLine(second.text.trim())) : null
  if (part && (part.style === 'part' || part.style === 'chapter') && part.value >= 2)
    found.set(0, { rule: 'folio', weight: 0.66 })
}

/** The name of a book, alone on a line, which stands at the head of the text or of another page, too. */
function addBookNames(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  const places = new Map<string, number[]>()
  for (const [index, entry] of list.entries()) {
    if (!/[志史鉴鑒誌]/u.test(entry.text.slice(0, longestHead))) continue
    const [first] = entry.text.trim().split('\n', 1) as [string]
    if (first.length > longestHead || !bookName.test(foldLine(first).trim())) continue
    places.set(keyOf(first), [...(places.get(keyOf(first)) ?? []), index])
  }
  for (const indexes of places.values()) {
    if (indexes.length < 2 || !(found.size > 0 || list.some(({ text }) => pageInside.test(text)))) continue
    for (const index of indexes) {
      const { text, block } = list[index] as ListedBlock
      const isBetween = index > 0 && list[index - 1]?.shape === 'prose' && list[index + 1] !== undefined
      if (
        isBetween &&
        block.kind === 'paragraph' &&
        !text.trim().includes('\n') &&
        (found.get(index)?.weight ?? 0) < ofBookName
      )
        found.set(index, { rule: 'folio', weight: ofBookName })
    }
  }
}

/** Heads of pages that their place beside a number, or their own dress, tells. */
export function addPageHeads(list: readonly ListedBlock[], found: Map<number, Furniture>): void {
  addLeaves(list, found)
  addDotted(list, found)
  addSaidAgain(list, found)
  addBookName(list, found)
  addBookNames(list, found)
}
