import { type ListedBlock, spanOf } from '../block-list.ts'
import { pageCountersIn } from '../boilerplate/page-counters.ts'
import { foldLine } from '../fold-line.ts'
import { type HeadingEnd, headingEndOf } from './heading-end.ts'
import type { Intruder } from './intruder.ts'
import { depthOf, mayHaveInside, type NumberInside, numbersInside, seriesInside } from './numbers-inside.ts'

/** A number with the heading behind it and how much text belongs to it. */
interface Passage extends NumberInside {
  heading: HeadingEnd | null
  /** UTF-16 units of the text below the heading, up to the next of its series. */
  below: number
}

const startsNumbered =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节節条條]|\d{1,2}[、.．])/u
/** A shorter block has no text behind a number inside it, or below a heading at its beginning. UTF-16 units. */
const [shortestInside, shortestGlued] = [30, 18]
/** So much stands below a heading with a full stop on the average, also where other headings lost their breaks. */
const [leastBelow, leastBelowLost] = [24, 14]
const leastShare = 0.6
/** A heading has so much below it. UTF-16 units. */
const shortestBelow = 10

const isBody = ({ block }: ListedBlock) => block.kind !== 'cell' && (block.role === 'body' || block.role === 'title')

const startsSo = (text: string) => text.length >= shortestGlued && startsNumbered.test(text.slice(0, 12))
const hasInside = ({ block, text }: ListedBlock) =>
  block.kind !== 'cell' && text.length >= shortestInside && mayHaveInside.test(text)
/** The first of a series may stand behind anything. */
const mayHaveFirst = (text: string) => text.includes('一、') || text.includes('（一') || text.includes('第一章')

/** Whether a document has numbers inside its paragraphs, or headings that go on in their text. */
const mayHaveLost = (list: readonly ListedBlock[]) =>
  list.some(entry => hasInside(entry) || (entry.block.kind !== 'cell' && startsSo(entry.text)))

function numbersOf(list: readonly ListedBlock[]): NumberInside[] {
  const counters = new Map(
    pageCountersIn(list).flatMap(({ index, end, isInside }) => (isInside ? [] : [[index, end] as const])),
  )
  return list.flatMap((entry, index) =>
    isBody(entry) && (startsNumbered.test(entry.text.slice(0, 12)) || hasInside(entry) || mayHaveFirst(entry.text))
      ? numbersInside(entry.text, index, entry.block.start, counters.get(index) ?? 0)
      : [],
  )
}

/** Reads the headings behind the numbers of a series. `next` gives the number that follows one in the text. */
function passagesOf(
  list: readonly ListedBlock[],
  series: readonly NumberInside[],
  next: ReadonlyMap<NumberInside, NumberInside>,
): Passage[] {
  return series.map((number, at): Passage => {
    const { text, block } = list[number.index] as ListedBlock
    const behind = next.get(number)
    const isInner =
      behind?.index === number.index &&
      behind.style !== number.style &&
      (behind.value === 1 || behind.style === 'article')
    const inner = isInner && /glued|gap/u.test(behind.before) ? behind.start - number.end : -1
    const heading =
      number.style === 'article' ? null : headingEndOf(foldLine(text.slice(number.end, number.end + 60)), inner)
    const follower = series[at + 1]
    const end = follower && follower.index <= number.index + 6 ? follower.at : block.end
    return { ...number, heading, below: end - block.start - number.end - (heading?.length ?? 0) }
  })
}

const isInside = ({ before }: Passage) => before !== 'start'
/** A heading without a stop of its own: no item of a list in a sentence has one. */
const isOpen = ({ heading }: Passage) => heading !== null && heading.by !== 'stop' && heading.by !== 'hardly'
const isHardly = ({ heading, below }: Passage) => heading?.by === 'hardly' && below >= 2 * shortestBelow
/** A row of an account goes on in its figures. */
const beforeFigures = /^[ \u3000]{1,8}[-\d,]+\.\d{2}/u
/** Whether it stands inside a paragraph or goes on in the text below it. */
const isGlued = (passage: Passage) =>
  isInside(passage) || (isOpen(passage) && passage.below >= shortestBelow) || isHardly(passage)

/** A series as sure as this shows that the text lost its breaks. */
const plainlyLost = 0.8

/** What is known of the document of a series. */
interface Around {
  /** Whether a heading stands alone on its line. */
  isAlone: (passage: Passage) => boolean
  /** Whether headings of other series lost their breaks. */
  isLost: boolean
  /** Whether none of the document's headings stand further out: inner passages with their heads are often set in one paragraph. */
  isOutermost: boolean
}

/** How surely the numbers of a series are headings that lost the breaks around them; 0 where they are a list. */
function weightOf(passages: readonly Passage[], { isAlone, isLost, isOutermost }: Around): number {
  const headed = passages.filter(passage => passage.heading !== null || isAlone(passage))
  if (passages.length < 2 || headed.length < passages.length * leastShare) return 0
  const open = passages.filter(passage => isOpen(passage) && passage.below >= shortestBelow && !isAlone(passage))
  const inside = passages.filter(isInside)
  if (open.length >= 2) return inside.length > 0 ? 0.84 : 0.76
  if (open.length === 1 && (inside.length > 1 || passages.some(isAlone))) return 0.72
  const stopped = passages.filter(({ heading }) => heading?.by === 'stop')
  if (inside.length === 0 || stopped.length < passages.length * leastShare) return 0
  if (!isLost && !isOutermost && passages.length - inside.length < 2) return 0
  const below = stopped.reduce((sum, each) => sum + each.below, 0) / stopped.length
  if (below < (isLost ? leastBelowLost : leastBelow) || stopped.some(each => each.below < shortestBelow)) return 0
  return passages.length > 2 || isLost ? 0.74 : 0.6
}

/** What a sentence says of an article of a law, which does not begin one: 第七条规定. */
const ofSentence =
  /^[ \u3000]?(?:规定|規定|款|项|項|明确|明確|要求|指出|提出|所|的|中|和|与|及|、|至|到|则|則|又|也|是|讲|講|就|对|對|强调|強調|第|[，。；）)])/u
const [fewestArticles, shortestArticle] = [3, 12]

/** Articles that begin inside a paragraph. */
function articlesIn(
  list: readonly ListedBlock[],
  series: readonly NumberInside[],
  before: ReadonlyMap<NumberInside, NumberInside>,
): Intruder[] {
  if (series.length < fewestArticles) return []
  const textBehind = ({ index, end }: NumberInside) => (list[index] as ListedBlock).text.slice(end, end + 12)
  const sound = series.filter(each => !ofSentence.test(textBehind(each)))
  if (sound.length < series.length * 0.8) return []
  const hits = sound.filter(
    (each, at) =>
      each.before !== 'start' &&
      each.before !== 'gap' &&
      (sound[at + 1]?.at ?? (list[each.index] as ListedBlock).block.end) - each.at >= shortestArticle,
  )
  // Below a chapter that begins the paragraph only the chapter's heading was run in.
  const isBelowChapter = (each: NumberInside) => {
    const above = before.get(each)
    return above?.index === each.index && above.style === 'chapter' && above.before !== 'start'
  }
  return hits
    .filter(each => each.before === 'stop' || (each.before === 'glued' && isBelowChapter(each)))
    .map(({ at, start, end }) => ({ rule: 'lost_break', start: at, end: at + end - start, confidence: 0.78 }))
}

/**
 * Headings of a text that lost its line breaks: they stand inside its paragraphs, or go on in the text below them. One
 * whose sisters all stand alone is a `glued_head`, of which `heading_level` tells.
 */
export function lostBreaksIn(list: readonly ListedBlock[]): Intruder[] {
  if (!mayHaveLost(list)) return []
  const numbers = numbersOf(list)
  const next = new Map(numbers.slice(1).map((number, at) => [numbers[at] as NumberInside, number]))
  const before = new Map([...next].map(([each, behind]) => [behind, each]))
  const isAlone = ({ index, end }: Passage) => {
    const { text } = list[index] as ListedBlock
    return text.trimEnd().length <= end + 30 && !/[。；，]/u.test(text)
  }
  const isRow = ({ index, end, heading }: Passage) =>
    beforeFigures.test((list[index] as ListedBlock).text.slice(end + (heading?.length ?? 0)).slice(0, 12))
  const all = seriesInside(numbers)
  const articles = all.filter(([first]) => first?.style === 'article')
  const headings = all.filter(([first]) => first?.style !== 'article').map(series => passagesOf(list, series, next))
  const depths = headings.filter(({ length }) => length > 1).map(([first]) => depthOf(first as Passage))
  const outermost = list.some(({ block }) => block.kind === 'heading')
    ? -1
    : depths.reduce((least, depth) => Math.min(least, depth), Infinity)
  const around = (series: readonly Passage[], isLost: boolean): Around => ({
    isAlone,
    isLost,
    isOutermost: depthOf(series[0] as Passage) === outermost,
  })
  const isLost = headings.some(
    series => series.some(isInside) && weightOf(series, around(series, false)) >= plainlyLost,
  )
  const found = headings.flatMap((passages): Intruder[] => {
    const confidence = weightOf(passages, around(passages, isLost))
    if (confidence === 0) return []
    const glued = passages.filter(passage => isGlued(passage) && !isAlone(passage) && !isRow(passage))
    // The only one of its series that begins its line and goes on is told of as a heading.
    const rule = glued.length === 1 && glued.every(({ before }) => before === 'start') ? 'glued_head' : 'lost_break'
    return glued.map(({ at, start, end, heading, index }) => {
      const last = spanOf(list[index] as ListedBlock).end
      const length = end - start + (heading?.length ?? 0)
      return { rule, start: at, end: Math.min(at + length, last), confidence }
    })
  })
  return [...articles.flatMap(series => articlesIn(list, series, before)), ...found]
}
