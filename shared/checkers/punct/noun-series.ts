import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const han = '[\\u3400-\\u9fff]'
/** What names of places and bodies, of events, wares and persons end in: a name is no clause. */
const heads =
  '[镇鎮乡鄉村县縣市区區街巷坊湾灣坪沟溝屯寨湖岭嶺局院校馆館店厂廠站所社品打跑赛賽剧劇戏戲员員师師画畫药藥病茶果菜花树樹具机機]'
/** `青石镇，白马镇、大塘乡的代表`: two names of one kind stand on either side of the comma. */
const ofOneKind = new RegExp(
  `(?<=${han}(${heads}))，(?=${han}{1,3}\\1、${han}{2,7}(?:、${han}{2,7}){0,6}(?:等|的|[和及与與]|共|[两兩三四五六七八九十\\d]+[个個大项項类類种種名位家]))`,
  'gu',
)
const ofOneKindBehind = new RegExp(
  `(?<=、${han}{1,3}(${heads}))，(?=${han}{1,3}\\1(?:等[\\d一二三四五六七八九十${'个個'}]|、${han}{2,6}(?:等|的|[和及与與])))`,
  'gu',
)
/** `推广到南门街，状元巷，柳荫里等9个小区`: short names up to 等 and their number. */
const beforeCount = new RegExp(
  `(?<=(?:^|[。；，\\n])[^，。；、\\n]{4,24}${han})，(?!${'(?:[并並且又还還也就再便才即]|[不没未])'})${han}{2,4}，${han}{2,5}(?=等[\\d一二三四五六七八九十百]+[个個家处處所项項种種类類片座条條])`,
  'gu',
)
/** An adverb or a name alone before the comma is no member. */
const leadIn = /(?:[时時后後前中下上来來]|[年月日]|[说說道示])$/u
/** `奖金5万元，3万元、2万元`: bare figures of one unit. */
const bareFigures =
  /(?<=\d(万元|千元|百元|元|人|分|米|公斤|个月|年|天|小时|[%％]))，(?=\d[\d.]*\1、\d[\d.]*\1)|(?<=、\d[\d.]*(万元|千元|百元|元|分|米|公斤|个月|天|小时|[%％]))，(?=\d[\d.]*\2[。；和])/gu
/** `“两随机”监管，“互联网”监管等方式`: things in quotes up to 等. */
const quoted = new RegExp(
  `(?<=“[^“”，。]{2,12}”${han}{0,4})，(?=“[^“”，。]{2,12}”${han}{0,4}等(?:方式|${han}{0,2}(?:[称稱][号號]|活动|活動|工程|行动|行動|模式|品牌|制度|[荣榮][誉譽]|做法|[项項]目|[专專]题|平台|措施)))`,
  'gu',
)
const bodies =
  '(?:部[门門]|[单單]位|[机機][关關构構]|[企行][业業]|[乡鄉][镇鎮]|村[组組]|[学學]校|家庭|社[会會区區]|院校|[县縣市区區]|班[组組]|[车車][间間]|科室|[员員师師]生|地[区區])'
/** `主管部门、财政部门，乡镇之间的信息共享`: between more than two. */
const between = new RegExp(`(?<=、${han}{0,4}${bodies})，(?=${han}{0,4}${bodies}之[间間])`, 'gu')
/** `防洪、发电，养鱼之利`. */
const uses = new RegExp(
  `(?<=、${han}{2,3})，(?![兼有具并並又无無])(?=${han}{2,3}之(?:[利便苦患害]|功[能用效])[，。；])`,
  'gu',
)
/** `县领导的关心，支持和帮助`, `、种子，化肥和农药`: words of two characters up to the last behind 和. */
const words = new RegExp(
  `(?<=的${han}{2})，(?!${'[并並且又还還也就再便才即不没未其为為是有在对對将將把被由而]'})(?=${han}{2}[和与與及]${han}{2}[，。；])`,
  'gu',
)
const sum = '[\\d*＊×X□.,]+'
/** `甲3万元、乙5万元，丙2万元。`: what came in or went out, each with its sum. */
const sums = new RegExp(
  `(?<=、${han}{2,10}${sum}([万亿]?元|[万亿]元))，(?=(?![^，。；、]*[总總共计計合占佔比增减減降达達超余餘均其支结結利税稅完预預])${han}{2,12}${sum}\\1[。；])`,
  'gu',
)
/** Those whom a speech greets. */
const greeted =
  '(?:(?:人大)?代表|(?:政[协協])?委[员員]|各?民主[党黨]派|工商[联聯]|[无無][党黨]派(?:人士)?|(?:离|離)退休(?:老)?(?:同志|干部|[职職]工)|老干部|[驻駐]\\S{1,4}(?:[部队隊]{2}|官兵)|武警\\S{0,6}官兵|公安(?:干警|民警)|[人民]{0,2}[团團]体|各界(?:人士|朋友)|(?:港澳(?:台)?|海外)?[同侨僑]胞|(?:社[会會])?各界\\S{0,2})'
const amongGreeted = new RegExp(
  `(?<=[向代各位][^，。；、]{0,16}${greeted})，(?=(?:各位)?${greeted}(?:[、，和及]))`,
  'gu',
)
const amongGreetedBehind = new RegExp(
  `(?<=[向代各位][^。；]{0,40}[，、]${greeted})，(?=(?:各位)?${greeted}(?:[、，和及]))`,
  'gu',
)

const title = '《[^《》]{1,24}》'
/** `《寒鸦戏水》，《柳青娘》、《平沙落雁》数曲`. */
const titles = new RegExp(
  `(?<=${title})，(?=${title}、${title}(?:、${title})*(?:[等数數之和及与與]|[两兩二三四五六七八九十][\\u3400-\\u9fff]))|(?<=${title}、${title})，(?=${title}(?:[等数數]|、${title}))`,
  'gu',
)
const paper =
  '(?:[书書]|[证證]明|[凭憑][证證]|[报報]告|合同|[单單][据據]|收[据據]|[发發]票|票[据據]|材料|清[单單]|病[历歷]|[记記][录錄]|照片|复印件|複印件|身份[证證]|[户戶]口[簿本])'
/** `诊断证明书，病理检查报告、检验报告及其他报告`: the papers that are asked for. */
const papers = new RegExp(
  `(?<=${han}{4,16}${paper})，(?=(?![附并並另需须須应應提出持凭憑以按由经經将將查签簽填交领領补補收写寫含同和及与與或])[^，。；、有的是]{2,12}${paper}(?:、[^，。；、]{2,12}${paper}){0,5}[和及或以][^，。；、]{2,18}${paper}[，。；])`,
  'gu',
)
const work =
  '(?:[设設][计計]|施工|勘察|勘[测測]|[监監]理|[检檢][测測验驗]|[鉴鑒]定|建[设設]|管理|[养養维維][护護]|[运運][营營行]|制作|安[装裝]|[评評]估|[维維]修)'
/** `由具有资质的单位设计，施工，并…`: what one body does. */
const works = new RegExp(
  `(?<=由[^，。；、]{2,24}(?:[单單]位|[机機][构構]|人[员員]|企[业業]|公司|[队隊]伍)${work})，(?=${work}[，。；])`,
  'gu',
)
const area =
  '(?:人事|[财財][务務]|[党黨]建|[组組][织織]|[纪紀][检檢]|宣[传傳]|[统統][战戰]|[农農][业業]|水利|城建|教育|[卫衛]生|民政|信[访訪]|安全|工[会會]|后勤|後勤|文秘|[综綜]治|扶[贫貧]|[环環]保|交通|[审審][计計]|[统統][计計]|工[业業]|招商|武[装裝]|保密|[档檔]案|政法|[机機][关關])'
/** `分管人事，财务。` */
const areas = new RegExp(`(?<=(?:分管|主管|[协協]管)${area})，(?=${area}(?:工作)?[、。；和])`, 'gu')
const aim =
  '(?:[稳穩]增[长長]|促改革|[调調][结結][构構]|惠民生|防[风風][险險]|保[稳穩]定|[补補]短板|[强強]弱[项項]|促[发發]展|保民生|守底[线線]|[扩擴][内內]需|[稳穩]就[业業])'
/** `稳增长，促改革、调结构`. */
const aims = new RegExp(`(?<=${aim})，(?=${aim}、${aim})|(?<=${aim}、${aim})，(?=${aim}(?:、|[各等的]))`, 'gu')

/** Lists told by what closes them. */
const lists: readonly (readonly [RegExp, RegExp])[] = [
  [/，[^，。；、]{2,8}之[间間]/u, between],
  [/》，《[^《》]+》[、等数數]/u, titles],
  [/，[^，。；]{2,12}[书書明告同据據票料单單历歷录錄片件证證簿本][、和及或以]/u, papers],
  [
    /[计計工察测測理验驗定设設护護营營行作装裝估修]，[设設施勘监監检檢鉴鑒建管养養维維运運制安评評][\u3400-\u9fff][，。；]/u,
    works,
  ],
  [/[分主协協]管[\u3400-\u9fff]{2}，/u, areas],
  [/，(?:[稳穩促调調惠防保补補强強守扩擴])[\u3400-\u9fff]{2}[、各等的]/u, aims],
  [/，[\u3400-\u9fff]{2,3}之[利便苦患害功]/u, uses],
  [/，[\u3400-\u9fff]{2}[和与與及][\u3400-\u9fff]{2}[，。；]/u, words],
  [/[\d*＊×X□][万亿]?元，[\u3400-\u9fff]{2,12}[\d*＊×X□]/u, sums],
]

const comma = (index: number, confidence: number) => markHit('uneven_series', index, confidence, '、')

/** The two commas of a list that ends in 等 and its number. */
function countedHits(text: string): Hit[] {
  return matchesOf(text, beforeCount).flatMap(({ index, 0: quote }) => {
    const before = text.slice(Math.max(0, index - 24), index)
    if (leadIn.test(before) || /^(?:以及|包括|其中|涉及)/u.test(quote.slice(1))) return []
    return [comma(index, 0.6), comma(index + quote.indexOf('，', 1), 0.6)]
  })
}

/** Commas among names, bare figures and persons of one series, told by what can only be a member. Linear. */
export function nounSeriesHits(text: string): Hit[] {
  if (!text.includes('，')) return []
  const hits: Hit[] = []
  if (text.includes('、')) {
    for (const pattern of [ofOneKind, ofOneKindBehind])
      for (const { index } of matchesOf(text, pattern)) hits.push(comma(index, 0.6))
    if (/\d/u.test(text)) for (const { index } of matchesOf(text, bareFigures)) hits.push(comma(index, 0.66))
  }
  for (const [sign, pattern] of lists)
    if (sign.test(text)) for (const { index } of matchesOf(text, pattern)) hits.push(comma(index, 0.6))
  if (/等[\d一二三四五六七八九十百]/u.test(text)) hits.push(...countedHits(text))
  if (/，“[^“”]{2,12}”[^，。]{0,4}等/u.test(text))
    for (const { index } of matchesOf(text, quoted)) hits.push(comma(index, 0.58))
  if (/委[员員]|[党黨]派|退休|各界|[侨僑同]胞|官兵/u.test(text))
    for (const pattern of [amongGreeted, amongGreetedBehind])
      for (const { index } of matchesOf(text, pattern))
        if (!hits.some(({ start }) => start === index)) hits.push(comma(index, 0.62))
  return hits
}
