import type { FurnitureRule } from './line.ts'
import { type Weigh, when } from './weigh.ts'

/** Holes of templates that were never filled: {dede:field.title/}, [!--newstext--], {{ item.title }}, ${content}, <%=title%>. */
const hole =
  /^(?:\{\/?[a-z]{2,10}:[^{}]{2,60}\}|\[!--[\w.]{2,30}--\]|\{\{\s?[$\w.|:'"() -]{2,50}\s?\}\}|\$\{[\w.]{2,40}\}|\{\$[\w.>[\]'|-]{2,50}\}|<%=?[^%]{2,60}%>|\[field:[^\]]{2,40}\]|\{#[\w.]{2,30}#?\}|@(?:Model|ViewBag|Html)\.[\w.()"']{2,40}|#(?:if|foreach|set)\s?\([^)]{2,60}\))(?:\s*(?:\{|\[|\$|<%)[^\n]{2,60})?$/iu
/** What a site's engine says of its own template. */
const engine =
  /^\*{2,}[^*]{4,60}\*{2,}$|^(?:标签|模板|模版|数据源|数据库|变量|置标)[^。，]{0,16}(?:错误|出错|失败|不存在|为空|未定义|未找到|找不到)[^。]{0,20}[！!。]?$|^(?:template|tag)\s(?:file\s)?(?:not\sfound|error|parse\serror)[^\n]{0,40}$/iu
/** In stars only what an engine speaks of. */
const ofEngine = /标签|模板|模版|数据源|处理标记|置标|参数|为空|\[\w+\]|解析|变量|栏目ID/iu

const engineWeight: Weigh = line =>
  line.length <= 80 && engine.test(line) && (!line.startsWith('*') || ofEngine.test(line)) ? 0.88 : 0

/** A paper offers itself among its news: 广告 优惠订阅某某日报 每月只要99元. */
const subscribe =
  /^(?:[【[]?广告[】\]]?\s?)?[^，。；：]{0,8}(?:订阅|订报|加入会员|续订)[^，。；]{2,30}(?:只要|仅需|只需|立享|特价|优惠价?|折|\/[月年])[^，。；]{0,14}$/u
const subscribeWeight: Weigh = line =>
  line.length <= 50 &&
  /[\d元]/u.test(line) &&
  (/\S\s+\S+\s+\S/u.test(line) || /^[【[]?广告/u.test(line)) &&
  subscribe.test(line)
    ? 0.8
    : 0

/** Furniture that engines of sites and papers leave of themselves. Lines come folded. */
export const templateRules: readonly [FurnitureRule, Weigh][] = [
  ['script', when(hole, 0.86, 120)],
  ['script', engineWeight],
  ['follow', subscribeWeight],
]

/** What every line they fit holds a sign of. */
export const templateSigns =
  /\{[a-z/$#]|\{\{|\[!--|\$\{|<%|\[field|@(?:model|viewbag|html)|#(?:if|foreach|set)|\*\*|标签[^，。]|模[板版][^，。]|数据源|据库[^，。]|变量[^，。]|置标|template|[报刊]\s(?:民国|中华)|订阅|订报|续订|入会员/iu
