import type { ListedBlock } from '../block-list.ts'
import { headingNumberOf } from '../heading-number.ts'
import { furnitureOf } from './line.ts'

const numeral = '[一二三四五六七八九十\\d]{1,3}'
const howMany = '[一二两三四五六七八九十几多\\d]{1,3}'
/** Over each text of a collection: 【篇一】某某工作总结, 篇2：某某工作总结, 某某工作总结 篇3, 某某工作总结（篇四）. */
const heads: readonly RegExp[] = [
  new RegExp(`^[【〖[（(]\\s?(?:篇|范文|第)\\s?(${numeral})\\s?篇?\\s?[】〗\\])）]\\s?[:：]?\\s?(.{0,60})$`, 'u'),
  new RegExp(`^(?:篇|范文)\\s?(${numeral})\\s?[:：]\\s?(.{2,60})$`, 'u'),
  new RegExp(`^第\\s?(${numeral})\\s?篇(?:\\s?[:：]\\s?|\\s+)(.{2,60})$`, 'u'),
]
const tail = new RegExp(`^(.{4,50}?)\\s?[（(]?(?:篇|范文)\\s?(${numeral})[)）]?$`, 'u')
/** The headline of the page over them all: …述职报告【三篇】, …工作总结（精选3篇）. */
const headline = new RegExp(
  `^.{4,60}[【[（(]?\\s?(?:精选|通用|优秀|最新|必备|热门|推荐|合集|实用|共|汇总|集合)?\\s?${howMany}\\s?篇\\s?[】\\])）]?$`,
  'u',
)
const [shortestTitle, longest] = [5, 80]
const furniture = 0.75

interface Head {
  at: number
  number: number
  title: string
  /** In a dress that books have as well. */
  isDoubtful: boolean
}

const values = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const countOf = (text: string): number => (/\d/u.test(text) ? Number(text) : values.indexOf(text) + 1)
/** How long the text below is, which only sites say: 镇长述职报告1250字. */
const ofLength = /\d{3,5}\s?字(?:左右)?$/u
/** A title as other copies of it have it: without figures, without the count of its characters. */
const withoutFigures = (title: string) => title.replace(ofLength, '').replace(/[\d\s一二三四五六七八九十]/gu, '')

function headOf(text: string, at: number): Head | null {
  const line = text.trim()
  if (line.length > longest || !/篇|范文/u.test(line) || /[。；！？]$/u.test(line)) return null
  for (const [form, pattern] of heads.entries()) {
    const [, number, title] = pattern.exec(line) ?? []
    if (number !== undefined)
      return {
        at,
        number: countOf(number),
        title: title?.trim() ?? '',
        isDoubtful: form > 0 && !ofLength.test(title ?? ''),
      }
  }
  const [, title, number] = tail.exec(line) ?? []
  return number === undefined ? null : { at, number: countOf(number), title: title ?? '', isDoubtful: true }
}

/** Whether a line is worded as the headline of a collection is, whatever stands around it. */
export const isWordedAsCollection = (text: string): boolean =>
  text.length <= longest && headline.test(text.trim()) && !headingNumberOf(text.trim())

/** The heads over the texts of a collection by index of their block, and the headlines of its page (true). */
export type CollectionHeads = ReadonlyMap<number, boolean>

/**
 * The heads over the texts of a collection, which count up from one, and the headline of their page. Books have parts as
 * well: heads that a book may have must bear the same title each time.
 */
function read(list: readonly ListedBlock[]): CollectionHeads {
  const found = new Map<number, boolean>()
  const row: Head[] = []
  for (const head of list.flatMap(({ text }, at) => headOf(text, at) ?? []))
    if (head.number === row.length + 1) row.push(head)
  const [first] = row
  if (!first || row.length < 2) return found
  const isSame = row.every(({ title }) => withoutFigures(title) === withoutFigures(first.title))
  if (!isSame && row.some(({ isDoubtful }) => isDoubtful)) return found
  const isFurniture = ({ text }: ListedBlock) => (furnitureOf(text)?.weight ?? 0) >= furniture
  if (isSame && first.title === '' && !list.some(isFurniture)) return found
  for (let at = 0; at < first.at; at++) {
    const entry = list[at] as ListedBlock
    const line = entry.text.trim()
    if (line.length > longest || isFurniture(entry)) continue
    const isTitle = isSame && line.length >= shortestTitle && withoutFigures(line) === withoutFigures(first.title)
    if (isTitle || headline.test(line)) found.set(at, true)
  }
  for (const { at } of row) if (!isFurniture(list[at] as ListedBlock)) found.set(at, false)
  return found
}

const known = new WeakMap<readonly ListedBlock[], CollectionHeads>()

/** The heads of a collection and its headlines. Read once for each list of blocks. */
export function collectionHeadsOf(list: readonly ListedBlock[]): CollectionHeads {
  let heads = known.get(list)
  if (!heads) {
    heads = read(list)
    known.set(list, heads)
  }
  return heads
}
