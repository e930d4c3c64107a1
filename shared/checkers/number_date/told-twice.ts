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
  end: number
}

const count = /(?<![\d.,〇])([1-9]\d{1,4})([个個名家所处處座件户戶人条條项項支])/gu
const reach = 10
/** What changes, or is one of several, is told in more than one figure. */
const changing = /[上去今本]年|同期|增|[减減]|[达達][到至]|其中|第|分[别為为]|另|再|又|累[计計]|[比较較]/u
/** As much must be said alike of both figures. */
const shortestName = 4
const fewestTold = 2
const mostTold = 40

/** What is said right before and right behind a figure, in its own clause. */
function aroundOf({ entry: { text }, start, end }: Told): readonly [before: string, behind: string] {
  const before = /[^，。；：、（）\s]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
  return [before, /^[^，。；：、（）\s]*/u.exec(text.slice(end, end + reach))?.[0] ?? '']
}

/** Whether two figures are told of one thing. */
const isOfOne = (one: Told, other: Told) =>
  aroundOf(one).some(words => {
    for (let at = 0; at + shortestName <= words.length; at++) {
      const name = words.slice(at, at + shortestName)
      if (aroundOf(other).some(told => told.includes(name))) return true
    }
    return false
  })

/** A figure told once, where it is told of what others are and they are it with two digits turned. */
function oddHits(odd: Told, group: readonly Told[]): Placed[] {
  const turned = group.filter(({ figure }) => turnsOf(odd.figure, figure) === 'turned')
  if (turned.length < fewestTold) return []
  const usual = turned.filter(one => isOfOne(one, odd))
  if (usual.length < fewestTold || [odd, ...usual].some(told => changing.test(aroundOf(told).join(' ')))) return []
  const expected = (usual[0] as Told).figure
  const { entry, start, figure } = odd
  const confidence = figure.length > 2 ? 0.72 : 0.62
  const hit = { rule: 'reckoning', start, end: start + figure.length, confidence, fixes: [{ text: expected }] }
  return [{ entry, hit: { ...hit, params: { expected } } }]
}

const digit = traitOf(c.digit)

/** A count that the document tells twice and once with two digits turned. */
export function toldTwiceHits(blocks: readonly TraitedBlock[]): Placed[] {
  const groups = new Map<string, Told[]>()
  for (const entry of blocks) {
    if ((entry.traits & digit) === 0) continue
    for (const { index, 0: quote, 1: figure = '', 2: unit = '' } of matchesOf(entry.text, count)) {
      const key = unit + [...figure].sort().join('')
      const told = { entry, figure, start: index, end: index + quote.length }
      const group = groups.get(key)
      if (!group) groups.set(key, [told])
      else if (group.length < mostTold) group.push(told)
    }
  }
  return [...groups.values()].flatMap((group): Placed[] => {
    if (group.length <= fewestTold) return []
    const tally = new Map<string, number>()
    for (const { figure } of group) tally.set(figure, (tally.get(figure) ?? 0) + 1)
    return tally.size < 2
      ? []
      : group.filter(({ figure }) => tally.get(figure) === 1).flatMap(odd => oddHits(odd, group))
  })
}
