import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { amount, amountOf, hanPercentOf } from './amounts.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import type { NumberRule } from './dates.ts'
import { reckonedHit, rounded, slackOf, sumHit, sumOf } from './figure-hits.ts'
import { gated } from './gated.ts'
import { opposites } from './part-sums.ts'

/** What is counted one by one, so that a share of `个` may be told in `件`. */
const counted = new Set('个 件 人 户 条 项 座 处 所 家 张 起 篇 辆 台 间 株 棵'.split(' '))
const bareShare =
  /^(?:[约約]|大[约約]|[仅僅]|只)?[占佔](?:(?:[总總全](?:人[数數]|[户戶件]?[数數]|[数數]?量|[体體]|[额額]|部)|其中)的?)?(?:[约約])?$/u
const farFromWhole = 90
/** A share of the figure right before may be told roughly. */
const nextSlack = 3

/** The whole that a share told without one can only be of: the nearest larger count before its part. */
function wholeBefore(figures: readonly BlockFigure[], at: number): BlockFigure | null {
  const part = figures[at] as BlockFigure
  for (let before = at - 1; before >= 0; before--) {
    const figure = figures[before] as BlockFigure
    if (part.start - figure.end > farFromWhole || figures[before + 1]?.marks.includes('。')) return null
    const isAlike = figure.unit === part.unit || (counted.has(figure.unit) && counted.has(part.unit))
    // 14处……，占37.8%；21处……，占: a part with a share of its own is no whole.
    const isPart = figure.value <= part.value && figures[before + 1]?.unit === '%' && before + 1 < at
    if (isAlike && figure.unit !== '%' && !isPart) return figure.value > part.value ? figure : null
  }
  return null
}

/** How a share was damaged: its point moved, or one of its figures lost. */
function slippedShare(share: BlockFigure, real: number): boolean {
  if ([10, 100, 0.1, 0.01].some(power => Math.abs((share.value * power) / real - 1) <= 0.04)) return true
  const places = share.slack === 0 ? 0 : Math.round(-Math.log10(share.slack * 2))
  const right = Number(real.toFixed(places))
  const isLost = slipTo(share, right) === 'length' && share.value < right
  return isLost || slipTo(share, right) === 'turned'
}

/** `三千八百件，修好的一百四十六件，占百分之三十八`: a share that its count and the whole before it give with one slip. */
export function bareShares(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const part = figures[at - 1]
    if (share.unit !== '%' || !part || !bareShare.test(share.label) || share.marks !== '，') return []
    const whole = wholeBefore(figures, at - 1)
    if (!whole || part.value <= 0) return []
    const real = (part.value / whole.value) * 100
    if (Math.abs(real - share.value) <= Math.max(1, share.slack * 2.2)) return []
    const isNext = whole === figures[at - 2] && part.marks === '，' && Math.abs(real - share.value) > nextSlack
    if (!slippedShare(share, real) && !isNext) return []
    const places = share.slack === 0 && Number.isInteger(share.value) ? 0 : 1
    return [reckonedHit(share, 0.72, `${real.toFixed(places)}%`)]
  })
}

const mostApart = 12
/** `男性占52.3%，女性占48.7%`: two kinds that are all there are, and shares that are more or less than all. */
export function oppositeShares(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((second, at): Hit[] => {
    const first = figures[at - 1]
    if (first?.unit !== '%' || second.unit !== '%' || !/^[，、；]$/u.test(second.marks)) return []
    if (![first, second].every(({ label }) => /[占佔](?:比)?[为為约約]?$/u.test(label))) return []
    const isWhole = opposites.test(`${first.label} ${second.label}`) && !figures[at + 1]?.label.endsWith('占')
    const gap = Math.abs(sumOf([first, second]) - 100)
    if (!isWhole || gap <= slackOf([first, second]) + 0.11 || gap > mostApart) return []
    return [sumHit([first, second], 0.66, sumOf([first, second]), 100)]
  })
}

const percent = '(?:百分之([〇零一二三四五六七八九十百]+(?:[点點][〇零一二三四五六七八九]+)?)|(\\d+(?:\\.\\d+)?)%)'
const townShare = new RegExp(
  `人口[^，。；\\d]{0,6}?${amount}人[^。]{0,30}?[。，；]其中[，：]?(?:城[镇鎮市])(?:[常户][住籍])?(?:人口)?[为為]?${amount}人[^。]{0,40}?城[镇鎮市]化率[^，。；\\d百]{0,4}?(\\d+(?:\\.\\d+)?)%`,
  'gu',
)
/** The share of people in towns that population and people in towns do not give. */
const townHits: NumberRule = text =>
  matchesOf(text, townShare).flatMap(({ index, 0: quote, 1: all = '', 2: town = '', 3: rate = '' }): Hit[] => {
    const real = (amountOf(town) / amountOf(all)) * 100
    if (!(real > 0 && real < 100) || Math.abs(real - Number(rate)) < 0.3) return []
    const tail = `${rate}%`
    const start = index + quote.length - tail.length
    const expected = `${real.toFixed(2)}%`
    return [{ rule: 'reckoning', start, end: start + tail.length, confidence: 0.76, fixes: [], params: { expected } }]
  })

const points = new RegExp(
  `${percent}，比(?<year>\\d{4}年|[上去]年)(?<verb>提高|上升|增加|下降|降低|减少)了?(?:(?<han>[〇零一二三四五六七八九十]+(?:[点點][〇零一二三四五六七八九]+)?)|(?<digits>\\d+(?:\\.\\d+)?))个百分点`,
  'gu',
)
const shareOf = (han: string | undefined, digits: string | undefined) => (han ? hanPercentOf(han) : Number(digits))

/** `91.3%，比1983年提高26.7个百分点。1983年为74.6%`: two shares and the step between them. */
const pointHits: NumberRule = text =>
  matchesOf(text, points).flatMap((match): Hit[] => {
    const { year = '', verb = '', han, digits } = match.groups ?? {}
    const from = match.index + match[0].length
    const then = new RegExp(`^[^；]{0,24}?${year}[^，。；\\d]{0,10}?(?:为|是|仅|只有)?${percent}`, 'u').exec(
      text.slice(from, from + 60),
    )
    if (!then) return []
    const [now, step, said] = [shareOf(match[1], match[2]), shareOf(han, digits), shareOf(then[1], then[2])]
    const real = rounded(now - (/提|升|增/u.test(verb) ? step : -step))
    if (Number.isNaN(real) || Math.abs(real - said) < 0.11) return []
    const quote = then[1] ?? `${then[2]}%`
    const start = from + then[0].lastIndexOf(quote)
    const expected = `${real}%`
    return [{ rule: 'reckoning', start, end: start + quote.length, confidence: 0.74, fixes: [], params: { expected } }]
  })

/** Rules about shares told beside what they are of. */
export const shareSlipRules: readonly NumberRule[] = [gated('化率', townHits), gated('个百分点', pointHits)]
