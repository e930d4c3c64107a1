import { type ListedBlock, spanOf } from '../block-list.ts'
import { type HeadingNumber, headingNumberOf } from '../heading-number.ts'

const mayBeNumber =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节節]|\d{1,2}[、.．])/u
/** A paragraph, not a long heading. UTF-16 units. */
const shortestText = 40
/** So many characters behind the number without a mark are the heading that was run into its text. */
const shortestHead = 4
const longestHead = 26
/** What parts a head from its text where it is set so: （一）提高认识。各级……. */
const parts = /[。：:！？；\s\u3000]/u

/** So many numbered blocks away a sister is looked for. */
const furthest = 40

interface Numbered {
  index: number
  number: HeadingNumber
  /** Whether it stands alone on its line. */
  isHead: boolean
  isMarked: boolean
}

function numberedOf(list: readonly ListedBlock[]): Numbered[] {
  return list.flatMap(({ block, text, shape }, index): Numbered[] => {
    if (block.list || !mayBeNumber.test(text) || block.kind === 'cell') return []
    const number = headingNumberOf(text.trimStart().slice(0, longestHead))
    if (!number) return []
    const isMarked = block.kind === 'heading'
    return [{ index, number, isMarked, isHead: (isMarked || shape === 'heading') && text.trim().length <= longestHead }]
  })
}

/** A heading that was run into its text, how surely, and the sisters that stand alone. */
interface Fused {
  confidence: number
  sisters: readonly Numbered[]
}

/** Whether the heads of the numbers right before and behind stand alone, and how surely this one was run into its text. */
function fusedAt(all: readonly Numbered[], at: number): Fused | null {
  const { number } = all[at] as Numbered
  const sister = (step: -1 | 1) => {
    for (let other = at + step; all[other] && Math.abs(other - at) <= furthest; other += step) {
      const each = all[other] as Numbered
      if (each.number.style !== number.style) continue
      return each.number.value === number.value + step && each.isHead ? each : null
    }
    return null
  }
  const [before, after] = [sister(-1), sister(1)]
  const isFirst = number.value === 1
  const sisters = [before, after].filter(each => each !== null)
  if (after?.isMarked && (before?.isMarked || isFirst)) return { confidence: 0.74, sisters }
  if (before && after) return { confidence: 0.62, sisters }
  return before?.isMarked ? { confidence: 0.6, sisters } : null
}

/** The characters of a second clause that the heads of all sisters have: 三、强化管理，筑牢防线. 0 where they have none. */
function secondClauseOf(list: readonly ListedBlock[], sisters: readonly Numbered[]): number {
  const lengths = sisters.map(({ index }) => {
    const [, second, ...others] = (list[index] as ListedBlock).text.trim().split('，')
    return second === undefined || others.length > 0 ? 0 : second.length
  })
  return lengths.every(length => length === lengths[0]) ? (lengths[0] ?? 0) : 0
}

/** A heading and where it stands. Positions are text offsets. */
export interface HeadOverText {
  start: number
  end: number
  confidence: number
}

/** Headings of a series that were run into the text below them: the others stand on lines of their own. */
export function headsOverTextIn(list: readonly ListedBlock[]): HeadOverText[] {
  const all = numberedOf(list)
  const longestOf = new Map<string, number>()
  for (const { isHead, number, index } of all) {
    const { length } = (list[index] as ListedBlock).text.trim()
    if (isHead) longestOf.set(number.style, Math.max(length, longestOf.get(number.style) ?? 0))
  }
  return all.flatMap((each, at): HeadOverText[] => {
    const entry = list[each.index] as ListedBlock
    const { block } = entry
    const line = entry.text.trim()
    if (each.isHead || block.kind !== 'paragraph' || block.list || line.length < shortestText) return []
    const head = line.slice(each.number.length).search(/[，、。：:！？；\s\u3000]/u)
    const longest = longestOf.get(each.number.style) ?? 0
    if (head < shortestHead || parts.test(line.slice(each.number.length, longest))) return []
    const fused = fusedAt(all, at)
    if (!fused) return []
    const { start } = spanOf(entry)
    const second = line[each.number.length + head] === '，' ? secondClauseOf(list, fused.sisters) : 0
    const length = each.number.length + Math.min(head, longest) + (second > 0 && head <= longest ? second + 1 : 0)
    return [{ start, end: start + length, confidence: fused.confidence }]
  })
}
