import type { ListedBlock } from '../block-list.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { foldLine } from '../fold-line.ts'
import { numberOf } from '../heading-number.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { titledParts, titlesOf } from './title.ts'

const bareYear = /^(?:公元)?(?<year>\d{4}|[一二][〇○零一二三四五六七八九]{3})\s?年(?:[（(][^（()）]{2,14}[）)])?$/u
/** What stands below a year of a chronicle: the month, or that it is told of the same year. */
const entry =
  /^[\s\u3000△▲●○◎□]*(?:\d{1,2}|[一二三四五六七八九十正元冬腊]{1,3})月|^[\s\u3000△▲●]*(?:是|同|本|当|年[初底末]|[春夏秋冬](?=[\s\u3000，季天]))/u
const fewestYears = 3
const longestLine = 24

function yearOf({ block, text }: ListedBlock): number {
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longestLine) return Number.NaN
  // A scan reads 0 and 1 as letters: 195O年.
  const line = foldLine(text)
    .trim()
    .replace(/(?<=\d)[Oo]/gu, '0')
    .replace(/(?<=\d)[lI]/gu, '1')
  const year = bareYear.exec(line)?.groups?.year
  return year ? numberOf(year) : Number.NaN
}

/** Whether a dated entry stands below a line; a jump line or the like may stand between. */
const isOverEntry = (list: readonly ListedBlock[], index: number) =>
  [list[index + 1], list[index + 2]].some((below, at) => {
    const isPassed = at === 1 && (list[index + 1] as ListedBlock | undefined)?.shape === 'prose'
    return below !== undefined && !isPassed && entry.test(foldLine(below.text.slice(0, 16)))
  })

/** The years over the entries of a chronicle whose only headings they are, with its title: 1949年 over 5月9日　……. */
export function judgeChronicle({ list }: Outline): Judgement[] {
  const folios = foliosIn(list)
  const years: { target: OutlineEntry; year: number }[] = []
  for (const [index, listed] of list.entries()) {
    const year = yearOf(listed)
    if (Number.isNaN(year)) continue
    const last = years.at(-1)
    // The head of a page says the year again that stands on it.
    if (folios.has(index) && !isOverEntry(list, index)) continue
    // Years that do not go up are cells or dates.
    if ((last && year <= last.year) || !isOverEntry(list, index)) return []
    const target = unmarkedEntry(list, index)
    years.push({ target, year })
  }
  if (years.length < fewestYears) return []
  const first = (years[0] as { target: OutlineEntry }).target.index
  const titles = titlesOf(list).filter(({ entry }) => entry.index < first)
  return titledParts(
    titles,
    years.map(({ target }) => target),
    0.7,
  )
}

/** A year over its entries between two that are marked: 1953年 below ### 1950年 and above ### 1954年. */
export function judgeUnmarkedYears({ list, marked }: Outline): Judgement[] {
  if (marked < fewestYears) return []
  const years = list.flatMap(({ block, text }, index) => {
    const year = text.length <= longestLine ? bareYear.exec(foldLine(text).trim())?.groups?.year : undefined
    return year ? [{ index, year: numberOf(year), level: block.kind === 'heading' ? block.level : 0 }] : []
  })
  return years.flatMap(({ index, year, level }, at): Judgement[] => {
    const entry = list[index] as ListedBlock
    if (level > 0 || Number.isNaN(yearOf(entry)) || !isOverEntry(list, index)) return []
    const above = years.slice(0, at).findLast(other => other.level > 0)
    const below = years.slice(at + 1).find(other => other.level > 0)
    if (!above || !below || above.level !== below.level || year <= above.year || year >= below.year) return []
    const target = unmarkedEntry(list, index)
    return [{ target, rule: 'unmarked', level: above.level, confidence: 0.8 }]
  })
}
