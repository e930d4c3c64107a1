import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { hit } from './hit.ts'

/** Units that may be doubled by a slip, each with what may follow it in another word: `10名名师`. */
export const unitWords: Readonly<Record<string, string>> = {
  '%': '',
  '‰': '',
  万: '',
  亿: '',
  元: '旦宵件素年月首',
  个: '体人性别案税头',
  名: '师医校家胜将单额录称誉牌流字',
  件: '',
  岁: '月',
  角: '度落色逐钱',
  分: '别钟之析管部工数布公支组类级期离散校',
  起: '来伏草点诉步码源飞降动',
  斤: '',
  台: '阶湾风',
  套: '路',
  天: '气然空津生下',
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
  日: '出落照本均报常前后内夜',
  处: '理置于在长室级罚分',
  倍: '增',
  辆: '',
  盏: '',
  株: '',
  棵: '',
  栋: '',
  幢: '',
  眼: '镜睛界',
  艘: '',
  头: '部目领',
  只: '有能是',
  张: '贴扬力',
  块: '',
  床: '位铺',
  床位: '',
  座: '谈落位',
  所: '有在属长以',
  米: '色粉粒面脂饭线',
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
  /(?<=[\d〓][万亿]?)(?:人次[人名个]|[人件批场车户]次次|人[名]|万元元|亿元亿|万人万|%个?百分点|件次件)(?![\u3400-\u9fff]?[大均口才])/gu

/** Units of several characters of which one is doubled. */
const brokenUnit =
  /(?<=[\d〓][万亿千百余多个]{0,2})(?:平平方米?|平方方[米公]里?|立立方米?|立方方米?|平方米米|立方米米|公公里|公里里(?!程)|公公顷|公顷顷|公公斤|公斤斤|千千瓦时?|千瓦时时|千瓦瓦时?|小小时|小时时(?![长间段候刻])|分分钟|分钟钟|个个百分点|个百百分点|个百分分点|个百分点点|人人次|百百分点|毫毫[米升克]|毫[米升克]米|毫升升|厘厘米|厘米米|千千[米克]|海海里|公[吨顷]顷|摄摄氏度|摄氏氏度|立方方)/gu

/** Units printed twice: `51.3万万份`, `36.8%%`, `420人次人`. */
const doubledUnitHits: NumberRule = text => {
  const hits: Hit[] = []
  for (const match of matchesOf(text, doubledUnit)) {
    const unit = match[2] as string
    // `3.户户签字`: the number of an item.
    if (match[1] === '.') continue
    // Behind a mask 天天 is a word: `_天天向上`.
    if (unit === '天' && !/\d/u.test(text[match.index - 1] ?? '')) continue
    const end = match.index + match[0].length
    const next = text[end] ?? ''
    if (next !== '' && (unitWords[unit] as string).includes(next)) continue
    // `四万万` is how the old counted; with digits it is a slip.
    hits.push({ ...hit('doubled_unit', { index: end - unit.length * 2, 0: unit + unit }, 0.86, unit) })
  }
  for (const match of matchesOf(text, wordEcho)) {
    const [echo] = match
    hits.push(hit('doubled_unit', match, 0.8, echo.startsWith('%') ? '个百分点' : echo.slice(0, 2)))
  }
  for (const match of matchesOf(text, brokenUnit)) {
    const reading = [...match[0]].filter((unit, at, all) => unit !== all[at - 1]).join('')
    hits.push(hit('doubled_unit', match, 0.88, reading))
  }
  return hits
}

const percentFigure = /(?<![A-Za-z\d.%])\d+(?:\.\d+)?%\d+(?:\.\d+)?[万亿]?[\u3400-\u9fff]?/gu
const percentTwice = /百分之(\d+(?:\.\d+)?|[一二三四五六七八九十点]+)%/gu
const strayDot =
  /(?<=[\u3400-\u9fff（，、；：])(?<![第图表例附节章条])\d+\.\d+\.(?=[万亿%‰℃\u3400-\u9fff]|[mkt][mg³²]?(?![a-z]))|(?<![\d.])\d+\.\d+\.\d+(?=[万亿%‰℃]|[mk]?[mgt][³²]?(?![a-z\d]))|(?<![\d.])\d+\.(?=[万亿%‰])|(?<![\d.])\d+\.{2,3}(?:\d+(?=[万亿%‰\u3400-\u9fff])|(?=[万亿%‰]))|(?<![\d.])\d+\.(?:公里|[万亿]?元|吨|亩|万|亿|平方米|米)\d+(?!\.?[\d、年月日])/gu
/** `10..4` in a row of figures; a range goes up. */
const twoPoints = /(?<![\d.])(\d{1,4})\.\.(\d{1,2})(?=[ \t|，。；]|$)/gu
/** Two marks where a figure has one: `31,977,.84`. */
const twoMarks = /(?<![\d,.])\d[\d,]*(?:,\.|\.,|,,)\d[\d,]*(?:\.\d+)?(?=[%万亿\u3400-\u9fff])/gu
/** `3，.83万元`: a mark of prose beside the point. */
const wideMarks = /(?<![\d,.])\d[\d,]*(?:[，、。；：]\.|\.[，、。；：])\d+(?=[%‰万亿元个亩畝吨噸斤米倍公平千])/gu
const grouping =
  /(?<![\d,.])\d{1,3}(?:,\d{1,4}){1,3}(?=[余多]?[万亿]?(?:元|人|户|吨|亩|件|公里|平方米|名|个|台|辆|座|处|所|株|头|只|张|份|册|斤|公斤|美元))(?![\d,])/gu
/** Whether the groups of a figure are parted wrongly, and not figures of a list. */
const isMisgrouped = (figure: string) => {
  const groups = figure.split(',').slice(1)
  return (
    groups.some(group => group.length !== 3) &&
    (groups.length > 1 || groups.some(group => group.length === 3 || /^0\d/u.test(group)) || groups[0]?.length === 4)
  )
}
/** `8.600元`: the point of other countries for thousands. */
const pointOfThousands = /(?<![\d.])[1-9]\d{0,2}\.\d00(?=[元人户戶吨])(?!元(?:\/|每))(?<![价價率]\d{1,3}\.\d00)/gu
/** `增长12、6%`: a mark of lists for the point. */
const listPoint = /(?<=(?<!分别)(?:增长|下降|提高|上升|降低|回落|增幅|降幅|率[为达]?))(\d{1,3})、(\d{1,2})(?=%)/gu
const leadingDot =
  /(?<=[\u3400-\u9fff])(?<![图圖表式例第章节節附件注号號款条條])\.\d+(?=[%‰万亿个元亩畝吨噸斤米倍度℃克]|公[里斤顷頃分]|[平立]方|千[克米瓦]|[厘毫]米|小[时時])/gu
/** What asks for an amount. */
const beforeAmount = /[于於为為达達至到约約近仅僅占佔超过過升降长長高加少]/u
const hanDash =
  /(?<![\dA-Za-z.一])(\d{1,4}(?:\.\d+)?[年月日时時℃%米吨噸元人]?)一(\d{1,4}(?:\.\d+)?)(?=[年月日时時%‰℃°号號页頁天岁歲倍度元角分人户戶名亩畝斤吨噸米里尺寸升克株棵粒只头頭匹个個次层層件台口座艘万萬亿億]|厘米|毫米|公[里斤分顷頃]|平方|立方|千[克米瓦]|小[时時])/gu
/** `有.13304名`: a point before a number of heads, of which there are no parts unless it is a mean. */
const headsDot =
  /(?<!(?:每|均)[^，。；]{0,12})(?<=[\u3400-\u9fff])\.(?:[1-9]\d*)(?=[名户戶艘辆輛匹幢栋棟](?![均])|人(?![民均]))/gu

/** Figures with a mark too many or too few: `86.4.万`, `25%12名`. */
const markHits: NumberRule = text => [
  ...matchesWith('%', text, percentFigure).map(match => hit('percent_run_on', match, 0.84)),
  ...matchesWith('百分之', text, percentTwice).map(match =>
    hit('percent_twice', match, 0.7, /\d/u.test(match[0]) ? `${match[1]}%` : match[0].slice(0, -1)),
  ),
  ...matchesWith('.', text, strayDot).map(match =>
    hit('stray_dot', match, 0.88, match[0].replace(/\.+$/u, '').replace(/\.+/u, '.')),
  ),
  ...matchesWith('..', text, twoPoints)
    .filter(([, before, behind]) => Number(before) > Number(behind))
    .map(match => hit('stray_dot', match, 0.8, `${match[1]}.${match[2]}`)),
  ...matchesWith(',', text, twoMarks).map(match =>
    hit('stray_dot', match, 0.88, match[0].replace(/,\.|\.,(?!\d{3}(?!\d))/u, '.').replace(/\.,|,,/u, ',')),
  ),
  ...matchesWith('.', text, wideMarks).map(match =>
    hit('stray_dot', match, 0.84, match[0].replace(/[，、。；：]/u, '')),
  ),
  ...matchesWith(',', text, grouping)
    .filter(([figure]) => isMisgrouped(figure))
    .map(match => hit('grouping', match, 0.62)),
  ...matchesWith('00', text, pointOfThousands).map(match => hit('grouping', match, 0.62, match[0].replace('.', ''))),
  ...matchesWith('、', text, listPoint).map(match => hit('stray_dot', match, 0.66, `${match[1]}.${match[2]}`)),
  ...matchesWith('.', text, leadingDot).map(match =>
    hit('stray_dot', match, beforeAmount.test(text[match.index - 1] as string) ? 0.8 : 0.62, `0${match[0]}`),
  ),
  ...matchesWith('.', text, headsDot).map(match => hit('stray_dot', match, 0.76, match[0].slice(1))),
  ...matchesWith('一', text, hanDash).map(match => hit('han_dash', match, 0.8, `${match[1]}—${match[2]}`)),
]

const measuredNoun =
  '(?:生产总值|总产值|产值|收入|总投资|投资|资金|金额|总额|总值|增加值|税收|利润|贷款|存款|余额|补贴|补助|补助金|救助金|支出|成本|奖金|经费|债券|销售额|营业额|交易额|成交额|零售额)'
const unitWithoutFigure = new RegExp(
  `(?<=${measuredNoun}(?:达到|达|完成|实现|为|约|共计|共|合计)?)[万亿]元(?![以级大企项村镇乡园产俱户楼工起规量之级补奖])`,
  'gu',
)
const percentWithoutFigure = /(?<=增长|下降|提高|上升|达到|占比|率达|率为|降低|同比增|完成)%(?!\d)/gu
const bigUnit =
  '(?:万吨|[万亿]元|亿美元|万美元|万亩|[万亿]立方米|亿斤|万斤|万担|万石|万公斤|万平方米|万人次?|亿千瓦时|万千瓦时?|万户|万辆|万套|万头|万只|万件)'
/** Before such a unit these make a figure, a habit or a measure: 数万元, 每万人, 超亿元. */
const bigWithoutFigure = new RegExp(
  `(?<=(?:供水|蓄水|引水|[输輸]水|[实實可]灌|灌溉|[装裝][机機]|粮食|产粮|征购|收购|产量|总产|产值|面积|总量|储量|库容|销量|出栏|存栏|人口|客运量|货运量|吞吐量|发电量|用电量|供水量|用水量|竣工|完成|达到|实现|配套|投入|补助|补贴|支出|收入|资金|投资|债券|贷款|余额|减少|增加|新增|筹集|募集|争取|拨付|安排|缴纳|收缴|罚款|节约|总额|金额|费用|税收|利润))${bigUnit}(?=[，。；、）]|$|比上年|比|同比|增长|下降|用于|左右)`,
  'gu',
)
/** `投入多万元`: what stood before 多 is gone. That is looked for last, because it would be tried at every character. */
const aboutWithoutFigure =
  /[多余][万亿](?=[元人亩吨立平])(?<=(?:投入|投资|资金|达到|完成|实现|筹集|补助|收入|支出|共计|捐款|捐资|节约|产值|利润|税收|销售额|积蓄|存款)[多余][万亿])/gu
const plainWithoutFigure =
  /(?=[为达提降元])(?<=费用|收入|工资|补助标准|标准|单价|均价|票价|金额|产值|总额|支出)(?:为|达到?|提高到|降到)?元(?=[，。；、）])/gu
/** `〔2009〕号`, `流量每秒立方米`. */
const numberLost = /(?<=〔\d{4}〕)号|(?<=流量|流量为|流量达)每秒立方米/gu
const pointsWithoutFigure = /(?<=提高|增长|下降|回落|提升|上升|降低|提高了|下降了)个百分点/gu

/** Units whose figure is lost: `生产总值亿元`, `增长%`. */
export const lostFigureHits: NumberRule = text => [
  ...matchesWith('元', text, unitWithoutFigure).map(match => hit('figure_lost', match, 0.76)),
  ...matchesOf(text, bigWithoutFigure)
    .filter(match => !/单位|每/u.test(text.slice(Math.max(0, match.index - 8), match.index)))
    .map(match => hit('figure_lost', match, 0.74)),
  ...matchesOf(text, aboutWithoutFigure).map(match => hit('figure_lost', match, 0.7)),
  ...matchesWith('元', text, plainWithoutFigure).map(match => hit('figure_lost', match, 0.72)),
  ...matchesWith('%', text, percentWithoutFigure).map(match => hit('figure_lost', match, 0.85)),
  ...matchesOf(text, numberLost).map(match => hit('figure_lost', match, 0.76)),
  ...matchesWith('个百分点', text, pointsWithoutFigure).map(match => hit('figure_lost', match, 0.8)),
]

const mixedFigure =
  /(?<![\d.])(\d{1,2})([百十])(?=[多余来个名件人户次家项条元吨亩年天])|(?<![\d.])(\d)(千)(?=[多余来个名人户])/gu
const hanDigits = '〇一二三四五六七八九'

/** Digits before 百 and 十, where style asks for one kind of figure: `8百余`. */
const mixedHits: NumberRule = text =>
  matchesOf(text, mixedFigure).map(match => {
    const digit = match[1] ?? match[3] ?? ''
    const power = match[2] ?? match[4] ?? ''
    const han = digit.length === 1 ? [`${hanDigits[Number(digit)]}${power}`] : []
    const { index } = match
    return hit('mixed_figure', { index, 0: digit + power }, power === '千' ? 0.45 : 0.56, ...han)
  })

const lookalike =
  /(?<![A-Za-z\d.\-/])(?=[\dOolI]*\d)(?=\d*[OolI])[\dOolI]{2,8}(?=\.?\d*(?:分(?![类布析别])|岁|起|角(?!度)|度|届|号|楼|室|亿|倍|节|\/\d|‰|[年月日个名件人次户家项条万亿元吨亩%场座台辆栋所篇處戶個間條項畝噸場臺輛棟萬億隻]|个百分点))|(?<![A-Za-z\d.\-/])(?!\d{1,4}l[水油汽装桶的左以])\d[\dOolI]{1,7}(?<=[OolI]\d*)(?=\.?\d*[%‰\u3400-\u9fff])/gu
const misreadDecimal =
  /(?<![A-Za-z\d.])[OQ]\.\d{1,3}(?=[%‰万亿天个元米亩吨倍分])|(?<![A-Za-z\d.,-])l\d{3,}(?![A-Za-z\d])|(?<![A-Za-z\d.])\d+\.(?=\d*[OolI])[\dOolI]{1,3}(?=[%‰\u3400-\u9fff])/gu
const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1', S: '5' }

const misreadFive = /(?<![A-Za-z\d.\-/])\d{1,4}(?:\.\d{1,2})?S(?=[年月日个名件人次户家项条万亿元吨亩%分岁辆台座])/gu
const misreadTime = /(?<![\d:])\d{1,2}:(?=[\dOl]{2}(?![\dA-Za-z]))(?=\d?[Ol])[\dOl]{2}/gu

/** Letters that look like digits: `2O23年`, `l0个`. */
const lookalikeHits: NumberRule = text =>
  [
    ...matchesOf(text, lookalike),
    ...matchesWith('.', text, misreadDecimal),
    ...matchesWith('S', text, misreadFive),
    ...matchesWith(':', text, misreadTime),
  ].map(match =>
    hit(
      'lookalike',
      match,
      0.85,
      match[0].replace(/[OoQlIS]/gu, letter => digitOf[letter] ?? letter),
    ),
  )

const total = /[共计](\d+)([件个名人户家项次篇])[，：](?:其中[：，]?)?([^。；]{4,80})(?=[。；])/gu

/** Parts that claim to make up a whole and do not: `共12件，其中甲5件、乙6件。` Weak, for parts are not always all named. */
const sumHits: NumberRule = text =>
  matchesOf(text, total).flatMap(match => {
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
  sumHits,
]
