import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const ones = '一二三四五六七八九'
const digit = `〇○零${ones}`
const century = '(?:一[八九]|二[〇○零])'
/** What shows that a year is meant and no span of years. */
const asDate = '(?=(?:十[一二]?|[一二三四五六七八九])月|[，、。）春夏秋冬初底末至到起以前后冬]|[上下]半年|间)'
const noSpan = `(?<![${digit}十百千万第约近满滿达達前元每])`

/** Years in Chinese figures with one figure too few or too many: `一九五年三月`, `二〇一一三年`. */
const longHanYear = new RegExp(`${noSpan}${century}[${digit}]{3}年(?![${digit}])`, 'gu')
const shortHanYear = new RegExp(`${noSpan}${century}[${digit}]年${asDate}(?!以[上下内]|前后)`, 'gu')
/** `—九五八年`: the first figure taken for a dash. */
const dashYear = new RegExp(`(?<=^|[，。；（\\n])[—–-]九[${digit}]{2}年`, 'gu')

const hanLengthHits: NumberRule = text => [
  ...matchesOf(text, longHanYear).map(match => hit('impossible_year', match, 0.74)),
  ...matchesOf(text, shortHanYear).map(match => hit('impossible_year', match, 0.7)),
  ...matchesOf(text, dashYear).map(match => hit('han_dash', match, 0.78, `一${match[0].slice(1)}`)),
]

const reign =
  '(?:民国|民國|昭和|大正|明治|[洪永正嘉隆万萬崇顺順康雍乾道咸同光宣][武乐樂统統德靖庆慶历曆祯禎治熙正隆光丰豐绪緒])'
/** A year whose 年 is lost before the month, in either kind of figures: `一九五八三月`, `1987九月`, `民国二十三七月`. */
const yearSignLost = new RegExp(
  `${noSpan}(${century}[${digit}]{2})((?:十[一二]?|[${ones}])月)|(?<!\\d)((?:1[89]|20)\\d\\d)((?:十[一二]?|[${ones}])月)|${reign}(?:二?三?十[${ones}]|二十|三十)(?:十[一二]?|[${ones}])月`,
  'gu',
)
/** A month or day whose figure is lost: `一九五八年月`, `九月日`. A mask stands for what is hidden, so none may touch. */
const figureLost = new RegExp(
  `[${digit}十]年月(?=[一二三]?十?[${ones}]?日)|[${digit}十]年月(?![${ones}十均刊薪报報份度经經租供〓])|(?<![${digit}十〓])(?:十[一二]?|[${ones}])月日(?![均报報常刊夜光])`,
  'gu',
)
/** A month and a day run together: `年八十五日`. */
const dayTooLong = new RegExp(`(?<=年)(?:[四五六七八九]十[${ones}]?|三十[二三四五六七八九])日`, 'gu')
const monthTooLong = /(?<=年)十[三四五六七八九]月|(?<=年)二十[一二三四五六七八九]?月/gu

const hanSignHits: NumberRule = text => [
  ...matchesOf(text, yearSignLost).map(match => {
    const [, year = match[3], month = match[4]] = match
    return hit('year_sign_lost', match, 0.82, ...(year ? [`${year}年${month}`] : []))
  }),
  ...matchesOf(text, figureLost).map(match => hit('date_figure_lost', match, 0.76)),
  ...matchesOf(text, dayTooLong).map(match => hit('run_together', match, 0.7)),
  ...matchesOf(text, monthTooLong).map(match => hit('impossible_date', match, 0.84)),
]

/** The head of a clause, or a word that a year follows. */
const beforeYear = '(?<=^|[，。；（）、\\n]|[自从於于至到在](?<![等低高优属])|截至|截止)'
/** Years that are to come in another age: `2201年，学校迁入新址`. 2100 is a year of forecasts. */
const lateYear = new RegExp(
  `${beforeYear}(?:2[1-9]\\d\\d|3[0-2]\\d\\d)(?<!2100)年(?=[，起初底末春夏秋冬的]|[上下]半年)`,
  'gu',
)
/** Decades that no such text tells of: `1290年代`, `110年代`. */
const oddDecade = /(?<![\d元前.])(?:1[0-4]\d0|\d{3}|\d[1-9])年代(?!号)/gu
const modernYear = /(?<!\d)(?:1[89]|20)\d\d年/u
const shortYear = new RegExp(`${beforeYear}20[0-3]年(?=以来|以後|以后|至今|起，|[春夏秋冬][，季天])`, 'gu')

/** Years in digits that no report tells of. */
const digitYearHits: NumberRule = text => [
  ...matchesOf(text, lateYear).map(match => hit('impossible_year', match, 0.72)),
  ...matchesOf(text, oddDecade).map(match => hit('impossible_year', match, 0.7)),
  ...(modernYear.test(text) || !/公元|[汉漢隋唐晋晉]/u.test(text) ? matchesOf(text, shortYear) : []).map(match =>
    hit('impossible_year', match, 0.64),
  ),
]

/** Signs of years and dates in Chinese figures. */
export const mayHoldHanYear =
  /[一二][八九〇○零][〇○零一二三四五六七八九]|[—–-]九|\d{4}[一二三四五六七八九十]{1,2}月|年月|月日|年[二三四五六七八九]?十|[国國绪緒光丰豐治和][二三]?十/u

const mixedYear = /[一二][〇○零ОO0o九八][〇○零ОO0o一二三四五六七八九][〇○零ОO0o丨｜一二三四五六七八九](?=年)/gu

/** A year in Chinese figures with a digit or letter for its circle: `二0二三年`. */
const mixedYearHits: NumberRule = text =>
  matchesWith('年', text, mixedYear)
    .filter(([year]) => /[ОO0o丨｜]/u.test(year))
    .map(match => hit('lookalike', match, 0.7, match[0].replace(/[ОO0o]/gu, '〇').replace(/[丨｜]/gu, '一')))

/** Rules about years and dates in Chinese figures. */
export const hanYearRules: readonly NumberRule[] = [hanLengthHits, hanSignHits]
/** Rules about years in digits. */
export const yearSlipRules: readonly NumberRule[] = [mixedYearHits, gated('年', digitYearHits)]
