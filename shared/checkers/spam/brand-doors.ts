import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'

/** A brand of betting sites or of coins with the doors to it. Offsets in the line. */
export interface BrandHit {
  start: number
  end: number
  weight: number
  kind: 'gambling' | 'bait'
  /** It stands in its sentence without any grammar: whatever that speaks of, it does not speak of this. */
  isIntruder: boolean
}

/** What sites are entered by. */
const door =
  '(?:在线|线上|网上)(?:投注|开户|注册|试玩|登录|下载)|官方网站|官方正版|官方|官网|官網|网址|入口|登录|登陆|登入|注册|下载|下載|app|平台|网页版|手机版|安卓版|电脑版|客户端|全站|开户|首页|试玩|投注'
const doors = new RegExp(`(?:${door})(?:\\s?(?:${door}|最新|在线|免费|版|网|地址))*`, 'giu')
const oneDoor = new RegExp(door, 'giu')
/** Doors of which a report says little; the others it says of platforms and services of its own. */
const telling = /官网|官網|官方|网址|网页版|手机版|全站|app|试玩|开户|投注/iu

/** Brands that are nothing else. */
const own =
  '赢咖|意昂|拉菲|聚星|凯旋门|龙虎|万盈|富游|运彩|乐鱼|华体会|爱游戏|九游会|九游|博鱼|球盟会|金年会|天博|泛亚|亚博|万博|杏彩|凯发|尊龙|环亚|亚游|龙8|优德|韦德|伟德|立博|威廉希尔|必赢|必威|必发|开云|云开|竞博|雷竞技|贝博|沐鸣|蓝冠|傲世皇朝|杏鑫|恒达|天辰|新宝\\d|摩登\\d|彩神|大满贯|德赢|乐橙|乐天堂|沙巴|宝马会|六博|千亿|博乐|鼎丰|欧宝|火狐|博狗|皇冠\\d*|澳门\\S{2,4}|新葡京|葡京|威尼斯人|美高梅|太阳城|永利|金沙|星力|大发|亿发|盛大|开元|九州|乐彩|购彩|云顶|金合发|玩运彩|财神|通博|明升|欧博|喜力|优发|利来|壹号|亿博|凤凰|欧易|火币|币安|雷火|半岛|星空|米兰|江南|银河|万豪|皇朝|鸿运|百乐|天天|极速|星际|同乐'
const latin = '(?<![a-z\\d])[a-z]{0,4}\\d{0,3}[a-z]{1,6}\\d{0,4}'
const coins = '(?:欧易|火币|币安|比特币|虚拟币|okx|okex|binance|huobi|gate)(?:网|okx|okex|binance|huobi|交易所)*'
/** What such sites offer; reports speak of the last few, too. */
const trade = '亚洲|娱乐城?|娛樂城?|电竞|电玩|棋牌|彩票网?|真人|捕鱼|视讯|体育|国际|电子|游戏|彩|会'
const surely = /^(?:娱乐城?|娛樂城?|电竞|电玩|棋牌|彩票网?|真人|捕鱼|视讯)$/u
/** Names that only with a trade or two doors are a site's. */
const common =
  /^(?:金沙|永利|大发|盛大|开元|九州|云顶|凤凰|壹号|雷火|半岛|星空|米兰|江南|银河|万豪|皇朝|皇冠|鸿运|百乐|天天|极速|星际|同乐|财神|通博|太阳城|喜力|凯发|尊龙|必赢|开云|云开|火狐|博乐|鼎丰|利来|恒达|天辰|千亿|澳门\S+)$/u
/** What may stand before a door, the surer before the less sure. */
const behind = [
  new RegExp(`(?<coin>${coins})$`, 'iu'),
  new RegExp(`(?<brand>${own})(?<trade>${trade})?$`, 'iu'),
  // A name with its code: 亚洲城ca88.
  /(?<name>\p{Script=Han}{2,3})(?<code>[a-z]{1,3}\d{1,4})$/iu,
  new RegExp(`(?<name>${latin}|\\p{Script=Han}{2})(?<kind>${trade})$`, 'iu'),
]
/** It counts where it has no grammar only. */
const doubtful = 0.5
/** So far before a door its brand may begin. */
const longest = 16

/** What has a site of its own in a report. */
const official =
  /(?:[局院校府委馆站司行部厅心团社所县市区省镇乡国家]|银行|集团|协会|学会|大会|商会|中心|智慧|数字|全民|公共|学校|社区|青少年|福利|中国|体育|新浪|腾讯|央视|网易|搜狐|咪咕|手机|网上|线上|掌上|移动|在线|电视|新闻|报名|系统|教育|政务|服务|交易|招生|招聘|考试|学习|信用|监管|医疗|医保|社保|税务|购物|农业|旅游|文旅|文化|管理|大学|学院|[云通办码宝报志网])$/u
/** Somebody goes there, or it is spoken about. */
const access =
  /(?:(?:登录|登陆|访问|打开|点击|进入|浏览|关注|搜索|下载|安装|使用|利用|通过|借助|经由|名为|叫做|称为|自称|运营|经营|推广|代理|假冒|仿冒|冒充|搭建|开设|开发|建成|识别|上线|推出|引进|查阅|查询|详见|所谓|涉嫌)[^，。；！？]{0,4}|[在从到为叫以用对向经由于与和及或、“‘「《：:][^，。；！？]{0,2})$/u
const goesOn =
  /^\s?(?:[的等为是见与和及或、”’」》]|查询|查看|进行|后[，可]|即可|即能|报名|缴费|办理|预约|观看|学习|提交|申报|填|参|网站|组织|赌博|投注|下注|用户|会员|量|数|率|人数|账号|地址|页面|服务)/u

const gate = new SignGate(new RegExp(door, 'iu'))

/** Whether nothing before and behind a hit takes it into the sentence. */
export function isIntruderAt(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - 12), start)
  return !access.test(before) && !official.test(before) && !goesOn.test(line.slice(end, end + 6))
}

function weightOf(groups: Record<string, string | undefined>, before: string, run: string): number {
  const count = run.match(oneDoor)?.length ?? 0
  const isTelling = telling.test(run)
  const { coin, brand, name, kind, code } = groups
  if (coin) return count >= 2 || isTelling || /下载|注册/u.test(run) ? 0.86 : 0
  if (brand) {
    if (!common.test(brand) || (groups.trade && surely.test(groups.trade)))
      return isTelling || count >= 2 || groups.trade ? 0.9 : 0.7
    return groups.trade ? (isTelling || count >= 2 ? 0.88 : 0.6) : count >= 2 ? 0.82 : 0
  }
  if (code) return isTelling || count >= 2 ? 0.84 : doubtful
  if (!name || !kind || official.test(before.slice(0, before.length - kind.length))) return 0
  if (kind === '彩' || kind === '会') return 0
  if (surely.test(kind)) return isTelling || count >= 2 ? 0.84 : doubtful
  const isBet = /[博赢彩盈咖胜]/u.test(name)
  if (!isTelling && !isBet) return /体育|国际/u.test(kind) && /下载|登录|注册|入口/u.test(run) ? doubtful : 0
  return /^[a-z\d]+$/iu.test(name) || count >= 2 ? 0.78 : doubtful
}

/** Brands with doors in a folded line. */
export function brandHitsIn(line: string): BrandHit[] {
  if (!gate.test(line)) return bareBrandsIn(line)
  const found: BrandHit[] = []
  for (const { index, 0: run } of matchesOf(line, doors)) {
    if (run === '官方') continue
    const before = line.slice(Math.max(0, index - longest), index)
    const end = index + run.length
    const match = behind.map(pattern => pattern.exec(before)).find(found => found !== null)
    const groups = match?.groups
    const start = match ? index - match[0].length : index
    const isIntruder = isIntruderAt(line, start, end)
    const weight = groups ? weightOf(groups, before, run) : 0
    if (weight > 0) {
      // A word that reports use as well counts where it has no grammar.
      const isSure = weight >= 0.7 || isIntruder
      if (isSure)
        found.push({
          start,
          end,
          weight: isIntruder ? Math.max(weight, 0.7) : weight,
          kind: groups?.coin ? 'bait' : 'gambling',
          isIntruder,
        })
      continue
    }
    const unknown = unknownAt(line, index, run)
    if (unknown) found.push(unknown)
  }
  return [...found, ...bareBrandsIn(line)]
}

/** Names that are a betting site's and nothing else. */
const unmistakable =
  /(?:(?<![a-z])(?:ag|bg|pg|kg|bb|mg|dg|ob|im|pt|ae|agg)(?:亚游|环亚|真人|旗舰|视讯|电游|尊龙|捕鱼)|乐鱼|华体会|九游会|博鱼|球盟会|金年会|杏彩|雷竞技|赢咖|亚博|(?:优发|优德|韦德|伟德|立博|必发|必威|沐鸣|蓝冠|万博|天博|亚游|环亚|欧博|明升|德赢)(?:国际|娱乐|体育|电竞|棋牌|彩票))(?:\s?[（(][^（()）]{2,10}[）)])?(?![\p{Script=Han}]{0,2}(?:之|平台|网|集团|公司|案|赌))/giu

/** Such a name without any door, where nothing takes it into the sentence: …偏多三成，乐鱼部分水库…. */
function bareBrandsIn(line: string): BrandHit[] {
  if (!bareGate.test(line)) return []
  return matchesOf(line, unmistakable).flatMap(({ index, 0: name }): BrandHit[] => {
    const end = index + name.length
    const before = line.slice(0, index)
    // With its letters it is no word of Chinese: only what leads right up to it takes it in.
    const isIntruder = /^[a-z]/iu.test(name) ? !spokenRight.test(before) : isIntruderAt(line, index, end)
    if (/[“‘「《]$/u.test(before) || !isIntruder) return []
    return [{ start: index, end, weight: 0.66, kind: 'gambling', isIntruder: true }]
  })
}

const spokenRight = /(?:[在到从用玩为叫称名即的与和及或等、：:]|登[录陆]|网站|平台|赌博|涉嫌|利用|通过)$/u

const bareGate = new SignGate(
  /[A-Za-z](?:亚游|环亚|真人|旗舰|视讯|电游|尊龙|捕鱼)|乐鱼|华体会|九游会|博鱼|球盟会|金年会|杏彩|雷竞技|赢咖|亚博|[优韦伟立必沐蓝万天亚环欧明德][发德博威鸣冠游升亚赢][国娱体电棋彩]/u,
)

/** Two doors and more behind a name that nobody enters by: 九鼎官网登录 between two words. */
function unknownAt(line: string, index: number, run: string): BrandHit | null {
  const words = run.match(oneDoor) ?? []
  if (
    words.length < 2 ||
    (!/^平台(?:注册|登录){2}/u.test(run) && !/官网|官方(?:网站|注册|下载|登录|入口)|app|全站|网页版|手机版/iu.test(run))
  )
    return null
  if (!/[\p{Script=Han}\w]{2}$/u.test(line.slice(Math.max(0, index - 2), index))) return null
  const end = index + run.length
  if (!isIntruderAt(line, index, end) || !isIntruderAt(line, index - 2, end)) return null
  return { start: index - 2, end, weight: 0.62, kind: 'bait', isIntruder: true }
}
