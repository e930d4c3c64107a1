import { blockIndexAt, type ListedBlock } from '../block-list.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { Outline } from '../outline.ts'
import { headsOverTextIn } from '../run_on/heads-over-text.ts'
import { lostBreaksIn } from '../run_on/lost-breaks.ts'

/** A heading at the head of the text below it. Positions are text offsets. */
interface GluedHead {
  start: number
  end: number
  /** The level that its sisters have, or that sections have where none is marked. */
  level: number
  confidence: number
}

const sectionLevel = 2

/** What is set at the end of a report with a name of its own, which no sentence begins with. */
const namedPart =
  /^\s*(?:(?:[记記]者|[采採][访訪])手[记記]|[編编][后後][语語]|延伸[阅閱][读讀]|新[闻聞][链鏈]接|相[关關][链鏈]接|名[词詞]解[释釋]|专家点评|法官说法|典型意义)(?=\p{Script=Han}{2})(?![里中的是上下写和与及等就一])/u
const shortestBelow = 40

/** Such a name that goes on in the text below it: 记者手记采访结束时，天色已晚……. */
const namedPartsIn = (list: readonly ListedBlock[]): GluedHead[] =>
  list.flatMap(({ block, text }): GluedHead[] => {
    const name = block.kind === 'paragraph' && text.length >= shortestBelow ? namedPart.exec(text)?.[0] : undefined
    if (!name) return []
    const start = block.start + name.length - name.trimStart().length
    return [{ start, end: block.start + name.length, level: sectionLevel, confidence: 0.64 }]
  })

/** `三、下步打算 （一）深化改革。……`: the one heading of a series whose line goes on in the text below it. */
export function gluedHeadsIn({ list, entries }: Outline): GluedHead[] {
  const lost = lostBreaksIn(list).filter(({ rule }) => rule === 'glued_head')
  const isKnown = ({ start }: { start: number }) => lost.some(other => other.start === start)
  const heads = [...lost, ...headsOverTextIn(list).filter(head => !isKnown(head))]
  const numbered = heads.flatMap(({ start, end, confidence }): GluedHead[] => {
    const own = list[blockIndexAt(list, start)]
    if (!own) return []
    const style = headingNumberOf(own.text.slice(start - own.block.start).trimStart())?.style
    const sister = entries.find(({ level, number }) => level > 0 && number?.style === style)
    const quote = own.text.slice(start - own.block.start, end - own.block.start)
    return [{ start, end: start + quote.trimEnd().length, level: sister?.level ?? sectionLevel, confidence }]
  })
  return [...numbered, ...namedPartsIn(list)]
}
