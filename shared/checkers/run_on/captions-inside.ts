import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import type { ForeignStretch } from './foreign-labels.ts'

/** What pictures, tables and boxes of reports are numbered with. */
const number = '\\s?(?:\\d{1,2}(?:[-–.]\\d{1,2})?|[一二三四五六七八九十]{1,2}(?=\\s))'
/** With these their titles end, in simplified script. */
const titleEnd =
  '(?:(?:示意|分布|布局|规划|结构|流程|框架|现状|效果|平面|走势|趋势|对比|构成|位置|区位|路线|体系|组织|网络|曲线|柱状|折线|鸟瞰|分析|范围|设置|格局|功能|布置|统计)图|(?:一览|统计|情况|指标|对比|明细|汇总|分工|进度|安排|名录|构成|评价|清单|数据|项目|分类|计划|目标)表|主?要?指标|重[点大](?:工程|项目|任务|指标)|工程|统计|情况|对比|构成|分布|增速|变化|趋势|结构)'
/** More of a title: 分布图例, 情况统计表. */
const goesOn = '(?:[图表集册例的及和与]|统计|情况|分析|对比|示意|分布|一览|指标|明细)'
const caption = new RegExp(
  `(?<=[\\p{Script=Han}，、。；）])(?:图|表|专栏|附图|附表)${number}(?<gap>\\s{0,3})(?<title>[^，。；：！？、\\n]{3,30}?${titleEnd})(?!${goesOn})(?:\\s?[（(]?单位\\s?[:：]\\s?[^\\s，。）)]{1,6}[）)]?)?(?=\\p{Script=Han})`,
  'gu',
)
const mayHaveCaption = /[图圖表栏欄]\s?[\d一二三四五六七八九十]/u
/** Words that refer to a picture of their own sentence: 如图1, 见表2. */
const refers =
  /(?:[如见在由从据及和与至到按照据看的该此对以或附上下左右列于是为有共用依参]|[结符配]合|根据|比较|参[见照])$/u
/** What a sentence says of a picture. */
const says =
  /^(?:[和与及中内里上是为可所的将则也给]|显示|反映|列出|表明|展示|描述|说明|给出|标明|已|不|记录|标出|示出|至|到|能)/u
/** Captions of pictures, tables and boxes inside a sentence or between two: 改革全面｜图1 县域布局示意图｜推开. */
export function captionsInside(text: string): ForeignStretch[] {
  if (!mayHaveCaption.test(text)) return []
  const folded = foldLine(text)
  return matchesOf(folded, caption).flatMap((match): ForeignStretch[] => {
    const { gap = '', title = '' } = match.groups ?? {}
    const before = folded.slice(Math.max(0, match.index - 3), match.index)
    const end = match.index + match[0].length
    if (refers.test(before) || says.test(title)) return []
    if (gap === '' && title.length < 6) return []
    const isCut = /\p{Script=Han}$/u.test(before)
    return [{ start: match.index, end, confidence: isCut ? (gap ? 0.8 : 0.66) : gap ? 0.72 : 0.56 }]
  })
}
