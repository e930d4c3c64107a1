import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { pointsOf } from './lost-points.ts'

const units =
  '人次|平方公里|平方米|立方米|公里|公[顷頃]|公斤|毫米|亩|畝|[户戶]|人|名|[间間]|元|[吨噸]|件|所|座|[头頭]|斤|米|[个個]|[处處]|株|棵|[台臺]|只|[张張]|[条條]|家|起|份|[辆輛]|[栋棟]|[项項]|眼|床|例|票|次'
const pattern = new RegExp(
  `(?<![\\d.,第])(\\d[\\d,]*(?:\\.\\d+)?)([余餘多]?)([万萬亿億]?)([余餘多]?)(${units})(?![/／])`,
  'gu',
)
const folded: Readonly<Record<string, string>> = {
  畝: '亩',
  戶: '户',
  名: '人',
  間: '间',
  噸: '吨',
  頭: '头',
  個: '个',
  處: '处',
  棵: '株',
  臺: '台',
  張: '张',
  條: '条',
  輛: '辆',
  棟: '栋',
  項: '项',
  頃: '公顷',
  公頃: '公顷',
}
const scales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

interface Size {
  digits: string
  /** Times its unit. */
  scale: number
  value: number
  /** The most that it may be: 400余 is less than 500. */
  most: number
  unit: string
  start: number
  end: number
}

/** Every figure of a text that has a unit, in that unit. */
const sizesOf = (text: string): Size[] =>
  matchesOf(text, pattern).map(({ index, 0: quote, 1: digits = '', 2: one, 3: scale = '', 4: other, 5: unit = '' }) => {
    const times = scales[scale] ?? 1
    const value = Number(digits.replaceAll(',', '')) * times
    // Of 3600余 the last hundred is not full.
    const last = 10 ** (/0*$/u.exec(digits.replaceAll(',', ''))?.[0].length ?? 0) * times
    const most = one || other ? value + last : value + (digits.includes('.') ? 0.06 * times : 0)
    const end = index + quote.length
    return { digits, scale: times, value, most, unit: folded[unit] ?? unit, start: index, end }
  })

/** An average, a rate or a change is no whole. */
const noWhole = /[人平户戶亩畝][均]|每|[比较較]|同期|[增减減][加长長少]|以[上下]/u
/** What is counted there is another thing, or more than the whole told before. */
const elsewhere =
  /[总總合共]|[复複][种種]|播[种種]|完成|投入|[带帶][动動]|[辐輻]射|[开開][发發]|研制|生[产產]|吸[纳納]|培[训訓]|服[务務]|[签簽]|涉及|[跨包]|[总總][计計]|累[计計]|[列余餘]/u
/** A part of a part, a bound, or a rate follows. */
const goesOn = /^(?:[中里內内]|[多余餘]?以[上下]|[/／]|(?:次|日)(?=\p{Script=Han}))/u
/** What was measured at one place or hour may be more than what was measured of all. */
export const extreme = /最[大高多强強深]|[单單][点點站]|[点點站]雨量|局[地部]|[瞬极極]/u
export const measuredThere = /毫米|^米|公里|[吨噸]/u
const lookback = 120
const furthest = 24

/** What is measured may have lost its point; what is counted had its digits turned, or one put in. */
const measured = /公里|平方|立方|公[顷頃]|公斤|毫米|亩|元|吨|米/u
const turned = (digits: string) =>
  [...digits.slice(1)].map((_, at) => digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2))
/** A figure with one of its digits left out. */
export const shortened = (digits: string) => [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1))
const mostReadings = 2

function readingsOf({ digits, scale, unit }: Size, most: number): string[] {
  const plain = digits.replaceAll(',', '')
  if (plain.includes('.')) return []
  const isMeasured = scale > 1 || measured.test(unit)
  const all = [...(isMeasured ? pointsOf(plain) : []), ...turned(plain), ...shortened(plain)]
  const fitting = all.filter(
    one => Number(one) * scale <= most && /^[1-9]/u.test(one) && !/\.\d*0$/u.test(one) && one.replace('.', '') !== '',
  )
  return [...new Set(fitting)].sort((a, b) => Number(b) - Number(a)).slice(0, mostReadings)
}

const tooMuch = (text: string, size: Size, most: number, confidence: number): Hit => {
  const quote = text.slice(size.start, size.end)
  const readings = readingsOf(size, most).map(reading => quote.replace(size.digits, reading))
  return hit('above_whole', { index: size.start, 0: quote }, confidence, ...readings)
}

/** `受淹农田4万余亩，其中17万亩绝收`: a part that is larger than all that is told before it. */
const partHits: NumberRule = text => {
  const sizes = sizesOf(text)
  if (sizes.length < 2) return []
  return matchesOf(text, /其中/gu).flatMap(({ index }): Hit[] => {
    if (!/[，（：。；]$/u.test(text.slice(0, index))) return []
    const part = sizes.find(({ start }) => start >= index)
    if (!part || part.start - index > 14) return []
    const label = text.slice(index + 2, part.start)
    if (/[，。；、（）]/u.test(label) || elsewhere.test(label) || goesOn.test(text.slice(part.end))) return []
    if (extreme.test(label) && measuredThere.test(part.unit)) return []
    const from = Math.max(text.lastIndexOf('。', index - 2) + 1, index - lookback, 0)
    const before = sizes.filter(({ unit, start, end }) => unit === part.unit && start >= from && end <= index)
    const last = before.at(-1)
    if (!last || last.end + furthest < index || noWhole.test(text.slice(from, index))) return []
    // A damaged figure before it may be its whole.
    if (/\.[.\D]|\d[lIOo]|[lIOo]\d|\d \d/u.test(text.slice(from, index))) return []
    // 投诉14件、举报12件，其中15件转办: the part may be of all that is told before.
    const most = before.reduce((all, one) => all + one.most, 0)
    if (part.value <= most) return []
    const told = sizes.slice(sizes.indexOf(part))
    const whole = before.length === 1 ? (wholeOf(text, last, told) ?? shortenedWhole(text, last, told)) : null
    return [whole ?? tooMuch(text, part, most, 0.76)]
  })
}

const gapOfParts = 14
/** `5.7立方米，其中甲4.2万立方米，乙1.5万立方米`: the parts together are the whole, but for its ten thousands. */
function wholeOf(text: string, whole: Size, sizes: readonly Size[]): Hit | null {
  let [sum, at] = [0, whole.end]
  for (const { unit, start, end, value, scale } of sizes) {
    const isNext = sum === 0 || (start - at <= gapOfParts && !text.slice(at, start).includes('。'))
    if (unit !== whole.unit || scale === whole.scale || !isNext) break
    ;[sum, at] = [sum + value, end]
    if (Math.abs(sum - (whole.value / whole.scale) * scale) > 1) continue
    const quote = text.slice(whole.start, whole.end)
    const power = scale === scales.亿 ? '亿' : '万'
    return hit(
      'above_whole',
      { index: whole.start, 0: quote },
      0.82,
      quote.replace(whole.digits, `${whole.digits}${power}`),
    )
  }
  return null
}

/** `28名，其中男代表181名、女代表37名`: the parts together are the whole, but for a digit that it lost. */
function shortenedWhole(text: string, whole: Size, parts: readonly Size[]): Hit | null {
  const end = /[。；]/u.exec(text.slice(whole.end))?.index ?? text.length
  const own = parts.filter(({ unit, start }) => unit === whole.unit && start < whole.end + end)
  let sum = 0
  for (const [at, part] of own.entries()) {
    sum += part.value
    const real = String(sum / whole.scale)
    if (at === 0 || !shortened(real).includes(whole.digits)) continue
    const quote = text.slice(whole.start, whole.end)
    return hit('above_whole', { index: whole.start, 0: quote }, 0.75, quote.replace(whole.digits, real))
  }
  return null
}

/** What can only be part of what, where both are told of one thing. */
const kinds: readonly (readonly [whole: RegExp, part: RegExp])[] = [
  [
    /[应應](?:考|到|[参參]|收|交|[还還]|[检檢]|[办辦]|[种種]|[发發]|[领領])/u,
    /[实實](?:考|到|[参參]|收|交|[还還]|[检檢]|[办辦]|[发發]|[领領])|及格|合格|[录錄]取/u,
  ],
  [/[参參]加考[试試]|[参參]考|[应應]考|[报報]考/u, /及格|合格|[录錄]取|上[线線]/u],
  [/[报報]名/u, /[录錄]取|入[选選]|到[场場]|符合|合格|通[过過]/u],
  [/[参參][训訓加]|[学學][员員]|培[训訓]/u, /[结結][业業]|合格|[获獲][证證]/u],
  [/存[栏欄]/u, /能繁|[母仔][猪豬牛羊]|[产產]奶/u],
  [/病例|患者|收治|住院/u, /治愈|治癒|好[转轉]|死亡|重症/u],
  [/申[请請]|申[报報]|[报報]批|提[案议議]/u, /予以公[开開]|准予|批准|[获獲]批|[获獲]准|[办辦][结結复復]|采[纳納]/u],
  [/[发發寄]出/u, /送[达達]|收到|回[执執]/u],
  [/[劳勞][动動]力/u, /外出|[务務]工/u],
  [/[总總]?[户戶][数數]/u, /[贫貧]困[户戶]|低保[户戶]|五保[户戶]|脱[贫貧][户戶]|[党黨][员員][户戶]|受[灾災][户戶]/u],
  [/[总總]人[数數]|[职職]工|[员員]工/u, /女[职職]工|[党黨][员員]|[专專]技|[专專][业業]技[术術]|[临臨][时時]工/u],
  [/[总總]里程|通[车車]里程|公路里程/u, /等[级級]公路|高速公路|[铺鋪][装裝]|硬化/u],
  [/床位|病床/u, /使用|占用|[开開]放床/u],
  [/全[长長]|[总總][长長]/u, /[桥橋]梁|[桥橋]隧|隧道/u],
  [/库存|庫存|[总總][库庫]存/u, /待[报報][废廢]|[积積][压壓]/u],
  [/植[树樹]|栽植|栽[种種]|移栽|定植/u, /成活|存活|保存/u],
  [/[产產](?:羔|仔|[犊犢])|孵[化出]|[产產]卵/u, /成活|存活/u],
  [
    /[总總][产產](?:量)?|(?:[粮糧]食|谷物|[棉茶])[产產]量/u,
    /征[购購]|收[购購]|交售|上交|[卖賣]|出售|商品[粮糧]|外[销銷]/u,
  ],
  [/抽[检檢查样樣]|送[检檢]|[检檢][测測查]/u, /合格|超[标標]/u],
  [/排查|查出|[发發][现現]/u, /[整已]改(?!造)|已[处處消]|消除/u],
  [/交[办辦]|[转轉][办辦]|[移移]交/u, /[办辦][结結]|[办辦][复復]/u],
  [/[发發](?:放|出)[^，。]{0,6}(?:[问問]卷|[试試]卷|表格)/u, /[收][回到]|回收/u],
  [/收回|回收/u, /有效/u],
  [/受[灾災淹旱]/u, /成[灾災]|[绝絕]收/u],
  [/(?<![农農]村|[城乡][镇鎮]|流[动動])[总總]?人口/u, /[劳勞][动動]力|[农農][业業]人口|[学學][龄齡]/u],
  [/[总總]面[积積]/u, /耕地|水田|林地/u],
  [/(?:[产產]值|[销銷]售收入|[营營][业業]收入|[销銷]售[额額])/u, /利[税潤润]|税金/u],
  [/[总總][库庫]容/u, /[兴興]利[库庫]容|[调調]洪[库庫]容|死[库庫]容|有效[库庫]容/u],
]
const noPart =
  /累[计計]|[历歷]年|[五三两兩几幾数數十]年|上年|去年|[比较較]|[增减減]|[平人户戶亩畝]均|每|[计計][划劃]|力[争爭]|另|[带帶][动動]|吸[纳納]|[辐輻]射|[预預][计計]|\d{4}年/u
const longestLabel = 16
const aheadOf = 6

/** What is said of a figure in its clause, before and behind it. */
function saidOf(text: string, { start, end }: Size, from: number): string {
  const before = /[^，。；：、（）]*$/u.exec(text.slice(Math.max(from, start - longestLabel), start))?.[0] ?? ''
  return `${before} ${/^[^，。；：、（）\d]*/u.exec(text.slice(end, end + aheadOf))?.[0] ?? ''}`
}

/** Where the two are told in other powers of ten, either may be the one that is wrong. */
const bothHit = (text: string, whole: Size, part: Size): Hit =>
  hit('above_whole', { index: whole.start, 0: text.slice(whole.start, part.end) }, 0.7)

/** `植树120万株，成活的达135万株`: of two figures side by side the one that can only be part is the larger. */
const kindHits: NumberRule = text => {
  const sizes = sizesOf(text)
  return sizes.flatMap((part, at): Hit[] => {
    const whole = sizes.slice(Math.max(0, at - 2), at).findLast(({ unit }) => unit === part.unit)
    if (!whole || part.value <= whole.most || part.start - whole.end > 40) return []
    // A whole without its 万 is told of among its fellows.
    if (whole.scale === 1 && part.scale > 1) return []
    // 12.4人 is damaged itself.
    if (whole.scale === 1 && whole.digits.includes('.') && !measured.test(whole.unit)) return []
    const between = text.slice(whole.end, part.start)
    if (/[。；]/u.test(between) || goesOn.test(text.slice(part.end))) return []
    const earlier = sizes[sizes.indexOf(whole) - 1]
    const [told, other] = [saidOf(text, whole, earlier?.end ?? 0), `${between} ${saidOf(text, part, whole.end)}`]
    if (noPart.test(told.replace(/[上去]年/gu, '')) || noPart.test(other) || /其中/u.test(other)) return []
    const isKind = /^[\p{Script=Han}]{3,}/u.test(told) && isKindOf(told, other)
    return isKind ||
      kinds.some(([one, two]) => one.test(told) && !two.test(told) && two.test(other) && !one.test(other))
      ? [whole.scale === part.scale ? tooMuch(text, part, whole.most, 0.7) : bothHit(text, whole, part)]
      : []
  })
}

/** `18个党支部，农村党支部占21个`: a kind of what was counted right before. */
function isKindOf(told: string, other: string): boolean {
  const noun = told
    .split(' ')[0]
    ?.replace(/(?:[总總]?[数數]|[共现現]?有|[为為达達])$/u, '')
    .slice(-nounLength)
  return noun?.length === nounLength && new RegExp(`\\p{Script=Han}{2}${noun}[占佔]`, 'u').test(other)
}
const nounLength = 3

const signOfKind =
  /[应應参參报報]|[占佔]\d|[劳勞][动動]力|[训訓学學][员員]|[职職员員]工|[申病寄存]|[户戶人][数數]|里程|床|[长長]\d|植|栽|[产產]|孵|[检檢查样樣]|[发發]|交|收|受[灾災淹旱]|人口|面[积積]|[营營]|[销銷]|[库庫]容/u

/** Rules about parts that are more than their whole. */
export const partAboveRules: readonly NumberRule[] = [
  gated(/其中[^，。；、\d]{0,12}\d/u, partHits),
  gated(signOfKind, kindHits),
]
