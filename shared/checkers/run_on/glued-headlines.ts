import { type ListedBlock, spanOf } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'
import { byline, dateline } from './labels.ts'

const shortestBlock = 24
/** A headline behind the last sentence of a paragraph. */
const headline = /[。！？…][”」』）)]?\s*(?<line>[^，。！？…；：\n]{5,32})$/u
/** What begins or ends a sentence that was cut, or tells who spoke. */
const clause =
  /^(?:[他她它]们?|我们?|说|道|记者|但|而|并|也|就|[（(])|(?:[说道问答想的了着过在是和与及把被]|表示|认为|介绍)$/u
/** Whose the text above is, or where it comes from. */
const signature = /^(?:[（(]|来源|作者|摄影|责任?编|编辑|[文图][/／:：])|(?:摄|供图|供稿|报道|提供|整理|摄影)$/u

/** Few blocks need a closer look. */
const mayOpen = /[记記讯訊电電]|新[华華]社|[员員]/u

/** Who is addressed over a letter to a paper: 编辑同志：. */
export const letterTo = /^\s*(?:[编編][辑輯]部?(?:同志|先生|老[师師])们?|(?:本|贵|貴)[报報刊社]编辑部)\s?[:：]\s*$/u

/** Whether a block opens a report or a letter of its own: a dateline, a by-line alone, who is addressed. */
const opensReport = ({ text }: ListedBlock) => {
  if (text.length <= 12 && letterTo.test(text)) return true
  if (!mayOpen.test(text.slice(0, 16))) return false
  const line = foldLine(text.slice(0, 60)).trim()
  return dateline.test(line) || (text.length <= 50 && byline.test(line))
}

/** The headline at the end of a paragraph above a report; null where there is none. */
export function gluedHeadlineAbove(before: ListedBlock | undefined, next: ListedBlock | undefined): string | null {
  if (before?.block.kind !== 'paragraph' || before.text.length < shortestBlock || !next || !opensReport(next))
    return null
  const line = headline.exec(before.text.trimEnd())?.groups?.line
  return line === undefined || clause.test(line) || signature.test(line) ? null : line
}

/** The headlines of reports, glued to the ends of the paragraphs above: behind them stand by-line or dateline. */
export function gluedHeadlinesIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap((before, index): Intruder[] => {
    const line = gluedHeadlineAbove(before, list[index + 1])
    const { end } = spanOf(before)
    return line === null ? [] : [{ rule: 'fused_heading', start: end - line.length, end, confidence: 0.78 }]
  })
}
