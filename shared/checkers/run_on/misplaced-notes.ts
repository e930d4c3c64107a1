import { type ListedBlock, spanOf } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'

const longestNote = 160
/** More of them in a text are how it is set. */
const mostNotes = 2
/** What stands below a table or at the end of a text. */
const note = /^[（(]?(?:附?注|注释|(?:资料|数据|图表)来源)\s?[:：]\s?(?![\d①⑴(（]).{6,}/u
/** What was wrong in an earlier number: （更正：上期第三版“端阳”误作“瑞阳”。） */
const correction = /^[（(【［]?(?:更正|勘误|订正|正误|编者更正)\s?[:：】］].{6,}/u
/** Words of the text, set large among its paragraphs with who said them: “……”——市水务局. */
const pulled = /^[“「][^“”「」]{12,90}[”」]\s?[—–-]{1,2}\s?[^，。；：]{2,16}$/u
const appendix = /^附\s?(?:件|录|表|图)?[一二三四五六七八九十\d]{0,2}\s?[:：].{2,26}$/u
/** So much text behind an appendix is the text that it belongs below. */
const fewestBehind = 3
const mayBe = /^\s*[（(【［“「附注資资數数圖图更勘訂订正編编]/u

const isProse = (entry: ListedBlock | undefined) =>
  entry?.shape === 'prose' && entry.block.role === 'body' && entry.block.kind === 'paragraph'
const isEnded = (entry: ListedBlock | undefined) => isProse(entry) && endOf((entry as ListedBlock).text) === 'ended'
const isShort = (entry: ListedBlock | undefined) =>
  entry !== undefined && entry.text.length <= 60 && entry.block.kind === 'paragraph' && endOf(entry.text) !== 'ended'

/** Text or a heading, and no further note: at the end of a text they stand in a row. */
const isTextAgain = (entry: ListedBlock | undefined) =>
  entry?.shape === 'heading' || (isProse(entry) && !/^\s*[\d①-⑩（(]/u.test((entry as ListedBlock).text))

/** An appendix and the title of what it holds, when the text goes on behind them. */
function appendixAt(list: readonly ListedBlock[], index: number): ListedBlock[] {
  if (!isEnded(list[index - 1])) return []
  const last = isShort(list[index + 1]) && isProse(list[index + 2]) ? index + 1 : index
  const behind = list.slice(last + 1)
  // Directly behind it paragraphs of text, and no list of what was appended.
  if (!isEnded(behind[0]) || !isEnded(behind[1]) || behind.filter(isProse).length < fewestBehind) return []
  return list.slice(index, last + 1)
}

/** Notes, corrections and appendices that stand among the paragraphs of a text instead of at its end. */
export function misplacedNotesIn(list: readonly ListedBlock[]): Intruder[] {
  const notes: Intruder[] = []
  const others: Intruder[] = []
  for (const [index, entry] of list.entries()) {
    const { block, text } = entry
    if (block.kind !== 'paragraph' || block.role !== 'body' || block.list || index === 0) continue
    if (text.length > longestNote || !mayBe.test(text)) continue
    const line = foldLine(text).trim()
    if (note.test(line) && isEnded(list[index - 1]) && [1, 2].every(next => isTextAgain(list[index + next])))
      notes.push({ rule: 'notice', ...spanOf(entry), confidence: 0.62 })
    else if (correction.test(line) && index < list.length - 1)
      others.push({ rule: 'notice', ...spanOf(entry), confidence: 0.72 })
    else if (pulled.test(line) && isEnded(list[index - 1]))
      others.push({ rule: 'box', ...spanOf(entry), confidence: 0.66 })
    else if (appendix.test(line))
      for (const part of appendixAt(list, index)) others.push({ rule: 'notice', ...spanOf(part), confidence: 0.58 })
  }
  return [...(notes.length > mostNotes ? [] : notes), ...others]
}

/** The title of a chapter. */
const chapter = /^第[一二三四五六七八九十百\d]{1,4}[章编篇卷回][\s\u3000]*[^。，；：]{2,20}$/u
const fewestBefore = 5

/** The title of the next chapter, taken over with the end of the one before: nothing but the page's own lines follows. */
export function nextChapterIn(list: readonly ListedBlock[], isFurniture: (index: number) => boolean): Intruder[] {
  let last = list.length - 1
  while (last > 0 && isFurniture(last)) last--
  const entry = list[last]
  if (entry?.block.role !== 'body' || !chapter.test(foldLine(entry.text).trim())) return []
  const before = list.slice(0, last)
  if (before.filter(isProse).length < fewestBefore || !isProse(before.at(-1))) return []
  return [{ rule: 'second_article', ...spanOf(entry), confidence: 0.6 }]
}
