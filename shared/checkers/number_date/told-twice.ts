import { characterClasses as c, traitOf } from '../characters/classes.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { turnsOf } from './digit-slips.ts'

interface Placed {
  entry: TraitedBlock
  hit: Hit
}
interface Told {
  entry: TraitedBlock
  figure: string
  start: number
  /** What is said right before and right behind it, in its own clause. */
  around: readonly [before: string, behind: string]
}

const count = /(?<![\d.,〇])([1-9]\d{1,4})([个個名家所处處座件户戶人条條项項支])/gu
const reach = 10
/** What changes, or is one of several, is told in more than one figure. */
const changing = /[上去今本]年|同期|增|[减減]|[达達][到至]|其中|第|分[别為为]|另|再|又|累[计計]|[比较較]/u
/** As much must be said alike of both figures. */
const shortestName = 4
const fewestTold = 2
const mostTold = 40

function toldIn(entry: TraitedBlock): (Told & { key: string })[] {
  return matchesOf(entry.text, count).map(({ index, 0: quote, 1: figure = '', 2: unit = '' }) => {
    const before = /[^，。；：、（）\s]*$/u.exec(entry.text.slice(Math.max(0, index - reach), index))?.[0] ?? ''
    const end = index + quote.length
    const behind = /^[^，。；：、（）\s]*/u.exec(entry.text.slice(end, end + reach))?.[0] ?? ''
    return { entry, figure, start: index, around: [before, behind], key: unit + [...figure].sort().join('') } as const
  })
}

/** Whether two figures are told of one thing. */
const isOfOne = (one: Told, other: Told) =>
  one.around.some(words => {
    for (let at = 0; at + shortestName <= words.length; at++) {
      const name = words.slice(at, at + shortestName)
      if (other.around.some(told => told.includes(name))) return true
    }
    return false
  })

const digit = traitOf(c.digit)

/** A count that the document tells twice and once with two digits turned. */
export function toldTwiceHits(blocks: readonly TraitedBlock[]): Placed[] {
  const groups = new Map<string, Told[]>()
  for (const entry of blocks) {
    if ((entry.traits & digit) === 0) continue
    for (const told of toldIn(entry)) {
      const group = groups.get(told.key)
      if (!group) groups.set(told.key, [told])
      else if (group.length < mostTold) group.push(told)
    }
  }
  return [...groups.values()].flatMap((group): Placed[] => {
    if (group.length <= fewestTold || new Set(group.map(({ figure }) => figure)).size < 2) return []
    return group.flatMap((odd): Placed[] => {
      const fellows = group.filter(one => one !== odd && isOfOne(one, odd))
      const usual = fellows.filter(({ figure }) => turnsOf(odd.figure, figure) === 'turned')
      const isAlone = fellows.length === usual.length && usual.length >= fewestTold
      if (!isAlone || [odd, ...usual].some(({ around }) => changing.test(around.join(' ')))) return []
      const expected = (usual[0] as Told).figure
      const { entry, start, figure } = odd
      const confidence = figure.length > 2 ? 0.72 : 0.62
      const hit = { rule: 'reckoning', start, end: start + figure.length, confidence, fixes: [{ text: expected }] }
      return [{ entry, hit: { ...hit, params: { expected } } }]
    })
  })
}
