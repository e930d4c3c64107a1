import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit } from './figure-hits.ts'

const perHead =
  /^(?:[^，。；]{0,4})?(人均|[户戶]均|平均每[人户戶])[占佔有]{0,2}(?:有)?([\u3400-\u9fff]{0,6}?)(?:[为為约約达達有]|仅|只有)*$/u
const furthest = 90
const plain = (unit: string) => unit.replace(/^[万亿萬億]/u, '')
const scaleOf = (unit: string) => (/^[万萬]/u.test(unit) ? 1e4 : /^[亿億]/u.test(unit) ? 1e8 : 1)

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
