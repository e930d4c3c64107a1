import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** `两卡一表（甲卡、乙卡、丙表）`: a shorthand says how many things of which kind the bracket names. */
const shorthand = /((?:[一二两兩三四五六七八九]\p{Script=Han}){2,4})[”」]?（([^（）\n]{6,80})）/gu
/** One look tells of most texts that they hold none. */
const mayCount = /[一二两兩三四五六七八九]\p{Script=Han}[”」]?（/u
const numerals = '一二三四五六七八九'
const countIn = (numeral: string) => ('两兩'.includes(numeral) ? 2 : numerals.indexOf(numeral) + 1)

/** The last characters of all things, in the order in which a shorthand counts them. */
const kindsOf = (counted: string) =>
  [...counted.matchAll(/(.)(.)/gu)].flatMap(([, numeral = '', kind = '']) => Array<string>(countIn(numeral)).fill(kind))

const shortestThing = 2

/** Where a member must be parted for its halves to end in the kinds that are asked for; -1 where that is unsure. */
function placeIn(member: string, [kind, next]: readonly string[]): number {
  if (kind === undefined || next === undefined || !member.endsWith(next)) return -1
  const place = member.indexOf(kind) + 1
  const isOnly = member.indexOf(kind, place) < 0 || kind === next
  return place >= shortestThing && member.length - place >= shortestThing && isOnly ? place : -1
}

/** A 、 lost in a bracket that names the things which the words before it count: one member is two of them. */
export function countedBracketHits(text: string): Hit[] {
  if (!mayCount.test(text)) return []
  return matchesOf(text, shorthand).flatMap(({ index, 0: whole, 1: counted = '', 2: content = '' }) => {
    const kinds = kindsOf(counted)
    const members = content.split(/[、，；]/u)
    if (members.length !== kinds.length - 1) return []
    const fused = members.flatMap((member, order) => {
      const place = placeIn(member, kinds.slice(order, order + 2))
      const fits = members.every((other, i) => i === order || other.endsWith(kinds[i < order ? i : i + 1] as string))
      return place > 0 && fits ? [{ order, place }] : []
    })
    const [found] = fused
    if (!found || fused.length > 1) return []
    const { order, place } = found
    const from =
      index + whole.length - 1 - content.length + members.slice(0, order).join('、').length + (order > 0 ? 1 : 0)
    const start = from + place - 1
    const quote = text.slice(start, start + 2)
    const fixes = [{ text: `${quote[0]}、${quote[1]}` }]
    return [{ rule: 'missing_between', start, end: start + 2, confidence: 0.72, fixes }]
  })
}
