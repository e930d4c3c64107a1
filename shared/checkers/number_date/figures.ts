import type { Hit } from '../characters/text-blocks.ts'
import type { NumberRule } from './dates.ts'

function hit(rule: string, match: { index: number; 0: string }, confidence: number, ...readings: string[]): Hit {
  const { index, 0: quote } = match
  return { rule, start: index, end: index + quote.length, confidence, fixes: readings.map(text => ({ text })) }
}

/** Units that may be doubled by a slip, each with what may follow it in another word: `10名名师`. */
const unitWords: Readonly<Record<string, string>> = {
  '%': '',
  万: '',
  亿: '',
  元: '旦宵件素年月首',
  个: '体人性别案税头',
  名: '师医校家胜将单额录称誉牌流字',
  件: '',
  次: '数年日序品级生要',
  户: '籍主均口',
  家: '庭具长电政园属乡禽畜居族装校务',
  项: '目',
  条: '例目款件约文',
  亩: '均产',
  吨: '位',
  人: '均才员大民口们类',
  位: '置于居列次',
  场: '地馆所次均景长',
  篇: '章幅目',
  年: '底初末中度均报会产龄限级前后来内间轻货鉴表利味夜饭岁',
  月: '底初末中均度份饼亮考票历子',
  日: '均报常前后内夜',
  处: '理置于在长室级罚分',
  倍: '增',
  辆: '',
  座: '谈落位',
  所: '有在属长以',
  米: '',
  公里: '',
  人次: '',
  万人: '',
  万元: '',
  亿元: '',
}
const doubledUnit = new RegExp(
  `(?<=[\\d〓][余多万亿]{0,2})(?:(\\.?\\d*)(${Object.keys(unitWords)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\2)`,
  'gu',
)
const wordEcho =
  /(?<=[\d〓])(?:人次[人名个]|人[名]|万元元|亿元亿|万人万|[%]百分点|件次件)(?![\u3400-\u9fff]?[大均口才])/gu

/** Units printed twice: `51.3万万份`, `36.8%%`, `420人次人`. */
const doubledUnitHits: NumberRule = text => {
  const hits: Hit[] = []
  for (const match of text.matchAll(doubledUnit)) {
    const unit = match[2] as string
    const end = match.index + match[0].length
    const next = text[end] ?? ''
    if (next !== '' && (unitWords[unit] as string).includes(next)) continue
    // `四万万` is how the old counted; with digits it is a slip.
    hits.push({ ...hit('doubled_unit', { index: end - unit.length * 2, 0: unit + unit }, 0.86, unit) })
  }
  for (const match of text.matchAll(wordEcho)) hits.push(hit('doubled_unit', match, 0.75, match[0].slice(0, 2)))
  return hits
}

const percentFigure = /\d+(?:\.\d+)?%\d+(?:\.\d+)?[万亿]?[\u3400-\u9fff]?/gu
const percentTwice = /百分之(\d+(?:\.\d+)?)%/gu
const strayDot =
  /(?<![\d.])\d+\.\d+\.(?=[万亿%\u3400-\u9fff])|(?<![\d.])\d+\.\d+\.\d+(?=[万亿%])|(?<![\d.])\d+\.(?=[万亿%])|(?<![\d.])\d+\.{2,3}\d+(?=[万亿%\u3400-\u9fff])/gu
const leadingDot = /(?<=[\u3400-\u9fff])\.\d+(?=[%万亿个])/gu
const hanDash = /(?<!\d)(\d{1,4})一(\d{1,4})(?=[年月日%号页])/gu

/** Figures with a mark too many or too few: `86.4.万`, `25%12名`. */
const markHits: NumberRule = text => [
  ...[...text.matchAll(percentFigure)].map(match => hit('percent_run_on', match, 0.84)),
  ...[...text.matchAll(percentTwice)].map(match => hit('percent_twice', match, 0.7, `${match[1]}%`)),
  ...[...text.matchAll(strayDot)].map(match =>
    hit('stray_dot', match, 0.88, match[0].replace(/\.+$/u, '').replace(/\.+/u, '.')),
  ),
  ...[...text.matchAll(leadingDot)].map(match => hit('stray_dot', match, 0.62, `0${match[0]}`)),
  ...[...text.matchAll(hanDash)].map(match => hit('han_dash', match, 0.8, `${match[1]}—${match[2]}`)),
]

const measuredNoun =
  '(?:生产总值|总产值|产值|收入|总投资|投资|资金|金额|总额|总值|增加值|税收|利润|贷款|存款|余额|补贴|补助|补助金|救助金|支出|成本|奖金|经费|债券|销售额|营业额|交易额|成交额|零售额)'
const unitWithoutFigure = new RegExp(
  `(?<=${measuredNoun}(?:达到|达|完成|实现|为|约|共计|共|合计)?)[万亿]元(?![以级大企项村镇乡园产俱户楼工规量之级补奖])`,
  'gu',
)
const percentWithoutFigure = /(?<=增长|下降|提高|上升|达到|占比|率达|率为|降低|同比增|完成)%/gu
const pointsWithoutFigure = /(?<=提高|增长|下降|回落|提升|上升|降低|提高了|下降了)个百分点/gu

/** Units whose figure is lost: `生产总值亿元`, `增长%`. */
const lostFigureHits: NumberRule = text => [
  ...[...text.matchAll(unitWithoutFigure)].map(match => hit('figure_lost', match, 0.76)),
  ...[...text.matchAll(percentWithoutFigure)].map(match => hit('figure_lost', match, 0.85)),
  ...[...text.matchAll(pointsWithoutFigure)].map(match => hit('figure_lost', match, 0.8)),
]

const mixedFigure =
  /(?<![\d.])(\d{1,2})([百十])(?=[多余来个名件人户次家项条万亿元吨亩年天])|(?<![\d.])(\d)(千)(?=[多余来个名人户])/gu
const hanDigits = '〇一二三四五六七八九'

/** Digits before 百 and 十, where style asks for one kind of figure: `8百余`. */
const mixedHits: NumberRule = text =>
  [...text.matchAll(mixedFigure)].map(match => {
    const digit = match[1] ?? match[3] ?? ''
    const power = match[2] ?? match[4] ?? ''
    const han = digit.length === 1 ? [`${hanDigits[Number(digit)]}${power}`] : []
    const { index } = match
    return hit('mixed_figure', { index, 0: digit + power }, power === '千' ? 0.45 : 0.56, ...han)
  })

const lookalike =
  /(?<![A-Za-z\d.\-/])(?=[\dOolI]*\d)(?=\d*[OolI])[\dOolI]{2,8}(?=\.?\d*(?:[年月日个名件人次户家项条万亿元吨亩%场座台辆栋所篇]|个百分点))/gu
const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' }

/** Letters that look like digits: `2O23年`, `l0个`. */
const lookalikeHits: NumberRule = text =>
  [...text.matchAll(lookalike)].map(match =>
    hit(
      'lookalike',
      match,
      0.85,
      match[0].replace(/[OolI]/gu, letter => digitOf[letter] ?? letter),
    ),
  )

const cappedRate =
  /(?:覆盖率|满意率|满意度|合格率|办结率|办复率|出勤率|达标率|普及率|入学率|参保率|绿化率|占比|通过率|及格率|到位率)(?:均|分别)?(?:达到|达|为|是)?(\d{3,}(?:\.\d+)?)%/gu
const part = /共(\d+)([件个名人户家项次])，其中[^，。；\d]{1,12}(\d+)\2/gu

/** Shares above the whole, parts larger than their sum. */
const shareHits: NumberRule = text => [
  ...[...text.matchAll(cappedRate)]
    .filter(match => Number(match[1]) > 100)
    .map(match => {
      const figure = `${match[1]}%`
      return hit('above_whole', { index: match.index + match[0].length - figure.length, 0: figure }, 0.6)
    }),
  ...[...text.matchAll(part)]
    .filter(match => Number(match[3]) > Number(match[1]))
    .map(match => hit('above_whole', match, 0.76)),
]

const total = /[共计](\d+)([件个名人户家项次篇])[，：](?:其中[：，]?)?([^。；]{4,80})(?=[。；])/gu

/** Parts that claim to make up a whole and do not: `共12件，其中甲5件、乙6件。` Weak, for parts are not always all named. */
const sumHits: NumberRule = text =>
  [...text.matchAll(total)].flatMap(match => {
    const [, whole, unit = '', list = ''] = match
    const pieces = list.split(/[，、]/u)
    const counts = pieces.map(piece => new RegExp(`^[^\\d]{1,10}(\\d+)${unit}$`, 'u').exec(piece)?.[1])
    if (pieces.length < 2 || counts.some(count => count === undefined)) return []
    const sum = counts.reduce((all, count) => all + Number(count), 0)
    if (sum === Number(whole)) return []
    return [{ ...hit('sum', match, 0.4), params: { sum, whole: Number(whole) } }]
  })

/** Rules about figures and their units. */
export const figureRules: readonly NumberRule[] = [
  doubledUnitHits,
  markHits,
  lostFigureHits,
  mixedHits,
  lookalikeHits,
  shareHits,
  sumHits,
]
