import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { isCloseToNext } from './line-gaps.ts'
import { titledParts, titlesOf } from './title.ts'

/** The title of a judgment or ruling, and how far down it stands. */
const ofCourt = /(?:判[决決]|裁定|[处處]分)[书書]?$/u
const within = 6
/** The parts of a judgment, without the blanks that set them wide: 主　　文. */
const part =
  /^(?:主文|(?:犯罪)?事[实實](?:[及与與、]理由)?(?:要[领領旨])?|理由(?:要[领領旨])?|[论論]罪科刑(?:法[条條])?|附[录錄]?[论論]罪科刑法[条條](?:全文)?|[据據]上[论論][断斷結结])$/u
const longestLine = 24

/** The heads of the parts of a judgment, which lead on from the line above: ……判決如下： / 主　　文. */
function courtHeadsIn(list: Outline['list']): OutlineEntry[] {
  const title = list.slice(0, within).findIndex(({ text }) => ofCourt.test(text.trim().replace(/[\s\u3000]/gu, '')))
  if (title < 0) return []
  return list.flatMap((entry, index): OutlineEntry[] => {
    const { block, text } = entry
    if (index <= title || index === list.length - 1 || text.length > longestLine) return []
    if (block.kind !== 'paragraph' || block.list || block.role !== 'body') return []
    if (!part.test(text.replace(/[\s\u3000]/gu, '')) || isCloseToNext(list, index - 1)) return []
    return [unmarkedEntry(list, index)]
  })
}

/** The parts of a judgment that marks none, and its title above them. */
export function judgeCourtHeads({ list }: Outline): Judgement[] {
  const parts = courtHeadsIn(list)
  return parts.length === 0 ? [] : titledParts(titlesOf(list), parts, 0.72)
}
