import { CodeSet } from '../code-set.ts'
import { counted } from './misread-candidates.ts'

const colours = new CodeSet('红白黑绿蓝黄')
/** How far colours stand apart that are set against each other. Characters. */
const colourReach = 6

/** Whether a colour is set against another one. */
export function isOfColours(codes: Uint16Array, at: number): boolean {
  if (!colours.has(codes[at])) return false
  for (let i = at - colourReach; i <= at + colourReach; i++)
    if (codes[i] !== codes[at] && colours.has(codes[i])) return true
  return false
}

const distributing = new CodeSet('逐每按分挨')

/** Whether a character and the measure behind it say one by one: 逐户. */
export const isDistributed = (codes: Uint16Array, at: number): boolean =>
  distributing.has(codes[at]) && counted.has(codes[at + 1])

/** Whether what is gone through one by one is only counted by another measure. */
export const isCountedOtherwise = (codes: Uint16Array, at: number, expected: number): boolean =>
  distributing.has(codes[at - 1]) && counted.has(codes[at]) && counted.has(expected)
