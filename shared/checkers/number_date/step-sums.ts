import type { Hit } from '../characters/text-blocks.ts'
import { carried } from './balance.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit, rounded, slackOf, sumOf } from './figure-hits.ts'

const left = /(?:[净淨]?剩下?|[结結][余餘]|[净淨]剩|[净淨]收|剩余|[盈]余|[盈]餘)[^，。；]{0,2}$/u
/** `收五千四百块，种子一千二百块，肥料九百块，剩下三千二百块`: what is left is not the first less the others. */
export function leftHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((rest, at): Hit[] => {
    if (!left.test(rest.label) || carried.test(text.slice(Math.max(0, rest.start - 80), rest.start))) return []
    const before = figures.slice(Math.max(0, at - 6), at).filter(({ unit }) => unit === rest.unit)
    const slips = before.flatMap((income, from) => {
      const spent = before.slice(from + 1)
      if (spent.length === 0) return []
      const real = rounded(income.value - sumOf(spent))
      const isRight = Math.abs(real - rest.value) <= slackOf([income, ...spent, rest])
      return isRight ? [null] : [{ real, slip: slipTo(rest, real) }]
    })
    // Earlier money of the entry may belong to the sum, so every way of reckoning is tried.
    const early = before.map(({ value }) => value)
    const isOther = early.some((first, i) =>
      early.some(
        (second, j) => i !== j && early.some((third, k) => k !== i && k !== j && first - second - third === rest.value),
      ),
    )
    if (slips.includes(null) || isOther) return []
    const found = [...slips, ...threeWays(early, rest)].find(
      way => way !== null && (way.slip === 'turned' || way.slip === 'misread') && rest.digits.length >= 3,
    )
    if (!found) return []
    return [reckonedHit(rest, 0.66, String(found.real))]
  })
}

/** `五个管理段，每段12人，共80人`: so many times so much is not the sum behind it. */
export function timesHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((sum, at): Hit[] => {
    const [count, each] = [figures[at - 2], figures[at - 1]]
    if (!count || !each || !/^每\p{Script=Han}{1,3}$/u.test(each.label) || !/^[共合总]计?$/u.test(sum.label)) return []
    if (each.unit !== sum.unit || count.unit === sum.unit || each.marks !== '，' || sum.marks !== '，') return []
    const real = count.value * each.value
    if (!Number.isInteger(real) || real === sum.value || count.value < 2) return []
    return [reckonedHit(sum, 0.66, String(real))]
  })
}

const threeWays = (values: readonly number[], rest: BlockFigure) =>
  values.flatMap((first, i) =>
    values.flatMap((second, j) =>
      values.flatMap((third, k) =>
        i !== j && j < k && k !== i && first - second - third > 0
          ? [{ real: first - second - third, slip: slipTo(rest, first - second - third) }]
          : [],
      ),
    ),
  )

/** `每次1520元，加计住宿640元，每次支出2260元`: what is added does not make the sum behind it. */
export function addedHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((sum, at): Hit[] => {
    const [first, added] = [figures[at - 2], figures[at - 1]]
    if (!first || !added || !/^(?:加[计計上]|另加|外加|[连連]同)/u.test(added.label)) return []
    if (first.unit !== sum.unit || added.unit !== sum.unit || sum.marks.includes('。')) return []
    const real = rounded(first.value + added.value)
    const slip = slipTo(sum, real)
    if (Math.abs(real - sum.value) <= slackOf([first, added, sum]) || slip === null || slip === 'length') return []
    // More than one figure may stand before what is added: 20万元、13.6万元，加上8万元.
    const earlier = figures.slice(Math.max(0, at - 6), at - 2).filter(({ unit }) => unit === sum.unit)
    const isMade = earlier.some((_, from) => {
      const all = [...earlier.slice(from), first, added]
      return Math.abs(sumOf(all) - sum.value) <= slackOf([...all, sum])
    })
    if (isMade) return []
    return [reckonedHit(sum, 0.72, String(real))]
  })
}

/** `一万斤，每斤卖十六元，收入十六万五千元`: a price for each that does not make the money behind it. */
export function priceHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((money, at): Hit[] => {
    const pair = [figures[at - 2], figures[at - 1]]
    // Either may stand first: 每斤两元，卖出三百斤.
    const [count, price] = pair[0]?.label.startsWith('每') ? [pair[1], pair[0]] : pair
    if (!count || !price?.label.startsWith('每') || money.marks.includes('。') || /每/u.test(money.label)) return []
    const each = price.label.slice(1, 1 + count.unit.length)
    if (each !== count.unit || price.unit !== money.unit || price.slack + count.slack + money.slack > 0) return []
    const real = count.value * price.value
    const slip = slipTo(money, real)
    if (real === money.value || slip === null || slip === 'length' || money.digits.length < 3) return []
    return [reckonedHit(money, 0.7, String(real))]
  })
}

const lacks = /^(?:缺口|尚缺|短缺|[还還]差|[結结][余餘])/u
/** `需用一万四千吨，实到九千六百吨，缺口四千八百吨`: what is lacking is not the difference of the two before. */
export function lackHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((lack, at): Hit[] => {
    const [need, has] = [figures[at - 2], figures[at - 1]]
    if (!lacks.test(lack.label) || !need || !has || lack.marks.includes('。') || has.marks.includes('。')) return []
    if (need.unit !== lack.unit || has.unit !== lack.unit) return []
    const real = rounded(need.value - has.value)
    if (real <= 0 || Math.abs(real - lack.value) <= slackOf([need, has, lack])) return []
    return slipTo(lack, real) === null && Math.abs(real - lack.value) < real * 0.1
      ? []
      : [reckonedHit(lack, 0.7, String(real))]
  })
}

/** `126人，比去年的98人增加38人`. */
export function stepHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((step, at): Hit[] => {
    const [now, then] = [figures[at - 2], figures[at - 1]]
    const verb = /^了?(增加|减少|提高|降低|下降|上升|缩小|扩大|多|少)了?$/u.exec(step.label)?.[1]
    if (!verb || !now || !then || now.unit !== step.unit || then.unit !== step.unit) return []
    if (!/[，,][比较][^，。；]{0,26}的?$/u.test(text.slice(now.end, then.start)) || step.marks !== '') return []
    const real = (now.value - then.value) * (/增|多|提|上|扩/u.test(verb) ? 1 : -1)
    if (Math.abs(real - step.value) <= slackOf([now, then, step])) return []
    return [reckonedHit(step, 0.74, String(Math.round(real * 100) / 100))]
  })
}
