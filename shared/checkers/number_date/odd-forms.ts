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

/** What turns into its opposite when it falls by more than all of it. */
const balance = /利[润潤]|[净淨]利|收益|效益|[盈亏虧]|[净淨]|[余餘]|[现現]金流|[顺順逆]差|[差]额|[税稅]额|[温溫]/u
const farFall =
  /(?:下降|下跌|[减減]少|降低|回落|[缩縮][减減短小]|[压壓][缩縮减減])(?:了|[约約近]|[达達])?([1-9]\d{2,}(?:\.\d+)?)%/gu
const furthestSubject = 24
/** `客运量207万人次，下降331%`: nothing that is counted falls by more than all of it. */
const fallHits: NumberRule = text =>
  matchesOf(text, farFall)
    .filter(
      ({ index, 1: figure }) =>
        Number(figure) > 100 && !balance.test(text.slice(Math.max(0, index - furthestSubject), index)),
    )
    .map(({ index, 0: quote, 1: figure = '' }) => {
      const readings = figure.includes('.') ? [] : [1, 2].map(at => `${figure.slice(0, -at)}.${figure.slice(-at)}%`)
      return hit('above_whole', { index: index + quote.length - figure.length - 1, 0: `${figure}%` }, 0.82, ...readings)
    })

/** `比常年偏少5.7，`: how far from what is usual, without its unit. */
const bareStep =
  /(?<=[比较較](?:常年|上年|去年|往年|前年|[历歷]年|多年平均)(?:同期|平均|均?值)?偏[多少高低])\d+(?:\.\d+)?(?=[，。；、）])/gu
const stepHits: NumberRule = text =>
  matchesOf(text, bareStep).map(match =>
    hit('unit_lost', match, 0.8, `${match[0]}${/[多少]/u.test(text[match.index - 1] ?? '') ? '%' : '℃'}`),
  )

/** `每人每年5640万元`: what each gets in a year or a month is told in single 元. */
const eachOfMany =
  /(?<!(?:[额額]度|限[额額]|保[额額险險]|[赔賠]|[贷貸]款|注册|投[资資]|[罚罰])[^，。；]{0,12})每人每[年月季][^，。；、\d]{0,6}(\d{3,}(?:\.\d+)?)[万萬]元/gu
const eachHits: NumberRule = text =>
  matchesOf(text, eachOfMany).map(({ index, 0: quote, 1: figure = '' }) =>
    hit('above_whole', { index: index + quote.length - figure.length - 2, 0: `${figure}万元` }, 0.82, `${figure}元`),
  )

/** `由038提高到0.52`, `压缩至05个工作日`: a share or a time that has lost its point behind its nought. */
const lostPoint =
  /(?<=[由从從自至到为為达達约約仅僅])0([1-9]\d{0,2})(?=(?:提高|下降|降低|上升|增[加至]|[减減]少)[到至为為]?0?\.?\d|个工作日|[%亩畝元米吨噸倍]|公里|[万亿萬億][元亩畝人户吨立平]|个百分点)/gu
const pointHits: NumberRule = text =>
  matchesOf(text, lostPoint).map(match => hit('stray_dot', match, 0.8, `0.${match[1]}`))

/** `截止时间：8月3日点30分`: an hour. */
const hourOfMinutes = /[点點时時]\d{1,2}分(?<=(?:\d[日号號]|[上下中]午|凌晨|[早晚]上)[点點时時]\d{1,2}分)/gu
/** `年月日至年月日，每天上午8:30`: both days of a span are gone while its hours are there; who is to fill in a form writes those too. */
const spanOfDays = /年月日[至到—–-]{1,2}年月日(?=[，,](?:每[天日]|上午)[^。；\n]{0,6}\d)/gu
/** `自签订之日起60日，须在年月日前完成`. */
const dayOfLimit =
  /年月日(?=[前之止]|[春夏秋冬]季|以前)(?<=\d[个個]?(?:日[历歷])?[日天月]，(?:必?[须須应應]当?[於于在]|[于於在])年月日)/gu

const lostTimeHits: NumberRule = text => [
  ...matchesOf(text, hourOfMinutes).map(match => hit('date_figure_lost', match, 0.84)),
  ...matchesOf(text, spanOfDays).map(match => hit('date_figure_lost', match, 0.82)),
  ...matchesOf(text, dayOfLimit).map(match => hit('date_figure_lost', match, 0.82)),
]

/** Rules about forms that no date, age, number or share has. */
export const oddFormRules: readonly NumberRule[] = [
  gated(/\d年\d{1,2}年/u, signHits),
  gated(/[号日號][日号號]/u, daySignHits),
  gated(/[日号號午晨上][点點时時]\d{1,2}分|年月日/u, lostTimeHits),
  gated(/%[人户戶名家件]/u, shareThingHits),
  gated(/\d{3}[岁歲]/u, ageHits),
  gated(/[降跌少低落短小减減缩縮][了约約近达達]?[1-9]\d{2,}[\d.]*%/u, fallHits),
  gated(/偏[多少高低]\d/u, stepHits),
  gated(/[由从從自至到为為达達约約仅僅]0[1-9]/u, pointHits),
  gated(/每人每[年月季]/u, eachHits),
  gated(/\d{3}次/u, pulseHits),
  gated(/[一二三四五六七八九][0OoО〇○]|[百千零〇一二三四五六七八九]\d/u, noughtHits),
  gated(/\d[\d\-—－ ）)]*[OoIl]/u, codeHits),
]
/** Those of texts without digits. */
export const oddHanRules: readonly NumberRule[] = [
  gated(/[十2][\s\S]{0,1}世[纪紀]|十[一二三四五六七八九]年|民[国國].[〇○零]/u, yearHits),
  gated(/(?:星期|[礼禮]拜)[八九十]/u, weekHits),
]
