import type { Hit } from '../characters/text-blocks.ts'
import { markHit } from './mark-hit.ts'

/** What rises and what falls is told alike. */
const changes: readonly [RegExp, string][] = [
  [/(?:增[长長加]|下降|[减減]少|上升|提高|回落|降低)/gu, '增长'],
  [/[\d一二三四五六七八九十百千万零〇][\d.,一二三四五六七八九十百千万零〇点]*/gu, '0'],
]
/** How a clause tells of its figure: the two characters before it, and its unit. Empty where it has none. */
function shapeOf(clause: string): string {
  let shape = clause
  for (const [pattern, reading] of changes) shape = shape.replace(pattern, reading)
  return /(?:[^0]{2}|^)0[^0]{1,5}$/u.exec(shape)?.[0] ?? ''
}

interface Clause {
  shape: string
  /** Offset of the mark behind it. */
  end: number
}

/** The clauses of a sentence in the members that ； parts. */
function membersOf(text: string, from: number, to: number): Clause[][] {
  const members: Clause[][] = [[]]
  let start = from
  for (let at = from; at <= to; at++) {
    const unit = at < to ? (text[at] as string) : '；'
    if (unit !== '，' && unit !== '；') continue
    members.at(-1)?.push({ shape: shapeOf(text.slice(start, at)), end: at })
    if (unit === '；' && at < to) members.push([])
    start = at + 1
  }
  return members.map(member => member.slice(member.findIndex(({ shape }) => shape !== '')))
}

const sayAlike = (a: readonly Clause[], b: readonly Clause[]) =>
  a.length === b.length && a.every(({ shape }, i) => shape !== '' && shape === b[i]?.shape)

/** Where a member is one of its fellows twice over: the comma between should be ；. */
function doubledIn(member: readonly Clause[], members: readonly (readonly Clause[])[]): number[] {
  const unit = members.find(({ length }) => length > 1 && member.length >= 2 * length && member.length % length === 0)
  if (!unit || unit === member) return []
  const ends: number[] = []
  for (let at = 0; at < member.length; at += unit.length) {
    const part = member.slice(at, at + unit.length)
    if (!sayAlike(part, unit)) return []
    if (at > 0) ends.push((member[at - 1] as Clause).end)
  }
  return ends
}

const sentenceEnd = /[。！？：\n]|$/gu
/** `甲增加值31亿元，增长7%，乙增加值86亿元，增长9%；丙……`: members of one level parted by different marks. Linear. */
export function seriesLevelHits(text: string): Hit[] {
  const hits: Hit[] = []
  let from = 0
  for (let at = text.indexOf('；'); at >= 0; at = text.indexOf('；', from)) {
    from = sentenceStart(text, from, at)
    sentenceEnd.lastIndex = at
    const to = sentenceEnd.exec(text)?.index ?? text.length
    const members = membersOf(text, from, to)
    for (const member of members)
      for (const end of doubledIn(member, members)) hits.push(markHit('uneven_series', end, 0.66, '；'))
    from = to + 1
  }
  return hits
}

/** Where the sentence begins that holds a place; nothing before `from` is read again. */
function sentenceStart(text: string, from: number, at: number): number {
  const before = text.slice(from, at)
  return from + Math.max(...[...'。！？：\n'].map(mark => before.lastIndexOf(mark))) + 1
}

/** `东邻…，南靠…，西与…交界、北临…`: sides of a place, parted alike but for one mark. */
const side =
  /([，、；。：])[东東南西北](?:面|部)?(?:[临臨邻鄰靠接濒瀕依倚连連抵至距起枕]|[与與同和][^，、；。]{2,12}(?:交界|接壤|[毗比][邻鄰连連]|[为為][邻鄰]|相[连連接望邻鄰]))/gu
export function sideHits(text: string): Hit[] {
  if (!/[、，][东東南西北]/u.test(text)) return []
  const sides = [...text.matchAll(side)]
  const marked = (sign: string) => sides.filter(({ 1: mark }) => mark === sign)
  const [commas, strokes] = [marked('，'), marked('、')]
  if (strokes.length === 1 && commas.length >= 2)
    return strokes.map(({ index }) => markHit('parted_clause', index, 0.68, '，'))
  return commas.length === 1 && strokes.length >= 2 && commas[0] !== sides[0]
    ? commas.map(({ index }) => markHit('uneven_series', index, 0.62, '、'))
    : []
}
