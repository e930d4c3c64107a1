import { type ListedBlock, spanOf } from '../block-list.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

/** Who wrote and who took the picture, set with gaps behind a whole sentence: ……日用品。某某　文/图. */
const credit =
  /(?<=[。！？][”」』]?)[ \u3000]?(?:本[报報])?(?:[记記]者|通[讯訊][员員])?[ \u3000]?\p{Script=Han}{1,3}(?:[ \u3000]\p{Script=Han}{1,3})?[ \u3000]{1,2}(?:[文图圖][ \u3000]?[/／][ \u3000]?[文图圖摄攝]|[摄攝]影[报報][道導]|图文[报報]道)/gu
/** What every credit holds one of. */
const signs = ['/', '／', '报道', '報導', '報道']
const [inside, atEnd] = [0.76, 0.66]

const isProse = (entry: ListedBlock | undefined) => entry?.shape === 'prose' && entry.block.kind === 'paragraph'

/** Credits of pictures inside a paragraph, or at the end of one behind which the text goes on. */
export function strayCreditsIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap((entry, index): Intruder[] => {
    const { block, text } = entry
    if (!isProse(entry) || !signs.some(sign => text.includes(sign))) return []
    return matchesOf(text, credit).flatMap(({ index: at, 0: said }): Intruder[] => {
      const start = block.start + at + said.length - said.trimStart().length
      const end = block.start + at + said.length
      const isLast = end >= spanOf(entry).end
      // At the end of an article it says whose that was.
      if (isLast && !isProse(list[index + 1])) return []
      return [{ rule: 'fused_caption', start, end, confidence: isLast ? atEnd : inside, role: 'caption' }]
    })
  })
}
