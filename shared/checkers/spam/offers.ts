import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'

/** An offer to readers, in a block of its own or a sentence. Offsets in the line. */
export interface Offer {
  start: number
  end: number
  weight: number
}

/** How the seller is reached. */
const reach =
  /(?<!\d)(?:[48]00[-\s]?\d{3}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}|1[3-9]\d(?:[\s-]?[\d*×x]{4}){2})(?![\d])|(?:微信|v信|wx|vx|qq|扣扣|line|微)\s?(?:号|群|咨询|同号)?\s?[:：]?\s?@?[a-z\d][\w-]{4,19}|(?:电话|热线|专线|手机)(?:同|加)?微信/iu
/** What only trade offers: a price, a rebate, a present for whoever buys. */
const rebates =
  /(?:买|满|购|充)[\d一二两三四五六七八九十百千]+(?:元|件|盒|斤)?(?:送|减|赠|免)[\d一二两三四五六七八九十百千]*|第二[件份杯]半价|(?<![波步]|九曲)[1-9一二三四五六七八九](?:\.\d|[一二三四五六七八九])?折(?=[，,。！!、起]|优惠|[预订购抢]|$)|立减|首单|新人(?:专享|价|礼|首)|特惠|特价|秒杀|代金券|优惠券|领券|满减|(?:\d+|[一二三四五六七八九十百千]+)元起|仅[售需]\d+|包邮|假一赔|不过(?:包)?退|无效(?:包)?退|价格(?:从优|面议|优惠)|惊爆价|直降|团购价|签单|下单|试听课?|量房|免(?:费)?(?:设计|上门|试用|试吃|加盟)|(?:万元|零元|0元)(?:开店|创业|入[学驻手])|(?:零|0|免)加盟费|总部扶持|包教包会|包就业|送(?:全屋|家电|礼品|装修|课程|车位|豪礼)|保额|免体检|奶茶钱|养成课|体验课|公开课|训练营|学区房|精装修|首付|看房|订房|拎包入住/gu
/** Somebody who sells, and what is sold. */
const business =
  /本(?:店|公司|厂|中心|工作室|楼盘|商场|超市|馆)|老(?:店|品牌|字号)|品牌|连锁|加盟|旗舰|装饰|装修|家居|度假村|温泉|火锅|奶茶|美容|美发|养生馆|教育(?!局|部|厅|系统)|培训班|辅导|课程|承接|定制|专卖|批发|代理|自榨|自酿|自产|正宗|纳豆|艾草|护膝|保健|山茶油|土蜂蜜|茶叶|瓷砖|门窗|橱柜|楼盘|花园|户型|投保|保险|理财|网站建设|小程序开发/u
/** A price, and what is said of goods and rooms. */
const prices =
  /每(?:平米?|桌|份|斤|位|人|间|晚|节|亩|套|台|月仅)[^，。]{0,6}?\d+元|\d+元(?:起|[/／每])|面议|一费制|免费(?:验光|登记|送|测|算|品尝|领|看房|评估)/u
/** Somebody is spoken to. */
const toReaders =
  /就(?:选|找|上|来|到)\p{Script=Han}{2,10}|必看|恭候|盛大开业|(?:全新|隆重)开业|招生(?:啦|中|进行)|火热(?:招|报|销)|随到随学|急[售聘租]|[房铺车](?:出租|转让|出售)|好礼相送|享[^，。]{0,4}折|诚邀|请注意|看过来|别大意|怎么办[？?]|吗[？?]|还在为|试试这款|您|亲们?[，,]|想[^，。]{1,8}的(?:朋友|家长|老板)|业主|宝妈|家有|赶快|赶紧|速来|从速|欢迎(?:来电|选购|品尝|订购|洽谈|光临(?!指导)|加盟)|先到先得|名额有限|仅限前|数量有限|最后\d+[天席套]|错过/u
/** What is to be done now. */
const act =
  /点击(?:购买|领取|抢购|咨询|预约|下单|下方|进入|链接|了解)|点此|点这里|扫码(?:添加|领|咨询|下单|购买|抢|报名|进群)|长按(?:识别|扫码|图片|下图)|添加(?:老师|班主任|客服|顾问|好友)|预约热线|订购|抢购|立即(?:咨询|预约|购买)|回复[“"「][^”"」]{1,6}[”"」]|私信|下单/u
const arrow = /[>»]{2}\s*$/u
/** An advertisement that says that it is one. */
const named = /^\s*【(?:广告|推荐|好物推荐|推广|福利|招商|特惠)】/u
/** Reports, papers of offices, and people who tell speak so of the same. */
export const told =
  /记者|据(?:悉|了解|介绍|统计)|近日|日前|昨日|去年|今年|截至|目前|活动期间|市民可|群众可|村民|我(?:县|市|镇|区|乡|校|院|们(?:县|村|这))|全(?:县|市|镇|校|村)|县(?:医院|图书馆|供销社|政府|局)|[局委办院馆校](?:推出|举办|开展|开通)|就业局|原告|被告|[他她](?:们)?(?:说|在|把|就)|[问答][:：]|达到|同比|展销会|为[^，。]{1,12}(?:老人|学生|群众|农民)免费|开放时间|学生半价|(?:咨询|联系|服务|报名|监督|投诉|举报)电话\s?[:：]|联系人\s?[:：](?![^，。]{2,6}(?:先生|女士))|[房票]价|票价|须|他家|\d{4}年|民国/u

const gate = new SignGate(
  /[48]00[-\s]?\d{3}|\d-\d{7}|\d\s?-?\s?[\d*]{4}|微信|[vV]信|[qQ][qQ]|扣扣|折|立减|首单|新人|特[惠价]|券|元起|包邮|假一|退[费款]|从优|签单|下单|试听|量房|扶持|加盟|保额|体检|奶茶|成课|验课|[买满购充第][\d一二两三四五六七八九十]|点[击此]|扫码|长按|添加|热线|订购|抢购|私信|【[广推好福招特]|每[平桌份斤位人间晚节套台]|元[起/／每]|面议|费制|免费|就[选找上来到]|必看|恭候|开业|招生|火热|急[售聘租]|[房铺车][出转]|好礼|0\d{2,3}[-\s]?\d{7}|1[3-9]\d{3}/u,
)
const [longest, shortest] = [120, 14]
const needed = 2.4
/** So much is one only among blocks that speak of something else. */
const amongOthers = 1.2
const doubtfulOffer = 0.34

/** What the parts of an offer weigh together; 0 where something of it is missing. */
function weighed(line: string): number {
  const isPriced = prices.test(line)
  const isReached = reach.test(line)
  const rebate = Math.min(3, new Set(matchesOf(line, rebates).map(([said]) => said)).size)
  const acts = act.test(line) || arrow.test(line)
  const isNamed = named.test(line)
  const isSpokenTo = toReaders.test(line)
  const isBusiness = business.test(line)
  // Who is reached must sell something; who sells must be reached, or ask for something.
  if (!(rebate > 0 || isPriced || (isBusiness && isReached) || (isSpokenTo && (isReached || acts)))) return 0
  // What a thing costs is told to somebody: 标准提高到每人每月720元.
  if (!(rebate > 0 || isReached || isSpokenTo || acts || isNamed)) return 0
  const isComplete = (rebate > 0 || (isBusiness && isReached)) && (isReached || acts || isNamed || rebate > 1)
  const sum =
    (isReached ? 1.2 : 0) +
    (rebate > 0 ? 1 + 0.3 * (rebate - 1) : 0) +
    (isBusiness ? 0.7 : 0) +
    (isPriced ? 0.6 : 0) +
    (isSpokenTo ? 0.7 : 0) +
    (acts ? 0.8 : 0) +
    (arrow.test(line) ? 0.6 : 0) +
    (isNamed ? 1 : 0)
  if (sum < amongOthers || told.test(line)) return 0
  return isComplete ? sum : Math.min(sum, needed - 0.1)
}

const sentence = /[^。！？!?\n]+(?:[。！？!?]+["”’」]?|$)/gu

/** The sentences of a folded line that offer something to its readers, and next to each other make one offer. */
export function offersIn(line: string): Offer[] {
  if (!gate.test(line)) return []
  const whole = line.trim()
  if (whole.length <= longest && !/[。\n](?!\s*$)/u.test(whole)) {
    const sum = whole.length >= shortest ? weighed(whole) : 0
    const start = line.length - line.trimStart().length
    if (sum >= amongOthers) return [{ start, end: start + whole.length, weight: weightOf(sum) }]
    return []
  }
  const found: Offer[] = []
  for (const { index, 0: said } of line.matchAll(sentence)) {
    if (said.length < shortest || said.length > longest || !gate.test(said)) continue
    const ends = [...said.matchAll(/[>»]{2}/gu)].at(-1)
    const own = ends ? said.slice(0, ends.index + ends[0].length) : said
    const sum = weighed(own)
    if (sum < amongOthers) continue
    const start = index + own.length - own.trimStart().length
    found.push({ start, end: index + own.trimEnd().length, weight: weightOf(sum) })
  }
  return found
}

const weightOf = (sum: number) => (sum < needed ? doubtfulOffer : Math.min(0.88, 0.62 + 0.12 * (sum - needed)))
