import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, isMoved, slipTo } from './block-figures.ts'
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

/** What the first of three leaves when the second is taken from it, by what they are called, in whatever order they are told. */
const identities: readonly (readonly [whole: RegExp, taken: RegExp, left: RegExp])[] = [
  [/毛重/u, /皮重/u, /[净淨]重/u],
  [
    /(?:原定|[计計][划劃]|合同|定[额額])/u,
    /[实實][际際]|[实實]用|[仅僅]用|只用/u,
    /提前|[节節](?:[约約省])|[缩縮]短|[节節]余/u,
  ],
  [/收入|[进進][账賬项項款]/u, /支出|[开開]支|花[费費销銷]/u, /[盈][余餘利]|[结結节節][余餘存]|收支相抵/u],
  [
    /[总總][价價额額款]|[货貨价價房工程]款|合同[价價]/u,
    /已付|首付|已支付|[预預]付/u,
    /尚欠|余款|餘款|未付|[还還]欠|尾款/u,
  ],
  [
    /[进進]站|[迁遷流]入|出生|[开開][户戶]|入[园園]/u,
    /出站|[迁遷流]出|死亡|[销銷][户戶]|出[园園]/u,
    /[净淨](?:增|流入|[迁遷]入)/u,
  ],
  [
    /[预預概]算|控制[价價]|[报報][审審]|[标標]底/u,
    /[决決][算]|中[标標]|[结結]算|成交|[实實][际際]/u,
    /[节節](?:[约約省余餘]|支)|核[减減]/u,
  ],
  [/(?:[营營][业業]|[销銷]售)收入|[产產]值/u, /成本/u, /毛利/u],
  [
    /[应應][收缴繳征徵]/u,
    /[实實][收缴繳征徵]|已[收缴繳征徵]/u,
    /欠[收缴繳征徵款]|少[收缴繳征徵]|[减減]免|未[收缴繳征徵]/u,
  ],
  [/原[价價]/u, /[现現]价|[优優]惠价|售价|折后/u, /[优優]惠|降价|[让讓]利|便宜/u],
  [/出口[额額值]?/u, /[进進]口[额額值]?/u, /[顺順]差/u],
  [/本息/u, /利息/u, /本金/u],
  [/[总總最]?[库庫]容/u, /死[库庫]容/u, /[兴興]利[库庫]容/u],
  [
    /^[比较較](?:上年|去年|同期|上期)/u,
    /^了?(?:[减減]少|下降|降低)了?$/u,
    /(?:降|[减減](?:少|到)?)(?:[为為至到])|只有|[仅僅][为為有]/u,
  ],
]
/** Named so, nothing else can be meant. */
const sure = /[净淨]重|本息|毛利/u
const untold =
  /累计|累計|平均|人均|同比|比上|另|其中|约|約|余[万亿]?$|多[万亿]?$|分[别別]|上年|去年|年初|[結结][转轉]|[滚滾]存/u

/** `毛重58.4公斤，皮重6.2公斤，净重55.2公斤`: three figures that bind each other by their names, of which one slipped. */
export function identityHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((third, at): Hit[] => {
    const three = figures.slice(Math.max(0, at - 2), at + 1)
    if (three.length < 3 || three.some(({ unit }) => unit !== third.unit) || third.unit === '%') return []
    if (three.slice(1).some(({ marks }) => !/^[，、；]?$/u.test(marks))) return []
    const identity = identities.find(names => names.every(name => three.some(({ label }) => name.test(label))))
    if (!identity) return []
    const [whole, taken, left] = identity.map(name =>
      // A name may stand in another's label: 净收入 beside 支出.
      three.find(
        ({ label }) => name.test(label) && identity.filter(other => other !== name).every(other => !other.test(label)),
      ),
    )
    if (!whole || !taken || !left) return []
    const own = identity[0]?.source.startsWith('^') ? scope : untold
    if (three.some(({ label }) => own.test(label.replace(/^[比较較](?:上年|去年|同期|上期)/u, '')))) return []
    const real = rounded(whole.value - taken.value)
    if (real <= 0 || Math.abs(real - left.value) <= slackOf(three)) return []
    const mends = [
      { figure: left, right: real },
      { figure: whole, right: rounded(taken.value + left.value) },
      { figure: taken, right: rounded(whole.value - left.value) },
    ].map(mend => ({
      ...mend,
      slip: isMoved(mend.figure.value, mend.right) ? 'moved' : slipTo(mend.figure, mend.right),
    }))
    const slipped =
      mends.find(({ slip }) => slip === 'turned' || slip === 'moved') ?? mends.find(({ slip }) => slip !== null)
    if (slipped) return [reckonedHit(slipped.figure, 0.76, slipped.right.toFixed(placesOf(slipped.figure)))]
    return sure.test(three.map(({ label }) => label).join(' ')) ? [reckonedHit(left, 0.7, String(real))] : []
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
