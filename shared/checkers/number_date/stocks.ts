import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
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

const before = /(?:原有|年初|期初|[上去]年末|原[编編]|初有)/u
const comes = /(?:[调調迁遷转轉购購][入进進]|新[增招聘进進]|招[收聘录錄]|[录錄]用|出生|分配|[补補]充|[繁][殖育])/u
const goes =
  /(?:[调調迁遷转轉][出走离離]|退休|[离離辞辭][职職]|辞退|[离離]休|死亡|出[栏欄售]|[淘]汰|[销銷]售|[毕畢][业業]|[报報][废廢]|注[销銷]|除名|流失|病故)/u
const after = /(?:[现現](?:有|存|在)|年[末底]|期末|[结結]存|剩[余餘下])/u

/** `原有职工214人，调入18人，调出25人，退休9人，现有职工218人`: what came and went does not give what there is, but for a slip. */
export function movementHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((now, at): Hit[] => {
    if (!after.test(now.label) || now.unit === '%') return []
    const own: BlockFigure[] = []
    for (let from = at - 1; from >= 0 && own.length < mostMoves; from--) {
      const figure = figures[from] as BlockFigure
      if (figure.unit !== now.unit || figures[from + 1]?.marks.includes('。')) break
      own.unshift(figure)
      if (before.test(figure.label)) break
    }
    const [then, ...moves] = own
    if (!then || !before.test(then.label) || moves.length < 2) return []
    if (!moves.every(({ label }) => comes.test(label) !== goes.test(label))) return []
    const signed = (figure: BlockFigure) => (comes.test(figure.label) ? figure.value : -figure.value)
    const real = rounded(moves.reduce((all, move) => all + signed(move), then.value))
    if (real <= 0 || Math.abs(real - now.value) <= slackOf([...own, now])) return []
    return [reckonedHit(now, slipTo(now, real) === null ? 0.6 : 0.74, String(real))]
  })
}
const mostMoves = 8

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
