import type { Hit } from '../characters/text-blocks.ts'

/** What a letter, a post or a page sets off by a wide blank: a day behind a name, how long ago, who is spoken to. */
const [postedAfter, postedBefore] = [
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[初廿一二三四五六七八九十]{1,3})[日号號]?|\d{1,2}\s?(?:天|小时|小時|分钟|分鐘|个月)前)/u,
  /(?:(?:天|小时|小時|分钟|分鐘|个月)前|@\S{1,16})$/u,
]
/** Buttons and labels of a page in a row: `完善　　纠错　　本节内容……`. */
const buttons = /^(?:\p{Script=Han}{2,4}[ \t\u3000]{2,}){1,5}\p{Script=Han}{2,4}$/u
/** Choices quoted side by side: `“字体：大 中 小”`. */
const choices = /[：:]\S(?:[ \u3000]\S){2,5}[”"」）)]/u
/** The columns of a table that a paragraph has swallowed: numbers, or words and numbers, one after another. */
const columns = /(?:^|[ \u3000])\d[\d.,]*(?:[ \u3000]+\d[\d.,]*){2,}(?=[ \u3000]|$)/u
const columnReach = 40
const fewestCells = 5

function isTabular(text: string, { start, end }: Hit): boolean {
  const from = Math.max(0, start - columnReach)
  const stretch = `${text.slice(from, start)} ${text.slice(end, end + columnReach)}`
  const own = stretch.slice(
    Math.max(...[...'，。；：！？'].map(mark => stretch.lastIndexOf(mark, start - from - 1))) + 1,
  )
  const row = own.split(/[，。；！？]/u)[0] as string
  if (columns.test(row)) return true
  const cells = row.trim().split(/[ \u3000]+/u)
  // A row of words, none of them a lone character, is a table's; words that white space cut leave such ones.
  return (
    cells.length >= fewestCells &&
    cells.every(cell => !/^(?:\p{Script=Han}|\d[\d.,]*)$/u.test(cell) && cell.length <= 14)
  )
}

/** Whether white space parts what stands side by side: cells of a table, buttons, choices, what a post is signed with. */
export function isSideBySide(text: string, hit: Hit): boolean {
  if (text.slice(hit.start, hit.end).trim() !== '') return false
  if (isTabular(text, hit)) return true
  const before = text.slice(0, hit.start)
  const isWide = hit.end - hit.start > 1 || text[hit.start] === '\u3000'
  if (isWide && (postedAfter.test(text.slice(hit.end, hit.end + 20)) || postedBefore.test(before.slice(-18))))
    return true
  if (hit.end - hit.start > 1 && buttons.test(before.trim())) return true
  return choices.test(text.slice(Math.max(0, hit.start - 8), hit.end + 10))
}
