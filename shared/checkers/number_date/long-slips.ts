import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit, rounded, slackOf } from './figure-hits.ts'

/** Digits enough that two figures and a third with two of its own turned do not meet by chance. */
const fewestDigits = 5
const furthest = 160
/** What is left of a whole, or not yet done of it. */
const rest = /未|[余餘剩]|[结結][余餘]|差|欠|其[他它]|另/u

/**
 * `问题资金25102.35万元……到位21558.78万元……未整改3453.57万元`: of three long figures in one unit the last is what the
 * first leaves of the second, but for two digits turned.
 */
export function longSlips(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((left, at): Hit[] => {
    if (left.digits.length < fewestDigits || left.unit === '%' || !rest.test(left.label)) return []
    const before = figures.slice(0, at).filter(one => one.unit === left.unit && left.start - one.end < furthest)
    const [whole, part] = before.slice(-2)
    if (!whole || !part || part.digits.length < fewestDigits - 1 || part.value >= whole.value) return []
    const real = rounded(whole.value - part.value)
    if (Math.abs(real - left.value) <= slackOf([whole, part, left])) return []
    return slipTo(left, real) === 'turned' ? [reckonedHit(left, 0.74, String(real))] : []
  })
}

const done = /已|完成|[办辦][结結]|整改|审结|落[实實]|[拨撥]付|到位|兑现|化解|[验驗]收/u
/** What else came to the whole or went from it, and what is added to what is left. */
const changed = /[结結][转轉]|上年|去年|新增|另|再|又|[约約]|[和及与、]$/u
const aside = 1
const remaining = /(?:^|其中)(?:其[余餘]|剩[余餘下]|余下|尚有|[还還]有|未)/u
/** `线索52件，已办结48件，处理12人。其余8件正在办理`: what is left, told sentences further on. */
export function lateRests(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((left, at): Hit[] => {
    if (!/^其[余餘]|^剩[余餘下]/u.test(left.label) || left.label.length > 4 || left.slack > 0) return []
    const before = figures.slice(0, at).filter(one => one.unit === left.unit && left.start - one.end < furthest)
    const [whole, part] = before
    if (changed.test(text.slice(whole?.start ?? left.start, left.end + aside))) return []
    if (before.length !== 2 || !whole || !part || !done.test(part.label) || remaining.test(part.label)) return []
    const real = whole.value - part.value
    if (part.slack + whole.slack > 0 || real <= 0 || real === left.value || left.value >= whole.value) return []
    return [reckonedHit(left, 0.66, String(real))]
  })
}
