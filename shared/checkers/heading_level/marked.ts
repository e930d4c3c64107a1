import { rankOf } from '../heading-number.ts'
import type { Outline, OutlineEntry } from '../outline.ts'
import { asks } from './headlines.ts'
import type { Judgement } from './judgement.ts'
import type { Series } from './series.ts'

/** Marked members of a series at another level than the rest of it. */
function deviants(series: Series): Judgement[] {
  const { members, level, agreeing, marked, style } = series
  if (marked < 2 || agreeing === marked) return []
  const witness = members.find(member => member.level === level)
  // Two against two is settled by the other series of the style; one against one says only that one is wrong.
  const confidence = marked === 2 ? 0.6 : agreeing * 2 > marked ? 0.95 : 0.88
  return members
    .filter(member => member.level > 0 && member.level !== level)
    .map(target => ({
      target,
      rule: 'series',
      level,
      confidence: style === 'year' ? confidence - 0.05 : confidence,
      witness,
    }))
}

/** Unmarked lines that carry the numbers which a marked series lacks. */
function gaps({ members, level, marked, style }: Series): Judgement[] {
  if (marked === 0 || marked === members.length) return []
  const witness = members.find(member => member.level === level)
  const first = members.findIndex(member => member.level > 0)
  const last = members.findLastIndex(member => member.level > 0)
  return members.flatMap((target, at): Judgement[] => {
    if (target.level > 0) return []
    const isBetween = at > first && at < last
    const isList = style === 'arabic' || style === 'arabic_paren' || style === 'circled'
    const confidence = (isBetween ? 0.9 : marked >= 2 ? 0.72 : 0.6) - (isList && !isBetween ? 0.25 : 0)
    return [{ target, rule: 'unmarked', level, confidence, witness }]
  })
}

/** Levels as the series have them, and where each entry stands in the outline. */
interface Corrected {
  levels: ReadonlyMap<OutlineEntry, number>
  places: ReadonlyMap<OutlineEntry, number>
}

/** As far up as a heading is looked for, in headings. */
const mostPassed = 40

/** The marked numbered heading of an outer style that a series stands under. */
function parentOf(outline: Outline, series: Series, { levels, places }: Corrected): [OutlineEntry, number] | null {
  const first = series.members.find(({ level }) => level > 0)
  if (!first || series.style === 'year') return null
  const at = places.get(first) ?? 0
  for (let before = at - 1; before >= 0 && before > at - mostPassed; before--) {
    const entry = outline.entries[before] as OutlineEntry
    const level = levels.get(entry) ?? entry.level
    if (level === 0) continue
    if (entry.number) return rankOf(entry.number.style) < rankOf(series.style) ? [entry, level] : null
    if (level < series.level) return null
  }
  return null
}

/** Series that stand no deeper than the heading they belong under: `（一）` at the level of its `一、`. */
function nested(outline: Outline, all: readonly Series[]): Judgement[] {
  const levels = new Map(all.flatMap(({ members, level }) => members.map(member => [member, level] as const)))
  const places = new Map(outline.entries.map((entry, at) => [entry, at]))
  const judgements: Judgement[] = []
  for (const series of all) {
    if (series.level === 0) continue
    const parent = parentOf(outline, series, { levels, places })
    if (!parent || series.level > parent[1] || parent[1] >= 6) continue
    const level = parent[1] + 1
    for (const target of series.members)
      if (target.level > 0 && target.level !== level)
        judgements.push({
          target,
          rule: 'nested',
          level,
          confidence: series.marked >= 2 ? 0.72 : 0.62,
          witness: parent[0],
        })
  }
  return judgements
}

/** Headings without numbers that skip a level which their neighbours use. */
function jumps({ entries }: Outline): Judgement[] {
  const judgements: Judgement[] = []
  const marked = entries.filter(({ level }) => level > 0)
  const children = new Map<number, Map<number, number>>()
  const each = (visit: (entry: OutlineEntry, parent: number) => void) => {
    const path: number[] = []
    for (const entry of marked) {
      while (path.length > 0 && (path.at(-1) as number) >= entry.level) path.pop()
      visit(entry, path.at(-1) ?? 0)
      path.push(entry.level)
    }
  }
  each(({ level }, parent) => {
    const levels = children.get(parent) ?? new Map<number, number>()
    children.set(parent, levels.set(level, (levels.get(level) ?? 0) + 1))
  })
  each((target, parent) => {
    if (target.number || target.isYearSection || parent === 0 || target.level <= parent + 1) return
    const levels = children.get(parent) ?? new Map<number, number>()
    const [usual, own] = [levels.get(parent + 1) ?? 0, levels.get(target.level) ?? 0]
    if (usual >= 2 && usual >= own * 2) judgements.push({ target, rule: 'jump', level: parent + 1, confidence: 0.66 })
  })
  return judgements
}

/** Longest single-part heading of a newspaper article, and how much its sisters may differ, in characters. */
const [longestPlain, mostDifference] = [12, 2]
const isPlain = ({ line, number, isYearSection }: OutlineEntry) =>
  !number && !isYearSection && line.length >= 3 && line.length <= longestPlain && /^\p{Script=Han}+$/u.test(line)

/** So many plain headings of a level show what its headings are like. */
const fewestPlain = 3
const plainHeading = /^\p{Script=Han}{2,12}$/u

/** Whether a heading one level deeper than most is no longer and no shorter than they, all of them without numbers. */
function isAmongPlain(marked: readonly OutlineEntry[], target: OutlineEntry, level: number): boolean {
  const others = marked.filter(entry => entry.level === level)
  if (level < 2 || target.level !== level + 1 || !isPlain(target) || others.length < fewestPlain) return false
  if (others.at(-1) === undefined || marked.indexOf(others.at(-1) as OutlineEntry) < marked.indexOf(target))
    return false
  const lengths = others.filter(({ line }) => plainHeading.test(line)).map(({ line }) => line.length)
  return (
    lengths.length === others.length &&
    Math.min(...lengths) <= target.line.length &&
    target.line.length <= Math.max(...lengths)
  )
}

/** The only heading of its level, right below one built like it: a sister marked a level or more too deep. */
function lonelyLevels({ entries }: Outline): Judgement[] {
  const marked = entries.filter(({ level }) => level > 0)
  const counts = new Map<number, number>()
  for (const { level } of marked) counts.set(level, (counts.get(level) ?? 0) + 1)
  return marked.flatMap((target, at): Judgement[] => {
    const witness = marked[at - 1]
    if (!witness || target.level <= witness.level || counts.get(target.level) !== 1) return []
    const isSister =
      isPlain(target) && isPlain(witness) && Math.abs(target.line.length - witness.line.length) <= mostDifference
    const isLikeOthers = !isSister && isAmongPlain(marked, target, witness.level)
    if (isLikeOthers) return [{ target, rule: 'sister', level: witness.level, confidence: 0.56, witness }]
    return isSister && witness.level > 1
      ? [{ target, rule: 'sister', level: witness.level, confidence: 0.62, witness }]
      : []
  })
}

const byline =
  /^\s*(?:[■□●○]\s?)?(?:本报|本報|新华社|新華社)?(?:首席|特约|全媒体)?(?:记者|記者|通讯员|通訊員)[\s:：\u3000]/u
const dateline = /^\s*(?:本[报報](?:讯|訊)|新[华華]社)/u
const lonelyName = /^\s*\p{Script=Han}[\s\u3000]\p{Script=Han}\s*$/u
/** A by-line or a name alone, below a headline. */
const isSigned = (text: string) => (byline.test(text) && !asks.test(text)) || lonelyName.test(text)

/** Headlines over by-lines: all articles of a page begin at one level. */
function headlines({ list, entries }: Outline): Judgement[] {
  const heads = entries.filter(({ level, index, number }) => {
    if (level === 0 || number) return false
    const texts = [list[index + 1], list[index + 2]].map(entry => entry?.text ?? '')
    const isKicker = /^\s*(?:——|—|--)/u.test(texts[0] ?? '')
    const below = (isKicker ? texts[1] : texts[0]) ?? ''
    return below.length <= 60 && isSigned(below)
  })
  const [first] = heads
  if (!first || heads.length < 2 || first.level > 2) return []
  return heads
    .filter(({ level, line }) => level > first.level && !/^(?:——|—|--)/u.test(line))
    .map(target => ({ target, rule: 'headline', level: first.level, confidence: 0.68, witness: first }))
}

/**
 * A short heading at the level of the articles' headlines that neither by-line nor dateline follows, while they have
 * one: the section of an article, at the level that sections have.
 */
function sectionsAsHeadlines({ list, entries }: Outline): Judgement[] {
  const marked = entries.filter(({ level }) => level > 0)
  const top = Math.min(...marked.map(({ level }) => level))
  const heads = marked.filter(({ level }) => level === top)
  const hasAuthor = ({ index }: OutlineEntry) =>
    [list[index + 1], list[index + 2]].some(entry => {
      const text = entry?.text ?? ''
      return text.length <= 60 ? isSigned(text) : dateline.test(text)
    })
  const signed = heads.filter(hasAuthor)
  if (signed.length < 2 || signed.length < heads.length * 0.5) return []
  const sections = marked.filter(({ level, number }) => level > top && !number).map(({ level }) => level)
  const level = sections.sort((a, b) => a - b)[Math.floor(sections.length / 2)]
  if (level === undefined) return []
  return heads
    .filter(head => head !== heads[0] && !hasAuthor(head) && isPlain(head) && list[head.index + 1]?.shape === 'prose')
    .map(target => ({ target, rule: 'sister', level, confidence: 0.58, witness: signed[0] }))
}

/** What the marked headings of a document say about each other and about lines that should be marked too. */
export function judgeMarked(outline: Outline, all: readonly Series[]): Judgement[] {
  return [
    ...all.flatMap(series => [...deviants(series), ...gaps(series)]),
    ...nested(outline, all),
    ...jumps(outline),
    ...lonelyLevels(outline),
    ...headlines(outline),
    ...sectionsAsHeadlines(outline),
  ]
}
