import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

/** `2019年12年底`, `3月15月，`: the sign of a date in the place of another. */
const yearForMonth = /(?<=(?<!\d)(?:1[89]|20)\d\d年)(\d{1,2})年(?=[底末初]|\d{1,2}[日号]|[，。]|[上中下]旬)/gu
const signHits: NumberRule = text =>
  matchesOf(text, yearForMonth)
    .filter(([, month]) => Number(month) >= 1 && Number(month) <= 12)
    .map(match => hit('impossible_date', match, 0.88, `${match[1]}月`))

/** `9月8号日`: two signs for one day. */
const daySigns = /(?<=月(\d{1,2}))(?:号日|日号|號日|日號)(?![期常出落军報报子用产用本])/gu
const daySignHits: NumberRule = text =>
  matchesOf(text, daySigns).map(match => hit('doubled_unit', match, 0.84, match[0].startsWith('日') ? '日' : '号'))

/** `98%人，`: a share and a number of things in one. */
const shareOfThings = /\d+(?:\.\d+)?%(?=[人户戶名家件](?=[，。；、]))/gu
const shareThingHits: NumberRule = text =>
  matchesOf(text, shareOfThings).map(match => hit('percent_twice', match, 0.72))

/** `一九三十五年`, `二十九世纪`: years and centuries that no counting gives. */
const tenInYear =
  /(?<![一二三四五六七八九十百千〇零])[一二][八九〇零][一二三四五六七八九]十[一二三四五六七八九]年(?!代)/gu
const farCentury = /(?<![\d一二三四五六七八九十])(?:二十[三四五六七八九]|三十|2[3-9])世[纪紀]/gu
/** `民国三〇五年`: the Republic has not lasted so long. */
const farRepublic = /民[国國][二三四五六七八九][〇○零][一二三四五六七八九]年/gu
const yearHits: NumberRule = text => [
  ...matchesWith('民', text, farRepublic).map(match => hit('impossible_year', match, 0.86)),
  ...matchesOf(text, tenInYear).map(match => hit('broken_numeral', match, 0.8, match[0].replace('十', ''))),
  ...matchesOf(text, farCentury).map(match => hit('impossible_year', match, 0.66)),
]

/** `男，345岁`: an age that no man reaches. */
const longLife = /(?<=(?:[男女]性?|[年][龄齡]|[现現]年|患者|某|某某)[，、]?\s?)(?:1[3-9]\d|[2-9]\d\d)[岁歲]/gu
const ageHits: NumberRule = text => matchesOf(text, longLife).map(match => hit('out_of_bounds', match, 0.82))

/** `脉搏820次/分`: nobody's heart, breath or temperature. */
const pulse = /(?<=(?:脉搏|脈搏|心率|呼吸)[^，。；\d]{0,3})\d{3,4}次(?=[/／每分])/gu
const pulseHits: NumberRule = text =>
  matchesOf(text, pulse)
    .filter(([quote]) => Number.parseInt(quote, 10) > mostBeats)
    .map(match => hit('out_of_bounds', match, 0.82))
const mostBeats = 300

/** `二0公斤`: a nought of the other kind of figures. */
const mixedNought =
  /(?<![\d一二三四五六七八九十百千〇零年])[一二三四五六七八九][0OoО〇○](?=(?:公?斤|[亩畝]|[里米尺丈]|[元人户戶个個名件]|[岁歲]|[吨噸]|[天日]|年[来來以])(?![^，。；]{0,1}[八九]))/gu
/** `五百二1斤`: the last digit in the other kind of figures. */
const mixedLast = /(?<=[百千][零〇]?)[一二三四五六七八九]?\d(?=(?:公?斤|[亩畝]|[里丈尺]|[人户戶个個名件元头頭]))/gu
const noughtHits: NumberRule = text => [
  ...matchesOf(text, mixedNought).map(match => hit('mixed_numerals', match, 0.76, `${match[0][0]}十`)),
  ...matchesOf(text, mixedLast).map(match => hit('mixed_numerals', match, 0.7)),
]

/** `星期八`: a week has seven days. */
const farDay =
  /(?:(?<=[至到—–-])(?:星期|[礼禮]拜)|(?<![“"「《])(?:星期|[礼禮]拜))[八九十](?=[，。；、）)休上下晚至到—–-])/gu
const weekHits: NumberRule = text => matchesOf(text, farDay).map(match => hit('impossible_date', match, 0.84))

const letterInCode =
  /(?<=(?:[电電][话話]|[传傳]真|手机|手機|[热熱][线線]|[邮郵](?:政)?[编編][码碼]?|[Tt][Ee][Ll]|[Ff]ax|[账賬帐帳][号號]|身份[证證][号號]?[码碼]?|[Qq]{2})[\u3400-\u9fff]{0,3}[:：]?\s?[（(]?\d[\d\-—－ ）)]*)[OoIl](?=[\d\-—OoIl]*\d)/gu
/** `0571-8835O12`: a letter inside the number of a telephone, a post or an account. */
const codeHits: NumberRule = text =>
  matchesOf(text, letterInCode).map(match => hit('lookalike', match, 0.9, /[Oo]/u.test(match[0]) ? '0' : '1'))

/** Rules about forms that no date, age, number or share has. */
export const oddFormRules: readonly NumberRule[] = [
  gated(/\d年\d{1,2}年/u, signHits),
  gated(/[号日號][日号號]/u, daySignHits),
  gated(/%[人户戶名家件]/u, shareThingHits),
  gated(/\d{3}[岁歲]/u, ageHits),
  gated(/\d{3}次/u, pulseHits),
  gated(/[一二三四五六七八九][0OoО〇○]|[百千零〇一二三四五六七八九]\d/u, noughtHits),
  gated(/\d[\d\-—－ ）)]*[OoIl]/u, codeHits),
]
/** Those of texts without digits. */
export const oddHanRules: readonly NumberRule[] = [
  gated(/[十2][\s\S]{0,1}世[纪紀]|十[一二三四五六七八九]年|民[国國].[〇○零]/u, yearHits),
  gated(/(?:星期|[礼禮]拜)[八九十]/u, weekHits),
]
