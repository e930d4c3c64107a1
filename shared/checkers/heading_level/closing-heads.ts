import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { Outline, OutlineEntry } from '../outline.ts'
import { closing } from './headlines.ts'

const [longestClosing, longestList, shortestText] = [14, 26, 20]
/** A list at the end of a text with its name: 附：历任厂长（经理）名录. */
const appended =
  /^附\s?[:：]\s?[^，。；：、]{2,18}(?:名录|名单|一览表?|年表|大事记|简表|统计表?|条文|条款|原文|全文|节选|摘录|世系表?|谱系|简介|目录)(?:[（(][^（()）]{1,8}[）)])?$/u

/** Whether a line is the head of what stands at the end of a text. */
function isClosing(list: readonly ListedBlock[], index: number): boolean {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || text.length > longestList) return false
  const below = list[index + 1]
  if (index === 0 || below?.block.kind === 'heading' || below === undefined) return false
  const line = foldLine(text).trim()
  if (appended.test(line)) return list[index + 2] !== undefined
  if (line.length > longestClosing || !closing.test(line) || /[:：]/u.test(line)) return false
  const said = below.text.trim()
  return said.length >= shortestText || headingNumberOf(said) !== null
}

/** The heads of what stands at the end of a text that marks none: 後記, 名词解释, 附：……名录. */
export const closingHeadsIn = (list: Outline['list']): OutlineEntry[] =>
  list.flatMap((entry, index): OutlineEntry[] =>
    isClosing(list, index)
      ? [{ index, entry, line: entry.text.trim(), level: 0, number: null, isYearSection: false }]
      : [],
  )
