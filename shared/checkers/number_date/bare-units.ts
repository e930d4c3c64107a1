import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

/** What makes a figure, a habit or a measure of a unit: 数万户, 上万人, 每万人, 千家万户, 亩产万斤. */
const counting =
  '\\d〓零〇一二三四五六七八九十百千万亿萬億两兩几幾多余餘数數每各某这這那此该該第半上下整超近逾过過破达達足成家户戶产產容以'
const things =
  '[户戶]|人(?:次)?|[亩畝]|[头頭]|只|羽|件|[辆輛]|[台臺]|株|[册冊]|[条條]|份|次|[吨噸]|公斤|立方米|平方米|千瓦[时時]?|美元|[标標]箱'
/** How much it grew, or what share of a plan or a whole it is: of a figure of speech nobody says that. */
const compared =
  '，(?:(?:同比|[比较較](?:上年|去年|年初|同期)|增[长長]|下降|增加|[减減]少)[^，。；]{0,6}\\d|(?:完成|[占佔])[^，。；]{0,14}\\d)'
const comparedUnit = new RegExp(`(?<=[\\u3400-\\u9fff])(?<![${counting}])[万亿萬億](?:${things})(?=${compared})`, 'gu')
/** `新增市场主体万户，同比增长17.6%`: what is compared had a figure. */
const comparedHits: NumberRule = text => matchesOf(text, comparedUnit).map(match => hit('figure_lost', match, 0.76))

const measured =
  '面积|面積|里程|全长|全長|总长|總長|长度|高度|宽度|海拔|降[水雨]量|雨量|库容|產量|产量|流量|重量|体重|身高|气温|氣溫|距离|距離'
const bareMeasure = new RegExp(
  `(?<=(?:${measured})(?:[为為达約约共计計近超仅僅是只在]|[达達]到|只有|[仅僅][为為有])?)(?:平方公里|平方千米|平方米|立方米|公里|公[顷頃]|毫米|厘米|公斤|[万萬](?:[亩畝吨噸]|立方米|平方米)|米|[吨噸亩畝])(?=[，。；、）])`,
  'gu',
)
/** `辖区面积平方公里，`. Behind 单位 and in brackets the unit is named. */
const measureHits: NumberRule = text =>
  matchesOf(text, bareMeasure)
    .filter(
      ({ index }) => !/[单單]位(?:[^，。；]{0,12}|[：:][^。]{0,40})$/u.test(text.slice(Math.max(0, index - 44), index)),
    )
    .map(match => hit('figure_lost', match, 0.76))

const bareShare =
  /(?<=(?:[占佔][^，。；、\d]{1,12}的|(?:提高|上升|下降|增[长長加]|[减減]少|降低|[达達])[到至]|控制在|[达達]到?了?|率[为為]))[%％](?=[，。；、）]|以[上下内])/gu
/** `占总面积的%。`, `由42%提高到%`. */
const shareHits: NumberRule = text => matchesOf(text, bareShare).map(match => hit('figure_lost', match, 0.84))

const bareDegree = /(?<=(?:[气氣][温溫]|[温溫]度)[^，。；\d]{0,4}?)(?:[摄攝]氏度|℃)(?=[，。；、])/gu
const bareDate =
  /(?<=(?:^|[，。；：（自从從于於至到]|[上下今去明]年|截至|截止))年月(?:日)?(?=起|[，。；至到止底初末]|[上中下]旬|以[来來前后後]|[开開完竣])/gu
const signHits: NumberRule = text => [
  ...matchesOf(text, bareDegree).map(match => hit('figure_lost', match, 0.78)),
  ...matchesOf(text, bareDate).map(match => hit('date_figure_lost', match, 0.8)),
]

const changedUnit =
  /(?<=(?:[减減]少|增加|新增|[扩擴]大|恢[复復]|[复復][垦墾耕]|改造|新[开開][垦墾]|共有|[现現]有)了?)(?:[万萬]?[亩畝]|公[顷頃]|平方公里|平方米|公里|[万萬亿億]元|[万萬][人户戶吨噸]|[户戶]|人次|[个個]百分[点點])(?=[，。；、])/gu
/** `撂荒地减少亩，`: what is said to change by so much, and by nothing. */
const changedHits: NumberRule = text => matchesOf(text, changedUnit).map(match => hit('figure_lost', match, 0.76))

const bareMoney =
  /(?<=(?:增收|[补補][助贴貼偿償]|[赔賠][偿償]|[奖獎][励勵]|[罚罰]款|支付|花[费費]|借款|收取|[节節][约約]|[缴繳][纳納]|退[还還]|[损損]失|欠款|[筹籌集耗][资資]|造[价價]))元(?=[，。；、）])/gu
const moneyHits: NumberRule = text => matchesOf(text, bareMoney).map(match => hit('figure_lost', match, 0.74))

/** Projects are named by how much they cost at least: 亿元以上项目. */
const bareBound =
  /(?<![\d〓万亿萬億千百十几幾数數美欧歐日港零多余餘整单單公每])元以[上下](?=的?(?:[项項]目|[投]?[资資]|企[业業]|工程|[产產]品|[奖獎]|[单單]位|大))/gu
/** `其中元以上项目68个`. */
const boundHits: NumberRule = text =>
  matchesOf(text, bareBound).map(match => hit('figure_lost', match, 0.8, `亿${match[0]}`, `万${match[0]}`))

const bareOffice =
  /(?<=(?:书记|書記|主席|主任|县长|市长|镇长|局长|院长|校长|处长|科长|会长|理事长|代表|记者))[（(][)）](?=主持|[讲講][话話]|出席|[参參]加|致|作|[汇彙]|宣|表示|说|說|介[绍紹]|在)/gu
/** `副主任（）主持`: a name in brackets that is gone. */
const officeHits: NumberRule = text => matchesOf(text, bareOffice).map(match => hit('figure_lost', match, 0.7))

/** Rules about units and brackets of which what they belong to is gone, in texts that hide nothing. */
export const bareUnitRules: readonly NumberRule[] = [
  gated(/[万亿萬億][^，。]{1,3}，(?:同|[比较較]|增|下降|[减減]|完成|[占佔])/u, comparedHits),
  gated(
    /[积積程长長度拔量高温溫离離重容](?:[为為达達約约共计計近超仅僅是只在]{0,2}[到有]?)[平立公毫厘万萬米吨噸亩畝]/u,
    measureHits,
  ),
  gated(/[\u3400-\u9fff][%％]/u, shareHits),
  gated(/[摄攝]氏度|年月|\D℃/u, signHits),
  gated(
    /[少加增大复復垦墾耕造有]了?(?:[亩畝户戶]|公[顷頃里]|平方|[万萬亿億][亩畝元人户戶吨噸]|人次|[个個]百)/u,
    changedHits,
  ),
  gated(/[\u3400-\u9fff]元[，。；、）]/u, moneyHits),
  gated(/（）|\(\)/u, officeHits),
  gated('元以', boundHits),
]

const holeBefore = new RegExp(
  `(?:(?:${measured})(?:[为為是约約仅僅达達]|[达達]到)?|[气氣][温溫][为為是约約]?|[实實可]灌|灌溉|供水|[达達]到|共有|[现現]有|率[为為达達]?到?|[基资資奖獎]金|投[资資]|[费費款额額]|收入|支出|[产產]值)$`,
  'u',
)
const holeBehind =
  /^(?:[%％]|平方公里|平方千米|平方米|立方米|公[里顷頃]|毫米|厘米|米|[万萬亿億]?[亩畝吨噸元]|[万萬]立方米|[摄攝]氏度|℃)/u

const wideHole = /^(?:批次|人次|[场場]次|[场場批期次件名起份条條户戶处處人])[，。；、）]/u

/** Whether white space of a text stands where a figure is lost (`总面积 平方公里`): it is no stray space. */
export const isFigureHole = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).trim() === '' &&
  ((holeBehind.test(text.slice(end, end + 4)) && holeBefore.test(text.slice(Math.max(0, start - 8), start))) ||
    (end - start > 1 && wideHole.test(text.slice(end, end + 3)) && /\p{Script=Han}/u.test(text[start - 1] ?? '')))
