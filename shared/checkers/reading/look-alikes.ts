/** Characters that recognition takes for each other: each group by shape. Written from the shapes, not from any text. */
const groups =
  '未末朱 己已巳 千干于 日曰目 土士 人入八 大太天夫 今令 免兔 侯候 析折拆 拔拨 徒徙 微徽 辨辩辫 陪培倍 密蜜 形刑 刀力 市布 治冶 设没 复夏 农衣 民氏 间问 同问 周同 白自 目且 王玉主 历厉 广厂 化代 刘划 处外 务各条 协办 天关 经径 特持待 侍待诗 场扬杨 项顷 建健 环坏 级极 因困囚 园圆 教数敦 科料 读续 源原 领颁 转传 贡责 提堤 推准椎 障章 部陪 抓爪 报极服 政攻改 荣策 洛落 委季秀 李季 员贝 议仪 论伦沦 讲进 记纪己 计什 认队 让上 评坪 调词凋 谈淡 订汀 织识积 组祖阻 结诘 绩续 绿缘 线钱 练炼 维惟推 终络 统流 总息 思恩 想相 意竟 感惑 情清请晴 精情 增憎 层屋 居届 展屉 属居 局居 岸崖 岁罗 州川 工土二 左在右 布市希 席度 库厍 应庆 府腐 度席 庭延 建延 开升井 异导 引弘 张涨 强弹 当肖 录绿 影彰 往住注 征证 律津 得待 德得 心必 忘忠 快块 性姓 怀杯 恢灰 惠患 愿原 成咸戍 战线 户卢 所斤 扩护 执热 批比 技枝 投役 抗坑 护沪 担但 拓拒 招昭 持特 指脂 按安 挥浑 换涣 据剧 措借 提题 支友 收攻 放故 效郊 敏每 整正 斗计 断新 施旅 旗旋 无元天 明朋 易昌 春奏 时村 显昱 普晋 景影 智暂 服报 望里 期斯 木本术 村材 束柬 条务 来米 极级 构购 林材 果呆 栋拣 树村 校狡 核该 根恨 格洛 案采 桥轿 检捡险 楼搂 模摸 正止 步少 每母 比此 水永冰 江汪 池地 汽气 河何 油抽 法去 波坡 泽择译 洁活 派脉 流疏 浅线 测侧则 济挤 海悔 消清 深探 渠集 温湿 港巷 湖胡 源愿 满漏 灾安 炉护 点占 烈列 热执 照昭 牌脾 物扬 牧收 环坏 现规 班斑 球求 理埋狸 甲申由田 电甩 男勇 界畀 留贸 番香 病疾 百白 皮度 益盖 监临 盘盆 直且真 相想 省着 看着 真直 知和 石右 码妈 研砚 破坡 确硝 社杜 祝视 神袖 票栗 禁楚 福副 秋伙 种科 程理 稳隐 穿空 突空 站钻 竞竟 章意 童重 端瑞 第弟 等筹 签鉴 管菅官 箱相 类粪 粮根 系糸 约的 纪记 纳绅 纵从 组且 细田 给拾 绕浇 罚罪 署暑 群郡 老考 者着 职织 联耶 肉内 育有 背肯 胜性 能熊 脱说 臣巨 自白 至到 舍舌 航般 船般 良食 色包 艺亿 节书 花化 芳方 苏办 若苦 英央 茶荼 草革 药约 获荻 营管 蓝监 虎虚 虽虫 行往 街衔 补扑 表麦 被披 裁栽载 装袋 见贝 规现 视祝 览贤 角用 解触 认人 誉誊 负贞 财材 败贩 货贷 质贡 贫贪 购构 贵责 贸留 费弗 资咨 赛寨 走足 起赴 超趋 路跑 车东 轨轧 转传 轮轻 载裁 辆俩 输愉 边达 迁迂 过这 运远 近进 返近 还坏 进近 远运 连莲 述迷 追迫 退追 送选 适活 通通 速述 造选 道首 遣遗 那邦 邮由 郊效 部郎 都者 配酏 采菜 里早 野墅 金全 针什 钢刚 铁轶 银很 销消 锋峰 错措 键健 镇填 长氏 门们 闭闲 问间 防妨 阳阴 阶价 际标 降阵 限很 院完 除徐 险验 难推 集焦 雨两 零雷 需雷 震振 青责 静净 非韭 面而 革草 须顺 项顶 顺须 预顶 领须 题提 风凤 食良 餐参 首道 香番 马乌 验险 高亭 黄共 鼓豉'.split(
    ' ',
  )

const alike = new Map<string, string>()
for (const group of groups) {
  for (const character of group) alike.set(character, (alike.get(character) ?? '') + group)
}

const codesApart = (group: string, character: string): number[] => [
  ...new Set([...group].filter(other => other !== character).map(other => other.charCodeAt(0))),
]

const alikeCodes = new Map(
  [...alike].map(([character, group]) => [character.charCodeAt(0), codesApart(group, character)]),
)

/** Codes of the characters that recognition is apt to print for this one. */
export const lookAlikesOf = (code: number): readonly number[] => alikeCodes.get(code) ?? []

/** Whether recognition is apt to take one character for the other. */
export const isAlike = (one: string, other: string): boolean =>
  one !== other && (alike.get(one)?.includes(other) ?? false)
