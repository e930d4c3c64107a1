/** Characters that print hardly tells apart: what one of them is read for is mostly its twin. */
const groups =
  '人入 己已巳 未末 土士 千干于 日曰 大太犬 木本 天夫 木术 刀力 又叉 几凡 贝见 由甲申田 问间 因困囚 今令 休体 侯候 壁璧 拨拔 折拆析 治冶 洒酒 晴睛 辨辩辫 载栽裁戴 喝渴 园圆 师帅 币市 乌鸟 免兔 旦且 目日 臣巨 斤斥 矢失 午牛 广厂 贷货 宫官 宜宣 恩思 戍戌戊成 戎戒 兵乒 茶荼 崇祟 毫豪 微徽 汆氽 盲肓 要耍 幻幼 赢羸 概慨 徒徙 暑署 稍梢捎 既即 拢扰 抡抢 沦论 侍待 候侯 具其 弋戈 亨享 哀衷衰 孤弧 粟栗 历厉 仓仑 塞寨 遂逐 密蜜 名各 处外 兑克 迁迂 陪培 驻住注 设没 风凤 讯迅汛 燥躁操 恢灰 竞竟 堤提 推椎准 练炼 淮准 清请 揭竭 倾顷 凋调 岐歧 幅辐 曝瀑 梁粱 账帐 掩淹 抑仰 管营 复覆 受爱 归旧 监临 采菜 土上 工土 贵责 运远 雨两 层属 焚楚 传傅 搬般 拔拨 祖租组 社杜 持待特 场扬杨 坏环怀 情清晴 请清 经径 线钱 练炼 绩续 蓝篮 灭灾 科料 项顷 副福幅 提堤题 培陪倍 护沪 拓柘 措借惜 据剧 渔鱼 洁活 治洽 测侧 浅线 消销 深探 湖胡潮 源愿 减咸 准淮 决快块 况祝 净争 历厉 厚原 叔权 受爱 名各 听所 员圆 困因 坡披 城诚 域城 塔搭 境镜 壮状 备各 夫失 季秀李 字宇 官宫 宣宜 宾实 密蜜 富害 寒塞 导异 尽昼 届居 展屉 岗岚 巡训 帐胀 帽幅 床庆 庄压 店底 康唐 廷延 建健 开井 弃弄 张涨 征证 微徽 德得 志忘 忙忘 怕伯 性姓 恩思 息总 悔海 惊凉 惯贯 愉偷 慢漫 房户 手毛 执热 扫归 抓爪 抗坑 折拆 抢枪 抱报 拉垃 拍柏 担但 挖控 挡档 挥浑 挤济 振震 换涣 授受 排徘 掌拳 接按 推准 描猫 提携 揭竭 搬般 摆罢 撤撒 操躁 收攻 放旅 政攻 敌故 散撤 整正 料科 断继 施拖 旅族旋 族旋 显昱 晓晚 晰折 普昔 景影 智暂 暑署 期斯 末未 术木 机朽 杂朵 权杈 材村 束柬 构购 枝技 枯姑 标际 树村 校较 样洋 株殊 根很 格洛 桂挂 桥轿 梯涕 检险捡 棉绵 植值 模摸 横黄 欲裕 歉谦 止正 步涉 毁殷'

const twins = new Map<number, Set<number>>()
for (const group of groups.split(' ')) {
  for (const one of group) {
    const others = twins.get(one.charCodeAt(0)) ?? new Set<number>()
    for (const other of group) if (other !== one) others.add(other.charCodeAt(0))
    twins.set(one.charCodeAt(0), others)
  }
}

/** Whether two characters are hardly told apart in print. */
export const areTwins = (one: number, other: number): boolean => twins.get(one)?.has(other) === true
