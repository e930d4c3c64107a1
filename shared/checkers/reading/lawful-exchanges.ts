import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import { counted } from './misread-candidates.ts'

const colours = new CodeSet('红白黑绿蓝黄')
/** How far colours stand apart that are set against each other. Characters. */
const colourReach = 6
/** How far apart things of one name stand that colours tell apart: 红球、蓝球. Characters. */
const thingReach = 40

/** Whether a colour is set against another one, near by or in front of the same thing. */
export function isOfColours(codes: Uint16Array, at: number): boolean {
  if (!colours.has(codes[at])) return false
  for (let i = at - colourReach; i <= at + colourReach; i++)
    if (codes[i] !== codes[at] && colours.has(codes[i])) return true
  for (let i = Math.max(0, at - thingReach); i <= at + thingReach && i + 1 < codes.length; i++)
    if (codes[i] !== codes[at] && colours.has(codes[i]) && codes[i + 1] === codes[at + 1]) return true
  return false
}

const distributing = new CodeSet('逐每按分挨')

/** Whether a character and the measure behind it say one by one: 逐户. */
export const isDistributed = (codes: Uint16Array, at: number): boolean =>
  distributing.has(codes[at]) && counted.has(codes[at + 1])

/** Whether what is gone through one by one is only counted by another measure. */
export const isCountedOtherwise = (codes: Uint16Array, at: number, expected: number): boolean =>
  distributing.has(codes[at - 1]) && counted.has(codes[at]) && counted.has(expected)

const of = '之'.charCodeAt(0)
/** What stands behind 之 for a time or a chance. */
const chances = new CodeSet('机际时后前间中内外')
/** What makes a place of any thing. */
const localizers = new CodeSet('边上里下旁前口头侧')

/**
 * Whether grammar has a place for either character of an exchange: a chance or a time behind 之 (趁无人之机), any verb in front
 * of 之 at an end (里人思之), any measure or whose it is at the head (10.9级|高强度, 各|班主任).
 */
export function isOfGrammar(
  { codes }: Pick<BlockReading, 'codes'>,
  stretch: { at: number; length: number; odd: number },
  expected: number,
): boolean {
  const place = stretch.at + stretch.odd
  const code = codes[place] as number
  const end = stretch.at + stretch.length
  if (codes[place - 1] === of && chances.has(code) && chances.has(expected)) return true
  if (place === end - 2 && codes[end - 1] === of && !isHan(codes[end])) return true
  if (stretch.odd > 0) return false
  return (counted.has(code) && isDigit(codes[place - 1])) || counted.has(expected)
}

const isDigit = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39

/** Whether what is made a place of is exchanged: 来到渠边 beside 来到身边. */
export const isOfPlaces = (codes: Uint16Array, at: number): boolean => localizers.has(codes[at + 1])
