import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { type HeadingNumber, headingNumberOf, numberOf, rankOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { rewritten } from './numerals.ts'
import { noOddStyles, oddStyles } from './odd-styles.ts'

/** A block with the number that it starts with. */
export interface Numbered {
  entry: TraitedBlock
  number: HeadingNumber
  /** Offset of the number in its block. */
  at: number
}

/** Where a series stands: its last value and whether it ever counted up, as lists that repeat `1.` do not. */
interface Series {
  last: Numbered
  length: number
  /** Begins behind a series that had come to 1 only: one of the two is not the first. */
  isSecondFirst: boolean
  /** How many times it began with 1 one after the other. Old rules and accounts head every item so: 一、…… 一、…… */
  firsts: number
  /** Whether nothing of it stands before its last. */
  isFirst: boolean
  /** The last one was said to have left a number out. */
  isLastOdd: boolean
  /** The last one was said to repeat the one before: it may stand for the next. */
  isLastRepeated: boolean
}

/** Articles of laws and contracts run through all chapters. */
const article = /^第\s?([一二三四五六七八九十百零〇]{1,7}|\d{1,3})\s?条(?![例件约规款第、至和之])/u

function articleOf(line: string): HeadingNumber | null {
  const match = article.exec(line)
  return match
    ? { style: 'arabic', value: numberOf(match[1] as string), stem: articles, length: match[0].length }
    : null
}
/** Words before the first number of a list on its line. */
const annex = /^附件?\s?[:：]\s?(?=\d)/u
/** `推开。### 第三节 ……`: the head of a section run into the block before it. */
const runInHead = /[。；！？\s]#{1,6}\s*(?=第[一二三四五六七八九十\d]{1,3}[章节節]\s)/gu

/** `三、下步打算 （一）深化改革。……`: the first part on the line of its head. */
const partOnLine =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节節])[^。；：！？\n（(]{2,26}[ \u3000]*(?=[（(]一[）)])/u

/** The heads that were run into a block, by the marks they still have, and the part on the line of its head. */
function runInto(entry: TraitedBlock): Numbered[] {
  const at = partOnLine.exec(entry.text.slice(0, 40))?.[0].length
  const part = at === undefined ? null : headingNumberOf(entry.text.slice(at, at + 24))
  return [...(part && at !== undefined ? [{ entry, number: part, at }] : []), ...marksInto(entry)]
}

function marksInto(entry: TraitedBlock): Numbered[] {
  if (!entry.text.includes('# 第')) return []
  return matchesOf(entry.text, runInHead).flatMap(({ index, 0: quote }) => {
    const at = index + quote.length
    const number = at > quote.length ? headingNumberOf(entry.text.slice(at, at + 24)) : null
    return number ? [{ entry, number, at }] : []
  })
}

/** Stem of the numbers of articles, which no dotted number has. */
const articles = '条'

const pairOfKinds = /^[一二三四五六七八九]、[一二三四五六七八九十]{1,2}(?:[级級等类類季]|线|期|[产產]业|楼|年级)/u

/** The number at the start of a block; null where there is none. */
export function numberedOf(entry: TraitedBlock): Numbered | null {
  const first = entry.text.search(/\S/u)
  const at = first + (annex.exec(entry.text.slice(Math.max(0, first), 12))?.[0].length ?? 0)
  const line = entry.text.slice(Math.max(0, at))
  // White space inside its brackets is a flaw of another kind: （  三）.
  const head = line
    .slice(0, 24)
    .replace(/^([（(])[\s\u3000]+|(?<=^[（(][一二三四五六七八九十\d]{1,3})[\s\u3000]+(?=[）)])/gu, '$1')
  // 三、四级手术: two of a kind.
  if (pairOfKinds.test(head)) return null
  const number = articleOf(head) ?? headingNumberOf(head)
  return number && Number.isInteger(number.value) && number.value > 0 ? { entry, number, at: Math.max(0, at) } : null
}

const keyOf = ({ style, stem }: HeadingNumber) => `${style}:${stem}`

/** Marks of one style, as they might stand inside a block where the item's line was run into another. */
function inlineMark({ style }: HeadingNumber, value: number): RegExp | null {
  const han = '〇一二三四五六七八九十'[value] ?? ''
  if (style === 'han' && han) return new RegExp(`[。；\\s]${han}[、．.]|^\\s*${han}(?=[\\u3400-\\u9fff])`, 'u')
  if (style === 'han_paren' && han) return new RegExp(`[（(]${han}[）)]`, 'u')
  if (style === 'arabic') return new RegExp(`[。；\\s]${value}[、．.]`, 'u')
  if (style === 'arabic_paren') return new RegExp(`[（(]${value}[）)]`, 'u')
  return null
}

/** Items further apart than this are told of without looking for the lost number between them. */
const longestLook = 60
/** A number 1 that is told of repeats one other; more of them are how the items are headed. */
const mostFirsts = 2
/** More series than any outline has open: a document of bare section numbers. */
const mostSeries = 64

/** What a tender sets before the numbers of terms that must be met, and others before what is new or important. */
const weighed =
  /^[\s\u3000]*(?:[★☆▲△●○◆◇■□※＊*✓√#▶►❤♦]|[（(【[][★☆▲△※*][）)】\]]|[【[（(]?(?:新增|重点|必备|关键)[】\]）)])+[\s\u3000]*/u

/** Whether a block begins with the number behind such a sign, which is none of the series for what reads lines. */
function isWeighed(text: string, { style, stem }: HeadingNumber, value: number): boolean {
  const sign = weighed.exec(text.slice(0, 16))
  const line = sign ? text.slice(sign[0].length, sign[0].length + 24) : ''
  const own = articleOf(line) ?? headingNumberOf(line)
  return own !== null && own.style === style && own.value === value && own.stem === stem
}

/** Whether a number stands between two items: where a line was run into another, or behind a sign. */
function standsBetween(
  blocks: readonly TraitedBlock[],
  [from, to]: [number, number],
  of: HeadingNumber,
  value: number,
) {
  const mark = inlineMark(of, value)
  return blocks
    .slice(from, Math.min(to, from + longestLook) + 1)
    .some(({ text }) => mark?.test(text) || isWeighed(text, of, value))
}

/** Number of the block in `blocks`, for the stretch between two items. */
type Place = Map<TraitedBlock, number>

/** The number with another value, in its own style. */
export function numberFix({ entry, number, at }: Numbered, value: number): { text: string }[] {
  const quote = entry.text.slice(at, at + number.length)
  if (number.style === 'circled') return [{ text: String.fromCharCode(0x245f + value) }]
  const reading = number.stem !== '' && number.stem !== articles ? null : rewritten(quote, value)
  return reading ? [{ text: reading }] : []
}

/** As many characters alike behind two equal numbers: the item itself stands twice, which another checker tells of. */
const shortestCopy = 8
const isCopy = (one: Numbered, other: Numbered) => {
  const opening = one.entry.text.slice(one.at, one.at + one.number.length + shortestCopy)
  if (one.entry.text.trim() === other.entry.text.trim()) return true
  return opening.length >= shortestCopy && other.entry.text.startsWith(opening, other.at)
}

function judge(series: Series, next: Numbered, blocks: readonly TraitedBlock[], places: Place): Hit | null {
  const { last, length, isLastOdd } = series
  const [before, value] = [last.number.value, next.number.value]
  const span = { start: next.at, end: next.at + next.number.length }
  // `1 2 4 4 5`: the first 4 has been told of.
  if (value === before && isLastOdd) return null
  if (value === before && isCopy(last, next)) return null
  if (value === before && length >= 2) {
    return {
      rule: 'number_repeated',
      ...span,
      confidence: 0.6,
      fixes: numberFix(next, before + 1),
      params: { value, before },
    }
  }
  if (value !== before + 2 || series.isLastRepeated) return null
  const [from, to] = [places.get(last.entry) ?? 0, places.get(next.entry) ?? 0]
  if (standsBetween(blocks, [from, to], next.number, before + 1)) return null
  return {
    rule: 'number_missing',
    ...span,
    confidence: length >= 2 ? 0.62 : 0.52,
    fixes: numberFix(next, before + 1),
    params: { value, before },
  }
}

/** A volume that is not there was left out, unless its number stands twice: no printer loses one, whoever makes an extract does. */
const isExtract = ({ rule }: Hit, { number }: Numbered, all: readonly Numbered[]) =>
  rule === 'number_missing' &&
  number.style === 'part' &&
  all.filter(other => other.number.style === 'part' && other.number.value === number.value).length < 2

/** `（一）…（一）…（三）`: the second is told of, not the third. */
const repeatedFirst = ({ entry, number, at }: Numbered): { entry: TraitedBlock; hit: Hit } => ({
  entry,
  hit: {
    rule: 'number_repeated',
    start: at,
    end: at + number.length,
    confidence: 0.64,
    params: { value: 1, before: 1 },
  },
})

/** `（二）…（二）…（三）` under a new head: the first of the two is the 1 that nothing else is. */
const secondFor1 = (first: Numbered): { entry: TraitedBlock; hit: Hit } => ({
  entry: first.entry,
  hit: {
    rule: 'number_missing',
    start: first.at,
    end: first.at + first.number.length,
    confidence: 0.64,
    fixes: numberFix(first, 1),
    params: { value: 2, before: 0 },
  },
})
const startsAt2 = (series: Series | undefined, next: Numbered) =>
  series?.isFirst === true &&
  series.last.number.value === 2 &&
  next.number.value === 2 &&
  next.number.style !== 'arabic' &&
  !isCopy(series.last, next)

/** `第三章　古建筑　2513`: the head of a page, with its number; in a table of contents the lines beside it have one, too. */
const runningHead = /^第[^\s第]{1,6}[编編篇卷章节節][\s\u3000][^，。；]{2,24}[\s\u3000·]\d{2,4}\s*$/u
const isRunningHead = (blocks: readonly TraitedBlock[], at: number) =>
  runningHead.test(blocks[at]?.text ?? '') &&
  ![at - 1, at + 1].some(beside => /\d\s*$/u.test(blocks[beside]?.text ?? ''))

/** Every number that heads a block or was run into one, but those of tables, of lists and of the heads of pages. */
export const numbersOf = (blocks: readonly TraitedBlock[]) =>
  blocks.flatMap((entry, at) => {
    if (entry.block.kind === 'cell' || entry.block.list || isRunningHead(blocks, at)) return []
    const own = numberedOf(entry)
    return own ? [own, ...runInto(entry)] : runInto(entry)
  })

/**
 * Numbers of headings and items that repeat or leave one out. A number 1 begins a new series, a number of an outer
 * style ends the series within it; jumps of more than one are other texts' numbers. Of a part of a document the first
 * number of a series tells nothing: what stood before it is not seen.
 */
export function numberingHits(blocks: readonly TraitedBlock[], isPart = false): { entry: TraitedBlock; hit: Hit }[] {
  const numbers = numbersOf(blocks)
  const open = new Map<string, Series>()
  const places: Place = new Map(blocks.map((entry, index) => [entry, index]))
  const found: { entry: TraitedBlock; hit: Hit }[] = []
  const { heads, strays } = isPart ? noOddStyles : oddStyles(blocks)
  for (const read of numbers) {
    const { entry } = read
    const stray = strays.get(entry)
    if (stray) found.push({ entry, hit: stray.hit })
    const right = heads.get(entry) ?? stray?.right
    const next = right ? { ...read, number: right } : read
    const key = keyOf(next.number)
    const series = open.get(key)
    const isAsked = series && next.number.value !== 1 && !(isPart && series.length < 2)
    const judged = isAsked ? judge(series, next, blocks, places) : null
    const hit = judged && isExtract(judged, next, numbers) ? null : judged
    if (hit && series?.isSecondFirst && hit.rule === 'number_missing') {
      if (series.firsts <= mostFirsts) found.push(repeatedFirst(series.last))
    } else if (hit) found.push({ entry, hit })
    else if (!isPart && startsAt2(series, next)) found.push(secondFor1((series as Series).last))
    for (const other of open.keys()) {
      const [style, stem] = other.split(':') as [HeadingNumber['style'], string]
      if (stem !== articles && rankOf(style) > rankOf(next.number.style)) open.delete(other)
    }
    if (open.size > mostSeries) open.clear()
    const goesOn =
      series && next.number.value > series.last.number.value && next.number.value <= series.last.number.value + 2
    const isSecondFirst = next.number.value === 1 && series?.last.number.value === 1 && !isCopy(series.last, next)
    const isLastOdd = hit?.rule === 'number_missing'
    const isLastRepeated = hit?.rule === 'number_repeated'
    const length = goesOn || isLastRepeated ? (series?.length ?? 0) + 1 : 1
    const firsts = next.number.value === 1 ? (series?.last.number.value === 1 ? series.firsts : 0) + 1 : 0
    const isFirst = series === undefined
    open.set(key, { last: next, length, firsts, isFirst, isLastOdd, isLastRepeated, isSecondFirst })
  }
  return found
}
