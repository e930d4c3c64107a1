import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, fewestOfUnit, figuresOf, thingCounts, thingOf } from './block-figures.ts'
import type { NumberRule } from './dates.ts'
import { deltaHits } from './deltas.ts'
import { differenceHits, identityHits, kindShareHits, shareOfNamedHits, sinceHits } from './differences.ts'
import { lateRests, longSlips } from './long-slips.ts'
import { oddShares, sharesAbove } from './odd-shares.ts'
import { wholeFirst } from './part-sums.ts'
import { perHeadHits, perYearHits } from './per-head.ts'
import { productSlips } from './product-slips.ts'
import { growthHits, namedShareHits, overHits, rateHits, thenNowHits } from './rates.ts'
import { bareShares, oppositeShares } from './share-slips.ts'
import { addedHits, lackHits, leftHits, priceHits, stepHits, timesHits } from './step-sums.ts'
import { absenceHits, movementHits, stockHits } from './stocks.ts'
import { wholeLast } from './totals-behind.ts'
import { twoListHits } from './two-lists.ts'

/** What is told for one of many. */
const each = /每|[人户戶]均|[月日年]租|[单單][价價]/u

/** Words that set figures against each other. */
export const mayRelate =
  /其中|包括|[总總]|租|[净淨]|高差|落差|相差|提前|毛利|[降升增减減][为為至到]|[进進入]|[\d一二三四五六七八九十][\u3400-\u9fff]{1,4}（|[合通][计計]|共|下半年|[占佔]|缺|剩|欠|[余餘]|未|加[计計上]|每|[人户戶年]均|，比|，[较較]|[內内][男女]|[计計]有|[：（][^，。]{1,12}\d|百分之|率[为達达]?到?\d|，(?:[\u3400-\u9fff]{0,2}[增减減多少]|提高|[降增减]幅|降低|缩短|压减|压缩|精简|下降|上升|上涨|下调|上调|回落|扩大|延长|拓宽|高出|节)[\u3400-\u9fff]{0,3}[\d一二三四五六七八九十]/u

/** Whether a block has figures enough to reckon with. */
export const mayHoldMakeup =
  /\d[^\d。]{1,60}\d[^\d]*\d|[一二三四五六七八九十百千][^一二三四五六七八九十百千。]{1,14}[（，、：][^。]{0,20}[一二三四五六七八九十百千][^一二三四五六七八九十百千。]{1,14}[，、][^。]{0,20}[一二三四五六七八九十百千]|[两兩二三四五六][^，。；]{1,6}[合共][计計]?[^，。；]{0,8}[一二三四五六七八九十百千]/u

/** Figures of units that stand often enough to be reckoned with. */
const reckonable = (figures: readonly BlockFigure[], counts: ReadonlyMap<string, number>) =>
  figures.some(({ unit }) => unit !== '%' && (counts.get(thingOf(unit)) ?? 0) >= fewestOfUnit)

function sumsOf(figures: readonly BlockFigure[], text: string): Hit[] {
  return [
    ...wholeFirst(figures, text),
    ...wholeLast(figures, text),
    ...twoListHits(figures, text),
    ...lackHits(figures),
    ...differenceHits(figures),
    ...identityHits(figures),
    ...movementHits(figures),
    ...sinceHits(figures, text),
    ...stepHits(figures, text),
    ...deltaHits(figures, text),
    ...stockHits(figures),
    ...absenceHits(figures),
    ...leftHits(figures, text),
    ...addedHits(figures),
    ...longSlips(figures),
    ...lateRests(figures, text),
  ]
}

/** Rules that hold all figures of a block against each other. */
export const makeupRules: readonly NumberRule[] = [
  text => {
    const figures = figuresOf(text)
    if (figures.length < 2) return []
    const counts = thingCounts(figures)
    const shares = counts.get('%') ?? 0
    return [
      ...(reckonable(figures, counts) ? sumsOf(figures, text) : []),
      ...(shares > 0
        ? [
            ...oddShares(figures),
            ...bareShares(figures),
            ...rateHits(figures),
            ...overHits(figures),
            ...namedShareHits(figures),
            ...shareOfNamedHits(figures, text),
            ...growthHits(figures),
            ...thenNowHits(figures, text),
          ]
        : []),
      ...(shares > 1 ? [...sharesAbove(figures), ...oppositeShares(figures), ...kindShareHits(figures)] : []),
      ...(/[人户戶]均|平均每/u.test(text) ? perHeadHits(figures) : []),
      ...(text.includes('年均') ? perYearHits(figures, text) : []),
      ...(each.test(text) ? productSlips(figures, text) : []),
      ...(text.includes('每') ? [...priceHits(figures), ...timesHits(figures)] : []),
    ]
  },
]
