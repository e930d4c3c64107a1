import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf, wantOfStart } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'

/** A line end inside a block that stands inside a sentence, as text offsets of the document. */
export interface SoftBreak {
  start: number
  end: number
  tail: string
  head: string
  confidence: number
}

/** A shorter line ends where its writer ended it. UTF-16 units. */
const shortestLine = 30
/** Verse, lists and addresses have more lines. */
const mostLines = 2
/** More of them in a document are how its lines are cut. */
const mostBreaks = 2
const han = /\p{Script=Han}/u

/** Paragraphs of two lines of which the first breaks off: a line end was put into a sentence. */
export function softBreaksIn(list: readonly ListedBlock[]): SoftBreak[] {
  const found = list.flatMap(({ block, text, shape }): SoftBreak[] => {
    if (shape !== 'prose' || block.kind !== 'paragraph' || block.list || !text.includes('\n')) return []
    const lines = text.trimEnd().split('\n')
    const [left, right] = [lines[0]?.trimEnd() ?? '', lines[1]?.trimStart() ?? '']
    if (lines.length !== mostLines || left.trimStart().length < shortestLine || endOf(left) !== 'open') return []
    if (!han.test(left.at(-1) ?? '') || !han.test(right[0] ?? '') || wantOfStart(right) < 0 || headingNumberOf(right))
      return []
    if (endOf(right) !== 'ended' || (furnitureOf(left)?.weight ?? 0) >= 0.4 || (furnitureOf(right)?.weight ?? 0) >= 0.4)
      return []
    const end = text.length - text.slice(text.indexOf('\n')).trimStart().length
    return [{ start: block.start + left.length, end: block.start + end, tail: left, head: right, confidence: 0.7 }]
  })
  return found.length > mostBreaks ? [] : found
}
