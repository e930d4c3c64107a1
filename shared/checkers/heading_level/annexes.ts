import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import { type OutlineEntry, unmarkedEntry } from '../outline.ts'

/** What stands alone over the title of an annex: 附件1, 附表二：, 附錄. */
const annex = /^附(?:件|录|表|图|则|注)?\s?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})?\s?[:：]?$/u
const longestLabel = 8
const [shortest, longest] = [4, 50]
/** A mark at the end or a clause inside, a field, a row, a number of its own: no title. */
const notTitle = /[。；，、：:！？]["”’」』）)]?$|[。；，]|[：:]|_{2}|\t|\||^[（([【]|^\d{1,4}$/u
const day = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年.{0,8}[日月]$/u
const shortestText = 12

const labelOf = ({ block, text }: ListedBlock) =>
  (block.kind === 'paragraph' || block.kind === 'heading') && text.length <= longestLabel * 2
    ? annex.exec(foldLine(text).trim())
    : null

/**
 * The titles of annexes: the line below 附件1, over what the annex holds. A label without a number may as well lead in
 * the list of annexes, which stands over who signed and when.
 */
export function annexesIn(list: readonly ListedBlock[]): OutlineEntry[] {
  return list.flatMap((entry, at): OutlineEntry[] => {
    if (at === 0 || !entry.text.trimStart().startsWith('附')) return []
    const label = labelOf(entry)
    const [title, below] = [list[at + 1], list[at + 2]]
    if (!label || !title || !below || title.block.kind !== 'paragraph' || title.block.list) return []
    const line = title.text.trim()
    if (line.length < shortest || line.length > longest || notTitle.test(line) || headingNumberOf(line)) return []
    if (title.block.role !== 'body' || !/\p{Script=Han}{3}/u.test(line) || labelOf(below)) return []
    const isTextBelow =
      below.shape === 'prose' || below.text.trim().length >= shortestText || headingNumberOf(below.text.trim())
    if (day.test(foldLine(below.text).trim()) || (!label.groups?.number && !isTextBelow)) return []
    // Who signed the paper below the list of its annexes.
    if (!label.groups?.number && day.test(foldLine(list[at + 3]?.text ?? '').trim())) return []
    return [unmarkedEntry(list, at + 1)]
  })
}
