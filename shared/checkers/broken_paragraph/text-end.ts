import type { ListedBlock } from '../block-list.ts'
import { blockFurniture } from '../boilerplate/read-block.ts'

/** A shorter last line is a signature or a greeting. UTF-16 units. */
const shortestLast = 20
/** As many lines of another kind may stand behind the text, and are so short. */
const [mostOthers, longestOther] = [3, 40]
const plainlyFurniture = 0.4

/** Whether nothing of the text follows a paragraph: the document ends, or only what the page says of itself is left. */
export function isEndOfText(list: readonly ListedBlock[], index: number): boolean {
  const last = list[index] as ListedBlock
  if (last.shape !== 'prose' || last.block.role !== 'body' || last.text.trim().length < shortestLast) return false
  let others = 0
  for (const entry of list.slice(index + 1)) {
    const { line } = blockFurniture.of(list, entry.text)
    if ((line?.weight ?? 0) >= plainlyFurniture || entry.block.role !== 'body') continue
    if (entry.block.kind !== 'paragraph' || /[。！？；]/u.test(entry.text)) return false
    if (entry.text.trim().length > longestOther || ++others > mostOthers) return false
  }
  return true
}
