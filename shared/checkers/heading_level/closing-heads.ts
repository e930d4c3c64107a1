import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import { closing } from './headlines.ts'

const [longestClosing, longestList, shortestText] = [14, 26, 20]
/** A list at the end of a text with its name: 附：历任厂长（经理）名录. */
const appended =
  /^附\s?[:：]\s?[^，。；：、]{2,18}(?:名录|名单|一览表?|年表|大事记|简表|统计表?|条文|条款|原文|全文|节选|摘录|世系表?|谱系|简介|目录)(?:[（(][^（()）]{1,8}[）)])?$/u

/** The head of notes, each of which begins with its sign: ①《国语》卷二. */
const notes = /^(?:[注註][释釋解]?|尾注|附注|附註|参考(?:书目|資料|资料)|參考書目|引用(?:书目|書目|文献|文獻))$/u
const note = /^(?:[①-⑳㉑-㉟]|[［[〔【（(]\s?[\d一二三四五六七八九十]{1,3}\s?[］\]〕】）)]|\d{1,3}[.．、]?\s?\D|[*＊※])/u

/** Whether a line is the head of what stands at the end of a text. */
function isClosing(list: readonly ListedBlock[], index: number): boolean {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longestList) return false
  const below = list[index + 1]
  if (index === 0 || below?.block.kind === 'heading' || below === undefined) return false
  const line = foldLine(text).trim()
  if (appended.test(line)) return list[index + 2] !== undefined
  if (notes.test(line.replace(/\s/gu, ''))) return note.test(below.text.trim())
  if (line.length > longestClosing || !closing.test(line) || /[:：]/u.test(line)) return false
  const said = below.text.trim()
  return said.length >= shortestText || note.test(said) || headingNumberOf(said) !== null
}

/** The heads of what stands at the end of a text that marks none: 後記, 名词解释, 附：……名录. */
export const closingHeadsIn = (list: Outline['list']): OutlineEntry[] =>
  list.flatMap((_, index) => (isClosing(list, index) ? [unmarkedEntry(list, index)] : []))
