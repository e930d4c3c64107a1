import { CodeSet } from '../code-set.ts'
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
