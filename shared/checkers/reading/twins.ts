/** Characters that print hardly tells apart: what one of them is read for is mostly its twin. */
const groups =
  '人入 己已巳 未末 土士 口囗 千干于 日曰 大太犬 木本 天夫 木术 刀力 又叉 几凡 贝见 由甲申田 问间 因困囚 今令 休体 侯候 壁璧 拨拔 折拆析 治冶 洒酒 晴睛 辨辩辫 载栽裁戴 喝渴 园圆 师帅 币市 乌鸟 免兔 旦且 目日 臣巨 斤斥 矢失 午牛 广厂 贷货 宫官 宜宣 恩思 戍戌戊成 戎戒 兵乒 茶荼 崇祟 毫豪 微徽 汆氽 盲肓 要耍 幻幼 赢羸 概慨 徒徙 暑署 稍梢捎 既即 拢扰 抡抢 沦论 侍待 候侯 具其 弋戈 亨享 哀衷衰 孤弧 粟栗 历厉 仓仑 塞寨 遂逐 密蜜 名各 处外 兑克 迁迂 陪培 驻住注 风凤 讯迅汛 燥躁操 恢灰 竞竟 堤提 推椎准 练炼 淮准 清请 揭竭 倾顷 凋调 岐歧 幅辐 曝瀑 梁粱 账帐 掩淹 抑仰 管营 受爱 归旧 监临 采菜 土上 工土 贵责 运远 雨两 层属 焚楚 传傅 搬般 拔拨 祖租组 社杜 持待特 场扬杨 坏环怀 情清晴 请清 经径 线钱 绩续 蓝篮 灭灾 科料 项顷 副福幅 提堤题 培陪倍 护沪 拓柘 措借惜 据剧 洁活 治洽 测侧 浅线 消销 深探 湖胡潮 源愿 减咸 准淮 决快块 况祝 净争 厚原 叔权 听所 员圆 困因 坡披 城诚 域城 塔搭 境镜 壮状 备各 夫失 季秀李 字宇 官宫 宣宜 宾实 富害 寒塞 导异 尽昼 届居 展屉 岗岚 巡训 帐胀 帽幅 床庆 庄压 店底 康唐 廷延 建健 开井 弃弄 张涨 征证 德得 志忘 忙忘 怕伯 性姓 息总 悔海 惊凉 惯贯 愉偷 慢漫 房户 手毛 执热 扫归 抓爪 抗坑 折拆 抢枪 抱报 拉垃 拍柏 担但 挖控 挡档 挥浑 挤济 振震 换涣 授受 排徘 掌拳 接按 推准 描猫 提携 摆罢 撤撒 操躁 收攻 放旅 政攻 敌故 散撤 整正 料科 断继 施拖 旅族旋 族旋 显昱 晓晚 晰折 普昔 景影 智暂 期斯 末未 术木 机朽 杂朵 权杈 材村 束柬 构购 枝技 枯姑 标际 树村 校较 株殊 根很 格洛 桂挂 桥轿 梯涕 检险捡 棉绵 植值 模摸 横黄 欲裕 歉谦 止正 步涉 毁殷 均圴 鼡用 弆弄 曲典 甩用 向问 合含 念忿 急忽 句旬 旬甸 约钓 钓钩 钩钧 均钧 勾匀 匀勺 宰牢 辛幸 亮壳 亭享 毫亳 来采 番审 审宙 宝室 宫室 容客 宁宇 守宇 安妥 豪蒙 莱菜 荣菜 劳芳 苗茁 苦若 若著 着看 盾质 真直 直且 县具 填镇 慎填 顶项 顾颇 预顶 颂颁 频颊 额颜 颗题 颗棵 湿温 渴温 油抽 柚油 泊拍 泛污 污汗 汁汗 讨计 订讨 付村 村衬 补衬 朴补 扑补 赴起 起超 趁超 越趋 捉提 促捉 保堡 杏否 查杳 香查 昔音 错措 铭铬 格恪 络恪 路略 晒西 四匹 四西 匠匣 区凶 困团 团围 固围 国围 图国 白自 首百 道遵 导寻 寺寿 表衷 农衣 里黑 量最 量童 重童 勤勒 革草 早旱 早草 卓草 桌卓 果呆 裸课 棵课 界畀 合台 召台 名召 占古 古舌 吉告 活沽 话活 括活 返近 返迁 迟返 退迟 挑桃 罪非 恶悲 恕怒 怨恕 努怒 患串 忠患 恳垦 跟根 央失 阵降 降陈 阵陈 除陈 除险 隆降 根限 狠狼 狼娘 娱误 船般 盆盘 盘盈 盐监 盗盔 丘兵 军库 连运 边迈 万方 方力 刃刀 办为 亿忆 扎札 礼札 杜壮 祈折 利和 秒抄 抄沙 沙妙 抄钞 秋秩 科秤 种称 积租 相组 相柤 捐损 涓捐 柱桂 佳住 沈沉 悔侮 诲悔 每母 毋母 部剖 都部 邓郑 郊效 放於 挨换 焕换 恢恨 恒桓 恒垣 狭挟 狭峡 侠峡 狡校 较绞 猜精 稍销 稼嫁 耕耗 耘耗 粗租 粉纷 粒拉 泣位 纪红 江红 级纹 纳钠 给绐 始给 治始 堵绪 猪绪 诸绪 缓援 缓暖 缠缩 编缩 罚罢 罩置 羊半 半平 乎平 姜美 羡美 善美 羞着 翼冀 耳取 联职 识职 肃萧 肋助 动助 肥肿 服股 般股 肩眉 肯胃 冒胃 冒昌 胎始 胜性 复腹 臂壁 臭臬 薄簿 藉籍 虚虑 虎虑 融隔 蜂峰锋 行衍 术衔 街衔 街衛 衡衝 锁钳 迫追 彼被 奔弃 敢散 索素 产严 拆诉 遇遏 文交 占点 争急 闲闭 闲闹 闻闸 闸闭 饶侥 动劲 怯法 包色 朋明 须顺 绵锦 签鉴 卒率 玉王 禽离 此比 攴支 末来 邨邮 痫痢 闭关 间闻 貣起 顸须 尌就 墘乾 埕程 崁坎嵌 堀掘 墩敦 塭温 湳南 壢历 犁梨'

/** Every character that print hardly tells from others, with these. Codes. */
export const allTwins: ReadonlyMap<number, ReadonlySet<number>> = twinsIn(groups)

function twinsIn(list: string): Map<number, Set<number>> {
  const twins = new Map<number, Set<number>>()
  for (const group of list.split(' ')) {
    for (const one of group) {
      const others = twins.get(one.charCodeAt(0)) ?? new Set<number>()
      for (const other of group) if (other !== one) others.add(other.charCodeAt(0))
      twins.set(one.charCodeAt(0), others)
    }
  }
  return twins
}

/** Whether two characters are hardly told apart in print. */
export const areTwins = (one: number, other: number): boolean => allTwins.get(one)?.has(other) === true
