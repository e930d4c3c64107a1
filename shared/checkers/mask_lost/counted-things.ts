/** Units of reports, each with the things that are counted in it. A thing that spells a word with its unit (企业家) is left out. */
const table: readonly (readonly [units: string, things: string])[] = [
  [
    '人',
    '党员 学生 师生 教师 教职工 职工 员工 群众 人员 劳动力 村民 居民 老人 学员 志愿者 民警 患者 旅客 游客 嫌疑人 积极分子 对象 机关 妇女 儿童 辅警 干警 灾民 民工 牧民 社员 成员 委员',
  ],
  [
    '名',
    '党员 干部 学生 教师 教职工 职工 员工 群众 积极分子 人员 劳动力 村民 老人 儿童 学员 志愿者 嫌疑人 专家 民警 代表 妇女',
  ],
  ['位', '代表 委员 同志 老人 专家 学员 群众 村民 党员 教师 嘉宾 家长'],
  ['人次', '群众 旅客 患者 职工 居民 来访群众 人员 群众来访 学生 党员 干部 游客'],
  ['起', '纠纷 案件 事故 火灾 化解 调处 火警 警情 接处警 刑事案 治安案'],
  ['件', '案件 提案 议案 线索 积案 纠纷 建议案'],
  [
    '次',
    '会议 学习 培训 活动 检查 督查 调研 演练 走访 巡查 党课 宣讲 研讨 研究 执法 义诊 督导 党委会 党组会 支委会 党员大会 座谈会 例会',
  ],
  ['场', '党课 讲座 演练 宣讲 义诊 宣传活动'],
  ['户', '农户 贫困户 脱贫户 监测户 低保户 困难户 五保户 特困户 住户 示范户 个体户'],
  [
    '个',
    '行政村 自然村 贫困村 社区 支部 党组织 小组 村民组 合作社 家庭农场 岗位 项目 问题 园区 大棚 景区 景点 网格 教学班 企业 单位 部门 民族 窗口 基地 品种 品牌 示范点 车间 协会 乡镇 街道 检查组 督查组 督导组 巡察组 工作组 调研组 专班 片区 标段 部门 领域 行业',
  ],
  ['家', '单位 门店 公司 医院 超市 合作社'],
  ['所', '学校 小学 中学 幼儿园 卫生院 卫生室 公厕'],
  ['处', '隐患 违建 断壁 灾害点 漏点 泵站 水源点 险情'],
  ['座', '水库 桥梁 泵站 公厕 电站 大棚 拦河坝'],
  ['盏', '路灯 太阳能灯'],
  ['台', '计算机 电脑 空调 机组 农机 挖掘机 拖拉机 电视机 洗衣机'],
  ['套', '住房 安置房 公租房 保障房 设备 桌椅 课桌椅'],
  ['间', '教室 校舍 宿舍'],
  ['栋', '危房 空心房 教学楼 厂房'],
  [
    '份',
    '预案 简报 试卷 合同 手册 明白卡 资料 宣传单 问卷 倡议书 档案 指令书 协议 责任书 承诺书 传单 通知书 宣传册 合同书',
  ],
  ['册', '藏书 图书 书籍 读本'],
  ['条', '信息 线索 建议 标语 横幅'],
  ['笔', '贷款 信贷 业务'],
  ['支', '工作队 小分队 服务队 宣传队 队伍'],
  ['担', '任务 烟叶 烤烟'],
  ['张', '床位 传单 海报'],
  [
    '亩',
    '面积 耕地 水田 旱地 农田 林地 草原 土地 荒地 抛荒地 茶园 果园 种植 造林 小麦 水稻 早稻 中稻 晚稻 玉米 大豆 油菜 烤烟 蔬菜 药材',
  ],
  ['公里', '道路 公路 水渠 渠道 沟渠 河道 管网 管道 里程 全长 总长 县城 市区 堤防'],
  ['平方公里', '面积'],
  ['平方米', '面积'],
  ['公顷', '面积 林地 耕地'],
  ['吨', '产量 总产 粮食 肥料 化肥 垃圾'],
  ['万元 亿元', '投资 资金 产值 总额 税收 收入 补贴 经费 贷款 投入 损失 罚款 拨付 到位 债券 烟叶税 救助金 慰问金'],
  ['万人', '人口 人数 群众 劳动力'],
  ['万亩', '面积 造林 种植 育林 农田 耕地'],
  ['元', '收入 慰问金 补助金 救助金 罚款 损失 费用'],
]

const longestThing = 4
const thingsOf = new Map(
  table.flatMap(([units, things]) => units.split(' ').map(unit => [unit, new Set(things.split(' '))] as const)),
)

/** Whether a folded text begins with something that is counted in a unit. */
export function beginsWithCounted(behind: string, unit: string): boolean {
  const things = thingsOf.get(unit)
  if (!things) return false
  for (let length = 2; length <= longestThing; length++) if (things.has(behind.slice(0, length))) return true
  return false
}

/** Whether a folded text ends in something that is counted in a unit. */
export function endsInCounted(before: string, unit: string): boolean {
  const things = thingsOf.get(unit)
  if (!things) return false
  for (let length = 2; length <= longestThing; length++) if (things.has(before.slice(-length))) return true
  return false
}
