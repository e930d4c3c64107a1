import { foldLine } from '../fold-line.ts'
import type { ForeignStretch } from './foreign-labels.ts'

const shortestBlock = 30
const [shortest, longest] = [3, 44]
const lastSentence = /^.*[。！？][”’」』）)]?/su

/** What stands below a picture or beside a text, by what it says of itself. */
const signs: readonly [confidence: number, pattern: RegExp][] = [
  // 见卷宗第12页, 载《县志》卷三.
  [
    0.78,
    /^[（(]?(?:[参详另]?见|载|引自|[据录]自|转引自)(?:[《〈][^》〉]{2,20}[》〉]|本[志书卷章编]|卷宗|附[件录表图]|案卷|第)[^，。]{0,16}[）)]?$/u,
  ],
  // 附：……（略）, 表一：各乡水井分布（见附件）, 图3　地形.
  [
    0.76,
    /^[（(]?(?:附[件表图录注]?[一二三四五六七八九十\d]{0,2}|(?:附|插|彩)?[表图]\s?[一二三四五六七八九十\d]{1,3}(?:[-–.]\d{1,2})?)[\s:：][^。]{2,36}$/u,
  ],
  // 柏大爷（左二）在调解纠纷: where somebody stands in a picture.
  [0.78, /^[^，。：]{2,14}[（(](?:前排|后排|中排)?[左右中][一二三四五六七]?[）)][^。]{0,30}$/u],
  // 红船图（据旧志摹）, 水库大坝（1959年）.
  [
    0.74,
    /^[^，。：]{2,18}[（(][^（()）]{0,10}(?:摹|摄|藏|绘|存|拓|翻拍|制图|提供|\d{4}\s?年?|一九[〇○零一二三四五六七八九]{2}年?)[^（()）]{0,4}[）)]$/u,
  ],
  [
    0.66,
    /^[\p{Script=Han}\d“”《》]{2,14}(?:的|所)?(?:保存|使用|用过|绘制|获得|颁发|留下|收藏|书写|设计|出土|穿过|佩戴)的?\p{Script=Han}{2,8}$/u,
  ],
  [
    0.62,
    /^[\p{Script=Han}\d“”《》〇]{4,16}(?:图|照|照片|合影|留影|旧影|旧址|遗址|遗像|塑像|书影|手迹|墨迹|近影|一角|全景|外景|内景|一览|示意|正门|大门|现场)$/u,
  ],
  // 县档案局供稿, 周某整理.
  [0.62, /^\p{Script=Han}{2,12}(?:供稿|供图|摄影|撰稿|整理|口述|采写|执笔|提供图片)$/u],
  // 本刊编辑部整理, 文／某某.
  [
    0.66,
    /^(?:[文图][/／]|(?:本[刊报书社站]|编辑部|资料室|档案馆|图书馆)[^，。]{0,8}(?:整理|供稿|编制|摘编|选编|录入))[^，。]{0,10}$/u,
  ],
]
/** Words of a clause, whose sentence goes on in the next block or lacks its mark. */
const clause = /[了着]|已经|正在|实现|推进|完成|开展|达到|为了|以及|而且|因为/u

/** The last words of a paragraph, behind its last sentence, that are a caption or a reference: nothing of them is said. */
export function strayTailIn(text: string): ForeignStretch | null {
  const trimmed = text.trimEnd()
  if (trimmed.length < shortestBlock || /[。！？…；：，、]$/u.test(trimmed)) return null
  const end = lastSentence.exec(trimmed)?.[0].length ?? 0
  const tail = foldLine(trimmed.slice(end)).trim()
  if (end < shortestBlock / 2 || tail.length < shortest || tail.length > longest) return null
  const found = signs.find(([, pattern]) => pattern.test(tail))
  if (!found || (clause.test(tail) && found[0] < 0.7)) return null
  return { start: trimmed.length - tail.length, end: trimmed.length, confidence: found[0] }
}
