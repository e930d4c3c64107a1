import { surnames } from '../characters/surnames.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** A mark that was read as something else, with what it was. */
interface OddRead {
  sign: RegExp
  pattern: RegExp
  rule: string
  confidence: number
  readings: readonly string[]
}

const han = '\\p{Script=Han}'
const oddReads: readonly OddRead[] = [
  // 没开过.…这些话; 没开过…. 这些话
  {
    sign: /…[.．·。]|[.．·。]…/u,
    pattern: new RegExp(`(?<=[${'\\p{Script=Han}'}”」』])(?:[.．·]…|(?<!…)…[.．·。])(?![.．·…])`, 'gu'),
    rule: 'dots',
    confidence: 0.74,
    readings: ['……'],
  },
  // 万岁1毛主席万岁！
  {
    sign: /[1lI|｜]/u,
    pattern: new RegExp(
      `(?<=(?:[“「‘][^”」’。！？\\d]{1,20}|！[^”」’。！？\\d]{1,16})${han})[1lI|｜](?=${han}[^”」’。？\\d]{1,20}！|[”」’])`,
      'gu',
    ),
    rule: 'misread',
    confidence: 0.68,
    readings: ['！'],
  },
  // 我们的班主任一一张怀瑾先生; 名胜一一赵州桥
  {
    sign: /一一/u,
    pattern: new RegExp(
      `(?<=(?:的|名|位|[个個]|[为為是叫])[^，。；：、！？]{0,10}(?:主任|[长長]|[员員]|[师師]|[书書][记記]|[经經]理|者|家|人|之一|[产產]品|作品|[项項]目|工程|[县縣市区區镇鎮乡鄉村]|生|[亲親]|友))一一(?=[${surnames}]${han}{1,2}(?:先生|[同]志|老[师師]|女士|[，。；：、！？]|的|[说說是在])|[“《])`,
      'gu',
    ),
    rule: 'dash',
    confidence: 0.7,
    readings: ['——'],
  },
  // 网址。http://…, 电话；0319-…
  {
    sign: /[。；，、](?:https?:|www\.|\d|[\w.]+@)/u,
    pattern:
      /(?<=(?:网址|網址|官网|官網|[邮郵]箱|电邮|信箱|[电電][话話]|[热熱][线線]|[传傳]真|手[机機]|[邮郵][编編]|QQ群?|微信号?|公[众眾]号))[。；，、](?=https?:\/\/|www\.|\d{3,}|[\w.]+@|（0\d)/giu,
    rule: 'colon_lost',
    confidence: 0.74,
    readings: ['：'],
  },
]

/** Marks that were read as letters, figures or other marks, told by what stands around them. Linear. */
export function oddReadHits(text: string): Hit[] {
  return oddReads.flatMap(({ sign, pattern, rule, confidence, readings }) =>
    sign.test(text)
      ? matchesOf(text, pattern).map(({ index, 0: found }) => ({
          rule,
          start: index,
          end: index + found.length,
          confidence,
          fixes: readings.map(reading => ({ text: reading })),
        }))
      : [],
  )
}
