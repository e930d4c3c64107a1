import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit } from './figure-hits.ts'

const rate = /(\p{Script=Han}{1,6}?)率(?:仅|仅为|为|為|达到?|達到?|约|只有|高达|是)*$/u
const wholes = /应|参|應|共|抽|[受立收]|总|全|检|調|调|计划|参加|发/u

/** Whether a rate is told of a part: 合格率 of those 合格, 到会率 of those who 实到. */
function isNamedBy(name: string, part: BlockFigure): boolean {
  return [...name].some(unit => part.label.includes(unit) && !/[率的人年全总不]/u.test(unit))
}

/** `计划12万亩，已完成9万亩，完成85%`. */
const isPlanned = (share: BlockFigure, whole: BlockFigure | undefined) =>
  /^(?:完成|占|完成计划的?|占计划的?|完成任务的?)$/u.test(share.label) && /计划|任务|目标/u.test(whole?.label ?? '')

/** `抽检120批次，合格114批次，合格率98%`: a rate that its part and the whole right before do not give. */
export function rateHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [whole, part] = [figures[at - 2], figures[at - 1]]
    const name = rate.exec(share.label)?.[1] ?? (isPlanned(share, whole) ? '完' : undefined)
    if (share.unit !== '%' || name === undefined || !whole || !part || whole.unit !== part.unit || part.unit === '%')
      return []
    const isClose = [part.marks, share.marks].every(marks => /^[，、]$/u.test(marks))
    if (!isClose || part.value > whole.value || part.value <= 0 || !isNamedBy(name, part)) return []
    if (/^(?:缺|未|不|逾期|免|[请請]假)/u.test(part.label)) return []
    if (!wholes.test(whole.label) || /累计|上年|同期/u.test(part.label)) return []
    const half = (figure: BlockFigure) => figure.slack
    const low = ((part.value - half(part)) / (whole.value + half(whole))) * 100
    const high = ((part.value + half(part)) / Math.max(whole.value - half(whole), 1e-9)) * 100
    // A whole share may be rounded up or down, and never by a whole one.
    const slack = share.slack === 0 ? 0.999 : share.slack * 2.1 + 0.01
    if (share.value >= low - slack && share.value <= high + slack) return []
    const real = (part.value / whole.value) * 100
    // The rate may be of another whole, unless a slip of its digits makes it this one's.
    if (part.label.includes('其中') && !slipTo(share, real)) return []
    return [
      reckonedHit(share, 0.7, `${real.toFixed(share.slack === 0 ? 0 : Math.round(-Math.log10(share.slack * 2)))}%`),
    ]
  })
}

/** `产羔118只，成活141只，成活率96.6%`: a part that is more than its whole by a slip, as the rate shows. */
export function overHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [whole, part] = [figures[at - 2], figures[at - 1]]
    const name = rate.exec(share.label)?.[1]
    if (share.unit !== '%' || !name || !whole || !part || whole.unit !== part.unit || part.value <= whole.value)
      return []
    if (share.value > 100 || part.marks !== '，' || share.marks !== '，' || !isNamedBy(name, part)) return []
    const right = Math.round((whole.value * share.value) / 100)
    return slipTo(part, right) ? [reckonedHit(part, 0.76, String(right))] : []
  })
}

const scaleOf = (unit: string) => (/^[万萬]/u.test(unit) ? 1e4 : /^[亿億]/u.test(unit) ? 1e8 : 1)
const plain = (unit: string) => unit.replace(/^[万亿萬億]/u, '')
const sizeOf = ({ value, unit }: BlockFigure) => value * scaleOf(unit)
const wholeLabel = /^[占佔](?!比)/u

/** `4.5亿元，占年度计划6亿元的57%`: a share of a whole that is named with its figure. */
export function namedShareHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [part, whole] = [figures[at - 2], figures[at - 1]]
    if (share.unit !== '%' || !whole || !part || !/^的(?:约)?$/u.test(share.label) || share.marks !== '') return []
    // Counts in one unit are held against each other by another rule.
    if (
      part.unit === whole.unit &&
      part.slack + whole.slack === 0 &&
      /^(?:[人户家个件项次亩所座篇]|人次)$/u.test(part.unit)
    )
      return []
    if (!wholeLabel.test(whole.label) || whole.marks !== '，' || plain(part.unit) !== plain(whole.unit)) return []
    const real = (sizeOf(part) / sizeOf(whole)) * 100
    const rounding = real * (part.slack / part.value + whole.slack / whole.value) + Math.max(share.slack, 0.5)
    if (!(real > 0) || Math.abs(real - share.value) <= rounding * 1.3) return []
    return [reckonedHit(share, 0.68, real.toFixed(share.slack === 0 ? 0 : 1))]
  })
}

const stepLabel = /^(?:同比|[比较](?:上年|去年|上年同期|去年同期))?(?:净)?(增加|减少|增收|减收)了?$/u
const growthLabel = /^(?:同比)?(?:增长|下降|增幅|降幅)(?:为|达|了)?$/u
const constantPrice = /总值|产值|增加值|可比价|不变价|年均/u

/** `1.5亿元，同比增加3000万元，增长15%`: a growth in another unit than its whole. */
export function growthHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [whole, step] = [figures[at - 2], figures[at - 1]]
    const verb = step && stepLabel.exec(step.label)?.[1]
    if (share.unit !== '%' || !whole || !step || !verb || !growthLabel.test(share.label)) return []
    if (whole.unit === step.unit || plain(whole.unit) !== plain(step.unit) || constantPrice.test(whole.label)) return []
    if (step.marks !== '，' || share.marks !== '，') return []
    const before = sizeOf(whole) - sizeOf(step) * (verb.startsWith('增') ? 1 : -1)
    const real = (sizeOf(step) / before) * 100
    const isFar = Math.abs(share.value - real) > Math.max(2.5, real * 0.2)
    return before > 0 && isFar ? [reckonedHit(share, 0.68, real.toFixed(share.slack === 0 ? 0 : 1))] : []
  })
}

const thenLabel = /(?:[由从從]|去年|上年|年初|期初|原有|原来|\d{4}年)[^，。；]{0,12}$/u
const nowLabel = /(?:今年|本年|现有|現有|如今|目前|年末|年底|期末|\d{4}年)[^，。；]{0,12}$/u
const moves =
  /(?:提高|增加|上升|上涨|增长|扩大|提升|增|升|发展|下降|减少|減少|降低|压减|回落|缩小|压缩|降|减|減)(?:到|至|为|為)/u
const growsBy = /^(?:同比|比上年|[净淨])?(?:增[长加幅]|增長|提高|上升|下降|[减減]少|降低|降幅)(?:了|[为為达達]|约)?$/u
const thanBefore = /^[比较較](?:上年|去年|年初|期初|上年同期|去年同期)[^，。；]{0,4}的?$/u
const yearIn = (label: string) => Number(/\d{4}(?=年)/u.exec(label)?.[0] ?? Number.NaN)

/** Whether two figures tell what a thing was and what it became. */
function isThenNow(from: BlockFigure, to: BlockFigure, text: string): boolean {
  if (to.marks.length > 1 || to.marks.includes('。')) return false
  if (/[由从從]/u.test(from.label)) return moves.test(text.slice(from.end, to.start)) && !/，/u.test(to.marks)
  if (!thenLabel.test(from.label) || !nowLabel.test(to.label) || /[比较較]|其中|年均/u.test(to.label)) return false
  const [then, now] = [yearIn(from.label), yearIn(to.label)]
  return Number.isNaN(then) || Number.isNaN(now) || now > then
}

/** `去年60万人次，今年72万人次，增长2%`: a growth that what was and what is do not give. */
export function thenNowHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [one, other] = [figures[at - 2], figures[at - 1]]
    if (share.unit !== '%' || !one || !other || one.unit !== other.unit || one.unit === '%') return []
    // 84亿元，比年初的70亿元增长14%
    const isThan = share.marks === '' && other.marks === '，' && thanBefore.test(other.label)
    const isMoved = share.marks === '，' && isThenNow(one, other, text)
    if (!growsBy.test(share.label) || !(isThan || isMoved)) return []
    const [from, to] = isThan ? [other, one] : [one, other]
    const sentence = text.slice(text.lastIndexOf('。', one.start) + 1, share.end + 4)
    if (constantPrice.test(sentence) || from.value <= 0 || /以上|左右|个百/u.test(text.slice(share.end, share.end + 2)))
      return []
    const real = Math.abs(to.value / from.value - 1) * 100
    const rounding = (100 * (from.slack * (to.value / from.value) + to.slack)) / from.value
    if (Math.abs(share.value - real) <= Math.max(2.5, real * 0.2) + rounding) return []
    return [reckonedHit(share, 0.72, `${real.toFixed(share.slack === 0 ? 0 : 1)}%`)]
  })
}
