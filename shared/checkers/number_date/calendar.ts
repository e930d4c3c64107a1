import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'

interface Odd {
  index: number
  0: string
}
const odd = (rule: 'calendar' | 'reckoning', { index, 0: quote }: Odd, confidence: number, expected: string): Hit => ({
  rule,
  start: index,
  end: index + quote.length,
  confidence,
  fixes: [{ text: expected }],
  params: { expected },
})

/** Feasts of the common calendar: month, day, names. */
const feasts: readonly [month: number, day: number, names: string][] = [
  [1, 1, '元旦'],
  [3, 5, '学雷锋纪念日|学雷锋日'],
  [3, 8, '国际妇女节|国际劳动妇女节|妇女节|婦女節'],
  [3, 12, '植树节|植樹節'],
  [3, 15, '国际消费者权益日|消费者权益日'],
  [3, 22, '世界水日'],
  [4, 15, '全民国家安全教育日'],
  [4, 23, '世界读书日'],
  [5, 1, '国际劳动节|劳动节|勞動節'],
  [5, 4, '青年节|青年節'],
  [5, 12, '全国防灾减灾日|防灾减灾日|国际护士节|护士节'],
  [5, 31, '世界无烟日'],
  [6, 1, '国际儿童节|儿童节'],
  [6, 5, '世界环境日'],
  [6, 26, '国际禁毒日'],
  [7, 1, '建党节|党的生日|香港回归纪念日'],
  [8, 1, '建军节'],
  [9, 3, '抗战胜利纪念日|中国人民抗日战争胜利纪念日'],
  [9, 10, '教师节'],
  [9, 30, '烈士纪念日'],
  [10, 1, '国庆节'],
  [10, 10, '雙十節'],
  [11, 8, '记者节|中国记者节'],
  [11, 9, '全国消防日|消防日|消防宣传日'],
  [12, 1, '世界艾滋病日'],
  [12, 4, '国家宪法日|宪法日'],
  [12, 13, '国家公祭日'],
]
const feastOf = new Map(feasts.flatMap(([month, day, names]) => names.split('|').map(name => [name, { month, day }])))
const named = [...feastOf.keys()].sort((a, b) => b.length - a.length).join('|')
const feast = new RegExp(
  `(?<![\\d至到—–~-])(\\d{1,2})月(\\d{1,2})[日号](?:是|为)?(?:第\\p{Script=Han}{0,3}\\d{0,3}个|我国的?|全国)?[“（(]?(${named})(?!假|期间|前[的夕后]?|长假|黄金周|[来将]|系列|活动周|庆祝|文艺|放假|后)`,
  'gu',
)

/** `9月1日教师节`: a feast on another day than its own. */
const feastHits: NumberRule = text =>
  matchesOf(text, feast).flatMap(match => {
    const [quote, month, day, name = ''] = match
    const own = feastOf.get(name)
    if (!own || (own.month === Number(month) && own.day === Number(day))) return []
    const date = /^\d{1,2}月\d{1,2}[日号]/u.exec(quote)?.[0] ?? ''
    const isDayOnly = own.month === Number(month)
    const expected = `${own.month}月${own.day}${date.at(-1)}`
    return [odd('calendar', { index: match.index, 0: date }, isDayOnly ? 0.72 : 0.78, expected)]
  })

const planStarts: readonly number[] = [
  1953, 1958, 1966, 1971, 1976, 1981, 1986, 1991, 1996, 2001, 2006, 2011, 2016, 2021, 2026, 2031,
]
const plan =
  /[“"「]?(十?[一二三四五六七八九]|十)五[”"」]?(?:规划|计划|時期|时期|期间|期末)?[（(]((?:19|20)\d\d)年?(?:[-—–~～至到]|——)((?:19|20)\d\d)年?[）)]/gu
/** `“十四五”时期（2020—2025年）`: a plan of five years with other years than its own. */
const planHits: NumberRule = text =>
  matchesOf(text, plan).flatMap(({ index, 0: quote, 1: order = '', 2: from = '', 3: to = '' }) => {
    const first = planStarts[numberOf(order) - 1]
    const last = first === undefined ? 0 : first === 1958 ? 1962 : first + 4
    if (first === undefined || (Number(from) === first && Number(to) === last)) return []
    const start = index + Math.max(quote.lastIndexOf('（'), quote.lastIndexOf('(')) + 1
    const years = text.slice(start, index + quote.length - 1)
    return [
      odd('calendar', { index: start, 0: years }, 0.8, years.replace(from, String(first)).replace(to, String(last))),
    ]
  })

const congressYears = new Map([
  ['十一', 1977],
  ['十二', 1982],
  ['十三', 1987],
  ['十四', 1992],
  ['十五', 1997],
  ['十六', 2002],
  ['十七', 2007],
  ['十八', 2012],
  ['十九', 2017],
  ['二十', 2022],
])
const congress =
  /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(?:中国共产党|中共|党的)?(十[一二三四五六七八九]|二十)大(?:在北京|在京)?(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕|举行)(?!前|以来|后)/gu
const plenumYears = new Map([
  ['十一三', 1978],
  ['十八三', 2013],
  ['十八四', 2014],
  ['十八五', 2015],
  ['十八六', 2016],
  ['十九三', 2018],
  ['十九四', 2019],
  ['十九五', 2020],
  ['十九六', 2021],
  ['二十二', 2023],
  ['二十三', 2024],
  ['二十四', 2025],
])
const plenum =
  /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:至\d{1,2}日)?，?(?:中国共产党|中共|党的)?(十[一八九]|二十)届([二三四五六])中全会(?:在北京|在京)?(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕|举行)(?!前|以来|后)/gu
/** `2018年，党的十九大召开`: a congress in another year than its own. */
const congressHits: NumberRule = text => [
  ...matchesOf(text, congress).flatMap(({ index, 1: year = '', 2: order = '' }) =>
    yearHit(index, year, congressYears.get(order)),
  ),
  ...matchesOf(text, plenum).flatMap(({ index, 1: year = '', 2: order = '', 3: session = '' }) =>
    yearHit(index, year, plenumYears.get(order + session)),
  ),
]
const yearHit = (index: number, year: string, real: number | undefined): Hit[] =>
  real === undefined || Number(year) === real ? [] : [odd('calendar', { index, 0: `${year}年` }, 0.76, `${real}年`)]

export const stems = '甲乙丙丁戊己庚辛壬癸'
export const branches = '子丑寅卯辰巳午未申酉戌亥'
const beasts = '鼠牛虎兔龙蛇马羊猴鸡狗猪'
/** The name of a year of our calendar in the cycle of sixty: 1984 is 甲子. */
export const cycleOf = (year: number): string => `${stems[(year + 6) % 10]}${branches[(year + 8) % 12]}`
const cycle = new RegExp(
  `(?<!\\d)(1[3-9]\\d\\d|20\\d\\d)年?[）)]?(?:是|为|，|（|\\()?(?:农历|農曆|夏历|歲次|岁次|干支)+年?([${stems}][${branches}])|(?<!\\d)(1[3-9]\\d\\d|20\\d\\d)年?[（(，]([${stems}][${branches}])年?[）)，]|([${stems}][${branches}])年?[（(](1[3-9]\\d\\d|20\\d\\d)年?[）)]`,
  'gu',
)
/** `2024年是农历乙巳年`: the name that a year has in the cycle of sixty. A lunar year reaches into the next one. */
const cycleHits: NumberRule = text =>
  matchesOf(text, cycle).flatMap(({ index, 0: quote, 1: y1, 2: c1, 3: y2, 4: c2, 5: c3, 6: y3 }) => {
    const year = Number(y1 ?? y2 ?? y3)
    const name = c1 ?? c2 ?? c3 ?? ''
    if (name === cycleOf(year) || name === cycleOf(year - 1)) return []
    // A year of a reign before it bears witness too: see reign-witnesses.
    if (c3 && /[元〇一二三四五六七八九十廿卅\d]年(?:[歲岁]次)?$/u.test(text.slice(Math.max(0, index - 4), index)))
      return []
    return [odd('calendar', { index: index + quote.lastIndexOf(name), 0: name }, 0.76, cycleOf(year))]
  })
const beast = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年?(?:是|为|（|，)?(?:农历)?(?:[${stems}][${branches}])?([${beasts}])年(?![轻幼])`,
  'gu',
)
const beastHits: NumberRule = text =>
  matchesOf(text, beast).flatMap(({ index, 0: quote, 1: year, 2: name = '' }) => {
    const at = (Number(year) + 8) % 12
    const [real, before] = [beasts[at] as string, beasts[(at + 11) % 12] as string]
    return name === real || name === before
      ? []
      : [odd('calendar', { index: index + quote.length - 2, 0: name }, 0.72, real)]
  })

const spans: Readonly<Record<string, readonly [from: number, to: number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}
const inSpan =
  /第?(上半年|下半年|[一二三四]季度)(?:末|初|中)?(?:的|（|\(|即)(\d{1,2})(?:(?:[-—–~～至到])(\d{1,2}))?月(?![^，。；）]{0,8}(?:发布|公布|通报|印发|统计))/gu
/** `上半年的9月`, `二季度（3—5月）`: months that the part of the year does not have. */
const spanHits: NumberRule = text =>
  matchesOf(text, inSpan).flatMap(({ index, 0: quote, 1: part = '', 2: from, 3: to }) => {
    const [first, last] = spans[part] ?? [1, 12]
    const isWithin = [from, to ?? from].every(month => Number(month) >= first && Number(month) <= last)
    if (isWithin) return []
    return [{ ...odd('calendar', { index, 0: quote }, 0.68, `${first}—${last}月`), fixes: [] }]
  })

const seasons: readonly [words: RegExp, months: readonly number[]][] = [
  [/(?:入冬|隆冬|寒冬|严冬|数九|三九)/u, [10, 11, 12, 1, 2, 3]],
  [/(?:入夏|盛夏|酷暑|三伏|炎夏|仲夏|立夏)/u, [4, 5, 6, 7, 8, 9]],
  [/(?:入秋|深秋|金秋|仲秋|秋收|立秋)/u, [8, 9, 10, 11, 12]],
  [/(?:入春|早春|阳春|初春|开春|春耕|春节前夕|除夕|立春)/u, [1, 2, 3, 4, 5]],
]
const season =
  /(入冬|隆冬|寒冬|严冬|数九|三九|入夏|盛夏|酷暑|三伏|炎夏|仲夏|立夏|入秋|深秋|金秋|仲秋|立秋|入春|早春|阳春|初春|开春|春节前夕|除夕|立春)(?:以来)?(?:时节|季节)?的(\d{1,2})月|(?<![\d一二三四五六七八九十])(\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:上旬|中旬|下旬|底|初|里|间)?，?(?:正是|正值|正逢|恰逢|时值|已是|的)(隆冬|寒冬|严冬|数九|三九|盛夏|酷暑|三伏|炎夏|仲夏|深秋|金秋|仲秋|早春|阳春|初春|开春)/gu
const elsewhere = /阴历|陰曆|南半球|澳大利亚|澳洲|新西兰|南极|南非|阿根廷|智利|巴西|农历|農曆/u
/** So far around a season it counts where that is, in characters: while somebody types no more is read. */
const surroundings = 90
/** `入冬以来的6月`: a month that is of another season. */
const seasonHits: NumberRule = text =>
  matchesOf(text, season).flatMap(({ index, 0: quote, 1: w1, 2: m1, 3: m2, 4: w2 }) => {
    const months = seasons.find(([words]) => words.test(w1 ?? w2 ?? ''))?.[1]
    const month = numberOf(m1 ?? m2 ?? '')
    if (!months || months.includes(month) || month < 1 || month > 12) return []
    if (elsewhere.test(text.slice(Math.max(0, index - surroundings), index + surroundings))) return []
    const hit = odd('calendar', { index, 0: quote }, 0.7, `${months[0]}—${months.at(-1)}月`)
    return [{ ...hit, fixes: [] }]
  })

/** Rules about feasts, plans, congresses and the names of years. */
export const calendarRules: readonly NumberRule[] = [
  gated(/\d[日号][^，。；]{0,8}[节節日旦]/u, feastHits),
  gated(/五[”"」]?(?:规划|计划|[时時]期|期[间末])?[（(]\d/u, planHits),
  gated(/[九八七六五四三二一十]大|中全会/u, congressHits),
  gated(/[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/u, cycleHits),
  gated(/[鼠牛虎兔龙蛇马羊猴鸡狗猪]年/u, beastHits),
  gated(/[半季][年度][末初中]?[的（(即]\d/u, spanHits),
  gated(/[春夏秋冬九暑伏夕]/u, seasonHits),
]
