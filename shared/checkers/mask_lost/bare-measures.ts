import { CodeSet } from '../code-set.ts'

/** What counts, limits or names a unit: behind it the unit has all it needs. */
const counting = new CodeSet(
  '〓零〇一二三四五六七八九十百千万亿两几多余数每各某这那此该第半上下整单壹贰叁肆伍陆柒捌玖拾佰仟同另首逐近超逾过达按以论计位破满抵足',
)
/** Units that end few words, each with the characters with which they do. */
const endings: Readonly<Record<string, CodeSet>> = {
  个: new CodeSet('哪自真'),
  座: new CodeSet('基底在讲星客满卖让插入就茶雅台宝灯银'),
  件: new CodeSet(
    '条文事案证附信邮部零软硬组构物器元配快急稿备来要插控函密抄原印铸锻管试样工计整结转批办退次大小标挂刊',
  ),
  名: new CodeSet(
    '报姓签署命冠题书提学地厂人为罪品著知成匿别笔化更改实联除点排列取功扬莫无有出美芳盛威虚闻驰齐同村路校店网域户片曲篇剧官乳小真假俗异原曾本留具挂借慕',
  ),
  例: new CodeSet('病案实先条惯范举比示图战特体凡通破律定成旧常违循援事判'),
  套: new CodeSet('外圈全配成手俗客老河封乱被枕常笔护脚臂龙圈马活'),
  条: new CodeSet(
    '头信面油链线枝铁苗教欠便柳纸布发金借收戒萧有词荆木薯粉麻皮藤虾身赞图批法款钢锯焊封胶镶防压灯长细白红宽项本前后同',
  ),
  起: new CodeSet(
    '查做说算学建发引兴掀撑竖捡拾想看提拿举站升抬捧点燃扬崛突奋来抓日月年天时早晚始开担负了不对于叫喊唱响拉扶树立搭架收合联缘谈讲写记问激勾挑惹泛挖隆翘卷鼓改治管干养吃买走跳飞爬拱堆冒躲藏跟比顶肩',
  ),
  亩: new CodeSet('田垄陇'),
  吨: new CodeSet(''),
  公里: new CodeSet('华英'),
  平方公里: new CodeSet(''),
  平方米: new CodeSet(''),
  立方米: new CodeSet(''),
  公顷: new CodeSet(''),
  毫米: new CodeSet(''),
  万元: new CodeSet('币'),
  亿元: new CodeSet('币'),
  万亩: new CodeSet('良'),
  万吨: new CodeSet(''),
  万千瓦时: new CodeSet(''),
  亿千瓦时: new CodeSet(''),
}
/** Money is paid, earned or worth so much. */
const sums = new CodeSet('费款金额入资失价值贴助均出产收润税偿奖贷缴纳付罚欠薪酬补献捐利息取')
/** 其余, 剩余 and the like are words. */
const rests = new CodeSet('其剩业多节盈之空富冗残结劫')

/** Whether a unit behind folded words may have lost its figure: 鲜果吨, 群众余人. */
export function mayBeCounted(words: string, unit: string): boolean {
  const last = words.charCodeAt(words.length - 1)
  if (counting.has(last)) return false
  if (unit[0] === '余') return !rests.has(last)
  if (unit === '元') return sums.has(last)
  const ending = endings[unit]
  return ending !== undefined && !ending.has(last)
}
