import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const once = (text: string) => text.replace(/(.{1,3})\1/u, '$1')

/** Fractions and ordinals with one of their characters twice: `四分之之一`, `百分分之五`, `第第三`. */
const fractionTwice = /分之之|分分之|(?:百百|千千|万万|萬萬)分之|百分之百分之|第第(?=[\d一二三四五六七八九十])/gu
const fractionHits: NumberRule = text =>
  matchesOf(text, fractionTwice).map(match => hit('doubled_numeral', match, 0.86, once(match[0])))

const counted =
  '(?:趟|次(?![序要])|个(?![人别体])|名(?![称单录师])|人(?![民大口员才])|户(?![籍口外])|件|天(?![然气])|岁|里|亩|斤|元(?![素旦])|米|座|家(?![庭长])|处(?![理置])|条(?![例件])|项(?!目)|块|只|头|册|页|倍|遍|年|月|日|号)'
/** 四5趟: what follows these is a name or a number of its own: 图三5个, 初三3名. */
const hanThenDigit = new RegExp(
  `(?<![一二三四五六七八九十百千万\\d第图表附之卷高初大老周期拜])[二三四五六七八九]\\d(?=[余多]?${counted})(?!\\d号)`,
  'gu',
)
const digitThenHan = new RegExp(
  `(?<=[\\u3400-\\u9fff])(?<![图表件第节章条款注栏])\\d[二三四五六七八九](?=[余多]?(?!年|月|日|号)${counted})`,
  'gu',
)
const mixedTen =
  /(?<![初\d])(?:[二三四五六七八九]?十\d|\d十[一二三四五六七八九]?)(?=[月日号號名人户件岁天亩元间間座个個所辆台条次斤里尺棵株头只本张])/gu
const mixedYear =
  /(?<![\d一二三四五六七八九十])(?:(?:19|20)[\d〇零一二三四五六七八九][〇零一二三四五六七八九]|(?:19|20)[〇零一二三四五六七八九]\d|[一二][〇零九八][\d〇零一二三四五六七八九]\d|[一二][〇零九八]\d[〇零一二三四五六七八九])(?=年)/gu

const hanDigits = '〇一二三四五六七八九'
const inHan = (figure: string) => figure.replace(/\d/gu, digit => hanDigits[Number(digit)] as string)
const inDigits = (figure: string) =>
  figure.replace(/\D/gu, digit => String(hanDigits.indexOf(digit.replace('零', '〇'))))

/** Digits and Chinese numerals in one figure: `四5趟`, `二十3日`, `20二三年`. */
const mixedHits: NumberRule = text => [
  ...matchesOf(text, hanThenDigit).map(match => hit('mixed_numerals', match, 0.74, inHan(match[0]))),
  ...matchesOf(text, digitThenHan).map(match => hit('mixed_numerals', match, 0.66, inHan(match[0]))),
  ...matchesWith('十', text, mixedTen).map(match => hit('mixed_numerals', match, 0.74, inHan(match[0]))),
  ...matchesWith('年', text, mixedYear)
    // A circle for a nought is another rule's.
    .filter(([year]) => /[1-9]/u.test(year))
    .map(match => hit('mixed_numerals', match, 0.8, inDigits(match[0]), inHan(match[0]))),
]

const dotBeforeUnit = new RegExp(
  `(?<=[\\u3400-\\u9fff])(?<![图表件第节章条款注例栏期号])(\\d{1,6})\\.(?=[余多]?(?:${counted}|吨|公里|公顷|公斤|千克|厘米|毫米|平方米|立方米|小时|分钟|周岁|头|匹|箱|担|尺|丈|套|台(?![账风])|辆|所(?![有在])|场|起|株|棵))(?!\\.[年月日号])`,
  'gu',
)
/** `，12.月完成`: the number of a month, a day or a year, behind a comma, where no item begins. */
const dotOfDate =
  /(?<=[，、（至到—–])(?:((?:1[89]|20)\d\d)\.(?=年)|(1[0-2]|[1-9])\.(?=月(?![度饼餅亮票子考报報刊季薪台檯经經均球色]))|(3[01]|[12]?\d)\.(?=日(?![常程报報志记記期用化前照出产產本语語均])))/gu
/** Whether a figure is the number of an item: its neighbour stands in the text too. */
const isItemNumber = (text: string, figure: string) => {
  const value = Number(figure)
  const isItem = (number: number) => new RegExp(`(?<!\\d)${number}[.、](?!\\d)`, 'u').test(text)
  return value <= 30 && (isItem(value - 1) || isItem(value + 1))
}

/** `l2马力`: the letter for the first digit of a figure with its unit. */
const letterFirst = new RegExp(
  `(?<=[\\u3400-\\u9fff])l\\d{1,4}(?:\\.\\d{1,2})?(?=[余多]?(?:${counted}|吨|马力|千瓦|公里|公顷|公斤|千克|厘米|毫米|平方米|立方米|小时|分钟|头|台|辆|所|处|株|万[元亩人斤吨]|%))`,
  'gu',
)
const letterHits: NumberRule = text =>
  /[\u3400-\u9fff]l\d/u.test(text)
    ? matchesOf(text, letterFirst).map(match => hit('lookalike', match, 0.8, `1${match[0].slice(1)}`))
    : []

/** A dot behind a whole figure: `险情413.处`. */
const dotHits: NumberRule = text =>
  matchesWith('.', text, dotBeforeUnit)
    .filter(([, figure = '']) => !isItemNumber(text, figure))
    .map(match => hit('stray_dot', match, 0.82, match[1] as string))

/** The same in a date. */
const dateDotHits: NumberRule = text =>
  matchesWith('.', text, dotOfDate)
    .filter(([quote]) => !isItemNumber(text, quote.slice(0, -1)))
    .map(match => hit('stray_dot', match, 0.8, match[0].slice(0, -1)))

const partedUnits = `(?:${counted}|吨|公里|公顷|公斤|千克|平方米|立方米|小时|分钟|头|台|辆|所|处|株|[万亿][元人亩斤吨户]|个百分点|%)`
/** `约8 6万元`: a blank inside a figure of two digits. */
const partedFigure = new RegExp(
  `(?<=[约約为為达達到至近超过過了共计計有仅僅资資入出款余长長迟遲早短减減增加于於给給得罚罰](?:[过過于於][^\\d])?)([1-9]) (\\d)(?=[余多]?${partedUnits})`,
  'gu',
)
/** What runs from column to column has blanks of its own. */
const columns = /\S(?: {2,}|[\t\u3000]+)\S| \S+ \S+ \S+ /u
const partedHits: NumberRule = text =>
  columns.test(text)
    ? []
    : matchesOf(text, partedFigure).map(match => hit('grouping', match, 0.76, `${match[1]}${match[2]}`))

/** `2,30万`: a comma where the point of a decimal stood, or a digit lost. */
const commaForPoint =
  /(?<![\d,.])(\d{1,3}),(\d{1,2})(?=[万亿](?:[^\d,]|$))|(?<=[\u3400-\u9fff])(\d{1,3}),(\d{2})(?=[户人名元斤](?![,\d]))/gu
const commaHits: NumberRule = text =>
  matchesWith(',', text, commaForPoint).map(match =>
    match[3]
      ? hit('grouping', match, 0.6)
      : hit('grouping', match, 0.72, `${match[1]}.${match[2]}`, `${match[1]}${match[2]}`),
  )

const brokenWhole =
  /(?<![\d.,])(\d+)\.(\d+)(?=(?:人次?|户|戶|名|具|幢|栋|眼|枚|封|扇|周岁|艘|辆|輛|座|所|宗|起|家|篇|株|棵|头|頭|只|隻|场(?!地)|場|例|个(?=[村乡镇社县市部单支企项班组])|個(?=[村鄉鎮社縣市部單支企項班組]))(?![均年月日份/／每比×]))/gu
/** So much, or so many, of which each has its share: 亿元生产总值死亡人数, 百万吨死亡, 千人口医师. */
const base =
  /(?<![\d.〇零一二三四五六七八九两兩几幾数數余餘多])[十百千万萬亿億]{1,2}(?:元|[吨噸]|[车車]|[架辆輛]?次|[台臺]|公里|[平立]方|公[顷頃]|[亩畝]|(?:[从從][业業]人[员員]|就[业業]|常住|[户戶]籍|[职職]工|居民|[农農]业|城[镇鎮])*(?:人|[户戶名]|[学學]生))/u
/** What is an average may be a fraction of a person. */
const average =
  /均|每|之比|比例|比为|平均|指数|密度|规模|负担|負擔|折合|相当|系数|标准|配置|配备|生师|师生|单位[:：]|当量|[/／]/u
const sentenceReach = 40

/** Fractions of what is counted in whole: `结训18.7人`. */
const brokenHits: NumberRule = text =>
  matchesWith('.', text, brokenWhole).flatMap(match => {
    const before = text.slice(Math.max(0, match.index - sentenceReach), match.index)
    const sentence = before.slice(before.lastIndexOf('。') + 1)
    const behind = text
      .slice(match.index + match[0].length, match.index + match[0].length + 8)
      .split(/[，。；]/u)[0] as string
    return average.test(sentence) || average.test(behind) || base.test(sentence)
      ? []
      : [hit('broken_count', match, 0.72, `${match[1]}${match[2]}`)]
  })

/** Numbers that have a length of their own: a postcode has six digits, a mobile number eleven, an identity card eighteen. */
const codes: readonly { sign: string; pattern: RegExp; lengths: readonly number[] }[] = [
  { sign: '邮', pattern: /邮(?:政)?编(?:码)?[:：]?(\d{4,9})(?!\d)/gu, lengths: [6] },
  { sign: '1', pattern: /(?:手机|电话)(?:号码?)?[:：]?(1[3-9]\d{7,11})(?![\d-])/gu, lengths: [11] },
  {
    sign: '-',
    pattern: /[话話][:：]?0\d{2,3}-(?!(?:1[12]|9[56])\d{3}(?!\d))(\d{5,10})(?![\d-])/gu,
    lengths: [6, 7, 8],
  },
  { sign: '身份证', pattern: /身份证号?码?[:：]?(\d{12,20}[Xx]?)(?!\d)/gu, lengths: [15, 18] },
  { sign: '〔', pattern: /〔(\d{3}|\d{5})〕(?=\d{1,4}号)/gu, lengths: [4] },
]

/** Codes with a digit too many or too few. */
const codeHits: NumberRule = text =>
  codes.flatMap(({ sign, pattern, lengths }) =>
    matchesWith(sign, text, pattern).flatMap(({ index, 0: quote, 1: code = '' }): Hit[] => {
      const start = index + quote.indexOf(code)
      return lengths.includes(code.length) ? [] : [hit('code_length', { index: start, 0: code }, 0.72)]
    }),
  )

/** `2022-21年度`: the second year of a session or budget does not follow the first. */
const sessionYear = /(?<!\d)(20\d\d)[-/—–~](\d\d)(?=年度|學年|学年|財政年|财政年)/gu
const sessionHits: NumberRule = text =>
  matchesWith('年', text, sessionYear)
    .filter(([, first, second]) => Number(second) <= Number(first) % 100 && Number(second) !== 0)
    .map(match => hit('range_backwards', match, 0.74))

/** A sign of shares cut from its figure or its words: `20以%上`, `3.8%。%`. */
const straySign = /\d以[%％][上下]|[%‰][。，；、][%‰]|(?<=\d)(?:人次|件次|[人件次])[万亿]元/gu
const signHits: NumberRule = text => matchesOf(text, straySign).map(match => hit('percent_run_on', match, 0.8))

/** Rules about figures that are damaged in themselves. */
export const damagedFigureRules: readonly NumberRule[] = [
  fractionHits,
  mixedHits,
  letterHits,
  dotHits,
  gated(/\d\.[年月日]/u, dateDotHits),
  gated(/[^\d.]\d \d[^\d.]/u, partedHits),
  commaHits,
  brokenHits,
  codeHits,
  sessionHits,
  signHits,
]

/** Whether a block without digits may hold a flaw of these rules. */
export const mayHoldFractionTwice = /分之之|分分之|百百分|千千分|万万分|萬萬分|百分之百分|第第/u
/** The rule for such blocks. */
export const fractionRules: readonly NumberRule[] = [fractionHits]
