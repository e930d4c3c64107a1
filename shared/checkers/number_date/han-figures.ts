import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import { isDay, type NumberRule } from './dates.ts'
import { unitWords } from './figures.ts'
import { hit } from './hit.ts'
import { earlyReigns, lateReigns } from './reigns.ts'

const namesOf = (reigns: ReadonlyMap<string, unknown>): string => [...reigns.keys()].join('|')
const reignYear = new RegExp(
  `(?:(${namesOf(lateReigns)})([一二三四五六七八九十]{1,4}|\\d{1,2})|(${namesOf(earlyReigns)})([一二三四五六七八九十]{1,4}))[年載载](?![来來前代间間]|以[来來前后後])`,
  'gu',
)

/** Years that a reign never reached: `順治六十年`. */
const reignHits: NumberRule = text =>
  matchesOf(text, reignYear).flatMap(match => {
    const reign = lateReigns.get(match[1] ?? '') ?? earlyReigns.get(match[3] ?? '')
    const [name, year] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '']
    if (!reign || !(numberOf(year) > reign.years)) return []
    const place = { index: match.index + name.length, 0: match[0].slice(name.length) }
    return [hit('impossible_reign', place, 0.88)]
  })

const counted = '名首個个件人戶户次座間间年歲岁餘余畝亩里丈尺兩两石口艘隻只株本卷篇條条項项處处所家頁页'
/** 十五五 is a plan, 十一一起 a holiday: these two need a unit behind them. */
const unitTwice = new RegExp(
  `十(?:([一五])\\1(?=[${counted}日號号種种級级])|([二三四六七八九])\\2(?=[\\u3400-\\u9fff]))`,
  'gu',
)
const tenTwice = new RegExp(`十十(?=[一二三四五六七八九]?[以${counted}元角吨噸年月日號号種种級级])`, 'gu')
const inDate = /(?<=[年月])([一二三四五六七八九])\1(?=[月日號号])/gu
/** 五五年 may be 1955, 三三两两 is a word: only behind what a number must follow. */
const afterCounting = new RegExp(
  `(?<=每|第|满|滿)([二三四五六七八九])\\1(?=[${counted}年天月種种級级届屆期批章册])|(?<=[共近约約达達])([二三四五六七八九])\\2(?=[${counted}])`,
  'gu',
)
/** `六六眼机井`: what stands alone and is counted whole. */
const wholeTwice =
  /(?<![一二三四五六七八九十百千〇零年、第])([二三四六七八九])\1(?=[斤眼座栋幢户亩株口间辆台艘](?![家籍人大]))/gu
const digitTwice =
  /(?<=[百千万萬])([一二三四五六七八九])\1(?=[十百千])|(?<![一二三四五六七八九十百千万萬〇零初高])([二四五六七八九])\2(?=十[一二三四五六七八九]?[余餘多个個名人户戶件岁亩畝间間座次斤里年天元])/gu
const powerTwice = /(?<=[一二三四五六七八九十數数\d])([百千])\1(?![瓦克米卡帕伏赫])/gu
/** `四萬萬五千萬` is how the old counted a people. */
const myriadTwice = /(?<=[一二三四五六七八九十])([萬万])\1(?=[一二三四五六七八九]千(?![萬万]))/gu
const aboutTwice = /(?<=[十百千万萬亿億\d])(餘餘|余余|多多)(?=[\u3400-\u9fff])/gu

/** Numerals printed twice: `十三三首`, `二百百兩`, `二十餘餘人`. */
const doubledHits: NumberRule = text => [
  ...matchesOf(text, unitTwice).map(match => hit('doubled_numeral', match, 0.85, match[0].slice(0, -1))),
  ...[tenTwice, inDate, afterCounting, wholeTwice, digitTwice, powerTwice, myriadTwice, aboutTwice].flatMap(pattern =>
    matchesOf(text, pattern).map(match => hit('doubled_numeral', match, 0.82, match[0].slice(0, 1))),
  ),
]

/** Units printed twice behind Chinese numerals. 一 is left out: 一个个, 一件件 go one by one. */
const doubledHanUnit =
  /(?<=[二三四五六七八九十百千两兩廿]|[十百千]一)([个個名件岁歲户戶亩畝次位座间間条條项項吨噸元角斤张張辆輛台臺套本篇]|道(?=道[，。；、）]))\1/gu

const doubledUnitHits: NumberRule = text =>
  matchesOf(text, doubledHanUnit)
    .filter(({ index, 1: unit = '' }) => !(unitWords[unit] || '\0').includes(text[index + 2] || '\0\0'))
    .map(match => hit('doubled_unit', match, 0.8, match[1] as string))

const numeral = '一二三四五六七八九十'
const hanDate = new RegExp(
  `(?:([一二][〇○零一二三四五六七八九]{3}|民[国國][〇○零一二三四五六七八九十]{1,4})年)?(?<![${numeral}百])([${numeral}]{1,3})月([${numeral}廿卅]{1,4})日`,
  'gu',
)

/** The Republic has kept the common calendar from its first year on. */
const calendarYear = (year: string) => (year.startsWith('民') ? numberOf(year.slice(2)) + 1911 : numberOf(year))

/** Dates in Chinese numerals that no calendar has. Without a year the month may be lunar: 二月三十日 is one. */
const dateHits: NumberRule = text =>
  matchesOf(text, hanDate).flatMap(match => {
    const [quote, yearText, monthText = '', dayText = ''] = match
    const [month, day] = [numberOf(monthText), numberOf(dayText)]
    if (Number.isNaN(month) || Number.isNaN(day)) return []
    const year = yearText ? calendarYear(yearText) : undefined
    const isReal = isDay(month, day, year) || (year === undefined && month <= 12 && day <= 30)
    if (isReal) return []
    const date = yearText ? quote.slice(yearText.length + 1) : quote
    return [hit('impossible_date', { index: match.index + quote.length - date.length, 0: date }, 0.9)]
  })

/** `一九六三年年八月`: the sign of a date twice. 年底, 月初 and the like are words: 二〇〇九年年底. */
const dateSignTwice =
  /(?<=[〇○零一二三四五六七八九十])(?:([年月])\1(?=[〇一二三四五六七八九十，。上下至以])|(日)\2(?=[〇一二三四五六七八九十，。初底末上中下至以]))/gu
/** Powers that cannot follow each other, and noughts twice: `三百五百户`, `一千零零五`. */
const brokenOrder =
  /[一二三四五六七八九]千[一二三四五六七八九]千|[一二三四五六七八九]百[一二三四五六七八九]百|[一二三四五六七八九]十[百千](?![万亿分年])|[零〇][零〇](?=[一二三四五六七八九][名个個户戶人亩畝元斤件頭头])/gu
/** Numerals that no number holds in this order: `二千零千`, `三千百六`, `百分之九五十`, `十六四小时`. */
const notANumber =
  /([二三四五六七八九]十)\1(?!\1)(?=[一二三四五六七八九]?[条條元人户戶亩畝个個斤])|[万萬][一二三四五六七八九]十[一二三四五六七八九]百|[一二三四五六七八九]千零[千百]|[一二三四五六七八九]千百[一二三四五六七八九]|百分之(?!一二|二三|三四|四五|五六|六七|七八|八九)[一二三四五六七八九][一二三四五六七八九]十(?![一二三四五六七八九]?[点點])|百分之[一二三四五六七八九十百]+分(?!之)|月[底初末]日|百有百/gu
const tenAndTwo =
  /十([一二三四五六七八九])([一二三四五六七八九])(?=(?:小[时時]|分[钟鐘]|[个個]月|[个個名件户戶次座间間条條项項吨噸元斤张張辆輛台套亩畝里岁歲天]))/gu
const hanDigits = '一二三四五六七八九'
/** What 千 makes a unit of. */
const metric = /^[瓦克米卡帕赫伏安字]/u
const cash = /[钱錢文串吊缗緡]/u
/** A dash where the numeral goes on: `十—时`. */
const dashInNumeral = /(?<=[二三]?十)[—–-](?=[时時月日点點岁歲])/gu
/** 年 and 月 misread behind a numeral: `道光十二午`, `那年九目`. */
const misreadThousand = /(?<=[一二三四五六七八九千])干(?=[余餘多百]|[人元斤亩畝户戶吨噸])/gu
const misreadSign =
  /(?<=[〇一二三四五六七八九十元])午(?![前后後餐饭時时夜])(?=[\u3400-\u9fff])(?<=(?:[光治隆正熙武历豐丰慶庆绪緒统統]|[民][国國])[〇一二三四五六七八九十元]{1,3}午)|(?<=[年，][一二三四五六七八九十]{1,2})目(?=[，。底初末中])/gu

/** `一九九十年`: a ten among the digits of a year. */
const tenInYear = /(?<![一二三四五六七八九十百千〇])[一二][九〇○零八][一二三四五六七八九]十年(?!代)/gu
const hanClock =
  /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})[时時点點]([一二三四五六七八九十]{1,3})分(?!之)/gu
const hanRange =
  /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日?[至到—]([一二三四五六七八九十]{1,2}月)?([一二三四五六七八九十]{1,3})日/gu
/** From this day on a term reaches into the next month as like as not. */
const lateDay = 22
const hanDays =
  /(?<![月一二三四五六七八九十])([一二三四五六七八九十]{1,3})日(?:起|开始|開始)?[至到]([一二三四五六七八九十]{1,3})日(?:止|[，。；]|$)/gu

const brokenHits: NumberRule = text => [
  ...matchesOf(text, dateSignTwice).map(match => hit('doubled_unit', match, 0.82, match[0][0] as string)),
  ...matchesOf(text, brokenOrder)
    // 一百二十千: a string of cash has a thousand; 一百二十千瓦.
    .filter(
      ({ index, 0: quote }) =>
        !quote.endsWith('十千') ||
        !(cash.test(text.slice(Math.max(0, index - 16), index + 8)) || metric.test(text.slice(index + quote.length))),
    )
    .map(match => hit('broken_numeral', match, 0.62)),
  ...matchesOf(text, tenInYear).map(match => hit('broken_numeral', match, 0.7)),
  ...matchesOf(text, notANumber).map(match => hit('broken_numeral', match, 0.78)),
  ...matchesOf(text, tenAndTwo)
    // 十三四个 is a rough count.
    .filter(([, one = '', two = '']) => hanDigits.indexOf(two) !== hanDigits.indexOf(one) + 1 && one !== two)
    .map(match => hit('broken_numeral', match, 0.72)),
  ...matchesOf(text, dashInNumeral).map(match => hit('han_dash', match, 0.7, '一')),
  ...matchesOf(text, misreadThousand).map(match => hit('lookalike', match, 0.78, '千')),
  ...matchesOf(text, misreadSign).map(match => hit('lookalike', match, 0.76, match[0] === '午' ? '年' : '月')),
  ...matchesOf(text, hanClock)
    .filter(([, hour = '', minute = '']) => numberOf(hour) > 24 || numberOf(minute) > 59)
    .map(match => hit('impossible_date', match, 0.8)),
  ...matchesOf(text, hanRange)
    .filter(([, month, from = '', monthTo, to = '']) => {
      const isSame = monthTo === undefined || monthTo === `${month}月`
      return isSame && numberOf(from) > numberOf(to)
    })
    .map(match => hit('range_backwards', match, 0.74)),
  // A month may end in between: 自廿五日起至五日止.
  ...matchesOf(text, hanDays)
    .filter(([, from = '', to = '']) => numberOf(from) > numberOf(to) && numberOf(from) < lateDay)
    .map(match => hit('range_backwards', match, 0.66)),
]

/** Whether a block without digits may hold a flaw of these rules. */
export const mayHoldHanFigure = new SignGate(
  /(?:二二|四四|五五|六六|七七|八八|九九)十|\d[百千]{2}|第(?:二二|三三|四四|五五|六六|七七|八八|九九)|[千百]零?[千百]|之[一二三四五六七八九]{2}十|十分(?!之)|月[底初末]日|百有百|十[—–-]|[一二三四五六七八九十元][午目]|[一二三四五六七八九千]干[余餘多百人元斤亩畝户戶吨噸]|十[一二三四五六七八九]{2}|(?:二二|三三|四四|六六|七七|八八|九九)[斤眼座栋幢户亩株口间辆台艘]|[每第满滿共近约約达達年月](?:一一|二二|三三|四四|五五|六六|七七|八八|九九)|百百|千千|十十|[百千万萬](?:一一|二二|三三|四四|五五|六六|七七|八八|九九)[十百千]|[二三四五六七八九十百千两兩廿一](?:个个|個個|名名|件件|岁岁|歲歲|户户|戶戶|亩亩|畝畝|次次|位位|座座|间间|間間|条条|条條|项项|吨吨|元元|角角|斤斤|张张|辆辆|台台|套套|本本|篇篇|道道)|萬萬|万万|餘餘|余余|多多|十[一二三四五六七八九十]?[年載载]|[三四五]十[一二三四五六七八九]?日|十[三四五六七八九]月|[一二]月[三廿]|年年|月月|日日|零零|〇〇|[千百][一二三四五六七八九][千百]|十[百千]|[时時点點][一二三四五六七八九十]{1,3}分|[至到—][一二三四五六七八九十]{1,3}[月日]/u,
)

/** Rules about numbers in Chinese numerals. */
export const hanFigureRules: readonly NumberRule[] = [reignHits, doubledHits, doubledUnitHits, dateHits, brokenHits]
