/** What an advertisement sells, or how it can be reached. */
export type SpamKind = 'gambling' | 'loan' | 'forgery' | 'adult' | 'contact' | 'link' | 'bait' | 'piracy' | 'phone'

interface Signal {
  kind: SpamKind
  /** 0–1: how surely the words are an advertisement when nothing else stands beside them. */
  weight: number
  pattern: RegExp
}

/** Characters that are put between the characters of a word so that filters miss it. */
const gap = '[\\s\\u200b-\\u200f\\ufeff·・.*_~|\\-]{0,2}'

/** A word with gaps allowed and look-alikes admitted. */
function disguised(words: string): string {
  const lookAlikes: Record<string, string> = {
    博: '[博愽慱搏]',
    微: '[微薇徽溦葳威徵]',
    信: '[信芯訫]',
    赌: '[赌睹賭]',
    贷: '[贷贷貸]',
  }
  return words
    .split('|')
    .map(word => [...word].map(character => lookAlikes[character] ?? character).join(gap))
    .join('|')
}

const signal = (kind: SpamKind, weight: number, source: string): Signal => ({
  kind,
  weight,
  pattern: new RegExp(source, 'giu'),
})

const identifier = '[A-Za-z\\d][\\w-]{3,19}'
const messenger = disguised('微信|V信|vx|wx|扣扣|QQ')

const topLevel =
  'com|net|cn|org|cc|vip|xyz|top|info|club|app|site|online|bet|win|fun|shop|biz|tv|la|pw|me|hk|tw|example'
const host = `[a-z\\d][a-z\\d-]{1,30}(?:\\s?[.．]\\s?[a-z\\d-]{2,20}){0,2}?\\s?[.．]\\s?(?:${topLevel})(?:\\.cn)?(?![a-z])`

/** Advertisements as they are planted in stolen and broken-into pages. Words of official prose weigh little alone. */
export const signals: readonly Signal[] = [
  signal(
    'gambling',
    0.92,
    `${disguised('百家乐|时时彩|六合彩|北京赛车|幸运飞艇|新葡京|开元棋牌|老虎机|博彩|赌球|送彩金|一码中特|亚博|体育投注|真人荷官|真人娱乐|电子游艺|香港马会|极速赛车')}|澳${gap}门${gap}(?:金沙|葡京|威尼斯|银河|永利|赌场|皇冠|美高梅|太阳城|新濠|巴黎人|娱乐)|(?:棋牌|彩票)(?:平台|网站|投注|开户|软件|官网)|(?:投注|博彩|赌博)(?:网站?|平台|官网)|pk10|(?:皇冠|太阳城|金沙|银河|永利|必赢|万博|大发)(?:娱乐|网址|官网|投注|国际|体育|平台|在线)|娱乐(?:平台|官网)|(?:线上|网上|在线)买球|买球(?:app|平台|网站)|(?:乐鱼|开云|华体会|爱游戏|必威|九游|博鱼|球盟会|欧博|明升|金年会|天博|半岛|星空|雷火|泛亚)(?:体育|电竞|娱乐|app|官网|综合|真人)|体育(?:官方网站|官网|app|平台)(?:入口|下载|登录|注册)|下注(?:平台|网站|app)`,
  ),
  signal('gambling', 0.35, '娱乐城|赔率|捕鱼(?:达人|游戏)|轮盘|开奖(?:结果|直播)|棋牌游戏|包赢|稳赚不赔|首存|返水'),
  signal(
    'loan',
    0.88,
    '秒(?:到账|批贷|下款|放款)|(?:当天|当日|即时|极速|快速)(?:放款|下款)|急用钱|黑户(?:可|也|能)|网贷口子|信用卡(?:套现|代还|提额)|(?:凭|只需)身份证.{0,4}(?:贷|借)|贷款(?:请?加|请?找我|热线|微信|qq)|不看征信|征信修复|无视黑白户',
  ),
  signal('loan', 0.35, `无抵押|小额${gap}贷款|低息贷款|${disguised('贷款')}咨询|极速贷`),
  signal(
    'forgery',
    0.86,
    '代开.{0,6}发票|办证(?:微信|电话|qq|加|\\s?[:：]?\\s?1\\d{10})|办证刻章|刻章办证|代(?:考|写)(?:论文|网课)?(?:加|联系|qq|微信)|代办(?:假证|学历|文凭)|包过(?:班|加|qq)|私家侦探|开锁换锁|论文(?:代写|代发)',
  ),
  signal('forgery', 0.35, '代开|代写|代孕|替考|假文凭|追债|要账公司'),
  signal(
    'adult',
    0.9,
    `${disguised('裸聊|约炮|一夜情|援交|午夜福利')}|成人(?:视频|电影|网站|小说|直播)|激情(?:视频|聊天)|美女(?:视频|直播|上门|裸)|同城(?:约会|交友|约)|A片|在线(?:观看|播放)免费|催情|春药|迷药|壮阳|伟哥|包夜|外围女|无码|(?:国产|欧美|日韩)(?:精品|一区|毛片|自拍|av)|精品一区|久久(?:精品|综合)|人妻|毛片`,
  ),
  signal(
    'contact',
    0.9,
    `(?:(?<![添增参更])加|\\+)(?:我|小编|客服|老师)?\\s?(?:${messenger}|微|薇|V|Q)(?:号|群|好友)?\\s?[:：]?\\s?(?:${identifier}|\\d{5,11})|${disguised('微信')}加\\s?${identifier}|(?:vx|wx|[薇徽溦葳威][信芯]|V信|微芯|威芯)\\s?[:：]?\\s?${identifier}|(?:电报|telegram|飞机|TG)(?:号|群)?\\s?[:：@]+\\s?${identifier}`,
  ),
  signal('contact', 0.45, `(?<![添增参更])加(?:我)?${disguised('微信')}(?!公众|群众|支付)`),
  signal(
    'contact',
    0.72,
    `微${gap}信号?\\s?[:：]?\\s?(?:[A-Za-z]${identifier}|1[3-9]\\d{9}(?!\\d))|微信同号|(?:Q${gap}Q|扣${gap}扣)(?:号|群)?\\s?[:：]?\\s?\\d{5,11}`,
  ),
  signal(
    'link',
    0.62,
    `(?:https?:\\/\\/|w\\s?w\\s?w\\s?[.．。·]\\s?)?(?<![@\\w.-])${host}(?:\\/[\\w.\\/?=&%#:~-]{0,60})?|https?:\\/\\/[\\w.\\/?=&%#:~-]{3,80}|[a-z\\d]{3,20}点(?:com|net|cc)(?![a-z])`,
  ),
  signal(
    'bait',
    0.85,
    '【[^】]{0,30}(?:更多精彩|点击(?:进入|下载|领取)|官网|注册|下载app|代理|微信|qq|客服|免费领|优惠|立即|领取|首发|加v)[^】]{0,30}】|注册(?:即|就|立)?送|扫码领|领取?红包|日赚\\d+|月入(?:过万|\\d+)|刷单(?:兼职|返利)|兼职(?:刷单|日结)|诚招(?:代理|加盟)|招商加盟(?:热线|电话)|全网最低价?|货到付款|祖传秘方|包治',
  ),
  signal(
    'bait',
    0.35,
    '中文字幕|更多精彩(?:内容)?|点击(?:进入|领取|链接)|立即(?:领取|下载|抢购|咨询|注册)|限时(?:优惠|特价|抢购)|(?:官方|网站|最新)入口|(?:手机版|安卓版|苹果版|app)下载|免费(?:领取|试玩|注册)|信誉平台|官方网站',
  ),
  signal(
    'piracy',
    0.9,
    '本(?:文|章|书)由.{1,14}(?:提供|首发|整理).{0,10}|请支持正版|天才一秒记住|一秒(?:钟)?记住|记住本(?:站|书)(?:首发)?(?:域名|网址)|无弹窗|笔趣阁|手机(?:用户|阅读)请(?:浏览|到|访问)|本章未完.{0,10}下一页|txt(?:下载|全集|电子书)|顶点小说|(?:最快|首发)更新.{0,8}(?:网|小说|章节)|最新章节(?:阅读|目录|请|在|尽)',
  ),
  signal('phone', 0.5, '(?<![\\d.-])1[3-9]\\d(?:[\\s-]?\\d{4}){2}(?!\\d)'),
]

/** Characters of which every signal needs one: a block without any is done with after one look. */
export const anySign =
  /[A-Za-z]{2}|\d{11}|\d{3}[\s-]\d{4}[\s-]\d{4}|[\uff21-\uff5a]{2}|彩|赌|葡京|棋牌|老.{0,2}虎|百.{0,2}家|赛车|飞艇|荷官|澳.{0,2}门|[博愽慱搏].{0,2}彩|亚博|投注|游艺|马会|娱乐|皇冠|金沙|赔率|捕鱼|轮盘|开奖|包赢|稳赚|首存|返水|秒[到批下放]|一秒|放款|下款|用钱|黑户|口子|信用卡[套代提]|身份证\S{0,4}[贷借]|贷.{0,2}款|网贷|速贷|征信|抵押|代开|刻章|代[考写孕办]|包过|侦探|开锁|论文代|替考|文凭|追债|要账|裸|约炮|夜情|援交|福利|成人|激情|美女|同城|在线[观播]|催情|春药|迷药|壮阳|伟哥|包夜|外围|无码|[加+].{0,3}(?:[微薇徽溦葳威徵VvQq扣]|[VvWw]x)|[薇徽溦葳威微徵].{0,2}[信芯訫]|扣.{0,2}扣|电报|飞机|点com|点击[进领链下]|【|注册\S?送|扫码领|领取?红包|免费[领试注]|日赚|月入|刷单|兼职|诚招|招商加|全网最|货到|秘方|包治|更多精彩|立即[领下抢咨注]|限时[优特抢]|入口|[版pP]下载|信誉平台|官方网站|记住|买球|体育官|体育app|体育平|下注|乐鱼|开云|华体会|爱游戏|必威|九游|博鱼|球盟|欧博|明升|金年会|天博|半岛|星空|雷火|泛亚|字幕|国产|欧美|日韩|一区|久久|人妻|毛片|办证|微.{0,2}信|正版|本[文章书]由|弹窗|笔趣|手机[用阅版]|未完|全集|电子书|小说|[快发]更新|最新章节/u
