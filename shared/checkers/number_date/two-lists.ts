import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { mended, rounded, slackOf, sumHit, sumOf } from './figure-hits.ts'

const fewestSecond = 3
/** Sums further apart are of different things. */
const mostApart = 0.2
const isNoList = /[总總共合][计計有]?$|累[计計]|同比|[比较較]|增|[减減]|平均|每/u

/** The figures from an index on that a row of 、 joins, in one unit. */
function rowFrom(figures: readonly BlockFigure[], from: number): BlockFigure[] {
  const first = figures[from] as BlockFigure
  const row = [first]
  for (let at = from + 1; at < figures.length; at++) {
    const figure = figures[at] as BlockFigure
    if (figure.marks !== '、' || figure.unit !== first.unit || isNoList.test(figure.label)) break
    row.push(figure)
  }
  return row
}

/** `审查修复计划17案、因应计划9案，其中15案通过、9案再审、4案不予通过`: one whole parted in two ways that differ. */
export function twoListHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((start, at): Hit[] => {
    if (start.unit === '%' || isNoList.test(start.label) || figures[at]?.marks === '、') return []
    const first = rowFrom(figures, at)
    const opening = figures[at + first.length]
    if (first.length < 2 || opening?.unit !== start.unit || opening.marks !== '，' || !/^其中/u.test(opening.label))
      return []
    const second = rowFrom(figures, at + first.length)
    const [whole, sum] = [sumOf(first), sumOf(second)]
    const isOfOne = first.some(({ value }) => value >= sum)
    const gap = rounded(whole - sum)
    if (second.length < fewestSecond || isOfOne || Math.abs(gap) <= slackOf([...first, ...second])) return []
    if (Math.abs(gap) > whole * mostApart) return []
    const mends = second
      .map(figure => ({ figure, right: rounded(figure.value + gap) }))
      .filter(({ figure, right }) => right > 0 && slipTo(figure, right) !== null)
    return mends.length === 0 ? [] : [mended(sumHit(second, 0.62, sum, whole), text, mends)]
  })
}
