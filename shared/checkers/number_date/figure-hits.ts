import type { Hit } from '../characters/text-blocks.ts'
import type { BlockFigure } from './block-figures.ts'

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

/** A hit on a figure that is not what the others give. `isSure`: what they give is put in its place. */
export const reckonedHit = (
  { start, end }: BlockFigure,
  confidence: number,
  expected: string,
  isSure = false,
): Hit => ({
  rule: 'reckoning',
  start,
  end,
  confidence,
  fixes: isSure ? [{ text: expected }] : [],
  params: { expected },
})
