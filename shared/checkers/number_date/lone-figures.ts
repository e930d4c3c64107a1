import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const counters = '个|所|座|家|处|人|户|台|辆|件|条|张|间|眼|艘|株|亩|吨|公里'
/** `中学12所，小学36，幼儿园40所`: one of a row of things has no unit, its neighbours have one and the same. */
const bareMember = new RegExp(
  `\\d(${counters})[，、；][\\u3400-\\u9fff]{2,8}(\\d{1,6})(?=[，、；][\\u3400-\\u9fff]{2,8}\\d{1,6}\\1[，、；。])`,
  'gu',
)
const notCounted = /[第号率年月比数级約约]$|\d$/u
const memberHits: NumberRule = text =>
  matchesOf(text, bareMember).flatMap(({ index, 0: quote, 1: unit = '', 2: figure = '' }) => {
    const start = index + quote.length - figure.length
    return notCounted.test(text.slice(start - 1, start))
      ? []
      : [hit('unit_lost', { index: start, 0: figure }, 0.72, figure + unit)]
  })

/** `这样的楼全市有4126。`, `现在是146。`: the sentence ends where a unit must follow. A year or a number may end one. */
const bareEnd =
  /(?<=[\u3400-\u9fff](?:[有共达達](?![色号])|[共总總]计|合计|计有)|现在是|[增减降升][至到]|发展到|扩大到|提高到|上升到)(?!(?:19|20)\d\d[。；])(\d{2,6})(?=[。；])/gu
/** `新增停车位86。`: what is built anew is counted, where its name is none of what bears a number. */
const bareNew =
  /(?<=(?:新增|新建|增[设設]|改造|拆除|[补補][种種]|[配添]置|建成|[发發]放|走[访訪])[\u3400-\u9fff]{1,5}(?:位|房|点|點|[灯燈]|[树樹]|[车車]|站|泵|井|池|箱|桶|亭|棚|[机機]|[码碼][头頭]|[农農贫貧困]{0,2}[户戶]|[设設]施|小[区區]|[图圖][书書]|宣[传傳](?:[单單品册冊]|[资資]料)))\d{1,5}(?=[。；])(?!(?<=(?:19|20)\d\d))/gu
/** What is told by a bare figure. */
const plainFigure = /指数|指數|评分|得分|总分|分数|编号|号|代码|比[值例]|系数|名次|位次|排名/u
/** `人民币3.7，`: money without its unit. */
const bareMoney = /(?<=人民[币幣])(?!\d+(?:,\d{3})*\.\d\d[，。；）])(\d{1,3}(?:\.\d+)?)(?=[，。；）])/gu
const bareHits: NumberRule = text => [
  ...matchesOf(text, bareEnd)
    .filter(({ index }) => !plainFigure.test(text.slice(Math.max(0, index - 24), index)))
    .map(match => hit('unit_lost', match, 0.6)),
  ...matchesOf(text, bareNew).map(match => hit('unit_lost', match, 0.76)),
  ...matchesOf(text, bareMoney).map(match => hit('unit_lost', match, 0.7)),
]

/** Units cut in two: `施肥30公，`, `雨量1200毫左右`, `亩产由96公提高到178公斤`. */
const cutUnit =
  /(?<=[\d十百千万])[公毫](?=[，。；、）]|左右|以[上下内])|(?<=\d)公(?=[的和与]|提高|增[加长至到]|上升|下降|减[少至]|降[低至到]|升至)/gu
const cutUnits = { 公: ['公斤', '公里', '公顷'], 毫: ['毫米', '毫升', '毫克'] } as const
const cutHits: NumberRule = text =>
  matchesOf(text, cutUnit).map(match => hit('unit_lost', match, 0.7, ...cutUnits[match[0] as keyof typeof cutUnits]))

const money = '(?<![人户亩均每])(?:产值|总值|固定资产|利税|总投资|销售收入|营业收入)(?:达到?|为|是|完成|实现|约)?'
const plainMoney = new RegExp(`${money}(\\d{2,4}(?:\\.\\d+)?)元(?=[，。；、])`, 'gu')
const largeMoney = /[\d一二三四五六七八九十百千][万亿]元/gu
const perHead = /每|人均|户均|亩均|平均|单价|标准/u
/** `产值6830元，实现利税1240万元`: of a plant's money one figure lacks its 万. */
const scaleHits: NumberRule = text =>
  matchesOf(text, plainMoney).flatMap(({ index, 0: quote, 1: figure = '' }) => {
    const end = index + quote.length
    const stop = text.indexOf('。', end)
    const sentence = text.slice(text.lastIndexOf('。', index) + 1, stop < 0 ? text.length : stop)
    if (perHead.test(sentence) || matchesOf(sentence, largeMoney).length < 2) return []
    return [hit('unit_lost', { index: end - figure.length - 1, 0: `${figure}元` }, 0.62, `${figure}万元`)]
  })

/** Degrees, minutes and seconds beyond their circle. */
const degrees = /(?:([东東西])|[南北])([经經纬緯])(?:线)?\s?(\d{1,3})(?:\.\d+)?[°度]/gu
const sixtieths = /(?<=\d[°′']\s?|\d度|[°度]\d{1,2}分)(\d{2,3})(?:\.\d+)?(?:[′'″"]|[分秒](?![之钟鐘]))/gu
const circleHits: NumberRule = text => [
  ...matchesOf(text, degrees)
    .filter(([, , kind = '', figure]) => Number(figure) > (/[经經]/u.test(kind) ? 180 : 90))
    .map(({ index, 0: quote, 3: figure = '' }) =>
      hit('above_whole', { index: index + quote.lastIndexOf(figure), 0: figure }, 0.84),
    ),
  ...matchesOf(text, sixtieths)
    .filter(([, figure]) => Number(figure) >= 60)
    .map(({ index, 1: figure = '' }) => hit('above_whole', { index, 0: figure }, 0.78)),
]

/** Two ways to tell a share, or a ratio that is called one: `两成%`, `1:5%`. */
const shareSign = /[一二两三四五六七八九十]成[%％]|(?<![\d:：])\d{1,2}[:：∶]\d{1,3}[%％]/gu
const signHits: NumberRule = text =>
  matchesOf(text, shareSign).map(match => hit('percent_twice', match, 0.78, match[0].slice(0, -1)))

/** `21万林地适合种植`: land without its measure. */
const bareLand = /(?<=\d)[余多]?万?(?=(?:林地|耕地|农田|草[原场地]|茶园|果园|湿地|水田|旱地|荒山)(?!里|上|间))/gu
const landHits: NumberRule = text =>
  matchesOf(text, bareLand).flatMap(({ index, 0: scale }) => {
    const figure = /\d+(?:\.\d+)?$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0]
    // 2号茶园1 and the like are names.
    return scale === '' || !figure
      ? []
      : [hit('unit_lost', { index: index - figure.length, 0: figure + scale }, 0.74, `${figure}${scale}亩`)]
  })

/** `分别增长5.6%和7.9。`: the second of two shares has lost its sign, or the first of a pair of decimals. */
const bareShare =
  /(?<=\d[%％][和与與、])\d{1,3}\.\d{1,2}(?=[，。；])|(?<=分别\p{Script=Han}{2,4})\d{1,3}\.\d{1,2}(?=[和与、]\d{1,3}\.\d{1,2}%)/gu
const shareHits: NumberRule = text =>
  matchesOf(text, bareShare).map(match => hit('unit_lost', match, 0.74, `${match[0]}%`))

/** A count that is gone from before its unit: `排涝渠道条总长六十里`, `辖个行政村`, `受灾达余人`, `合作社618个，家庭农场个。`. */
const countLost =
  /(?<=(?:渠道|管道|公路|道路|街道|巷道|沟渠|线路|水渠))条(?=，?[总總全共]长)|(?<=[\u3400-\u9fff][辖轄]|共有|[设設]有|建有)[个個](?=(?:行政村|自然村|社区|社區|乡镇|鄉鎮|村民|居民|生产|村|乡|鄉|镇|鎮)(?!落))|(?<=[\u3400-\u9fff](?:[达達近]|共有|[约約]有|[总總]计))[余餘](?=[人户戶亩畝吨噸件][，。；的])|(?<=\d个[，、][\u3400-\u9fff]{2,8})(?<![数幾几多干各每此该这那哪整某双余来一二两三四五六七八九十百千万亿零半逐])个(?=[，。；、])/gu
const countHits: NumberRule = text => matchesOf(text, countLost).map(match => hit('figure_lost', match, 0.74))

/** Rules about figures and units that have lost each other. */
export const loneFigureRules: readonly NumberRule[] = [
  memberHits,
  bareHits,
  cutHits,
  gated('元', scaleHits),
  signHits,
  gated(/[%％]/u, shareHits),
  gated('万', landHits),
]
/** Those that need a sign, whatever figures a block has. */
export const circleRules: readonly NumberRule[] = [gated(/[°度′分]/u, circleHits)]
/** Whether a block, with digits or without, may have lost a count. */
export const mayHaveLostCount = /[道路渠街][条條]，?[总總全共]|[辖轄有][个個]|[达達近有计][余餘]|\d个[，、]/u
/** The rule for such blocks. */
export const lostCountRules: readonly NumberRule[] = [countHits]
