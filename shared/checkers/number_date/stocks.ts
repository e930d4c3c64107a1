import type { Hit } from '../characters/text-blocks.ts'
import type { BlockFigure } from './block-figures.ts'
import { reckonedHit, rounded, slackOf } from './figure-hits.ts'

const opening =
  /(?:年初|期初|上年|上期|月初)\p{Script=Han}{0,4}(?:[结結]?[余餘]|[结結][转轉存]|[库庫]存|存[栏欄]|[结結]存)[为為]?$/u
const more = /(?:收入|[购購][入进進]|入[库庫]|新增|[调調]入|收回|增加|[补補]充|[进進][货貨])[为為]?$/u
const less = /(?:支出|耗用|出[库庫]|支用|[减減]少|消耗|[销銷]售|[领領]用|用去|[发發]出|[调調]出)[为為]?$/u
const closing =
  /(?:年末|期末|年底|月末|本[年期]末|现)\p{Script=Han}{0,4}(?:[结結]?[余餘]|[库庫]存|存[栏欄]|[结結]存)[为為]?$/u
const signs = [opening, more, less, closing]

/** `年初结余15万元，本年收入42万元，支出38万元，年末结余21万元`: what is left is not what these give. */
export function stockHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((left, at): Hit[] => {
    const four = figures.slice(at - 3, at + 1)
    if (at < 3 || !signs.every((sign, order) => sign.test(four[order]?.label ?? ''))) return []
    if (four.some(({ unit, marks }, order) => unit !== left.unit || (order > 0 && !/^[，；、]$/u.test(marks))))
      return []
    const [before, income, spent] = four as [BlockFigure, BlockFigure, BlockFigure, BlockFigure]
    const real = rounded(before.value + income.value - spent.value)
    return Math.abs(real - left.value) <= slackOf(four) ? [] : [reckonedHit(left, 0.76, String(real))]
  })
}

const absent = /(?:缺席|缺考|缺勤|未到|[请請]假|因[事故病公])\p{Script=Han}{0,4}$/u
/** `应到120人，实到112人，请假6人，缺席1人`: those who are absent are not all who did not come. */
export function absenceHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((present, at): Hit[] => {
    const due = figures[at - 1]
    if (
      !due ||
      !/[应應](?:到|[参參]|[当當])/u.test(due.label) ||
      !/[实實](?:到|[际際][参參到])/u.test(present.label) ||
      due.unit !== present.unit
    )
      return []
    const away: BlockFigure[] = []
    for (let next = at + 1; next < figures.length; next++) {
      const figure = figures[next] as BlockFigure
      if (figure.unit !== due.unit || !absent.test(figure.label) || figure.marks.includes('。')) break
      away.push(figure)
    }
    const sum = away.reduce((all, { value }) => all + value, 0)
    const gap = due.value - present.value
    if (away.length === 0 || sum === gap || gap <= 0) return []
    // With one of two kinds told the rest may be of the other.
    if (away.length < 2 && sum < gap) return []
    const last = away.at(-1) as BlockFigure
    const right = last.value + gap - sum
    return right > 0 ? [reckonedHit(last, 0.66, String(right))] : []
  })
}
