import { blockIndexAt, type ListedBlock } from '../block-list.ts'
import { matchesOf } from '../matches.ts'
import { edgeAfter, edgeBefore, nextSentence, sentencesEnd } from './edges.ts'
import { type FoldedText, foldedIndexAt } from './folded-text.ts'

/** One copy of a passage, cut to the borders that make sense. Text offsets. */
export interface CopyRange {
  start: number
  end: number
  /** Blocks that it covers whole, prose and list items only. */
  wholeBlocks: number
  /** Letters (not marks) it holds. */
  letters: number
  /** Sentence ends inside it, at least a clause away from its edges. */
  sentenceEnds: number
  /** Share of its blocks that are prose or list items. */
  proseShare: number
  /** What it begins behind and ends with: the inside of a clause is nobody's choice of where to paste. */
  opens: Edge
  closes: Edge
}

/** Where an edge of a copy lies. */
export type Edge = 'sentence' | 'clause' | 'inside'

/** A part of a block this short at the edge of a passage is chance. UTF-16 units. */
const chanceLength = 15
const clauseLength = 10
/** What is left of a copy without its chance edges. */
const shortestCopy = 20
const sentenceEnd = /[。！？；][”’」』）)]*/gu
/** Marks behind the last letter of a copy, without those that open what follows. */
const marksBehind = /^[^\p{L}\p{N}\s“‘《「『（(【]*/u
const onlyMarks = /^[^\p{L}\p{N}]*$/u

/** Short news behind ▲ look like captions, but are whole sentences. */
const isText = ({ shape, text }: ListedBlock) =>
  shape === 'prose' || shape === 'item' || shape === 'salutation' || (shape === 'caption' && /。\s*$/u.test(text))

/** Start of the copy: the block's start when hardly anything stands before, the next block when hardly anything is left. */
function snapStart(list: readonly ListedBlock[], start: number, end: number): number {
  const index = blockIndexAt(list, start)
  const { block, text } = list[index] as ListedBlock
  const before = start - block.start
  if (before <= 0 || onlyMarks.test(text.slice(0, before))) return block.start
  const next = list[index + 1]
  if (!next || next.block.start >= end || block.end - start >= chanceLength) return start
  return next.block.start
}

function snapEnd(list: readonly ListedBlock[], start: number, end: number): number {
  const index = blockIndexAt(list, end - 1)
  const { block, text } = list[index] as ListedBlock
  const rest = text.slice(end - block.start)
  if (onlyMarks.test(rest)) return block.end
  const before = list[index - 1]
  if (before && before.block.start >= start && end - block.start < chanceLength) return before.block.end
  // The end mark belongs to the sentence it ends.
  return end + (marksBehind.exec(rest)?.[0].length ?? 0)
}

/** A heading at the end of a copy opens what follows and is no part of it. */
function dropTrailingHeadings(list: readonly ListedBlock[], start: number, end: number): number {
  let last = end
  for (let index = blockIndexAt(list, end - 1); index > 0; index--) {
    const { block, shape } = list[index] as ListedBlock
    if (block.start <= start || block.end !== last || isText(list[index] as ListedBlock) || shape === 'other') break
    last = (list[index - 1] as ListedBlock).block.end
  }
  return last
}

/** A slip this near to the edge of a sentence ends the match there. UTF-16 units, marks included. */
const longestSlip = 3
/** The rest of a figure, and what it counts, ends the sentence. */
const lastFigure = /^[\d.,%％]{1,8}[\p{Script=Han}]{0,2}[。！？；]/u

/** How far before a match its sentence begins, if only a slip lies between. */
function slipBefore({ block, text }: ListedBlock, start: number): number {
  const offset = start - block.start
  if (edgeBefore(text, offset) === 'sentence') return 0
  const begins = sentencesEnd(text, offset)
  return offset - begins <= longestSlip ? offset - begins : 0
}

function slipBehind({ block, text }: ListedBlock, end: number): number {
  const offset = end - block.start
  if (edgeAfter(text, offset) === 'sentence') return 0
  const ends = nextSentence(text, offset)
  const rest = text.slice(offset, ends)
  return rest.length <= longestSlip || lastFigure.test(rest) ? rest.length : 0
}

/** The last characters of a clause before a match, by chance alike, with its comma: 用｜水，累计放水……. */
function strayBefore({ block, text }: ListedBlock, start: number): number {
  const offset = start - block.start
  if (offset <= 0 || edgeBefore(text, offset) !== 'inside') return 0
  return /^[^，。；：！？]{1,2}，/u.exec(text.slice(offset, offset + longestSlip))?.[0].length ?? 0
}

function strayBehind({ block, text }: ListedBlock, end: number): number {
  const offset = end - block.start
  if (edgeAfter(text, offset) !== 'inside') return 0
  return /(?<=，)[^，。；：！？]{1,2}$/u.exec(text.slice(0, offset))?.[0].length ?? 0
}

/** A sentence's few last or first words may be alike by chance: they are left out when they make no clause of the copy. */
function snapToSentences(list: readonly ListedBlock[], from: number, to: number): { start: number; end: number } {
  const first = list[blockIndexAt(list, from)] as ListedBlock
  const last = list[blockIndexAt(list, to - 1)] as ListedBlock
  let [start, end] = [from - slipBefore(first, from), to + slipBehind(last, to)]
  if (start !== from || end !== to) return { start, end }
  ;[start, end] = [from + strayBefore(first, from), to - strayBehind(last, to)]
  if (end - start >= shortestCopy && (start !== from || end !== to)) return { start, end }
  ;[start, end] = [from, to]
  if (edgeBefore(first.text, from - first.block.start) !== 'sentence') {
    const next = first.block.start + nextSentence(first.text, from - first.block.start)
    if (next - from <= chanceLength && to - next >= shortestCopy) start = next
  }
  if (edgeAfter(last.text, to - last.block.start) !== 'sentence') {
    const length = sentencesEnd(last.text, to - last.block.start)
    // Where no sentence ends in the last block, the copy ends with the block before it.
    const above = list[blockIndexAt(list, to - 1) - 1]
    const before = length === 0 && above ? above.block.end : last.block.start + length
    if (to - before <= chanceLength && before - start >= shortestCopy) end = before
  }
  return { start, end }
}

/** Cuts a matching stretch to a copy with sensible borders and tells what it covers; null when nothing is left. */
export function copyRange(
  list: readonly ListedBlock[],
  folded: FoldedText,
  match: { start: number; end: number },
): CopyRange | null {
  const wideStart = snapStart(list, match.start, match.end)
  const wideEnd = dropTrailingHeadings(list, wideStart, snapEnd(list, wideStart, match.end))
  if (wideEnd <= wideStart) return null
  const { start, end } = snapToSentences(list, wideStart, wideEnd)
  const [first, last] = [blockIndexAt(list, start), blockIndexAt(list, end - 1)]
  const letters = foldedIndexAt(folded, end) - foldedIndexAt(folded, start)
  let [wholeBlocks, sentenceEnds, prose] = [0, 0, 0]
  for (let index = first; index <= last; index++) {
    const entry = list[index] as ListedBlock
    const { block, text } = entry
    const part = text.slice(Math.max(0, start - block.start), Math.min(text.length, end - block.start))
    if (!isText(entry)) continue
    prose++
    if (start <= block.start && end >= block.end && part.length >= chanceLength) wholeBlocks++
    // Only a copy of parts of blocks is judged by its sentences.
    if (last - first > 2) continue
    for (const mark of matchesOf(part, sentenceEnd)) {
      const at = mark.index + mark[0].length
      if (mark.index >= clauseLength && part.length - at >= clauseLength) sentenceEnds++
    }
  }
  const [opening, closing] = [list[first] as ListedBlock, list[last] as ListedBlock]
  return {
    start,
    end,
    wholeBlocks,
    letters,
    sentenceEnds,
    proseShare: prose / (last - first + 1),
    opens: edgeBefore(opening.text, start - opening.block.start),
    closes: edgeAfter(closing.text, end - closing.block.start),
  }
}
