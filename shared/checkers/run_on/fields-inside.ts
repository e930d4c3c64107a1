import { innermostUnclosedIn } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import type { ForeignStretch } from './foreign-labels.ts'

/** A field of life: what only its texts say, and the words without which nobody speaks of it. */
interface Field {
  said: RegExp
  words: RegExp
}

/** In folded script. */
const fields: readonly Field[] = [
  // Results of games.
  {
    said: /[〇零一二三四五六七八九十\d](?:比|[:：])[〇零一二三四五六七八九十\d]{1,2}.{0,4}(?:胜|负|平|击败|力克|不敌|逼平|惜败)|(?:英超|意甲|西甲|德甲|中超|甲[AB]|世锦赛|联赛|小组赛|淘汰赛|决赛).{0,12}(?:轮|战罢|击败|战胜|负于|不敌|战平|夺冠|胜)/u,
    words: /球|赛|队|教练|体育|冠军|运动|棋/u,
  },
  // Courses of exchange.
  {
    said: /中间价|基点|[沪深恒][指市].{0,8}(?:报|跌|涨)|收(?:报|盘).{0,8}点|涨停|跌停|[两沪]市成交/u,
    words: /股|汇率|指数|证券|基金|外汇|期货|行情|投资|银行/u,
  },
  {
    said: /双色球|大乐透|开奖号码|奖池|头奖.{0,6}注|一等奖.{0,4}注/u,
    words: /彩[票券金民]|福彩|体彩|开奖|中奖|奖券|投注/u,
  },
  // Two prices in a row.
  {
    said: /每(?:市?斤|公斤|担|只|尾|张|盒|瓶|匹|石|疋).{0,3}[一二三四五六七八九十百\d.]+[元角分].{0,10}每(?:市?斤|公斤|担|只|尾|张|盒|瓶|匹|石|疋).{0,3}[一二三四五六七八九十百\d.]+[元角分]/u,
    words: /[元角]|价|售|卖|买|市场|收购|行情|钱|商店/u,
  },
  {
    said: /(?:多云|[阴晴])(?:转|到|间).{0,6}(?:[雨云晴阴])|[东南西北偏]{1,3}风.{0,3}[一二三四五六七\d].{0,3}级|最[高低]气温.{0,3}[\d一二三四五六七零]/u,
    words: /天气|气温|[雨风晴雪]|气象|旱|涝|气候|海上|航/u,
  },
  {
    said: /[\d一二三四五六七八九十]{1,2}(?:[点时分:：]|点半)[\d一二三四五六七八九十分]{0,4}(?:播出|首播|重播|播送|开映|放映)/u,
    words: /播|节目|电视|广播|电台|频道|电影|影院|放映/u,
  },
  {
    said: /(?:[一二三四五六七八九十\d]个?)?疗程.{0,8}(?:愈|转阴|见效|好转|康复)|祖传秘方|专治|包治|根治|药到病除|无效退款/u,
    words: /药|病|医|疗|诊|患/u,
  },
  // What one court case is about, in the papers of another.
  { said: /租赁期限|月租金|承租人|出租人|押金.{0,6}元/u, words: /租|房|铺面|合同/u },
  {
    said: /被继承人|自书遗嘱|代书遗嘱|法定继承|(?<!文化|自然|世界|历史)遗产/u,
    words: /继承|遗嘱|遗产|死亡|去世|子女/u,
  },
  { said: /闯红灯|追尾|逆向行驶|交警部?门?认定/u, words: /车|路|交通|驾驶/u },
  { said: /婚生[子女]|夫妻感情|抚养费|解除婚姻|准予离婚/u, words: /婚|夫|妻|抚养|孩子/u },
  { said: /劳动仲裁|工伤认定|经济补偿金|拖欠工资|双倍工资/u, words: /工资|劳动|职工|工伤|用人单位/u },
  { said: /承运人|托运人|运费单|提单/u, words: /运|货|船|车/u },
  { said: /治丧|遗体告别|因病医治无效|享年.{1,4}岁/u, words: /逝|病|丧|葬|悼|死|墓|卒/u },
  // Recipes.
  {
    said: /(?:切[成丝片块丁段]|焯水|勾芡|上笼|文火|武火|小火|大火|料酒|味精|葱姜).{0,14}(?:切[成丝片块丁段]|焯|勾芡|蒸|文火|武火|小火|大火|料酒|味精|葱姜|煸|炒|炖|煮)/u,
    words: /菜|锅|煮|炒|烧|吃|饭|厨|味/u,
  },
  {
    said: /(?:每)?亩施.{0,10}(?:肥|公斤|斤)|亩用.{0,12}(?:毫升|克|兑水)|兑水.{0,6}喷/u,
    words: /田|肥|苗|农|种|虫|稻|麦|菜|粮|树|果/u,
  },
  { said: /次列车|正点到达|火车票|硬座|卧铺|候车室/u, words: /车|铁路|旅客|站/u },
  { said: /(?:准考证|志愿填报|填报志愿|录取分数线|报考)/u, words: /考|学|校|生|教/u },
  { said: /红球|蓝球|谜底|打一字|打一成语/u, words: /谜|彩|猜/u },
  { said: /[车马炮卒][一二三四五六七八九][进退平][一二三四五六七八九]/u, words: /棋|弈|象棋/u },
]
const gate = new SignGate(
  /[比:：][〇零一二三四五六七八九十\d]|联赛|世锦|决赛|英超|意甲|中超|间价|基点|收[报盘]|涨停|跌停|色球|乐透|奖[号池]|注|[元角分]|多云|[阴晴][转到间]|风|气温|播|放映|开映|疗程|秘方|专治|根治|租|继承|遗[嘱产]|红灯|追尾|驾驶|婚|抚养|仲裁|工伤|补偿|运[人费]|治丧|遗体|享年|切[成丝片块丁段]|焯|勾芡|料酒|[文武小大]火|亩[施用]|兑水|列车|车票|卧铺|准考|志愿|分数|打一|[进退平][一二三四五六七八九]|氣溫|風|陰|聯賽|決賽|畝|繼承|遺[囑產]/u,
)
const clause = /[^，。；！？\n]+[，。；！？]?/gu
/** Clauses in a row that speak of another field. */
const mostClauses = 4
const [shortestBlock, shortest] = [60, 8]
/** As much text on either side speaks of what the paragraph speaks of. UTF-16 units. */
const around = 1200
const fewestAround = 120
/** What a story tells of somebody hearing or seeing: the field is his there. */
const told = /[听看说讲唱想念记忆梦写题]|[收电]?[音视]机|广播/u

/** So much of a text of its own a short block has. UTF-16 units. */
const [shortestOwn, longestOwn] = [12, 120]

/** Whether a block among others belongs to another field of life than all the text around it. */
export function isOfOtherField(text: string, whole: string, start: number): boolean {
  if (text.length < shortestOwn || text.length > longestOwn || !gate.test(text)) return false
  const folded = foldLine(text)
  if (told.test(folded) || /[他她我]|原告|被告/u.test(folded)) return false
  const own = fields.filter(({ said }) => said.test(folded))
  if (own.length === 0) return false
  const end = start + text.length
  const beside = foldLine(whole.slice(Math.max(0, start - around), start)) + foldLine(whole.slice(end, end + around))
  return beside.length >= fewestAround && own.every(({ said, words }) => !words.test(beside) && !said.test(beside))
}

/** Clauses that belong to another field of life than all the text around them. `whole` holds the paragraph at `from`. */
export function fieldsInside(text: string, whole: string, from: number): ForeignStretch[] {
  if (text.length < shortestBlock || !gate.test(text)) return []
  const folded = foldLine(text)
  const clauses = matchesOf(folded, clause)
  if (clauses.length < 3) return []
  const found: ForeignStretch[] = []
  for (const field of fields) {
    if (!field.said.test(folded)) continue
    const at = clauses.findIndex(({ 0: said }, index) => field.said.test(`${said}${clauses[index + 1]?.[0] ?? ''}`))
    if (at < 1) continue
    let first =
      field.said.test(clauses[at]?.[0] as string) || field.words.test(clauses[at]?.[0] as string) ? at : at + 1
    let last = field.said.test(clauses[at]?.[0] as string) ? at : at + 1
    const isOf = (index: number) => {
      const said = clauses[index]?.[0] ?? ''
      return field.said.test(said) || field.words.test(said)
    }
    while (first > 1 && at - first < mostClauses && isOf(first - 1)) first--
    while (last - first < mostClauses && last + 1 < clauses.length && isOf(last + 1)) last++
    const [head, tail] = [clauses[first], clauses[last]]
    // A text goes on behind what was set into it.
    if (!head || !tail || last + 1 >= clauses.length) continue
    const [start, end] = [head.index, tail.index + tail[0].length]
    if (end - start < shortest || told.test(clauses[first - 1]?.[0] ?? '') || told.test(folded.slice(start, end)))
      continue
    if (innermostUnclosedIn(folded.slice(0, start)) !== null || /[“”‘’「」]/u.test(folded.slice(start, end))) continue
    const before = foldLine(whole.slice(Math.max(0, from + start - around), from + start))
    const behind = foldLine(whole.slice(from + end, from + end + around))
    if (before.length + behind.length < fewestAround || field.words.test(before) || field.words.test(behind)) continue
    if (field.said.test(before) || field.said.test(behind)) continue
    found.push({ start, end, confidence: 0.66 })
  }
  return found
}
