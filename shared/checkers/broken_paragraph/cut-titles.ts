import type { ListedBlock } from '../block-list.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import type { SoftBreak } from './soft-breaks.ts'

/** What papers are called at the end of their titles. */
const kind =
  /的(?:通知|通告|公告|公示|通报|报告|请示|批复|意见|决定|决议|函|复函|规定|办法|方案|说明|汇报|总结|建议|通知書|通報|報告|請示|批復|意見|決定|辦法|規定|函)\s*(?:[（(][^（()）]{1,12}[）)])?$/u
/** What is said at a meeting, and its report: in the first lines of a text only. */
const ofMeeting = /的\p{Script=Han}{0,8}(?:[讲講][话話]|[发發]言|致[辞辭词詞]|[报報]告)(?:[（(][^（()）]{1,12}[）)])?$/u
const firstLines = 3
const about = /[关關][于於]/u
const atMeeting = /^在(?!.*[讲講]话)\p{Script=Han}/u
const [longest, shortest, mostLines] = [45, 8, 3]

const isLine = ({ block, text, shape }: ListedBlock) =>
  block.kind === 'paragraph' &&
  block.role === 'body' &&
  !block.list &&
  (shape === 'label' || shape === 'prose' || shape === 'other') &&
  text.trim().length <= longest &&
  !/[。；！？：:，]|\n/u.test(text.trim())

/** How surely a line of a title goes on in the next, where a word tells and where none does. */
const [byWord, byForm] = [0.74, 0.62]

/** The lines of a title that is set in two or three lines as if each were a paragraph: 关于……产业化 / 示范……的通知. */
function linesFrom(list: readonly ListedBlock[], from: number): number {
  const first = list[from] as ListedBlock
  const line = first.text.trim()
  const isTop = from < firstLines
  if (!about.test(line) && !(isTop && atMeeting.test(line))) return 0
  if (!isLine(first) || line.length < shortest || kind.test(line) || (isTop && ofMeeting.test(line))) return 0
  for (let at = from + 1; at < from + mostLines && at < list.length; at++) {
    const entry = list[at] as ListedBlock
    const text = entry.text.trim()
    if (!isLine(entry) || /^(?:[关關][于於]|[（(—])/u.test(text) || headingNumberOf(text)) return 0
    if (kind.test(text) || (isTop && ofMeeting.test(text))) return at - from + 1
  }
  return 0
}

/** Where titles of papers were cut into paragraphs. */
export function cutTitlesIn(list: readonly ListedBlock[], words: WordList | null): SoftBreak[] {
  const found: SoftBreak[] = []
  for (let index = 0; index + 1 < list.length; index++) {
    const count = linesFrom(list, index)
    for (let at = index; at < index + count - 1; at++) {
      const [left, right] = [list[at] as ListedBlock, list[at + 1] as ListedBlock]
      const [tail, head] = [left.text.trimEnd(), right.text.trimStart()]
      const end = right.block.start + right.text.length - head.length
      const isCut = words !== null && wordAcross(tail, head, words) > 0
      const confidence = isCut ? byWord : byForm
      found.push({ start: left.block.start + tail.length, end, tail, head, confidence, isWrapped: false })
    }
    if (count > 0) index += count - 1
  }
  return found
}
