/** Characters that mean the opposite of each other, the same, or another of a kind: who writes one of them means it. */
const kinds = toKinds(
  '左右 上下 前后 内外 里外 东西南北中 大小中 多少 高低 长短 新旧 早晚 先后 有没无 开关 进出 来去 买卖 男女 公私 好坏 轻重 快慢 冷热 黑白红黄蓝绿 至到 给予系 善美 愈越没 此其 你我他她它 甲乙丙丁 春夏秋冬 日夜 省市县区州乡镇村 院校 季期 加拓扩 膝腰胸踝',
)

/** Whether two characters are words of one kind, so that neither is a misreading of the other. */
export const areOfOneKind = (one: number, other: number): boolean =>
  one !== other && (kinds.get(one)?.includes(String.fromCharCode(other)) ?? false)

function toKinds(list: string): ReadonlyMap<number, string> {
  const kinds = new Map<number, string>()
  for (const kind of list.split(' ')) {
    for (const character of kind) {
      const code = character.charCodeAt(0)
      kinds.set(code, (kinds.get(code) ?? '') + kind)
    }
  }
  return kinds
}
