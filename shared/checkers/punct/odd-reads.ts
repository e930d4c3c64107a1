import { surnames } from '../characters/surnames.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

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
  // SF一300型, P一MOS, 汽车一13: the hyphen of a type; α一淀粉酶
  {
    sign: /[A-Za-zα-ωΑ-Ω\d汽车車拖挂带帶]一/u,
    pattern:
      /一(?=[A-Za-z\d])(?<=(?<![A-Za-z])[A-Za-zα-ω]{1,5}\d{0,4}一)|一(?=\d{2,3}(?:[^\d年月日]|$))(?<=(?:汽[车車]?|拖[车車]?|[挂掛][车車]?|履[带帶])一)|一(?=淀粉|胡[萝蘿]|生育|干[扰擾]|球蛋白|受[体體]|[羟羥氨萘苯酮甲乙丙丁吡呋]|葡萄|半乳|[亚亞]麻|[内內][酰醯]|螺旋|松油|蒎)(?<=[α-ω]一)/gu,
    rule: 'dash',
    confidence: 0.74,
    readings: ['-'],
  },
  // 告诉记者∶“……”, 比分∶: the sign of a ratio stands between figures alone.
  {
    sign: /[∶﹕︰˸]/u,
    pattern: /(?<=[\u3400-\u9fff）》])[∶﹕︰˸](?![\d∶])/gu,
    rule: 'misread',
    confidence: 0.76,
    readings: ['：'],
  },
  // 比去年增加一倍还多o社员们高兴地说
  {
    sign: /[\u3400-\u9fff”）]o[\u3400-\u9fff“]/u,
    pattern: /(?<=[\u3400-\u9fff]{4}[”）]?)o(?=[\u3400-\u9fff“]{2}[\u3400-\u9fff“，])/gu,
    rule: 'misread',
    confidence: 0.7,
    readings: ['。'],
  },
  // 任务完成了0厂党委…: what is counted has its unit
  {
    sign: /[了呢吗嗎吧啊呀]0[\u3400-\u9fff]/u,
    pattern:
      /(?<=[\u3400-\u9fff]{4}[了呢吗嗎吧啊呀])0(?=[\u3400-\u9fff“]{3})(?!0[个個件起人例元次分条條项項家名票万萬米的突距投接差])/gu,
    rule: 'misread',
    confidence: 0.66,
    readings: ['。'],
  },
  // 社队自筹23.8万元0 at the end of a paragraph; “柜台上的规定0”
  {
    sign: /[\u3400-\u9fff][0oO](?:\s*$|\n|”)/u,
    pattern:
      /(?<=[，。；][^\n]{4,40}(?:[元人户戶亩畝斤吨噸米里次件个個名年月日成了的去来來定完][）]?))[0oO](?=[ \u3000]*(?:\n|$))|(?<=“[^“”\n]{3,60}[\u3400-\u9fff])(?<![为為是归歸到成等于於零得])[0oO](?=”)/gu,
    rule: 'misread',
    confidence: 0.68,
    readings: ['。'],
  },
  // 年纪最大的五十三岁·每人送一块石板: no name ends in a measure
  {
    sign: /[岁歲元圓户戶亩畝斤]·[\u3400-\u9fff]/u,
    pattern: /(?<=[一二三四五六七八九十百千万萬两兩余餘\d][岁歲元圓户戶亩畝斤])[·•](?=[\u3400-\u9fff]{4})/gu,
    rule: 'misread',
    confidence: 0.66,
    readings: ['，', '。'],
  },
  // 该有多着急呀l他顾不上吃饭
  {
    sign: /[呀啊哇哪啦哟喲呵嘛][lI|｜1]/u,
    pattern: /(?<=[\u3400-\u9fff]{3}[呀啊哇哪啦哟喲呵嘛])[lI|｜1](?=[\u3400-\u9fff”“])(?!1[个個点點天次])/gu,
    rule: 'misread',
    confidence: 0.7,
    readings: ['！'],
  },
  // 答复都是“正在研究···”: a row of contents goes on to its page
  {
    sign: /·{3}|•{3}|・{3}/u,
    pattern:
      /(?<=[\u3400-\u9fff，])[·•・]{3,6}(?=[”」。！？，]|[\u3400-\u9fff]{3}|$)(?![^\n]{0,40}[·•・]{3}[^\n]{0,4}$)/gmu,
    rule: 'dots',
    confidence: 0.66,
    readings: ['……'],
  },
  // 经理一人；管账-人; 伙计三人
  {
    sign: /[\u3400-\u9fff][-—–－][人名户戶个個家件次][，。；、]/u,
    pattern:
      /(?<=[一二两兩三四五六七八九十]([人名户戶个個家件次])[，。；、][^。\n]{0,40}[\u3400-\u9fff]{2})[-—–－](?=\1[，。；、])|(?<=(?:^|[，。；、：])[\u3400-\u9fff]{2,6})[-—–－](?=([人名户戶个個家件次])[，。；、][\u3400-\u9fff]{2,6}[一二两兩三四五六七八九十]\2[，。；、])/gu,
    rule: 'misread',
    confidence: 0.66,
    readings: ['一'],
  },
  // 由1.99∶1缩小为1.93:1: two signs of a ratio in one sentence
  {
    sign: /\d∶\d/u,
    pattern:
      /(?<=\d∶\d[^。；\n]{1,30}(?<![\d.])\d{1,3}(?:\.\d+)?)[:：](?=(?:\d|\d{1,3}\.\d+)(?![\d.:：]))|(?<=(?<![\d.:：])\d{1,3}(?:\.\d+)?)[:：](?=(?:\d|\d{1,3}\.\d+)[^\d.:：。；\n][^。；\n]{0,30}\d∶\d)/gu,
    rule: 'uneven_series',
    confidence: 0.6,
    readings: ['∶'],
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

const mixedRatio = /\d∶\d[\d.]*[:：]\d|\d[:：]\d[\d.]*∶\d/u
const [sign, colon] = [/(?<=\d)∶(?=\d)/gu, /(?<=\d)[:：](?=\d)/gu]
/** `18.2∶44.5:37.3` among ratios with colons: the one sign unlike them. */
function ratioHits(text: string): Hit[] {
  if (!mixedRatio.test(text)) return []
  const [signs, colons] = [matchesOf(text, sign), matchesOf(text, colon)]
  if (signs.length * 2 > colons.length) return []
  return signs.map(({ index }) => markHit('uneven_series', index, 0.66, ':'))
}

/** Marks that were read as letters, figures or other marks, told by what stands around them. Linear. */
export function oddReadHits(text: string): Hit[] {
  const ratios = text.includes('∶') ? ratioHits(text) : []
  const found = oddReads.flatMap(({ sign, pattern, rule, confidence, readings }) =>
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
  return [...found, ...ratios.filter(({ start }) => found.every(other => other.start !== start))]
}
