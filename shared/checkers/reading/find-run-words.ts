import { CodeSet } from '../code-set.ts'
import { matchesOf } from '../matches.ts'
import { PairGate } from '../pair-gate.ts'
import type { BlockReading } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** A pattern of words that run into each other, what it must hold, and what is likely meant. */
interface RunRule {
  /** Pairs of characters: one of them stands in every match. */
  signs: readonly string[]
  pattern: RegExp
  /** Readings of a match, best first. */
  readings: (match: RegExpExecArray) => string[]
  confidence: number
  kind: 'broken' | 'repeat' | 'lost'
}

const numeral = '一二两三四五六七八九十百几数\\d'
/** What figures count with, and what ends a clause. */
const [measures, mark] = [
  '年|天|月|日|次|人|元|吨|亩|户|斤|里|米|个|名|岁|趟|遍|公里|公斤|小时|星期',
  '[，。；！？、）”」\\n]',
]
/** What is counted at length: nobody does it one after another, as with 三个三个地数. */
const several = '二两三四五六七八九十'
const pairsOf = (firsts: string, seconds: string): string[] =>
  [...firsts].flatMap(first => [...seconds].map(second => first + second))
const stems =
  '黑黝 绿油 黄澄 红彤 灰蒙 湿漉 热腾 静悄 暖洋 懒洋 胖乎 毛茸 孤零 齐刷 笑眯 喜洋 乐呵 急匆 兴冲 硬邦 慢吞 沉甸 亮晶'.split(
    ' ',
  )
const counted = '月|小时|星期|钟头|季度|乡|镇|村|行政村|县|百分点|工作日'

const rules: readonly RunRule[] = [
  // 编一了套密码: the particle behind the numeral instead of before it.
  {
    signs: ['一了'],
    pattern:
      /(?<=\p{Script=Han})(?<![统唯第万逐单专归同合划整星期之不\d])一了(?=[个套条份本张件项次遍场座批台段番顿阵口回趟笔把块间])/gu,
    readings: () => ['了一'],
    confidence: 0.85,
    kind: 'broken',
  },
  // 依照据《……》
  {
    signs: ['照据', '据照'],
    pattern: /(?:依照据(?!此)|按照据|根据照|依据照|按据照)/gu,
    readings: ([printed]) => [printed.slice(0, 2), printed[0] + (printed[2] as string)],
    confidence: 0.85,
    kind: 'broken',
  },
  // 两年零七月个月
  {
    signs: ['月个', '天个', '年个'],
    pattern: new RegExp(`(?<=[${numeral}])([月天年])个\\1`, 'gu'),
    readings: ([, unit]) => [`个${unit}`],
    confidence: 0.85,
    kind: 'repeat',
  },
  // 年均年降水量
  {
    signs: ['均年', '均月', '均日', '均人', '均户', '均亩'],
    pattern:
      /(?<![逐每历常百当平])(?:年均年(?!龄|报|金|货)|月均月(?!供|租|薪|票)|日均日(?!照|用|志)|人均人(?!口|力|民|工|情|才|事)|户均户(?!籍|外)|亩均亩)(?=\p{Script=Han})/gu,
    readings: ([printed]) => [printed.slice(0, 2)],
    confidence: 0.85,
    kind: 'repeat',
  },
  // 四个四个小时
  {
    signs: pairsOf('个', several),
    pattern: new RegExp(`(?<![${numeral}])([${several}]{1,2}个)\\1(?=${counted})`, 'gu'),
    readings: ([, once]) => [once as string],
    confidence: 0.8,
    kind: 'repeat',
  },
  // 在職五年五年，
  {
    signs: pairsOf('年天次人元亩户吨里', several),
    pattern: new RegExp(
      `(?<=\\p{Script=Han})(?<![${numeral}一分])([${several}]{1,3}[年天次人元亩户吨里])\\1(?=${mark})`,
      'gu',
    ),
    readings: ([, once]) => [once as string],
    confidence: 0.8,
    kind: 'repeat',
  },
  // 租期两年年，
  {
    signs: ['年年', '月月', '天天', '元元', '吨吨', '亩亩', '里里', '户户', '斤斤', '名名', '米米'],
    pattern: new RegExp(`(?<=[二两三四五六七八九十百千万\\d])([年月天元吨亩里户斤名米])\\1(?=${mark})`, 'gu'),
    readings: ([, unit]) => [unit as string],
    confidence: 0.8,
    kind: 'repeat',
  },
  // 四万一千人人，
  {
    signs: [...'人份棵株头家处所'].map(unit => unit + unit),
    pattern: new RegExp(`(?<=[二两三四五六七八九十百千万])([人份棵株头家处所])\\1(?=${mark})`, 'gu'),
    readings: ([, unit]) => [unit as string],
    confidence: 0.8,
    kind: 'repeat',
  },
  // 跑了了三趟
  {
    signs: ['了了'],
    pattern: new RegExp(
      `(?<=\\p{Script=Han})(?<![不没未难得完算明终知便自草直受办])了了(?=[${numeral}好许多]|\\p{Script=Han}{1,6}(?:${measures}|工作|任务|问题))`,
      'gu',
    ),
    readings: () => ['了'],
    confidence: 0.82,
    kind: 'repeat',
  },
  // 听得得见
  {
    signs: ['得得'],
    pattern: /(?<=[听看说做走拿买记搬吃睡站坐跑写读想见赶飞抬])得得(?=[见到清懂起住出好完上下动过来去明了])/gu,
    readings: () => ['得'],
    confidence: 0.85,
    kind: 'repeat',
  },
  // 纸上上写着
  {
    signs: ['上上'],
    pattern: /(?<=[牌纸墙碑匾额旗板桌布墓门柱石书信账封页匣箱面])上上(?=[写刻画挂贴放摆印刊题钉插])/gu,
    readings: () => ['上'],
    confidence: 0.85,
    kind: 'repeat',
  },
  // 不识字字，
  {
    signs: ['字字'],
    pattern: new RegExp(`(?<=识|[认写学念]得?[^\\P{Script=Han}，。个几两三])(字)\\1(?=${mark})`, 'gu'),
    readings: ([, once]) => [once as string],
    confidence: 0.75,
    kind: 'repeat',
  },
  // 黑黝的泥浪
  {
    signs: stems,
    pattern: new RegExp(`(?:${stems.join('|')})(?=[的地])`, 'gu'),
    readings: ([stem]) => [stem + (stem[1] as string)],
    confidence: 0.75,
    kind: 'lost',
  },
  // ，惠全县9个乡镇
  {
    signs: ['惠全'],
    pattern: /(?<=[，。；：、\n]|项目|工程|政策|成果)惠(?=全[省市县区州乡镇村])/gu,
    readings: () => ['惠及'],
    confidence: 0.7,
    kind: 'lost',
  },
]

const firsts = new CodeSet(rules.flatMap(({ signs }) => signs.map(([first]) => first)).join(''))
const seconds = new CodeSet(rules.flatMap(({ signs }) => signs.map(([, second]) => second)).join(''))
const gate = new PairGate()
for (const { signs } of rules) for (const [first, second] of signs) gate.add(codeOf(first), codeOf(second))

/** Words that run into each other in patterns of grammar and counting. Linear; asked only where one of their signs stands. */
export function findRunWords(reading: BlockReading): Suspicion[] {
  const { text, codes } = reading
  const found: Suspicion[] = []
  const signs = signsIn(text, codes)
  if (!signs) return found
  for (const { signs: own, pattern, readings, confidence, kind } of rules) {
    if (!own.some(sign => signs.has(sign))) continue
    for (const match of matchesOf(text, pattern)) {
      const texts = readings(match)
      found.push(
        suspicionIn(reading, {
          kind,
          start: match.index,
          end: match.index + match[0].length,
          readings: texts,
          confidence,
          isAgeless: true,
        }),
      )
    }
  }
  return found
}

/** The signs of rules that stand in a text; null where none does. */
function signsIn(text: string, codes: Uint16Array): ReadonlySet<string> | null {
  let signs: Set<string> | null = null
  for (let at = 1; at < codes.length; at++) {
    if (!seconds.has(codes[at]) || !firsts.has(codes[at - 1])) continue
    if (!gate.has(codes[at - 1] as number, codes[at] as number)) continue
    signs ??= new Set()
    signs.add(text.slice(at - 1, at + 1))
  }
  return signs
}

function codeOf(character: string | undefined): number {
  return character?.charCodeAt(0) ?? 0
}
