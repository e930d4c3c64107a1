import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { sentenceAround } from './sentence-around.ts'

function hit(rule: string, start: number, end: number, confidence: number): Hit {
  return { rule, start, end, confidence, fixes: [] }
}

/** What is measured, never counted: without its measure the figure says nothing. */
const measured = '面积|里程|库容|产量|蓄水量|供水量|用水量|发电量|用电量|吞吐量|货运量|储量'
const measureLost = new RegExp(
  `(?:${measured})(?:累计)?(?:达到?|为|约|共|超过?|近)?(\\d+(?:\\.\\d+)?[万亿])(?=[，。；、）]|$)`,
  'gu',
)

/** Verbs of reports whose object is counted: behind it stand a figure and its unit. */
const countedVerb =
  '拆除|清理|整治|改造|新建|改建|扩建|建成|建设|修建|制定|修订|编制|发放|印发|签订|开展|组织|举办|召开|完成|排查|整改|查处|调解|化解|受理|办理|栽植|种植|培训|慰问|救助|走访|培育|引进|新增|安装|更换|疏通|清运|悬挂|张贴|创建|评选|表彰'
const unitLost = new RegExp(
  `(?:^|[，。；：、\\s])(?:共|累计|全年|先后|已)?(?:${countedVerb})[^，。；：、！？\\d\\s]{2,14}?(?<![数率值比分位名第号线度量价道例约于到达为近超过\\w.:\\-—])(\\d{2,6})(?=[，；。])`,
  'gu',
)
/** What statistics give with its growth behind it: `茶叶产量1284，增长11.6%`. 人口3.2万 is whole. */
const grown =
  /(?<![\d.])\d+(?:\.\d+)?(?=，(?:同?比|较)?(?:上年|去年|年初|同期)?末?(?:增长|下降|增加|减少|提高|降低)\d)/gu
const grownNoun = new RegExp(
  `(?:${measured}|产值|收入|支出|总额|投资|余额|利润|税收|存栏|出栏|人口|零售额|销售[额量]|增加值)(?:达到?|为|约|共|完成|实现)?$`,
  'u',
)
const longestNoun = 8
/** Sums of a whole place, which are told in money and never as a bare number with a point. */
const moneySum =
  /(?:生产总值|(?:GDP|社会消费品零售总额|进出口总额|固定资产投资|公共预算收入|财政总收入|(?:存|贷)款余额|工业总产值|农业总产值)(?:总量)?)(?:达到?|为|约|共|完成|实现|突破)?(\d+\.\d{1,2})(?=[，。；]|$)/gu
const moneyUnit = /\d[万亿](?:美)?元/gu
/** Figures told together have one unit behind the last: 分别为12.5、13.6亿元. */
const isShared = /分别|指数|增速|增幅|增长率/u
/** 平方 and 立方 are powers; the measure is 平方米. People say so, so what is quoted is left alone. */
const powerAlone = /[平立]方(?![米公呎吋千厘分毫英尺寸丈码根差数和体里])/gu
const isCounted = (text: string, at: number) =>
  /(?:\d|[百千])[万亿]?[余多]?$/u.test(text.slice(Math.max(0, at - 4), at))
const isQuoted = (text: string, at: number) => text.lastIndexOf('“', at) > text.lastIndexOf('”', at)

/** Figures with units in the same sentence show that the text gives them. */
const withUnit = /\d[\d.]*[万亿余多]?(?:[个件名人户处座家项条份场次块套台辆棵株盏吨亩元米]|公里|平方米)/u

/** Figures that lost their unit: `灌溉面积3.2万，`, `拆除危房327，清理……2处`. */
const lostUnitHits: NumberRule = text => [
  ...matchesOf(text, measureLost).map(({ index, 0: quote, 1: figure = '' }) =>
    hit('unit_lost', index + quote.length - figure.length, index + quote.length, 0.66),
  ),
  ...matchesOf(text, grown)
    .filter(({ index }) => grownNoun.test(text.slice(Math.max(0, index - longestNoun), index)))
    .map(({ index, 0: figure }) => hit('unit_lost', index, index + figure.length, 0.8)),
  ...matchesOf(text, moneySum).flatMap(({ index, 0: quote, 1: figure = '' }) => {
    if (isShared.test(sentenceAround(text, index, index + quote.length).slice(0, 40))) return []
    const units = new Set(matchesOf(text, moneyUnit).map(([told]) => told.slice(1)))
    const [unit] = units
    const start = index + quote.length - figure.length
    const fixes = unit && units.size === 1 ? [{ text: figure + unit }] : []
    return [{ ...hit('unit_lost', start, start + figure.length, 0.8), fixes }]
  }),
  ...matchesOf(text, powerAlone)
    .filter(({ index }) => isCounted(text, index) && !isQuoted(text, index))
    .map(({ index, 0: quote }) => ({ ...hit('unit_lost', index, index + 2, 0.56), fixes: [{ text: `${quote}米` }] })),
  ...matchesOf(text, unitLost).flatMap(({ index, 0: quote, 1: figure = '' }) => {
    const end = index + quote.length
    const isYear = /^(?:19|20)\d\d$/u.test(figure)
    if (isYear || !withUnit.test(sentenceAround(text, end - 1, end))) return []
    return [hit('unit_lost', end - figure.length, end, 0.62)]
  }),
]

const fused =
  /(?<![\d.])(?!1\D)\d+(?:\.\d+)?([万亿]?(?:批|件|名|户|家|项|条|份|场|套|台|辆|篇|起|所|座|亩|吨|元|公里|人次|平方米))\d+(?:\.\d+)?\1(?![\d\p{Script=Han}]{0,8}的|不等|[左上]|轮流)/gu

/** A figure of three digits and more printed twice: `214214户`. */
const echoed =
  /(?<![\d.,A-Za-z-])([1-9]\d{2,})\1(?=[余多]?[万亿]?(?:[个件名人户处座家项条份场次套台辆棵株盏吨亩元米头只篇]|公里|平方|立方))/gu

/** Two readings of one figure, each with its unit: `8批21批`. `两件三件` in single digits is a rough count. */
const fusedHits: NumberRule = text => [
  ...matchesOf(text, fused)
    .filter(([quote]) => /\d{2}/u.test(quote))
    .map(({ index, 0: quote }) => hit('figures_fused', index, index + quote.length, 0.7)),
  ...matchesOf(text, echoed).map(({ index, 0: quote, 1: figure = '' }) => ({
    ...hit('figures_fused', index, index + quote.length, 0.8),
    fixes: [{ text: figure }],
  })),
]

/** Rules about figures whose unit is lost or stands twice. */
export const lostUnitRules: readonly NumberRule[] = [lostUnitHits, fusedHits]
