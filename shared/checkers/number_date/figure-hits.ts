import type { Hit } from '../characters/text-blocks.ts'
import type { BlockFigure } from './block-figures.ts'
import { rewritten } from './numerals.ts'

/** What figures make together. */
export const sumOf = (figures: readonly BlockFigure[]): number => figures.reduce((all, { value }) => all + value, 0)

/** What rounding may have taken of their sum. */
export const slackOf = (figures: readonly BlockFigure[]): number =>
  figures.reduce((all, { slack }) => all + slack, 1e-9)

/** A reckoned value without what binary fractions add to it: four places. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** A hit that spans figures of which the sum is not the whole. */
export function sumHit(figures: readonly BlockFigure[], confidence: number, sum: number, whole: number): Hit {
  const round = (value: number) => Math.round(value * 1000) / 1000
  const [start, end] = [Math.min(...figures.map(({ start }) => start)), Math.max(...figures.map(({ end }) => end))]
  return { rule: 'sum', start, end, confidence, fixes: [], params: { sum: round(sum), whole: round(whole) } }
}

/** A figure of a text and the value that would make its sum right. */
export interface Mend {
  figure: Pick<BlockFigure, 'start' | 'end' | 'quote' | 'times'>
  right: number
}

/** More ways to mend one sum than these are no help. */
const mostMends = 4

/** A hit with, for each figure that may be wrong, what its stretch of the text would be with the right one. */
export function mended(hit: Hit, text: string, mends: readonly Mend[]): Hit {
  const fixes = mends.flatMap(({ figure, right }) => {
    const reading = rewritten(figure.quote, rounded(right / (figure.times ?? 1)))
    if (reading === null || figure.start < hit.start || figure.end > hit.end) return []
    return [{ text: text.slice(hit.start, figure.start) + reading + text.slice(figure.end, hit.end) }]
  })
  return fixes.length > mostMends ? hit : { ...hit, fixes }
}

/** A hit on a figure that is not what the others give, which is offered in its place. */
export function reckonedHit({ start, end, quote }: BlockFigure, confidence: number, expected: string): Hit {
  const reading = rewritten(quote, Number.parseFloat(expected))
  const fixes = reading === null ? [] : [{ text: reading }]
  return { rule: 'reckoning', start, end, confidence, fixes, params: { expected: reading ?? expected } }
}
