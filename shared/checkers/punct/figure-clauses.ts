import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { lostMarkHit } from './mark-hit.ts'

const numeral = '[\\d〇零一二三四五六七八九十百千万萬亿億半]'
const figure = `(?:\\d[\\d,.]*|[〇零一二三四五六七八九十百千两兩半][〇零一二三四五六七八九十百千两兩半万萬亿億]*)[余餘多]?[万萬亿億千百]*`
const measure =
  '(?:个百分点|[%％‰]|℃|毫米|厘米|平方米|立方米|平方公里|平方千米|公里|千米|公斤|公[顷頃尺]|微克/立方米|市斤|万?千瓦[时時]?|[马馬]力|毫升|次/分|[ck]?m|kg|[万亿萬億]?元|[斤亩畝吨噸担擔石里米尺丈升度天成])'
const counter =
  '(?:[人台臺车車件]次|[个個](?!百分)|[名人位口头頭匹只隻台臺部架辆輛艘条條支枝眼座处處所家株棵间間栋棟幢件项項次股户戶粒套张張])'
/** A figure with its unit, behind which a word follows at once. */
const place = new RegExp(`${numeral}[余餘多]?(${measure}|${counter})(?=[\\u3400-\\u9fff]{2})`, 'gu')
/** No rule reads more on either side. UTF-16 units. */
const reach = 40
const ownFigure = new RegExp(`${figure}(?:${measure}|${counter})$`, 'u')

/** With its unit. UTF-16 units. */
const longestFigure = 18

/** The last words of what a quantity is called. */
const quantity =
  '(?:[亩畝单單年日][产產]|[总總][产產]|[产產][量值]|面[积積]|容[积積量]|[库庫]容|[长長宽寬高深厚]度?|直?[径徑]|流量|泄量|[装裝]机(?:容量)?|[总總]?投[资資]|收入|支出|[总總][额額量]|利[润潤]|人口|[气氣体體]温|雨量|降[水雨]量|脉搏|用[水电電]量|里程|距[离離]|[扬揚]程|水位|海拔|[\\u3400-\\u9fff][率量度]|天[数數]|利[税稅]|[载載]重|[高落]差|霜期|[占佔]地|[费費][银銀用]|籌款)'
const link = '(?:[达達]到|[约約为為达達共计計仅僅]|每(?:秒|[亩畝]|年|日|人|公[顷頃]|平方公里|[昼晝]夜))?'
/** The quantity has its figure: what follows is another clause. */
const hasQuantity = new RegExp(`${quantity}${link}$`, 'u')
const bareSize = /^[长長宽寬高深厚径徑重]/u
const spends = /投[资資入]|[筹籌集]|[拨撥]|[费費]/u
/** Words that belong to the figure, or lean on what stands before them. */
const leans = /^(?:以[上下内內外]|左右|上下|的|[之及和与與或至到而]|[余餘多][的]|[内內]外|不[等到足]|[为為]|是|中)/u

/** A comparison or a share is told of the quantity. */
const compared =
  /^(?:同比(?=[增下降上减提])|[占佔]比(?=\d)|[比较較](?![率例重值如方拟擬])(?:[上去前往常]年|[当當]地|[历歷]史|解放前|原[来來]|[对對]照|(?:19|20)\d\d年|同期|\p{Script=Han}{2,8}?(?:增|[减減]|提高|下降|多|少|高|低)))/u
/** What the thing does or costs, told with a figure of its own. */
const deed = new RegExp(
  `^(?:控制(?=灌溉)|(?:可|[实實]|保|受)?灌溉|[受]益|可供|[衬襯]砌|用工|投工|耗[资資]|[损損]失|[冲沖][毁毀走]|倒塌|[负負][债債](?=[总總]))[^，。；、的]{0,8}?${figure}`,
  'u',
)
/** Another quantity, with its name and figure: the name is longer than a bare 长 or 宽. */
const nextQuantity = new RegExp(
  `^(?![^，。；、]{0,12}的)([\\u3400-\\u9fff]{0,8}?)${quantity}${link}(?:百分之)?${figure}(?:${measure}|${counter}|[，。；]|$)`,
  'u',
)
const nextThings = /^(?![^，。；、]{0,8}的)([\u3400-\u9fff]{2,8}?)[\d一二三四五六七八九十百千两兩]/u

/** Things, by the last character of what they are called, with the words that count them. */
const countersOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['机機器', '台臺部架套'],
    ['车車', '辆輛部台臺架'],
    ['井泉', '眼口处處股'],
    ['牛马馬猪豬羊驴驢骡騾驼駝畜', '头頭匹只隻口'],
    ['桥橋库庫塔庙廟坝壩闸閘', '座处處'],
    ['站', '座处處个個'],
    ['校院厂廠所店', '所处處家个個座'],
    ['学學', '所'],
    ['组組社', '个個'],
    ['部', '处處个個'],
    ['业業', '家个個'],
    ['班', '个個'],
    ['床位', '张張个個'],
    ['渠路沟溝堤', '条條'],
    ['辆輛', '台次車次车次臺次'],
    ['员員师師生工兵', '人名位人次'],
    ['树樹', '株棵'],
    ['船', '艘只隻条條'],
    ['枪槍', '支枝'],
    ['房', '间間栋棟幢'],
    ['议議', '次'],
    ['案', '件项項'],
    ['具', '部件套'],
  ].flatMap(([things = '', units = '']) => [...things].map(thing => [thing, units])),
)
const counts = (thing: string | undefined, unit: string) =>
  unit !== '' && (countersOf[thing ?? ''] ?? '').includes(unit)
/** What people or machines do is told of without a comma as well: 出动挖掘机5台抢修道路3公里. */
const acts =
  /^(?:新[增建]|[负負](?![债債])|[帮幫培救组組参參赴到深出完带帶为為向对對从從修建种種养養开開进進抢搶运運清挖灌抽发發承服共合分平])/u

/** Whether a new clause begins behind a figure that tells of a quantity: `装机8420千瓦流动抽水机512台`. */
function parted(before: string, unit: string, behind: string): boolean {
  if (leans.test(behind)) return false
  const name = before.slice(0, before.length - (ownFigure.exec(before.slice(-longestFigure))?.[0].length ?? 0))
  if (name === before) return false
  const thing = name.at(-1)
  const next = nextThings.exec(behind)?.[1]
  if (counts(thing, unit)) {
    if (next === undefined || acts.test(behind)) return false
    const nextUnit = new RegExp(`^${next}${figure}(${counter})`, 'u').exec(behind)?.[1] ?? ''
    return counts(next.at(-1), nextUnit) || nextQuantity.test(behind) || share.test(behind)
  }
  if (yearly.test(behind) || (turnsOut.test(behind) && !/[建修有购購置添造成设設增上达達为為]$/u.test(name)))
    return true
  if (isSameCount(clauseOf(name), unit, behind)) return true
  if (!hasQuantity.test(name)) return false
  if (compared.test(behind)) return true
  const isMoney = unit.endsWith('元')
  if (!isMoney && deed.test(behind)) return true
  if (isMoney && (spends.test(name.slice(-4)) || acts.test(behind))) return false
  const quantityNext = nextQuantity.exec(behind)
  // 长3米宽2米 is said in one breath.
  if (quantityNext) return !(quantityNext[1] === '' && bareSize.test(behind))
  const nextUnit = next === undefined ? '' : (new RegExp(`^${next}${figure}(${counter})`, 'u').exec(behind)?.[1] ?? '')
  return counts(next?.at(-1), nextUnit) && !builds.test(name) && !sized.test(next ?? '')
}
/** `……同比下降8.8%`: whatever was measured, its change is a clause of its own. */
const yearly = /^同比(?=[增下降上减減提回])/u
/** `钢磨十二台日处理小麦三十吨`: what the things yield. */
const turnsOut = new RegExp(
  `^[年日](?:均?[产產]|[处處]理|供水|[发發][电電])(?![^，。；、]{0,12}的)[^，。；、\\d]{0,6}?${figure}(?:${measure}|[块塊])`,
  'u',
)
/** `参加农户占总农户的百分之四十`: what part of all the things are. */
const share = new RegExp(`^[\\u3400-\\u9fff]{2,6}(?:[占佔][^，。；、]{0,8}|[达達]到?)(?:百分之|${figure})`, 'u')
const clauseOf = (text: string) => text.slice(text.search(/[^，。；：、！？（）“”\s]*$/u))
const verbAndThing = /^[\u3400-\u9fff]{4,9}$/u
const goesFrom = /[从從由自每比至到第的]/u
/** `清理占道经营480处拆除违建62处`: two deeds, each with how many, in one counter. */
function isSameCount(clause: string, unit: string, behind: string): boolean {
  if (!'处處座条條件项項套台臺起株棵眼'.includes(unit) || !verbAndThing.test(clause) || goesFrom.test(clause))
    return false
  const [, next = ''] = /^([\u3400-\u9fff]{4,8}?)[\d一二三四五六七八九十百千两兩]/u.exec(behind) ?? []
  return next !== '' && !goesFrom.test(next) && new RegExp(`^${next}${figure}${unit}(?=[，。；、]|$)`, 'u').test(behind)
}
/** `建成装机5万千瓦水电站3座`, `年产5万吨水泥厂2座`: the first figure tells how large the things are. */
const [builds, sized] = [/[建修有购購置添造]/u, /[厂廠站库庫塔桥橋船车車井]$/u]

const stricken =
  /(?<=(?:遭|受|遇)(?:[受遇到了])?[^，。；、\d的]{0,5}(?:[灾災旱涝澇洪虫蟲霜淹打袭襲]|[冻凍虫蟲]害|暴雨))(?=(?:全[县縣乡鄉市区區社村镇鎮境](?!共|[^，。；]{0,8}的)[^，。；、]{2,14}[达達\d一二三四五六七八九十百千]))/gu
const greatest = new RegExp(
  `(?<=最[大高长長深小多]的[为為是][\\u3400-\\u9fff]{3,10}?)(?=(?:流量|面[积積]|[总總]?[库庫]容|灌溉面|海拔|水深|[装裝]机|[产產]量|泄量|容量)${link}${figure}${measure})`,
  'gu',
)
/** One step of a life is told, and the next begins. */
const careers =
  /(?<=[参參]加(?:工作|革命)|加入中[国國]共[产產][党黨]|(?:大|中|小|[学學]院|高中|初中|[师師][范範]|系|[专專][业業])[学學]?[毕畢][业業]|入[党黨伍]|(?:授予|[荣榮][获獲]|被[评評][为為])[^，。；、]{2,14}[称稱][号號])(?=[历歷]任|曾任|先[后後]任|(?:19|20)\d\d年(?:\d{1,2}月)?[又再被任获荣獲榮调調升起当當])/gu

const goesOn = /^(?:[同比较較占佔]|[\u3400-\u9fff]{2,16}?[\d一二三四五六七八九十百千两兩])/u
/** Commas that are missing where the figure of one clause is told and the next clause begins. Linear. */
export function figureClauseHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const { index, 0: quote, 1: unit = '' } of matchesOf(text, place)) {
    const at = index + quote.length
    const behind = text.slice(at, at + reach)
    // What follows has a figure of its own, or compares.
    if (!goesOn.test(behind)) continue
    if (parted(clauseOf(text.slice(Math.max(0, at - reach), at)), unit, behind)) hits.push(lostMarkHit(text, at, 0.62))
  }
  if (/[灾災旱涝澇洪虫蟲霜淹打袭襲害雨]全/u.test(text))
    for (const { index } of matchesOf(text, stricken)) hits.push(lostMarkHit(text, index, 0.6))
  if (/最.的[为為是]/u.test(text))
    for (const { index } of matchesOf(text, greatest)) hits.push(lostMarkHit(text, index, 0.6))
  if (/[历歷曾后後]任|[作命业業党黨伍号號](?:先|19|20)/u.test(text))
    for (const { index } of matchesOf(text, careers)) hits.push(lostMarkHit(text, index, 0.62))
  return hits
}
