import { CodeSet } from '../code-set.ts'
import { isClauseMark } from '../near-change.ts'
import { PairGate } from '../pair-gate.ts'

/**
 * Words that programs which wash texts against plagiarism checks put in the place of others: near synonyms, word for word,
 * wherever they stand (经济开展, 效劳业, 平安生产, even 原那么). A closed class of general words, because such programs share a few
 * lists of synonyms; pages of advertisers exchange single characters as well (东说念主 for 人, 饱读励 for 鼓励). Each: the word
 * put in (+ nats that are asked beyond the usual), those in whose place it stands, and in brackets what shows that it is at
 * home: behind it, before it (~), anywhere behind it in the clause (…).
 *
 * The first part are words that prose of reports hardly has; the second such as have a place of their own (平安建设, 开展活动);
 * the third such near synonyms that only a text which is surely washed lets them be told.
 */
const parts = [
  `
根底 基础 | 效劳 服务 [左右 ~为国 ~祖国 ~犬马之] | 那么 则
假设 若 如果 [检验 条件 ~提出 ~大胆 ~研究 ~基本] | 本钱 成本 [~革命的 ~小 ~有 ~捞回] | 奉献 贡献
浸透 渗透 | 装置 安装 | 明晰 清晰 | 缘由 原因 | 如许 这样 | 招致 导致 | 惹起 引起 | 出产 生产
糊口 生活 | 包管 保证 保障 | 撑持 支持 支撑 | 立异 创新 | 阐发 分析 | 较着 明显 | 勾当 活动
采办 购买 | 曩昔 过去 | 坚苦 困难 | 从新 重新 | 榜首 第一 | 有必要 必须 | 经由过程 通过 | 谐和 和谐
兴味 兴趣 | 准绳 原则 | 查核 考核 | 法式 程序
东说念主 人 | 东谈主 人 [要 题 体 办 席] | 知说念 知道 | 知谈 知道 | 说念 道 [经 佛 咒 一遍] | 作念 做 | 念念 思 [不忘 有词 叨叨 在兹 ~心心]
好意思国 美国 | 好意思元 美元 | 好意思食 美食 | 好意思丽 美丽 | 好意思满 美满 | 好意思好 美好 | 一又友 朋友 | 饱读励 鼓励 | 饱读舞 鼓舞
阛阓 市场 | 居品 产品 [类 牌 ~家] | 彰着 明显 | 淌若 如果 | 莫得 没有 [罪 意 失 ~请 ~切] | 关联词 然而 [汇 语 是 为 ~用 ~索引] | 况兼 而且 并且
坐蓐 生产 [时 ~妇 ~产] | 要点 重点 [~会议 ~工作 ~讲话] | 科罚 处罚 | 贵府 资料 [~到 ~去] | 贵寓 资料
`,
  `
开展+3.5 发展 […活动 …工作 …调研 …检查 …培训 …教育 …行动 …整治 …服务 …研究 …教学 …宣传 …演练 …竞赛 …比赛 …评选 …自查 …排查 …督查 …监督 …协商 …宣讲 …慰问 …走访 …志愿 …合作 …交流 …试点 …创建 …业务 …对 了]
进步 提高
根本 基本 [保证 利益 任务 宗旨 上 遵循 原因 目的 政治 大法 不 没 无 性 要求 在于 出路 途径 动力 标志 立场 变化 转变 好转 ~问题的]
平安 安全 [银行 保险 人寿 产险 财险 证券 集团 养老 普惠 好医生 租赁 消费金融 县 区 镇 乡 村 里 街 大道 桥 寺 夜 归 到家 回家 抵达 无事 健康 吉祥 度 出行 是福 ~中国 ~治安 ~祈求 ~报 ~保]
到达 达到 | 保证 保障 [书 金 人 ~根本 ~组织 ~纪律 ~政治] | 建立 建设 [健全 了 …小组 …台账 …档案 …机制 …制度 …外交 …关系 …联系] | 回忆 回顾 [录 起 着]
仔细 认真 [检查 核对 阅读 观察 查看 勘 辨认 听 看] | 当真 认真 | 缺乏 不足
消费 生产 [者 券 品 税 金融] | 理论 实践 [联系 学习 武装 素养 宣讲 指导 凝心 ~创新]
方案+1.5 计划 | 考虑 思考 | 局部 部分 部门 | 详细 具体 | 培育+3 培养 | 标准 规范 [化 件 差]
工程+1.5 项目 [师 量 院 学] | 时机 机会 [成熟 ~有利 ~最佳 ~把握 ~失 ~适当] | 才能 能力
程度 水平 | 认识+1 意识 [到] | 形式 模式 | 鼓励 激励 | 气氛 氛围 [热烈 活跃 紧张 融洽]
实行 履行 | 理解+1 了解 [和支持 与支持 、支持 力 能力] | 暂时 临时 | 打破 突破 | 获得 取得 | 分明 明显
互相 相互 | 和谐 协调 | 间隔 距离 | 制止 禁止 | 活泼 活跃 [~生动 ~天真 可爱 ~严肃 ~性格]
表现 体现 | 不时 不断 | 经过 通过 | 范畴 领域 | 简略 简单 | 熟习 熟悉 | 愈加 更加 | 修建 建筑
笼统+2 抽象 | 功率 效率 | 义务 任务 | 实质 素质 | 本质 素质
恪守 遵守 [诺 承诺 信用 诚信 底线 清 廉 职业] | 催促 督促 [还 下 我 他 她 ~再三 ~一再]
施行 实施 [日 前 后 之 。 ， ； 手术 ~起 ~正式 ~起正式]
挪动 移动 [桌 脚 一 了 ~缓慢 ~随意 ~往前] | 亲密 密切 [无间 接触 战友 伙伴 朋友 的 地]
广阔 广大 [天地 前景 空间 的 ~前景 ~视野] | 良多 很多 [~获益 ~受益 ~感慨 ~收获 ~感触] | 充沛 充分
纯熟 熟练 | 严密 紧密 严格 [组织 监测 监视 监控 防守 防范 封锁 布防 部署 控制]
宏大 巨大 [叙事 目标 ~气势 ~规模 ~场面]
监视 监督 [居住 器 仪 屏 哨 系统 水情 敌 ~严密 ~雷达 ~视频] | 稳固 巩固 | 穿插 交叉
构造 结构 [柱 地貌 地质 运动 带 应力 学说 ~地质 ~人体 ~断裂 ~板块] | 进修 学习 [人员 班 学校 深造 ~医院 ~选派 ~外出 ~脱产]
产物 产品 [~代谢 ~时代] | 扶植 建设 [新 农户 产业 龙头 ~重点 ~政策] | 周全 全面 [~考虑 ~想]
深切 深入 | 成长 发展 | 办事 服务 | 首要 主要 | 对峙 坚持 | 感化 作用 | 有用 有效 | 前提 条件
尽力 努力 | 踊跃 积极 [参加 报名 发言 捐 认购 献] | 操纵 利用
节制 控制 [闸 饮食 生育 资本 ~有 ~无] | 公道 合理 | 晋升 提升 | 关头 关键 | 焦点 核心 | 鞭策 推动
`,
  `
展开 开展 | 办理 管理 [~协调 结 ~案] | 功效 成果 效果 | 效果 成果 问题 | 效应 效果 | 完美 完善
增进 促进 | 深化 深入 | 普遍 广泛 | 道路 路线 | 途径 路径 | 资料 材料 | 供给 提供 | 供应 提供
依据 根据 | 遵照 遵守 遵循 | 明白 明确 | 运营 经营 | 出售 销售 | 技能 技术 | 技艺 技能 技术
手艺 技术 | 方法 方式 | 教师 老师 | 步伐 措施 | 收集 网络 | 介入 参与 | 参加 参与 | 应用 利用 运用
拟定 制定 | 肯定 确定 | 断定 确定 | 粉碎 破坏 | 增添 增加 | 添加 增加 | 下降 降低 | 机遇 机会
规模 范围 | 按期 定期 | 实时 及时 | 严酷 严格 | 严厉 严格 | 严峻 严重 | 自动 主动 | 是以 因此
因而 因此 | 若是 如果 | 情形 情况 | 形态 状态 | 触及 涉及 | 引荐 推荐 | 推行 推广 | 拜访 访问
封闭 关闭 | 经历 经验 | 阅历 经历 | 全体 整体 | 记载 记录 | 精确 准确 | 完毕 结束 | 前往 返回
能否 是否 | 处置 处理 | 反省 检查 | 优异 优秀 | 优良 优秀 | 必需 必须 | 把握 掌握 | 东西 工具
辅佐 辅助 | 杰出 良好 | 远景 前景 | 宽广 广阔 | 完结 完成 实现 | 完好 完整 | 事务 业务 | 运转 运行
敏捷 迅速 | 题目 问题 | 本领 能力 | 预备 准备 | 反响 反应 | 调和 协调 | 启示 启发 | 防止 避免
挑选 选择 | 团体 集体 | 布置 安排 部署 | 正视 重视 | 资本 资源 | 条目 条款 | 讲授 教学 | 缔造 创造
习气 习惯 | 庇护 保护 | 时分 时候 | 事情 工作 | 防备 预防 防范 | 品德 道德 | 常识 知识 | 场面 局面
成立 建立 | 树立 建立 | 变革 改革 | 改良 改进 | 体例 方式 | 联络 联系 | 言语 语言 | 身分 因素
门生 学生 | 剖析 分析 | 气力 力量 | 次序 秩序 | 特殊 特别 | 艰难 困难 | 探究 探索 | 目的 目标
毁坏 破坏 | 削减 减少 | 契合 符合 | 今朝 目前 | 办法 措施 | 表达 体现 | 设备 设施 | 安置 安装
发明 创造 | 风险 危险 | 先生 学生
升迁 提升 提高 [职 为 到 ~职务 ~得到 ~获] | 处分 解决 [决定 人员 ~受 ~党纪 ~政务 ~撤销] | 惩处 解决 | 蹙迫 重要 紧迫 | 遑急 重要 | 智商 能力 | 手脚 作为 | 看成 作为 | 凭证 根据 | 把柄 根据
交游 交易 | 钞票 资产 | 戒指 限制 截至 控制 | 限定 限制 控制 | 阻挡 控制 不断 | 杀青 实现 | 已毕 实现 完成 | 死心 截至 结果
照旧 已经 还是 | 本年 今年 | 时势 形式 | 样子 形式 | 边界 领域 | 鸿沟 领域 | 激动 推动 推进 | 接续 继续 陆续 | 举座 整体 | 合座 整体
掂量 研究 | 征战 发展 建设 | 竖立 建立 设立 | 配置 设置 建立 | 开辟 设备 开发 | 斥地 设备 开发 | 远景 前景 | 畴昔 未来 过去
弃取 选择 采取 | 体验 经验 | 训诲 教育 经验 | 灵验 有效 | 平淡 广泛 普通 | 无为 广泛 | 频频 往往 | 险些 几乎 | 进款 收入 存款
质地 质量 | 食物 食品 | 职责 工作 | 认真 负责 | 雇主 老板 | 事理 理由 意义 | 查验 检查 | 职业 事业 工作 | 奇迹 事业 | 纪律 规律 标准
非凡 特别 | 熟悉 认识 | 进展 发展 | 看法 意见 | 斗争 奋斗 | 中心 中央 | 紧紧 密切 | 增长 增加
`,
] as const

/** How far behind a verb its object is looked for. Characters. */
const clauseReach = 16

/** How much a washed word is at home in sound texts: hardly, in places of its own, or as much as the other one. */
export const homeliness = { foreign: 0, placed: 1, synonym: 2 } as const
export type Homeliness = (typeof homeliness)[keyof typeof homeliness]

/** A word that is put in the place of others. */
export interface WashedWord {
  readonly word: string
  readonly originals: readonly string[]
  readonly homeliness: Homeliness
  /** What is asked beyond what the language says, for it is more at home in reports than in general. Nats. */
  readonly reserve: number
  /** What stands in front of it, behind it, and somewhere behind it in its clause where it is at home. */
  readonly before: readonly string[]
  readonly behind: readonly string[]
  readonly after: readonly string[]
}

/** Looks up washed words by their first two characters. */
class WashedWords {
  readonly #byHead = new Map<string, WashedWord[]>()
  readonly #firsts: CodeSet
  readonly #heads = new PairGate()

  constructor(words: readonly WashedWord[]) {
    this.#firsts = new CodeSet(words.map(({ word }) => word[0]).join(''))
    for (const entry of words) {
      const head = entry.word.slice(0, 2)
      this.#heads.add(head.charCodeAt(0), head.charCodeAt(1))
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), entry])
    }
  }

  /** The washed word that begins at an offset of a text, unless its neighbours show that it is at home. */
  at(text: string, at: number): WashedWord | null {
    const code = text.charCodeAt(at)
    if (!this.#firsts.has(code) || !this.#heads.has(code, text.charCodeAt(at + 1))) return null
    const entry = this.#byHead.get(text.slice(at, at + 2))?.find(({ word }) => text.startsWith(word, at))
    return entry && !isAtHome(entry, text, at) ? entry : null
  }
}

function wordOf(line: string, kind: Homeliness): WashedWord {
  const [words = '', homes = ''] = line.replace(']', '').split(' [')
  const [head = '', ...originals] = words.split(' ')
  const [word = '', reserve = '0'] = head.split('+')
  const signs = homes.split(' ').filter(sign => sign !== '')
  const marked = (mark: string) => signs.filter(sign => sign.startsWith(mark)).map(sign => sign.slice(1))
  const behind = signs.filter(sign => !/^[~…]/u.test(sign))
  return {
    word,
    originals,
    homeliness: kind,
    reserve: Number(reserve),
    before: marked('~'),
    behind,
    after: marked('…'),
  }
}

function isAtHome({ word, before, behind, after }: WashedWord, text: string, at: number): boolean {
  const end = at + word.length
  if (behind.some(sign => text.startsWith(sign, end))) return true
  if (before.some(sign => text.startsWith(sign, at - sign.length))) return true
  if (after.length === 0) return false
  let to = end
  while (to < text.length && to - end < clauseReach && !isClauseMark(text.charCodeAt(to))) to++
  const rest = text.slice(end, to)
  return after.some(sign => rest.includes(sign))
}

const words = parts.flatMap((lines, kind) =>
  lines
    .trim()
    .split(/\n| \| /u)
    .map(line => wordOf(line, kind as Homeliness)),
)

/** All of them, and those of which a place can prove something. */
export const washedWords = new WashedWords(words)
export const tellingWords = new WashedWords(words.filter(word => word.homeliness !== homeliness.synonym))
