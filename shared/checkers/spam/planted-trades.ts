import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import { isIntruderAt } from './brand-doors.ts'

/** A trade of betting sites that stands in a sentence without grammar. Offsets in the line. */
export interface PlantedTrade {
  start: number
  end: number
  weight: number
}

/** What betting sites offer, and what they call the place where they do. */
const trade = '棋牌|彩票|娱乐|电玩城?|捕鱼|真人|百家乐|时时彩|六合彩|快三|麻将|斗地主|炸金花|老虎机|博彩|电竞'
const part =
  '游戏|娱乐|平台|大厅|官网|app|下载|注册|开户|网址|登录|登入|网站|手机版|直营|国际|城|在线|投注|代理|试玩|走势图|充值|提现'
/** Behind a figure stands what it counts, never a trade: 种下5万｜棋牌游戏大厅｜，第二年. */
const inPlaceOfUnit = new RegExp(`(?<=\\d[百千万亿]?[余多]?)(?:${trade})(?:${part}){1,4}(?=[，。；、）]|\\s*$)`, 'giu')
const behindFigure = 0.9

/** Characters that such names are made of, and names made of them that are none. */
const lucky =
  '[鸿运鑫宝金鼎万利恒升天盛众发大亿乐百胜博聚彩赢盈富贵福喜财旺隆昌兴泰达通汇丰华皇冠帝王豪龙凤银星永顺祥瑞吉优必亚欧美澳新诺创优胜九]'
const brand = `(?!福利|中[国华]|天天)${lucky}{2,3}`
/** Who sells lots or keeps a room for cards, and what is done to them. */
const venue =
  '官|下载|注册|登|店|站|室|馆|城|厅|所|中心|公司|有限|集团|平台|网|俱乐部|会|业|点|机|场|部|队|案|赌|诈|销售|发行|管理|经营|老板|案件|软件|app|系统|用品|产业|文化|活动|节|项目'
/** At the beginning of a name or a slogan in quotes: “｜鸿运彩票｜书香机关”. */
const inQuotes = new RegExp(
  `(?<=[“‘「『])${brand}(?:彩票|棋牌|娱乐|电玩|捕鱼|真人)(?!${venue})(?=\\p{Script=Han}{2,10}[”’」』])`,
  'gu',
)
/** Between two words. */
const betweenWords = new RegExp(
  `(?<=\\p{Script=Han})${brand}(?:彩票|棋牌)(?!${venue}|[的了在被])(?=\\p{Script=Han}{2})`,
  'gu',
)
/** The text of a link of a site of model papers, inside a word: 运｜思想汇报1500字｜用理论. */
const modelPaper =
  /(?<=\p{Script=Han})(?<![写寫交篇份撰成了过過的提供送读讀将把需须要、])(?:思想汇报|入党申请书|转正申请书|工作总结|述职报告|心得体会|演讲稿|读后感|检讨书|自我鉴定|实习报告|作文)\d{3,4}字(?!左右|以上|以内|以下|[的多余内并和及到至])(?=\p{Script=Han}{2})/gu
const mayBePaper = /\d字/u
const [quoted, between] = [0.82, 0.66]

/** A site that says of itself where it is, in the place of a name: 《某某娱乐城(中国)官方网站｜实验室预案》. */
const siteOfPlace =
  /(?:[金银永新太皇葡威万凯环亚乐开爱米华天云星球雷九百鸿必博]\p{Script=Han}{1,3}|\p{Script=Han}{2}|(?<![a-z\d])[a-z]{1,5}\d{0,4})[·.]?(?:国际|皇家)?(?:娱乐城?|体育|电竞|棋牌|彩票|真人|电子|会所?)[·.]?[（(](?:中国|china|全国|集团|官方|国际|亚洲)[·.]?(?:股份|区|大陆)?[）)](?:官方网站|官方入口|官网|网站|平台|app|登录入口|下载)(?:\s?(?:登录|登陆|入口|下载|首页|app|手机版|网页版))*/giu
const mayBeSiteOfPlace = /[）)](?:官|网站|平台|app|登|下载)/iu
/** Who pursues such sites names them. */
const pursued = /赌|诈|警方|公安|民警|涉案|涉嫌|查封|仿冒|假冒|冒充|冒用|虚假|暗链|篡改/u
const ofPlace = 0.88

function sitesIn(line: string): PlantedTrade[] {
  if (!mayBeSiteOfPlace.test(line) || pursued.test(line)) return []
  return matchesOf(line, siteOfPlace).map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    weight: ofPlace,
  }))
}

const gate = new SignGate(new RegExp(trade, 'iu'))

/** The trades planted in a folded line. */
export function plantedTradesIn(line: string): PlantedTrade[] {
  const hit = ({ index, 0: said }: RegExpExecArray, weight: number): PlantedTrade => ({
    start: index,
    end: index + said.length,
    weight,
  })
  const papers = mayBePaper.test(line) ? matchesOf(line, modelPaper).map(match => hit(match, between)) : []
  const named = [...papers, ...sitesIn(line)]
  if (!gate.test(line)) return named
  return [
    ...named,
    ...matchesOf(line, inPlaceOfUnit).map(match => hit(match, behindFigure)),
    ...matchesOf(line, inQuotes).map(match => hit(match, quoted)),
    ...matchesOf(line, betweenWords)
      .map(match => hit(match, between))
      .filter(({ start, end }) => isIntruderAt(line, start, end)),
  ]
}
