import { type DocumentProfile, headingStyles } from '../../domain/document-profile.ts'
import { collectionHeadsOf } from '../boilerplate/collection.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf } from '../continuation.ts'
import { rankOf } from '../heading-number.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import { isFullLine } from '../profile/line-cut.ts'
import { annexesIn } from './annexes.ts'
import { judgeBareNumbers } from './bare-numbers.ts'
import { judgeChronicle } from './chronicle.ts'
import { closingHeadsIn } from './closing-heads.ts'
import { judgeCollection } from './collections.ts'
import { judgeCourtHeads } from './court-heads.ts'
import { innerHeadlinesIn, isLabelOfPage, judgeInnerHeadlines, withClosing } from './inner-headlines.ts'
import type { Judgement } from './judgement.ts'
import { isCloseToNext } from './line-gaps.ts'
import { judgeLoneHeads } from './lone-heads.ts'
import { isAuthorBelowTitle } from './names.ts'
import { isSetApart } from './parallel.ts'
import type { Series } from './series.ts'
import { annexTitlesOf, fileName, titledParts, titlesOf, titlesOverSections } from './title.ts'
import { judgeWebHeadline } from './web-headline.ts'

const styleOrder = [...headingStyles.slice(0, 3), 'year', ...headingStyles.slice(3)] as const
type Style = (typeof styleOrder)[number]

/** Shorter blocks without an end mark are no text that a heading could stand over. UTF-16 units. */
const shortestText = 25
/** A field of a record, short as it is: 招标人：清水湾水库管理处. Figures (1.采购人信息) number the groups of a form. */
const field = /^[\p{Script=Han}、]{2,14}[：:]\s?[^\s，。]{2}/u
/** Share of a series that must stand over text: a list of points does not. */
const shareOverText = 0.6

/** The year over the entries of a chronicle. */
const bareYear = /^\s*(?:公元)?(?:\d{4}|[一二〇○零][一二三四五六七八九〇○零]{3})\s?年\s*$/u

const styleOf = ({ number }: OutlineEntry): Style => number?.style ?? 'year'

/** From the outermost on. What 第一案 numbers below 四、 stands further in than it. */
function orderIn(entries: readonly OutlineEntry[]): readonly Style[] {
  const begins = (style: Style) => entries.findIndex(entry => styleOf(entry) === style)
  if (begins('section') < begins('han') || begins('han') < 0 || begins('chapter') >= 0) return styleOrder
  const others: readonly Style[] = styleOrder.filter(style => style !== 'section')
  return others.toSpliced(others.indexOf('han') + 1, 0, 'section')
}

/** Whether text or a heading further in follows, so that the line heads something. */
function standsOverText(
  { list, entries }: Outline,
  { order, places }: { order: readonly Style[]; places: ReadonlyMap<number, number> },
  entry: OutlineEntry,
): boolean {
  let index = entry.index + 1
  while (list[index] && (furnitureOf((list[index] as OutlineEntry['entry']).text)?.weight ?? 0) >= 0.7) index++
  if (list[index] && bareYear.test((list[index] as OutlineEntry['entry']).text)) index++
  const next = list[index]
  if (!next) return false
  const at = places.get(index)
  const heading = at === undefined ? undefined : entries[at]
  if (heading) return isFurtherIn(order, heading, entry) && !isListed(order, entries, at as number, entry)
  const text = next.text.trim()
  return (
    text.length >= shortestText ||
    endOf(text) === 'ended' ||
    (rankOf(entry.number?.style ?? 'han') < rankOf('arabic') && field.test(text))
  )
}

const isFurtherIn = (order: readonly Style[], heading: OutlineEntry, entry: OutlineEntry) =>
  order.indexOf(styleOf(heading)) > order.indexOf(styleOf(entry))

/** Whether headings follow each other without text from one on up to the next of an entry's kind, as in a table of contents. */
function isListed(
  order: readonly Style[],
  entries: readonly OutlineEntry[],
  from: number,
  entry: OutlineEntry,
): boolean {
  for (let at = from; ; at++) {
    const [own, next] = [entries[at] as OutlineEntry, entries[at + 1]]
    if (next?.index !== own.index + 1) return false
    if (!isFurtherIn(order, next, entry)) return true
  }
}

/** What ends in amounts, set off by gaps, is a row: 二、本期收入　213,700.00　598,310.50. */
const row = /[\s　]-?\d[\d,]*(?:\.\d+)?%?(?:\s*[（(][^）)]*[）)])?\s*$/u
const amount = /\d,\d{3}|\d\.\d|\d%/u
const isRow = ({ line }: OutlineEntry) => row.test(line) && amount.test(line)

/** A line that fills the column goes on in the next one. */
const fillsColumn = ({ line }: OutlineEntry, { lineCut }: DocumentProfile) =>
  lineCut !== null && isFullLine(line, lineCut)

/**
 * What ends in a colon leads in the points right below it (三、兩造不爭執之事項：), the more where the first numbers of its
 * series stand before paragraphs.
 */
const isLeadIn = (list: Outline['list'], { index, line }: OutlineEntry, { members }: Series) =>
  /[：:]$/u.test(line) && (isCloseToNext(list, index) || (members[0]?.number?.value ?? 1) > 1)

/** The unmarked series of a document that are headings, not lists or contents. */
function headingSeries(outline: Outline, all: readonly Series[], profile: DocumentProfile): Series[] {
  const known = {
    order: orderIn(outline.entries),
    places: new Map(outline.entries.map(({ index }, at) => [index, at])),
  }
  const heads = collectionHeadsOf(outline.list)
  return all.flatMap(series => {
    const members = series.members.filter(
      entry =>
        !heads.has(entry.index) &&
        standsOverText(outline, known, entry) &&
        !fillsColumn(entry, profile) &&
        !isRow(entry) &&
        !isLeadIn(outline.list, entry, series) &&
        !fileName.test(entry.line),
    )
    const isSound = members.length >= Math.max(1, series.members.length * shareOverText)
    return series.marked === 0 && isSound ? [{ ...series, members }] : []
  })
}

function confidenceOf(series: Series): number {
  if (series.style === 'year') return 0.78
  const isAlone = series.members.length < 2
  const startsAtOne = series.members[0]?.number?.value === 1
  if (rankOf(series.style) <= rankOf('han'))
    return isAlone ? (series.style === 'han' ? 0.45 : 0.7) : startsAtOne ? 0.85 : 0.7
  return isAlone ? 0.35 : series.style === 'han_paren' ? 0.75 : 0.55
}

/** The level of each style that occurs, counted on from the outermost one. */
function levelsOf(order: readonly Style[], series: readonly Series[], outermost: number): Map<Style, number> {
  const present = order.filter(style => series.some(each => each.style === style))
  return new Map(present.map((style, at) => [style, Math.min(6, outermost + at)]))
}

/** A heading with a number that was printed twice (（三）……（三）……) stands alone: it is one as its series is. */
const misnumbered = 0.66

function confidenceAmong(series: Series, all: readonly Series[]): number {
  const own = confidenceOf(series)
  const [first] = series.members
  if (own >= 0.5 || series.members.length !== 1 || (first?.number?.value ?? 1) < 2) return own
  const isKnown = all.some(each => each.style === series.style && each.members.length > 1 && confidenceOf(each) >= 0.7)
  return isKnown ? misnumbered : own
}

const fewestSections = 3
/** Who holds which office, above the first section: 副镇长：某某. */
const lastField = /^\s*[\p{Script=Han}、]{2,14}[：:]\s?[^，。；]{1,16}$/u
const isLastField = (entry: OutlineEntry['entry'] | undefined) => entry !== undefined && lastField.test(entry.text)
/** The number of a page. */
const hanNumeral = /^[〇○零一二三四五六七八九十百]+$/u
const shortSection = /^(?:\p{Script=Han}{2,8}|【\p{Script=Han}{2,10}】)$/u

/** A plain text whose sections have names without numbers (城池, 公署, 【基本案情】): each alone between whole paragraphs. */
function judgeShortSections({ list }: Outline, numbered: number): Judgement[] {
  const titles = titlesOverSections(list).map(({ entry, confidence }) => ({ entry, confidence: confidence - 0.05 }))
  const title = titles[0]?.entry.index
  const sections = list.flatMap(({ block, text }, index): OutlineEntry[] => {
    const line = text.trim()
    if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || !shortSection.test(line)) return []
    if (isLabelOfPage.test(line) || hanNumeral.test(line)) return []
    const isBelowTitle = title !== undefined && index === title + 1
    if (isBelowTitle && isAuthorBelowTitle(list, index)) return []
    const isFirst = isBelowTitle && list[index + 1]?.shape === 'prose'
    // Brackets set a name apart by themselves: 【基本案情】.
    const isOver =
      line.startsWith('【') || isLastField(list[index - 1])
        ? (list[index + 1]?.text.length ?? 0) >= shortestText
        : isSetApart(list, index)
    if (index === title || (!isFirst && !isOver)) return []
    if (isCloseToNext(list, index) || isCloseToNext(list, index - 1)) return []
    return [unmarkedEntry(list, index)]
  })
  const names = new Set(sections.map(({ line }) => line))
  // A letter, a poem, a news item: without sections there is no outline to mark. Repeated lines are labels.
  if (numbered > 0 || names.size < fewestSections || names.size < sections.length) return []
  // Their sisters may be longer: 一条河，一家人.
  const sisters = withClosing(innerHeadlinesIn(list), closingHeadsIn(list)).filter(({ index }) => index > (title ?? 0))
  return titledParts(titles, withClosing(sections, sisters), 0.66)
}

/** A text without a single marked heading: its title, its numbered lines and what stands like them are the outline. */
export function judgePlainText(outline: Outline, all: readonly Series[], profile: DocumentProfile): Judgement[] {
  const collection = judgeCollection(outline)
  const isNew = ({ target, level }: Judgement) =>
    level !== 1 && collection.every(head => head.target.index !== target.index)
  const numbered = judgeNumbered(outline, all, profile)
  const judged =
    collection.length === 0
      ? numbered
      : [...collection, ...numbered.filter(isNew).map(each => ({ ...each, level: Math.min(6, each.level + 1) }))]
  const isKnown = ({ target }: Judgement) => judged.some(each => each.target.index === target.index)
  const known = [...judged, ...judgeCourtHeads(outline).filter(each => !isKnown(each))]
  return [...known, ...judgeLoneHeads(outline, known)]
}

function judgeNumbered(outline: Outline, all: readonly Series[], profile: DocumentProfile): Judgement[] {
  const series = headingSeries(outline, all, profile)
  const headings = series
    .filter(each => confidenceOf(each) >= 0.5)
    .reduce((sum, { members }) => sum + members.length, 0)
  if (headings < 2) {
    const sections = judgeShortSections(outline, levelsOf(styleOrder, series, 2).size)
    if (sections.length > 0 || headings > 0) return sections
    const chronicle = judgeChronicle(outline)
    if (chronicle.length > 0) return chronicle
    const numbers = judgeBareNumbers(outline)
    if (numbers.length > 0) return numbers
    const inner = judgeInnerHeadlines(outline)
    return inner.length > 0 ? inner : judgeWebHeadline(outline)
  }
  const levels = levelsOf(orderIn(outline.entries), series, 2)
  const own = titlesOf(outline.list)
  const annexes = annexTitlesOf(outline.list).filter(({ entry }) => own.every(each => each.entry.index !== entry.index))
  const titles = [...own, ...annexes].map(({ entry, confidence }): Judgement => {
    return { target: entry, rule: 'plain_text', level: 1, confidence }
  })
  const known = new Set(titles.map(({ target }) => target.index))
  const annexed = withClosing(annexesIn(outline.list), closingHeadsIn(outline.list))
    .filter(({ index }) => !known.has(index))
    .map((target): Judgement => ({ target, rule: 'plain_text', level: 2, confidence: 0.72 }))
  return [
    ...titles,
    ...annexed,
    ...series.flatMap(each =>
      each.members.map((target): Judgement => {
        return {
          target,
          rule: 'plain_text',
          level: levels.get(each.style) ?? 2,
          confidence: confidenceAmong(each, series),
        }
      }),
    ),
  ]
}

/** Numbered series that are not marked at all in a document that marks other headings. */
export function judgeUnmarkedStyles(outline: Outline, all: readonly Series[], profile: DocumentProfile): Judgement[] {
  const series = headingSeries(outline, all, profile).filter(({ members }) => members.length >= 2)
  const markedStyles = new Set(all.filter(({ marked }) => marked > 0).map(({ style }) => style))
  const outer = outline.entries.filter(({ level, number }) => level > 0 && !number)
  return series.flatMap(each => {
    const isOuter = each.style !== 'year' && rankOf(each.style) <= rankOf('han')
    // A style that is marked elsewhere numbers a list here.
    // What begins at 三、 has paragraphs for its first members: it numbers what is said.
    const isCut = each.style !== 'year' && each.members[0]?.number?.value !== 1
    const confidence = !isOuter || isCut || markedStyles.has(each.style) ? 0.35 : outline.marked <= 2 ? 0.64 : 0.54
    const above = outer.findLast(({ index }) => index < (each.members[0]?.index ?? 0))
    const level = Math.min(6, (above?.level ?? 1) + 1)
    return each.members.map((target): Judgement => ({ target, rule: 'unmarked', level, confidence, witness: above }))
  })
}
