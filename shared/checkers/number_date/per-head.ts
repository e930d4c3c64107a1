import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit } from './figure-hits.ts'

const perHead =
  /^(?:[^，。；]{0,4})?(人均|[户戶]均|平均每[人户戶])[占佔有]{0,2}(?:有)?([\u3400-\u9fff]{0,6}?)(?:[为為约約达達有]|仅|只有)*$/u
const furthest = 90
const plain = (unit: string) => unit.replace(/^[万亿萬億]/u, '')
const scaleOf = (unit: string) => (/^[万萬]/u.test(unit) ? 1e4 : /^[亿億]/u.test(unit) ? 1e8 : 1)

const perYear = /^年均(?:[\u3400-\u9fff]{0,4}?)(?:[为為约約达達有])?$/u
const total = /累[计計]|共|[总總]|合[计計]/u
const years = /([两兩三四五六七八九十]|\d{1,2})年(?:[来來间間内內]|累[计計]|共|期|规划)/gu
const counts: Readonly<Record<string, number>> = {
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
/** `五年累计60亿元，年均21亿元`: a yearly part that the sum and its years do not give, but for a slip. */
export function perYearHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((each, at): Hit[] => {
    const whole = figures[at - 1]
    if (!whole || !perYear.test(each.label) || whole.unit !== each.unit || !total.test(whole.label)) return []
    const sentence = text.slice(Math.max(text.lastIndexOf('。', whole.start) + 1, whole.start - furthest), whole.start)
    const said = [...sentence.matchAll(years)].at(-1)?.[1] ?? ''
    const real = whole.value / (counts[said] ?? Number(said))
    if (!(real > 0) || said === '' || Math.abs(real - each.value) <= Math.max(real * 0.06, 2.2 * each.slack)) return []
    const places = each.slack === 0 ? 0 : Math.round(-Math.log10(each.slack * 2))
    const isMoved = [10, 100, 0.1, 0.01].some(power => Math.abs(each.value / real / power - 1) < 0.02)
    if (!isMoved && slipTo(each, Number(real.toFixed(places))) !== 'turned') return []
    return [reckonedHit(each, 0.7, real.toFixed(places))]
  })
}

/** `412户，1648人，耕地2472亩，人均耕地2.5亩`: a share of each that the whole and those who share it do not give. */
export function perHeadHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((share, at): Hit[] => {
    const [, whom = '', what = ''] = perHead.exec(share.label) ?? []
    if (whom === '' || share.slack === 0) return []
    const unit = /[户戶]/u.test(whom) ? '户' : '人'
    const near = figures.slice(0, at).filter(({ end }) => share.start - end < furthest)
    const heads = near.filter(one => plain(one.unit) === unit)
    const wholes = near.filter(
      one => plain(one.unit) === plain(share.unit) && (what === '' || one.label.includes(what.slice(-2))),
    )
    const [head, whole] = [heads[0], wholes.at(-1)]
    if (!head || !whole || heads.length > 1 || wholes.length > 1) return []
    const real = (whole.value * scaleOf(whole.unit)) / (head.value * scaleOf(head.unit)) / scaleOf(share.unit)
    const places = Math.round(-Math.log10(share.slack * 2))
    if (!(real > 0) || Math.abs(real - share.value) <= Math.max(2.2 * share.slack, real * 0.05)) return []
    const isMoved = [10, 100, 0.1, 0.01].some(power => Math.abs(share.value / real / power - 1) < 0.02)
    if (!isMoved && slipTo(share, Number(real.toFixed(places))) === null) return []
    return [reckonedHit(share, 0.7, real.toFixed(places))]
  })
}
