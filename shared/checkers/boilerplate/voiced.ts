import { foldLine } from '../fold-line.ts'
import { Voice } from '../voices/voice.ts'
import { page } from '../voices/weights.ts'
import type { InlineFurniture } from './inline.ts'

/** Log odds of a line and of a sentence among others that sound like the page around a text. */
const [leastLine, leastSentence] = [0, 1.5]
/** A line, and a part of it, is no longer. */
const longestVoiced = 100
const [atLeast, perOdds, atMost] = [0.5, 0.05, 0.84]

let voice: Voice | null = null
const pageVoice = (): Voice => (voice ??= new Voice(page))

/** Rules, manuals and people who tell speak of pages: items with numbers, quoted words, what shall be. */
const told =
  /^\s*(?:第[\d一二三四五六七八九十百]+[条章节]|[一二三四五六七八九十]{1,3}、|[（(]?\d{1,2}[.、．）)])|“[^”]{1,24}”.*。$|应当|不得|必须|按钮|单击|鼠标|我们(?!的网|平台)|[他她]|原告|被告|规定|^[\p{Script=Han}]{2,6}[:：]|^\s*[#*|■▲●“「①-⑳]|[《；]|^[（(][a-z\d][）)]|(?:总结|讲话|报告|通知|方案|公告|意见|须知|时间|\d号|\d期|稿|判决|裁定)(?:[（(][^（()）]*[）)])?$/u
/** Who wrote a preface or a note signs so: 编者 谨识. */
const signed =
  /^[^，。；：！？]{1,20}[\s\u3000]+(?:谨|謹|敬|拜|同|记|記)?(?:识|識|誌|志|启|啟|啓|记|記|述|撰|序|跋|上|白|题|題|书|書)(?:[于於][^，。]{1,12})?$/u
const pieces = /[^。！？；\n]+[。！？；]?/gu

const weightOf = (score: number, least: number) => Math.min(atMost, atLeast + perOdds * (score - least))

/** How surely a line sounds like the page around a text, 0–1. Linear. */
export function voiceWeight(text: string): number {
  const line = text.trim()
  if (line.includes('\n') || line.length > longestVoiced || line.length < 5 || told.test(line) || signed.test(line))
    return 0
  const score = pageVoice().scoreOf(line)
  return score < leastLine ? 0 : weightOf(score, leastLine)
}

const around = /^[\s（(【[-]*$/u

/** Sentences of a paragraph, and words in brackets, that sound like the page around it. Linear. */
export function voicedInside(text: string): InlineFurniture[] {
  const line = foldLine(text)
  return pageVoice()
    .stretchesIn(line, { sentence: leastSentence, clauses: Number.POSITIVE_INFINITY })
    .flatMap(({ start, end, score }): InlineFurniture[] => {
      const piece = pieceAt(line, start, end)
      if (!piece || piece.end - piece.start >= line.trim().length) return []
      const said = line.slice(piece.start, piece.end)
      if (said.length > longestVoiced || told.test(said)) return []
      return [{ rule: 'voice', ...piece, confidence: weightOf(score, leastSentence) }]
    })
}

/** The sentence in which a stretch stands, without the white space before it. */
function pieceAt(line: string, from: number, to: number): { start: number; end: number } | null {
  for (const { index, 0: said } of line.matchAll(pieces)) {
    const start = index + said.length - said.trimStart().length
    if (index <= from && to <= index + said.length)
      return around.test(said) ? null : { start, end: index + said.length }
    if (index > from) return null
  }
  return null
}
