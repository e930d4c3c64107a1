import { commonEnds } from '../../text/common-ends.ts'
import { CodeSet } from '../code-set.ts'
import { isClauseMark } from '../near-change.ts'
import { PairGate } from '../pair-gate.ts'
import { washedLists } from './washed-lists.ts'
import { washedModels } from './washed-models.ts'
import { washedPages } from './washed-pages.ts'
import { washedPapers } from './washed-papers.ts'
import { washedReports } from './washed-reports.ts'

/** How far behind a verb its object is looked for. Characters. */
const clauseReach = 16

/** How much a washed word is at home in sound texts: hardly, in places of its own, or as much as the other one. */
export const homeliness = { foreign: 0, placed: 1, synonym: 2 } as const
export type Homeliness = (typeof homeliness)[keyof typeof homeliness]

/** Who exchanges words: programs for model papers, those for advertisers' pages, or any. */
export type School = 'models' | 'pages' | 'any'

/** A word that is put in the place of others. */
export interface WashedWord {
  readonly word: string
  readonly originals: readonly string[]
  /** Who puts it in the place of each original. */
  readonly schools: readonly School[]
  readonly homeliness: Homeliness
  /** What is asked beyond what the language says, for it is more at home in reports than in general. Nats. */
  readonly reserve: number
  /** What stands in front of it, behind it, and somewhere behind it in its clause where it is at home. */
  readonly before: readonly string[]
  readonly behind: readonly string[]
  readonly after: readonly string[]
  /** What stands in front of it or behind it where it cannot be at home. */
  readonly strangeBefore: readonly string[]
  readonly strangeBehind: readonly string[]
  /** What stands behind it in its clause where it cannot be at home. */
  readonly strangeAfter: readonly string[]
  /** Characters at its head and its tail that are of the phrase around it only: 党|中心, 熟悉|不到位. */
  readonly head: number
  readonly tail: number
  /** The entries of a word that has several, each with its own signs. */
  readonly parts: readonly WashedWord[]
}

/** Looks up washed words by their first two characters. */
class WashedWords {
  readonly #byHead = new Map<string, WashedWord[]>()
  readonly #firsts: CodeSet
  readonly #heads = new PairGate()
  /** Words of one character. */
  readonly #singles = new Map<number, WashedWord>()

  constructor(words: readonly WashedWord[]) {
    this.#firsts = new CodeSet(words.map(({ word }) => word[0]).join(''))
    for (const entry of words) {
      if (entry.word.length === 1) {
        this.#singles.set(entry.word.charCodeAt(0), entry)
        continue
      }
      const head = entry.word.slice(0, 2)
      this.#heads.add(head.charCodeAt(0), head.charCodeAt(1))
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), entry])
    }
    for (const entries of this.#byHead.values()) entries.sort((a, b) => b.word.length - a.word.length)
  }

  /** The washed word that begins at an offset of a text, unless its neighbours show that it is at home. */
  at(text: string, at: number): WashedWord | null {
    const code = text.charCodeAt(at)
    if (!this.#firsts.has(code)) return null
    const entry = this.#heads.has(code, text.charCodeAt(at + 1))
      ? this.#byHead.get(text.slice(at, at + 2))?.find(({ word }) => text.startsWith(word, at))
      : this.#singles.get(code)
    if (!entry || isAtHome(entry, text, at)) return null
    return entry.parts.find(part => isStrange(part, text, at)) ?? entry
  }
}

function wordOf(line: string, kind: Homeliness, school: School): WashedWord {
  const [words = '', homes = ''] = line.replace(']', '').split(' [')
  const [head = '', ...originals] = words.split(' ')
  const [word = '', reserve = '0'] = head.split('+')
  const signs = homes.split(' ').filter(sign => sign !== '')
  const marked = (mark: string) => signs.filter(sign => sign.startsWith(mark)).map(sign => sign.slice(mark.length))
  const behind = signs.filter(sign => !/^[~…!]/u.test(sign))
  return {
    word,
    originals,
    schools: originals.map(() => school),
    homeliness: kind,
    reserve: Number(reserve),
    before: marked('~'),
    behind,
    after: marked('…'),
    ...framesOf(word, originals),
    strangeBefore: marked('!~'),
    strangeBehind: marked('!').filter(sign => !/^[~…]/u.test(sign)),
    strangeAfter: marked('!…'),
    parts: [],
  }
}

/** First characters that differ, of words whose second one stands in the original too: 留意 for 注意, inside of a phrase. */
const firstHalves = new Set(
  '留注 当认 进发 稳巩 次秩 预准 艰困 实及 鼓推 爱保 当领 准及 开发 大公 肯一 细精 猎获 宏伟 巨伟 集群'.split(' '),
)

/** What is only frame in a phrase with a washed word of two characters in it. */
function framesOf(word: string, [original = '']: readonly string[]): { head: number; tail: number } {
  if (word.length < 3 || original.length !== word.length) return { head: 0, tail: 0 }
  const { head, tail } = commonEnds(word, original)
  if (word.length - head - tail > 1) return { head, tail }
  const isFirst = head === 0 || (tail > 0 && firstHalves.has(`${word[head]}${original[head]}`))
  return isFirst ? { head, tail: tail - 1 } : { head: head - 1, tail }
}

/** Whether a neighbour shows that a word cannot be meant: 缺乏 is followed by what is lacking. */
export const isStrange = (
  { word, strangeBefore, strangeBehind, strangeAfter }: WashedWord,
  text: string,
  at: number,
): boolean =>
  strangeBehind.some(sign => text.startsWith(sign, at + word.length)) ||
  strangeBefore.some(sign => text.startsWith(sign, at - sign.length)) ||
  hasAfter(strangeAfter, text, at + word.length)

/** Whether one of some signs stands behind an offset in its clause. */
function hasAfter(signs: readonly string[], text: string, end: number): boolean {
  if (signs.length === 0) return false
  let to = end
  while (to < text.length && to - end < clauseReach && !isClauseMark(text.charCodeAt(to))) to++
  const rest = text.slice(end, to)
  return signs.some(sign => rest.includes(sign))
}

function isAtHome(entry: WashedWord, text: string, at: number): boolean {
  const { word, before, behind, after } = entry
  const end = at + word.length
  const homely = Math.max(longestBehind(behind, text, end), longestBefore(before, text, at))
  // 强大的力气 is strange though 大 before 力气 is not: the longer sign tells more.
  if (homely > 0) {
    const { strangeBefore, strangeBehind } = entry
    return homely >= Math.max(longestBehind(strangeBehind, text, end), longestBefore(strangeBefore, text, at))
  }
  return !isStrange(entry, text, at) && hasAfter(after, text, end)
}

/** Length of the longest of some signs that stand at their places; 0 where none does. */
const longestStanding = (signs: readonly string[], text: string, placeOf: (sign: string) => number): number =>
  signs.reduce(
    (longest, sign) => (sign.length > longest && text.startsWith(sign, placeOf(sign)) ? sign.length : longest),
    0,
  )

const longestBehind = (signs: readonly string[], text: string, end: number): number =>
  longestStanding(signs, text, () => end)

const longestBefore = (signs: readonly string[], text: string, at: number): number =>
  longestStanding(signs, text, sign => at - sign.length)

const lists: readonly (readonly [School, readonly string[]])[] = [
  ['any', washedLists],
  ['models', washedReports],
  ['models', washedModels],
  ['any', washedPapers],
  ['pages', washedPages],
]

/** Two entries of one word as one: what either is put in the place of, with the signs of both. */
function merged(one: WashedWord, other: WashedWord): WashedWord {
  const added = other.originals.flatMap((original, index) => (one.originals.includes(original) ? [] : [index]))
  const both = (key: 'before' | 'behind' | 'after' | 'strangeBefore' | 'strangeBehind' | 'strangeAfter') => [
    ...one[key],
    ...other[key],
  ]
  return {
    ...one,
    originals: [...one.originals, ...added.map(index => other.originals[index] as string)],
    schools: [...one.schools, ...added.map(index => other.schools[index] as School)],
    homeliness: Math.max(one.homeliness, other.homeliness) as Homeliness,
    reserve: Math.max(one.reserve, other.reserve),
    before: both('before'),
    behind: both('behind'),
    after: both('after'),
    strangeBefore: both('strangeBefore'),
    strangeBehind: both('strangeBehind'),
    strangeAfter: both('strangeAfter'),
    parts: [...(one.parts.length > 0 ? one.parts : [one]), other],
  }
}

function everyWord(): WashedWord[] {
  const known = new Map<string, WashedWord>()
  for (const [school, parts] of lists)
    for (const [kind, lines] of parts.entries())
      for (const line of lines.trim().split(/\n| \| /u)) {
        const entry = wordOf(line, kind as Homeliness, school)
        const before = known.get(entry.word)
        known.set(entry.word, before ? merged(before, entry) : entry)
      }
  return [...known.values()]
}

const words = everyWord()

/** Whether a place can prove something: of synonyms only one beside which stands what shows that it is not meant. */
const isTelling = ({ homeliness: kind, strangeBefore, strangeBehind, strangeAfter }: WashedWord) =>
  kind !== homeliness.synonym || strangeBefore.length + strangeBehind.length + strangeAfter.length > 0

/** All of them, and those of which a place can prove something. */
export const washedWords = new WashedWords(words)
export const tellingWords = new WashedWords(words.filter(isTelling))
