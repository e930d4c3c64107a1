import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

/** `近600名，%。`: a share of which only the sign is left, between two marks. */
const loneShare = /%(?=[，。；])(?<=[，、；]%)/gu
const loneHits: NumberRule = text => matchesOf(text, loneShare).map(match => hit('figure_lost', match, 0.8))

/** `38.60C`: the ring of a degree read as a nought. */
const letterDegree = /(?<![A-Za-z\d.])(\d{1,2}\.\d)0C(?![A-Za-z\d])/gu
/** `28923'38"`: the same read as a nine, in what is no degree of the globe. */
const nineDegree = /(?<![\d°.])(\d{2,3})9([0-5]\d)(?=['′’])/gu
const degreeHits: NumberRule = text => [
  ...matchesOf(text, letterDegree).map(match => hit('lookalike', match, 0.82, `${match[1]}℃`)),
  ...(/[经經纬緯]/u.test(text) ? matchesOf(text, nineDegree) : [])
    .filter(([, degrees]) => Number(degrees) <= 180)
    .map(match => hit('lookalike', match, 0.84, `${match[1]}°${match[2]}`)),
]

/** `代表大会第次会议`, `第十届次会议`: a meeting without its number. */
const meeting =
  /第(?=次(?:[会會]议|[会會]議|全体|全體|代表大[会會]|[党黨]代[会會])|[届屆](?:人民|人大|政[协協]|委[员員][会會]|全[国國委]|理事|常[务務]))|(?<=[市县縣区區省州])[届屆](?=人大|政[协協]|人民代表)|(?<=第[一二三四五六七八九十\d]{1,3}[届屆])次(?=[会會][议議]|全[会會体體])/gu
const meetingHits: NumberRule = text => matchesOf(text, meeting).map(match => hit('figure_lost', match, 0.8))

/** `0.3个百点`, `0.3个百分，`: a point of a hundred that lost one of its characters. */
const cutPoint =
  /(\d+(?:\.\d+)?)(?:[个個](?:百[点點]|分[点點]|百分)(?![点點占之比\d])|百[个個]分[点點]|百分[个個][点點]|[个個]分百[点點]|[个個]百[点點]分|分百[个個][点點])/gu
const pointHits: NumberRule = text =>
  matchesOf(text, cutPoint).map(match => hit('unit_lost', match, 0.86, `${match[1]}个百分点`))

/** `带动农户300-以上`: a dash where the unit stood. */
const dashUnit = /(?<![\d.-])\d+(?:\.\d+)?[-—–]+(?=以[上下内內])/gu
const dashHits: NumberRule = text => matchesOf(text, dashUnit).map(match => hit('unit_lost', match, 0.76))

/** `1 956年合作化时`: a year parted like thousands. What lasted so long is no year. */
const partedYear = /(?<![\d.,])([12])[ \u2009\u00a0](\d{3})年(?!以?[前间間来來历歷之多左]|的[历歷])/gu
const yearHits: NumberRule = text =>
  matchesOf(text, partedYear)
    .filter(([, age, rest]) => Number(`${age}${rest}`) >= 1500 && Number(`${age}${rest}`) < 2060)
    .map(match => hit('grouping', match, 0.8, `${match[1]}${match[2]}年`))

const growth = '(?:增[长長]|下降|增幅|降幅)(?:了|为|為|[达達]到?)?'
const bareGrowth = new RegExp(`(?<=(?<!每年|逐年)${growth})\\d{1,2}(?:\\.\\d{1,2})?(?=[，。；])`, 'gu')
const signedGrowth = new RegExp(`${growth}\\d+(?:\\.\\d+)?%`, 'u')
const fewestBare = 3
/** `增长14；……增长35；`: growth without its sign, where others have it or where none has. */
const growthHits: NumberRule = text => {
  const bare = matchesOf(text, bareGrowth)
  if (bare.length === 0 || (bare.length < fewestBare && !signedGrowth.test(text))) return []
  return bare.map(match => hit('unit_lost', match, 0.76, `${match[0]}%`))
}

/** `从年6月至年8月`: a year of which only its sign is left, before a month. */
const signOfYear = /年(?=\d{1,2}月(?!\d))(?<=(?:[从從自由至到于於在，。；]|^)年)/gu
const monthHits: NumberRule = text =>
  matchesOf(text, signOfYear)
    // 经年, 到年底: those have no month behind them.
    .map(match => hit('date_figure_lost', match, 0.78))

const hanQuarters = '一二三四'
const quarter = /(?<![\d.])([1-4])季度/gu
/** `1季度……二季度`: one of the quarters told in the other kind of numerals. */
const quarterHits: NumberRule = text => {
  const digits = matchesOf(text, quarter)
  const han = matchesOf(text, /[一二三四]季度/gu).length
  if (han < digits.length) return []
  return digits.map(match => hit('mixed_numerals', match, 0.64, `${hanQuarters[Number(match[1]) - 1]}季度`))
}

const hanOrder = '零一二三四五六七八九十'
const fraction =
  /(?<![百千万分之])([二三四五六七八九十])分之(十[一二三四五六七八九]|[一二三四五六七八九十])(?![一二三四五六七八九十百分拍点點])/gu
/** `三分之三`: a part as large as its whole. */
const fractionHits: NumberRule = text =>
  matchesOf(text, fraction)
    .filter(([, whole = '', part = '']) => part.length > 1 || hanOrder.indexOf(part) >= hanOrder.indexOf(whole))
    .map(match => {
      const [, whole, part = ''] = match
      return hit('above_whole', match, 0.72, ...(part.length > 1 ? [`${whole}分之${part[1]}`] : []))
    })

const ranks =
  /[由从從][^，。；\d]{0,10}第(\d+)[位名](上升|提升|[跃躍]升|攀升|[晋晉]升|[进進]位|前移|下降|下滑|[后後]退|滑落)(?:到|至|为|為)(?:了)?第(\d+)[位名]/gu
/** `由第38位上升到第41位`: a rank that goes the other way than its verb. */
const rankHits: NumberRule = text =>
  matchesOf(text, ranks)
    .filter(([, from, verb = '', to]) =>
      /[下滑退落]/u.test(verb) ? Number(to) < Number(from) : Number(to) > Number(from),
    )
    .map(match => hit('direction', match, 0.78))

const validity =
  /自(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|之日起)[^。]{0,16}?有效期(?:至|到)((\d{4})年(\d{1,2})月(\d{1,2})日)/gu
/** `自2022年6月1日起施行，有效期至2021年5月31日`. */
const validityHits: NumberRule = text =>
  matchesOf(text, validity).flatMap(({ index, 0: quote, 4: late = '', ...parts }) => {
    const [y1, m1, d1] = [parts[1], parts[2], parts[3]].map(Number) as [number, number, number]
    const [y2, m2, d2] = [parts[5], parts[6], parts[7]].map(Number) as [number, number, number]
    const isBackwards = y2 * 500 + m2 * 40 + d2 < y1 * 500 + m1 * 40 + d1
    return isBackwards ? [hit('range_backwards', { index: index + quote.length - late.length, 0: late }, 0.82)] : []
  })

const lasted =
  /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月[^，。；\d]{0,14}，((?:19|20)\d\d)年(\d{1,2})月[^，。；\d]{0,14}，(?:前后)?(?:历时|歷時|历经|工期)(\d{1,3})个?月/gu
/** `2019年3月开工，2020年12月竣工，历时32个月`. */
const monthsHits: NumberRule = text =>
  matchesOf(text, lasted).flatMap(({ index, 0: quote, 1: from, 2: m1, 3: to, 4: m2, 5: said = '' }) => {
    const months = (Number(to) - Number(from)) * 12 + Number(m2) - Number(m1)
    if (months <= 0 || Math.abs(months + 0.5 - Number(said)) <= 1.5) return []
    const tail = `${said}${quote.endsWith('个月') ? '个月' : '月'}`
    const expected = tail.replace(said, String(months + 1))
    const found = hit('reckoning', { index: index + quote.length - tail.length, 0: tail }, 0.74, expected)
    return [{ ...found, params: { expected } }]
  })

/** Rules about a sign of a figure that is lost or was read as another. */
export const slippedSignRules: readonly NumberRule[] = [
  gated(/[，、；]%[，。；]/u, loneHits),
  gated(/0C|9\d\d['′’]/u, degreeHits),
  gated(/[个個](?:百[点點]|分[点點百]|百分[^点點之比]|[点點])|百[个個]分/u, pointHits),
  gated(/\d[-—–]+以/u, dashHits),
  gated(/[12][ \u2009\u00a0]\d{3}年/u, yearHits),
  gated(/(?:增[长長幅]|下降|降幅)(?:了|为|為|[达達]到?)?\d/u, growthHits),
  gated(/年\d{1,2}月/u, monthHits),
  gated(/\d季度/u, quarterHits),
  gated(/第\d+[位名](?:上升|提升|[跃躍]升|攀升|[晋晉]升|[进進]位|前移|下降|下滑|[后後]退|滑落)/u, rankHits),
  gated('有效期', validityHits),
  gated(/[历歷][时時经經]|工期/u, monthsHits),
]
/** The same of texts without digits. */
export const lostMeetingRules: readonly NumberRule[] = [
  gated(/第[次届屆]|[届屆]次|[市县縣区區省州][届屆]/u, meetingHits),
  gated('分之', fractionHits),
]
/** Whether a text without digits may have a meeting without its number or a fraction above its whole. */
export const mayHaveLostMeeting =
  /第[次届屆]|[届屆]次|[市县縣区區省州][届屆]|[二三四五六七八九十]分之[二三四五六七八九十]/u
