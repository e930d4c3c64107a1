import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit, rounded, slackOf } from './figure-hits.ts'

/** What two figures told one after the other leave for a third: the words that each is told with. */
const triples: readonly (readonly [first: RegExp, second: RegExp, rest: RegExp])[] = [
  [/[报報送]审|送審/u, /审定|審定|核定/u, /^(?:共|净)?[核审審][减減]/u],
  [/出生/u, /死亡/u, /^(?:[净淨]增|自然增[长長加]|增加)/u],
  [/(?:问题|问题资金|违规|应[收缴追])/u, /(?:已|整改到位|[实實][收缴]|追[回缴])/u, /^(?:未|尚[未欠]|欠)/u],
  [/[应應][发發付收领領]|原[价價]/u, /扣|[减減]|[优優]惠/u, /^[实實][发發付收领領际際]/u],
  [/借/u, /[归歸偿償]?[还還]|支付/u, /^(?:尚|[还還]|仍|下)?[欠]/u],
]
const scope = /累计|累計|平均|人均|同比|比上|利息|另|其中|约|約|余[万亿]?|多[万亿]?|分[别別]/u

/** `送审31.20万元，审定28.65万元，核减3.55万元`: what is left is not the difference of the two before. */
export function differenceHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((rest, at): Hit[] => {
    const triple = triples.filter(([, , word]) => word.test(rest.label))
    if (triple.length === 0 || !/^[，、；]$/u.test(rest.marks)) return []
    const [first, second] = [figures[at - 2], figures[at - 1]]
    if (!first || !second || first.unit !== rest.unit || second.unit !== rest.unit || rest.unit === '%') return []
    if (!/^[，、；]$/u.test(second.marks) || [first, second, rest].some(({ label }) => scope.test(label))) return []
    if (!triple.some(([one, two]) => one.test(first.label) && two.test(second.label))) return []
    const real = rounded(first.value - second.value)
    if (real <= 0 || Math.abs(real - rest.value) <= slackOf([first, second, rest])) return []
    return [reckonedHit(rest, 0.78, real.toFixed(placesOf(first, second)))]
  })
}

const placesOf = (...figures: readonly BlockFigure[]) =>
  Math.max(...figures.map(({ slack }) => (slack === 0 ? 0 : Math.round(-Math.log10(slack * 2)))))

const sinceYear = /^[比较較](\d{4})年(?:同期|末|底)?[^，。；\d]{0,6}(增加|减少|減少|净增|多|少)(?:了)?$/u
/** `比1953年增加19716人`, where the count of that year stands before: a slip of a digit makes it right. */
export function sinceHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((step, at): Hit[] => {
    const [, year, verb = ''] = sinceYear.exec(step.label) ?? []
    const now = figures[at - 1]
    if (!year || !now || now.unit !== step.unit || step.marks !== '，' || step.slack > 0) return []
    const from = text.lastIndexOf(`${year}年`, now.start - 1)
    if (from < 0) return []
    const end = text.indexOf('。', from)
    const then = figures.filter(
      one => one.start > from && one.start < end && one.end <= now.start && one.unit === now.unit,
    )
    const steps = then.map(one => rounded((now.value - one.value) * (/增|多/u.test(verb) ? 1 : -1)))
    if (steps.some(value => Math.abs(value - step.value) <= slackOf([now, step]))) return []
    const real = steps[0]
    if (real === undefined || step.digits.length < 3) return []
    const slip = slipTo(step, real)
    return slip === 'turned' || slip === 'misread' ? [reckonedHit(step, 0.7, String(real))] : []
  })
}

const named = /^(?:约|約)?[占佔](?!比)([\u3400-\u9fff]{3,12}?)(?:总[量数额])?的(?:比[重例][为為是])?(?:约|約)?$/u
/** `财政总收入14.20亿元，其中税收9.94亿元，占财政总收入的60.7%`: a share of a whole told by its name before. */
export function shareOfNamedHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const name = share.unit === '%' ? named.exec(share.label)?.[1] : undefined
    const part = figures[at - 1]
    if (!name || !part || share.marks !== '，' || part.unit === '%') return []
    const wholes = figures
      .slice(Math.max(0, at - 8), at - 1)
      .filter(({ unit, label, value }) => unit === part.unit && label.endsWith(name) && value > part.value)
    const [whole] = wholes
    if (!whole || wholes.length > 1 || /。|；/u.test(text.slice(whole.end, part.start))) return []
    const real = (part.value / whole.value) * 100
    if (Math.abs(real - share.value) <= Math.max(1, share.slack * 2)) return []
    const places = placesOf(share)
    return [reckonedHit(share, 0.74, `${real.toFixed(places)}%`)]
  })
}

const kinds = /男[\s\S]*女|女[\s\S]*男|城[镇鎮][\s\S]*[乡鄉农農]村|[汉漢]族[\s\S]*少[数數]民族/u
const share = /^[占佔](?:比|[总總常]?\p{Script=Han}{0,6}的?(?:比[重例])?)?[为為]?$/u
/** `男性1437639人，占50.59%；女性1406488人，占49.14%`: shares of two kinds that are all there are. */
export function kindShareHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((second, at): Hit[] => {
    const [one, first, other] = [figures[at - 3], figures[at - 2], figures[at - 1]]
    if (second.unit !== '%' || first?.unit !== '%' || !one || !other || one.unit !== other.unit || one.unit === '%')
      return []
    if (!share.test(first.label) || !share.test(second.label) || first.marks !== '，' || second.marks !== '，')
      return []
    if (!kinds.test(`${one.label.slice(-12)} ${other.label}`) || first.slack === 0 || second.slack === 0) return []
    if (Math.abs(first.value + second.value - 100) <= slackOf([first, second]) + 0.011) return []
    const whole = one.value + other.value
    const off = [
      { figure: first, real: (one.value / whole) * 100 },
      { figure: second, real: (other.value / whole) * 100 },
    ].filter(({ figure, real }) => Math.abs(figure.value - real) > figure.slack * 2 + 1e-9)
    const [wrong] = off
    return wrong && off.length === 1
      ? [reckonedHit(wrong.figure, 0.84, `${wrong.real.toFixed(placesOf(wrong.figure))}%`)]
      : []
  })
}
