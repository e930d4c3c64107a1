import { PairGate } from '../pair-gate.ts'

/** Words that advertisements heap up, by how much each speaks for one in tenths: a report uses them too, but not in a heap. */
const lists: Readonly<Record<number, string>> = {
  9: '每期必中 期期必中 期期中 逢赌必赢 威而钢 犀利士 印度神油 信访代办 上访代写 免联征 婚外情调查 包生男孩 迷情药水 高仿手表 裸聊直播',
  8: '无视征信 不看征信 网贷口子 威尼斯人网上 私人侦探 婚姻调查 定位找人 港彩 六合彩 免入息证明 免入息 免tu 清卡数 财务借贷 代写上访 代考 替考 手机定位找人 开房记录查询 通话记录查询 征信修复 私人贷款 信用卡代还 信用卡套现 刻章办证 办证刻章 返佣 包中 必中 稳赢 外围投注 三级片 援交 约炮 代孕 复刻表 水货手机 快速丰胸',
  6: '网贷平台 最高可借 可借20万 网赚 送彩金 网上开户 即批即过数 过数 秒到账 极速到账 当天放款 当天下款 高价收购 高价回收 厂家直销 全国包邮 货到付款 专业代写 代写材料 代写论文 论文代发 职称论文 快速发表 包过 维权代理 要账 收账 清债 棋牌代理 彩票群 日结 日赚 月入 高佣 高返 诚招代理 招代理 招商代理 代理招商 招商加盟 加盟热线 点我加入 加群 进群 拉群 扫码进群 加v 加微 加薇 加q 加vx 加微信 私聊 免费试玩 首充 首存 彩金 礼包码 外挂 私服 破解版 专业疏通 疏通下水道 下水道疏通 修马桶 通马桶 打孔 开锁 换锁芯 管道疏通 二手车抵押 不押车 pos机 办卡 提额 养卡 同城约会 上门按摩 按摩上门 全套服务 兼职女 包夜 高端会所 美女直播 成人用品 减肥药 祛斑 丰胸 治不孕 老中医 特效药 秘方 算命 改运 看相 招牌刻字 回收烟酒 烟酒回收 礼品回收 冬虫夏草 名酒回收 旧房翻新 防水补漏 装修贷',
  4: '网贷 详询 日入 征信 免抵押 无抵押 壮阳 补肾 即批 讨债 追债 上门取件 上门现金 现金支付 现金结算 现金贷款 现金周转 急用钱 借款 借贷 低息 免息 贷款 额度 放款 下款 秒批 24小时上门 24小时在线 24小时 二十四小时 上门服务 上门 同城服务 同城 兼职 代理 加盟 招商 佣金 红包 优惠 特价 特惠 清仓 甩卖 批发 零售 包邮 正品 原装 保真 现货 热销 抢购 秒杀 货源 一手 搬家 保洁 家电维修 空调维修 空调加氟 回收 收购 二手 出租 出售 转让 求购 招聘 急聘 诚聘 交友 征婚 按摩 技师 美女 会所 私密 诚信 代写 代办 代开 发票 开票 文凭 学历 办证 刻章 刻字 论文 执业证 挂靠 查询 找人 侦探 跟踪 监听 资料大全 内部资料 开奖 特码 彩票 投注 注册送 送彩 体验金 提现 点我 点击 扫码 领取 免费领 下载app 下载 官网 网址 直播 手游 网游 充值 代练 刷粉 涨粉 推广 引流 建站 优化排名 微商 一件代发 直招 包吃住 日薪 时薪 月薪 急用 签单 担保 无需担保 调查取证 棋牌 根治 祖传',
  // How it can be reached: said of anybody.
  1: '咨询 来电 电话 热线 手机 微信 扣扣 qq whatsapp telegram line 客服 在线 联系 电联',
  2: '专业 快速 低价 正规 免费 诚信经营 价格优惠 欢迎 平台 注册 公司 服务 信誉 保密 安全可靠 质量保证 先到先得 名额有限 长期有效 全国 本地 男女不限 无需经验 在家可做 轻松 高薪 赚钱 致富 项目 合作',
}

/** All of them. */
export const adWords: readonly string[] = Object.values(lists).flatMap(words => words.split(' '))

const byPair = new Map<string, [word: string, weight: number][]>()
const gate = new PairGate()
for (const [tenths, words] of Object.entries(lists)) {
  for (const word of words.split(' ')) {
    const key = word.slice(0, 2)
    gate.add(key.charCodeAt(0), key.charCodeAt(1))
    byPair.set(key, [...(byPair.get(key) ?? []), [word, Number(tenths) / 10]])
  }
}
for (const words of byPair.values()) words.sort(([a], [b]) => b.length - a.length)

const money = '过上万千百十数近破\\d一二三四五六七八九轻稳'
/** Words whose characters often stand side by side where one word of a text ends and the next begins: what shows that they do not. */
const apart: Readonly<Record<string, [before: string, behind: string]>> = {
  // 通过数字平台, 还清债务, 新石器时代考古
  过数: ['通经超越达透跨', '[据字控学值量额十百千万亿年月日天次位名个轮家户]'],
  清债: ['还付偿结理算', '[务权券]'],
  代考: ['时现当近古朝历后年世断汉唐宋元明清', '[古察核虑评据研证]'],
  港彩: ['香', '[车色虹排]'],
  包中: ['面书皮钱挎腰背行提布荷承外发转打药礼沙红', '[药医心学国央间午途小东华南西北部文层期级介旬转等有式外]'],
  必中: ['', '[止断途国央]'],
  包过: ['承转外发打面书', '[程去来分度户]'],
  要账: ['主需重必', '[目户款册单簿号本]'],
  收账: ['应未已回', '[目户款册单簿号本]'],
  // 本月入库项目, 节假日入园服务, 15日结束
  月入: ['', `(?![${money}])`],
  日入: ['', `(?![${money}])`],
  日结: ['', '[束合构婚案果业算伴成队对余论]'],
  加群: ['增参更', '[众体岛落团]'],
  进群: ['促推改', '[众体岛落团]'],
  拉群: ['', '[众体岛落团]'],
  高返: ['提', '[乡还回程贫]'],
  高佣: ['提', ''],
  改运: ['', '[输营行用力河作送]'],
  看相: ['', '[关片册比对同似互机应当]'],
  算命: ['计运预推估换', '[令题名]'],
  彩金: ['色', ''],
  根治: ['', '[理起本]'],
  外挂: ['', '[电式墙架件幕]'],
}
const apartBy = new Map(
  Object.entries(apart).map(([word, [before, behind]]) => [
    word,
    { before, behind: behind === '' ? null : new RegExp(`^${behind}`, 'u') },
  ]),
)

/** Whether the characters of a word belong to two words of the text. */
function isAcrossWords(line: string, at: number, word: string): boolean {
  const sides = apartBy.get(word)
  if (!sides) return false
  const { before, behind } = sides
  const end = at + word.length
  return (at > 0 && before.includes(line[at - 1] as string)) || (behind?.test(line.slice(end, end + 1)) ?? false)
}

/** A word of advertisements in a line. */
export interface AdWord {
  start: number
  end: number
  word: string
  /** 0–1: how much it speaks for an advertisement by itself. */
  weight: number
}

/** The words of advertisements in a folded line, the longest at each place, in order. Linear. */
export function adWordsIn(line: string): AdWord[] {
  const found: AdWord[] = []
  for (let at = 0; at + 1 < line.length; at++) {
    if (!gate.has(lower(line.charCodeAt(at)), lower(line.charCodeAt(at + 1)))) continue
    const known = byPair.get(line.slice(at, at + 2).toLowerCase())
    if (!known) continue
    const behind = line.slice(at, at + 8).toLowerCase()
    const hit = known.find(([word]) => behind.startsWith(word) && !isAcrossWords(line, at, word))
    if (!hit) continue
    const end = at + hit[0].length
    found.push({ start: at, end, word: hit[0], weight: hit[1] })
    at = end - 1
  }
  return found
}

const lower = (code: number) => (code >= 0x41 && code <= 0x5a ? code + 32 : code)
