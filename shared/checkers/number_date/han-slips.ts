import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const digits = '一二三四五六七八九'

/** `民国十三秋，`: a year of an era before its season, without its sign. */
const yearBeforeSeason = new RegExp(
  `(?:民[国國]|光[绪緒]|宣[统統]|同治|咸[丰豐]|道光|[嘉][庆慶]|乾隆|雍正|康熙|[顺順]治)(?:廿[${digits}]?|[${digits}]?十[${digits}]?|[${digits}])(?=[春夏秋冬](?:[，。、间間季初末]|[${digits}]月))`,
  'gu',
)
/** `大正九（一九二〇）街庄改制`: the same before the year of our count. */
const yearBeforeYear = new RegExp(
  `(?:民[国國]|光[绪緒]|宣[统統]|同治|咸[丰豐]|道光|[嘉][庆慶]|乾隆|雍正|康熙|[顺順]治|大正|昭和|明治|平成|[万萬][历曆]|[崇][祯禎])(?:[${digits}廿]?十[${digits}]?|廿[${digits}]|[${digits}])(?=[（(](?:一[五六七八九][${digits}〇○零]{2}|1[5-9]\\d\\d)年?[）)])`,
  'gu',
)
const seasonHits: NumberRule = text => [
  ...matchesOf(text, yearBeforeSeason).map(match => hit('year_sign_lost', match, 0.74, `${match[0]}年`)),
  ...matchesOf(text, yearBeforeYear).map(match => hit('year_sign_lost', match, 0.74, `${match[0]}年`)),
]

/** `每年大年初都来`: which of the first days of the year is gone. 加大 and 年初 are two words. */
const newYear = /(?<![加扩擴最较較重更放增广廣远遠庞龐巨])大年初(?![一二三四五六七八九十几幾\d〓])/gu
const newYearHits: NumberRule = text =>
  matchesOf(text, newYear).map(match => hit('date_figure_lost', match, 0.76, '大年初一', '大年初二', '大年初三'))

/** `十八万六元`: a lone digit behind ten thousands is one of thousands without its sign, or of ones without its nought. */
const loneDigit = new RegExp(
  `(?<=[${digits}十百千两])万([${digits}])(?=(?:元|人|[户戶]|公?斤|[亩畝]|[吨噸])(?![${digits}十]))`,
  'gu',
)
const loneDigitHits: NumberRule = text =>
  matchesOf(text, loneDigit).map(match => hit('broken_numeral', match, 0.72, `万${match[1]}千`, `万零${match[1]}`))

/** `共七五十二条`: a digit before tens that is none of the number; 四五十条 is about so many. */
const digitBeforeTens = new RegExp(
  `(?<![${digits}十百千万〇零第几幾数數期之其初拜度][，、]?)([${digits}])([${digits}])十([${digits}])?(?=[条條人户戶个個名件亩畝页頁本节節元项項])`,
  'gu',
)
const tensHits: NumberRule = text =>
  matchesOf(text, digitBeforeTens)
    .filter(([, one = '', two = '', last]) => {
      const step = digits.indexOf(two) - digits.indexOf(one)
      return step !== 0 && (step !== 1 || last !== undefined)
    })
    .map(match => hit('broken_numeral', match, 0.74))

/** `前后大日，`: 大 where a number of days belongs. */
const misreadSix = /(?<=前[后後]|先[后後]|[历歷][时時]|[为為]期|[共约約][计計]?)大(?=[日天][，。、；])/gu
const sixHits: NumberRule = text => matchesOf(text, misreadSix).map(match => hit('lookalike', match, 0.78, '六'))

/** `民国一十一年`: years of a reign are not counted so; the first digit was lost or misread. */
const tenOfReign = new RegExp(`(?<=民[国國]|光[绪緒]|同治|道光|[嘉][庆慶]|乾隆|康熙)一十[${digits}]?(?=年)`, 'gu')
const reignHits: NumberRule = text =>
  matchesOf(text, tenOfReign).map(match =>
    hit('broken_numeral', match, 0.68, match[0].slice(1), `二${match[0].slice(1)}`),
  )

/** `百分之十一点点三`, `一百六多十名`, `百分九十六`, `一百O四斤`. */
const pointTwice = new RegExp(`(?<=[${digits}十百零〇])(?:[点點]){2}(?=[${digits}零〇])`, 'gu')
const manyInside = new RegExp(`(?<=[${digits}][百千])([${digits}])([多余餘来來几幾])十(?![${digits}])`, 'gu')
const shareOfTens = new RegExp(
  `百分(?=[二三四五六七八九]?十[${digits}]?(?:[，。；、以点點的强弱]|[${digits}]))(?<![${digits}]百分)`,
  'gu',
)
/** `百分之五十四点人`: a digit behind the point read as a character, or gone. */
const digitBehindPoint = new RegExp(
  `(?<=百分之[${digits}十零〇]{1,4})[点點]([人入大土干于千]?)(?=[，。；、）以]|的[人户戶])`,
  'gu',
)
const digitOfCharacter: Readonly<Record<string, string>> = {
  人: '八',
  入: '八',
  大: '六',
  土: '七',
  干: '二',
  于: '二',
  千: '二',
}
/** `五、六六年的收成`: about so many, with the second digit twice. */
const secondTwice = new RegExp(
  `(?<![${digits}十百千万第0-9〇零])([${digits}])、([${digits}])\\2(?=[年天月斤亩畝人户戶个個尺丈里元次名岁歲])`,
  'gu',
)
/** `九百六大員`: a lone digit behind hundreds is one of tens. Two hundred and five is said of fools, and before a measure in speech. */
const digitBehindHundreds = new RegExp(
  `(?<![${digits}十百千万第][、，]?|[公西])((?:[${digits}]千)?[${digits}]百)([${digits}])(?=大[员員圆圓]|[户戶名]|[石](?![头頭])|餘|余[人户戶名])`,
  'gu',
)
const hundredHits: NumberRule = text => [
  ...matchesOf(text, digitBehindHundreds).map(match =>
    hit('broken_numeral', match, 0.76, `${match[0]}十`, `${match[1]}零${match[2]}`),
  ),
  ...matchesOf(text, secondTwice)
    .filter(([, one = '', two = '']) => digits.indexOf(two) - digits.indexOf(one) === 1)
    .map(match => hit('doubled_numeral', { index: match.index, 0: match[0] }, 0.8, match[0].slice(0, -1))),
  ...matchesOf(text, digitBehindPoint).map(match =>
    hit('broken_numeral', match, 0.82, ...(match[1] ? [`点${digitOfCharacter[match[1]]}`] : [])),
  ),
]
const roundForNought = new RegExp(`(?<=[百千万萬])[OＯoｏ](?=[${digits}])`, 'gu')
const misplacedHits: NumberRule = text => [
  ...matchesOf(text, pointTwice).map(match => hit('doubled_numeral', match, 0.88, match[0].slice(1))),
  ...matchesOf(text, manyInside).map(match => hit('broken_numeral', match, 0.84, `${match[1]}十${match[2]}`)),
  ...matchesOf(text, shareOfTens).map(match => hit('broken_numeral', match, 0.72, '百分之')),
  ...matchesOf(text, roundForNought).map(match => hit('lookalike', match, 0.84, '零', '〇')),
]

/** `十二平方平。`: a unit of which the last character is misread as its first. */
const cutSquare = new RegExp(`(?<=[${digits}十百千万余餘多几幾\\d])平方平(?=[，。；、）的])`, 'gu')
/** `一个月半千肉`: what is bought by weight goes by 斤. */
const halfCatty = /半千(?=[肉油盐鹽糖酒米面麵茶]|粮票|[粮糧]食|豆腐|[鸡雞]蛋|棉花|花生)/gu
const measureHits: NumberRule = text => [
  ...matchesOf(text, cutSquare).map(match => hit('doubled_unit', match, 0.84, '平方米')),
  ...matchesOf(text, halfCatty).map(match => hit('lookalike', match, 0.78, '半斤')),
]

/** Rules about Chinese numerals and signs of which one is lost, misread or put in. */
export const hanSlipRules: readonly NumberRule[] = [
  gated(/[十一二三四五六七八九廿](?:[春夏秋冬]|[（(][一1])/u, seasonHits),
  gated('大年初', newYearHits),
  gated('一十', reignHits),
  gated(/[点點]{2}|[多余餘来來几幾]十|百分[二三四五六七八九十]|[百千万萬][OＯoｏ]/u, misplacedHits),
  gated(/平方平|半千/u, measureHits),
  gated(
    /百[一二三四五六七八九][大户戶名石餘余]|、([一二三四五六七八九])\1|[十一二三四五六七八九零〇][点點][人入大土干于千]?[，。；、）以的]/u,
    hundredHits,
  ),
  gated(/[万][一二三四五六七八九][元人户戶公斤亩畝吨噸]/u, loneDigitHits),
  gated(/[一二三四五六七八九]{2}十/u, tensHits),
  gated(/[后後时時期共约約计計]大[日天]/u, sixHits),
]
