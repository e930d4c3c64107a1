import { endOf } from '../continuation.ts'
import { numberOf } from '../heading-number.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { titledParts, titlesOf } from './title.ts'

/** A number that stands alone: 一, （二）, 叁, Ⅳ. Pages are numbered by figures. */
const alone = /^[（(]?([一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}|[Ⅰ-Ⅻ])[）)]?$/u
const roman = 0x2160
const [fewest, shortestText, longestPreface] = [2, 36, 6]

const countOf = (number: string) => {
  const code = number.charCodeAt(0)
  return code >= roman && code < roman + 12 ? code - roman + 1 : numberOf(number)
}

/** Whether the text between two such numbers is whole, so that none of them is the number of a page inside it. */
function isWholePart(list: Outline['list'], from: number, to: number): boolean {
  const [first, last] = [list[from + 1], list[to - 1]]
  if (!first || !last || to - from < 2 || first.block.kind !== 'paragraph') return false
  const length = list.slice(from + 1, to).reduce((sum, { text }) => sum + text.trim().length, 0)
  return length >= shortestText && (to === list.length || endOf(last.text) !== 'open')
}

/** The parts of an essay or a story that bear nothing but their numbers: they count up from one, each over whole text. */
function bareNumbersIn(list: Outline['list']): OutlineEntry[] {
  const found: OutlineEntry[] = []
  for (const [index, entry] of list.entries()) {
    const { block, text } = entry
    if (text.length > 12 || block.kind !== 'paragraph' || block.list || block.role !== 'body') continue
    const number = alone.exec(text.trim())?.[1]
    if (number === undefined) continue
    if (countOf(number) !== found.length + 1) return []
    found.push(unmarkedEntry(list, index))
  }
  const [first] = found
  if (found.length < fewest || first === undefined) return []
  const above = list[first.index - 1]
  const isAtTop =
    above === undefined || endOf(above.text) === 'ended' || (above.shape !== 'prose' && first.index <= longestPreface)
  const isWhole = found.every(({ index }, at) => isWholePart(list, index, found[at + 1]?.index ?? list.length))
  return isAtTop && isWhole ? found : []
}

/** The first line of a text, though it holds but two or three characters: 老屋. */
function shortTitleOf(list: Outline['list']): ReturnType<typeof titlesOf> {
  const [entry] = list
  if (entry?.shape !== 'label' || !/^\p{Script=Han}{2,3}$/u.test(entry.text.trim())) return []
  const target = unmarkedEntry(list, 0)
  return [{ entry: target, confidence: 0.66 }]
}

/** The numbers that stand alone over the parts of a plain text, below its title. */
export function judgeBareNumbers({ list }: Outline): Judgement[] {
  const parts = bareNumbersIn(list)
  const [first] = parts
  if (first === undefined) return []
  const known = titlesOf(list).filter(({ entry }) => entry.index < first.index)
  const titles = known.length > 0 || first.index === 0 ? known : shortTitleOf(list)
  return titledParts(titles, parts, 0.7)
}
