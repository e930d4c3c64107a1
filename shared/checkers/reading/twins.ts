/** Characters that print hardly tells apart: what one of them is read for is mostly its twin. */
const groups =
  '人入 己已巳 未末 土士 千干于 日曰 大太犬 木本 天夫 木术 刀力 又叉 几凡 贝见 由甲申田 问间 因困囚 今令 休体 侯候 壁璧 拨拔 折拆析 治冶 洒酒 晴睛 辨辩辫 载栽裁戴 喝渴 园圆 师帅 币市 乌鸟 免兔 旦且 目日 臣巨 斤斥 矢失 午牛 广厂 贷货 宫官 宜宣 恩思 戍戌戊成 戎戒 兵乒 茶荼 崇祟 毫豪 微徽 汆氽 盲肓 要耍 幻幼 赢羸 概慨 徒徙 暑署 稍梢捎 既即 拢扰 抡抢 沦论 侍待 候侯 具其 弋戈 亨享 哀衷衰 孤弧 粟栗 历厉 仓仑 塞寨 遂逐 密蜜 名各 处外 兑克 迁迂 陪培 驻住注 设没 风凤 讯迅汛 燥躁操 恢灰 竞竟 堤提 己己 推椎准 练炼 淮准 清请 揭竭 倾顷 凋调 岐歧 幅辐 曝瀑 梁粱 账帐 掩淹 抑仰 管营 复覆 受爱 归旧 监临 采菜 土上 工土'

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

/** Whether a character has a twin. */
export const hasTwin = (code: number): boolean => twins.has(code)
