import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { placesOf, rewritten } from './numerals.ts'

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)'
const scales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const amountIn = (digits: string, scale = '') => Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1)
/** What rounding may have taken of a figure. */
const slackOf = (digits: string, scale = '') =>
  placesOf(digits) === 0 && scale === '' ? 0 : 0.51 * 10 ** -placesOf(digits) * (scales[scale] ?? 1)

/** A product that its two figures do not give, with what they give in its place. */
function productHit(text: string, end: number, tail: { digits: string; scale: string; real: number }): Hit[] {
  const { digits, scale, real } = tail
  const start = text.lastIndexOf(digits, end)
  const quote = text.slice(start, end)
  const expected = rewritten(quote, real / (scales[scale] ?? 1)) ?? String(real)
  return [{ ...hit('reckoning', { index: start, 0: quote }, 0.8, expected), params: { expected } }]
}

const unit = '元|人|户|戶|亩|畝|斤|公斤|吨|噸|棵|株|个|個|台|张|册|块|根|袋|套|件|头|只|米|度'
const group = '\\p{Script=Han}{1,2}?'
const rough = /[约約左余餘多均]|近\d|以[上下]|[连連]同|另|加上/u
const eachFirst = new RegExp(
  `每(${group})[^，。；\\d每]{0,6}${figure}(${unit})，[^，。；\\d]{0,6}?${figure}[个個]?\\1[^，。；\\d]{0,3}，[^，。；\\d]{0,5}?(?:[共总合]?[计計]|共|得款|合|花了?|付款?|[应應]付|收款)${figure}([万亿]?)\\3(?=[，。；]|$)`,
  'gu',
)
const eachSecond = new RegExp(
  `${figure}[个個]?(${group})，[^，。；\\d]{0,4}每\\2[^，。；\\d]{0,6}?${figure}(${unit})，[^，。；\\d]{0,5}?(?:[共总合]?[计計]|共|得款|合|花了?|付款?|[应應]付|收款)${figure}([万亿]?)\\4(?=[，。；]|$)`,
  'gu',
)
const eachThird = new RegExp(
  `${figure}[个個]?\\p{Script=Han}{0,3}(\\p{Script=Han})，[^，。；\\d]{0,4}每\\2[^，。；\\d]{0,6}?${figure}(${unit})，[^，。；\\d]{0,5}?(?:[共总合]?[计計]|共|得款|合|花了?|付款?|[应應]付|收款)${figure}([万亿]?)\\4(?=[，。；]|$)`,
  'gu',
)

/** `每班40人，共6个班，计280人`: so much for each, so many of them, and another sum. */
const eachHits: NumberRule = text =>
  [
    ...matchesOf(text, eachFirst).map(match => ({
      match,
      each: match[2],
      times: match[4],
      sum: match[5],
      scale: match[6],
    })),
    ...[...matchesOf(text, eachSecond), ...matchesOf(text, eachThird)].map(match => ({
      match,
      each: match[3],
      times: match[1],
      sum: match[5],
      scale: match[6],
    })),
  ].flatMap(({ match, each = '', times = '', sum = '', scale = '' }): Hit[] => {
    if (rough.test(match[0])) return []
    const real = Math.round(amountIn(each) * amountIn(times) * 1e4) / 1e4
    if (Math.abs(real - amountIn(sum, scale)) <= slackOf(sum, scale) + real * 0.001) return []
    return productHit(text, match.index + match[0].length, { digits: sum, scale, real })
  })

const metres: Readonly<Record<string, number>> = { 米: 1, 公里: 1000, 千米: 1000, 厘米: 0.01 }
const area = new RegExp(
  `[长長][^，。；\\d宽寬]{0,3}${figure}(米|公里|千米|厘米)[，、]?[^，。；\\d]{0,4}[宽寬][^，。；\\d]{0,3}${figure}(米|厘米)[，、]?[^，。；\\d高深厚]{0,6}(?:面[积積]|[占佔]地)[^，。；\\d]{0,3}${figure}([万]?)平方米`,
  'gu',
)
/** `长9米，宽6米，面积45平方米`. */
const areaHits: NumberRule = text =>
  matchesOf(text, area).flatMap((match): Hit[] => {
    const [quote, long = '', longUnit = '', wide = '', wideUnit = '', sum = '', scale = ''] = match
    const isOther = /[总總]面|建筑|使用|[占佔]地|[绿綠]化|[经經][营營]|[种種]植|[两兩三四五六七]?[层層]/u.test(quote)
    if (rough.test(quote)) return []
    const real = amountIn(long) * (metres[longUnit] ?? 1) * amountIn(wide) * (metres[wideUnit] ?? 1)
    if (Math.abs(real - amountIn(sum, scale)) <= slackOf(sum, scale) + real * 0.04) return []
    // What is built or planted on it may be less; but not by a power of ten.
    const times = Math.log10(real / amountIn(sum, scale))
    if (isOther && Math.abs(times - Math.round(times)) > 1e-6) return []
    return productHit(text, match.index + quote.length, { digits: sum, scale, real: Math.round(real * 100) / 100 })
  })

const yieldOf = new RegExp(
  `[亩畝][产產](?:量)?${figure}(公?斤)，[^，。；\\d]{0,6}面[积積]${figure}([万]?)[亩畝]，[^，。；\\d]{0,4}[总總][产產]量?[^，。；\\d]{0,2}${figure}([万亿]?)\\2`,
  'gu',
)
/** `亩产420公斤，种植面积50亩，总产量2.8万公斤`. */
const yieldHits: NumberRule = text =>
  matchesOf(text, yieldOf).flatMap((match): Hit[] => {
    const [quote, each = '', , land = '', landScale = '', sum = '', scale = ''] = match
    if (rough.test(quote)) return []
    const real = amountIn(each) * amountIn(land, landScale)
    const slack = slackOf(sum, scale) + real * 0.01 + amountIn(each) * slackOf(land, landScale)
    if (Math.abs(real - amountIn(sum, scale)) <= slack) return []
    return productHit(text, match.index + quote.length, { digits: sum, scale, real })
  })

const ofWhole = new RegExp(
  `${figure}([万亿]?)(\\p{Script=Han}{1,2})，[已共]?完成[^，。；\\d]{0,12}?${figure}([万亿]?)\\3的${figure}%`,
  'gu',
)
/** `新增就业4210人，完成全年目标5000人的48.2%`. */
const wholeHits: NumberRule = text =>
  matchesOf(text, ofWhole).flatMap((match): Hit[] => {
    const [quote, part = '', partScale = '', , whole = '', scale = '', said = ''] = match
    if (rough.test(quote)) return []
    const real = (amountIn(part, partScale) / amountIn(whole, scale)) * 100
    if (!Number.isFinite(real) || Math.abs(real - Number(said)) <= Math.max(1, slackOf(said))) return []
    const tail = `${said}%`
    const expected = `${real.toFixed(placesOf(said))}%`
    const index = match.index + quote.length - tail.length
    return [{ ...hit('reckoning', { index, 0: tail }, 0.78, expected), params: { expected } }]
  })

const planned = new RegExp(
  `(?:[计計][划劃]|[总總]投[资資]|任[务務]|目[标標]|[预預]算)[^，。；\\d]{0,8}${figure}([万亿]?)(\\p{Script=Han})，[^，。；\\d]{0,8}?(?:完成|投[资資]|[实實][现現]|到位)[^，。；\\d]{0,6}${figure}([万亿]?)\\3，(?:[占佔]|完成)[^，。；\\d]{0,4}(?:[计計][划劃]|[总總]投[资資]|任[务務]|目[标標]|[预預]算)[^，。；\\d]{0,3}的${figure}%`,
  'gu',
)
/** `计划投资1.2亿元，已完成9000万元，占计划的57%`. */
const plannedHits: NumberRule = text =>
  matchesOf(text, planned).flatMap((match): Hit[] => {
    const [quote, whole = '', scale = '', , part = '', partScale = '', said = ''] = match
    const real = (amountIn(part, partScale) / amountIn(whole, scale)) * 100
    if (rough.test(quote) || !Number.isFinite(real) || Math.abs(real - Number(said)) <= Math.max(1.5, slackOf(said)))
      return []
    const tail = `${said}%`
    const expected = `${real.toFixed(placesOf(said))}%`
    const index = match.index + quote.length - tail.length
    return [{ ...hit('reckoning', { index, 0: tail }, 0.78, expected), params: { expected } }]
  })

const rateOf =
  /(?<![\d.])(\d+)([人名户件例份个批台户]|批次)[^。；\d%]{0,24}?(?:(\p{Script=Han}{2})(?:的)?(?:[有为]|者)?(?:只有|仅|達|达)?(\d+)\2|(\d+)\2(\p{Script=Han}{2})(?:的)?)[，、](\p{Script=Han}{2})率[^，。；\d]{0,4}(\d+(?:\.\d+)?)%/gu
/** `86人参加考试，及格68人，及格率97.1%`: a rate named as the part before it, which part and whole do not give. */
const rateHits: NumberRule = text =>
  matchesOf(text, rateOf).flatMap((match): Hit[] => {
    const [quote, whole = '', , one, n1, n2, other, named = '', said = ''] = match
    const part = Number(n1 ?? n2)
    if ((one ?? other) !== named || rough.test(quote) || part > Number(whole)) return []
    const real = (part / Number(whole)) * 100
    if (Math.abs(real - Number(said)) <= Math.max(0.6, slackOf(said))) return []
    const tail = `${said}%`
    const expected = `${real.toFixed(placesOf(said))}%`
    const index = match.index + quote.length - tail.length
    return [{ ...hit('reckoning', { index, 0: tail }, 0.78, expected), params: { expected } }]
  })

const fullMarks =
  /[满滿]分[为為是]?(\d{2,4})分?[^。；\d]{0,16}[，、；][^。；\d]{0,12}最高(?:分|得分|成[绩績])?[为為是]?(\d{2,4}(?:\.\d)?)分/gu
/** `满分100分，最高分198分`. */
const markHits: NumberRule = text =>
  matchesOf(text, fullMarks)
    .filter(([, full, best]) => Number(best) > Number(full))
    .map(({ index, 0: quote, 2: best = '' }) =>
      hit('above_whole', { index: index + quote.length - best.length - 1, 0: `${best}分` }, 0.82),
    )

/** Rules about products, and about a part and its share of a whole. */
export const productRules: readonly NumberRule[] = [
  gated(/每\p{Script=Han}/u, eachHits),
  gated(/(?:面[积積]|地)[^，。；\d]{0,3}\d/u, areaHits),
  gated(/[总總][产產]/u, yieldHits),
  gated(/的\d[\d.]*%/u, wholeHits),
  gated(/的\d[\d.]*%/u, plannedHits),
  gated(/率[^，。；\d]{0,4}\d[\d.]*%/u, rateHits),
  gated(/[满滿]分/u, markHits),
]
