import { CodeSet } from '../code-set.ts'
import { type BlockReading, wordOver } from './block-reading.ts'
import { grammarWords } from './grammar-words.ts'
import type { LanguageModel } from './language-model.ts'
import type { Suspicion } from './suspicion.ts'

const borders = new CodeSet('、，。；：！？\n')
const joins = new CodeSet('、，')
/** Words of two characters that cost less are mostly of grammar. Nats. */
const commonGrammar = 11
const fewestMembers = 3
/** Members further apart in length than this are no series of one shape. Characters. */
const widest = 12

/** A member of a series: offsets in the block. */
interface Member {
  start: number
  end: number
}

/** Stretches of a block that 、 or ， joins into series, each of three members or more. */
function seriesIn({ codes }: BlockReading): Member[][] {
  const series: Member[][] = []
  let current: Member[] = []
  const close = () => {
    if (current.length >= fewestMembers) series.push(current)
    current = []
  }
  for (let start = 0; start < codes.length; ) {
    let end = start
    while (end < codes.length && !borders.has(codes[end] as number)) end++
    // Marks that touch part series: the second one begins no member that the first one joins.
    if (end === start || !joins.has(codes[start - 1] ?? 0) || end - start > widest) close()
    if (end > start) current.push({ start, end })
    start = end + 1
  }
  close()
  return series
}

/**
 * Members of a series in which two words are run into one (时刻连线、永不间断线: 间断 + 断线): the others end in a word
 * of two characters, this one in the last character of such a word, left over. Linear.
 */
export function findBrokenSeries(reading: BlockReading, model: LanguageModel): Suspicion[] {
  const found: Suspicion[] = []
  for (const members of seriesIn(reading)) {
    for (const [index, { start, end }] of members.entries()) {
      if (!hasLikeEnd(reading.text, members, index)) continue
      const last = wordOver(reading, end - 1)
      if (!last || last.end !== end || last.end - last.start !== 1 || last.start <= start) continue
      // 借来的、买来的: what is left over is a word by itself.
      if (grammarWords.has(reading.codes[last.start] as number)) continue
      const before = wordOver(reading, last.start - 1)
      if (!before || before.end - before.start !== 2 || before.start <= start) continue
      // 十几|年, 也要|看: a word of grammar is followed by whatever the writer likes.
      if (model.cost(before.word) < commonGrammar) continue
      const blend = reading.text.slice(last.start - 1, end)
      if (/[一二三四五六七八九十百千万亿两几\d]/u.test(blend)) continue
      if (!model.hasWord(blend) || !hasSibling(reading, members, index, reading.text[end - 1] as string)) continue
      found.push({
        kind: 'series',
        type: 'ocr_char',
        start: reading.block.start + before.start,
        end: reading.block.start + end,
        readings: [blend],
        confidence: 0.66,
        evidence: members.map(other => reading.text.slice(other.start, other.end)).join('、'),
        count: 0,
        documents: 0,
        related: [],
      })
    }
  }
  return found
}

/** Whether a neighbour ends in the same character: asked before anything is read. */
const hasLikeEnd = (text: string, members: readonly Member[], index: number): boolean =>
  [-2, -1, 1, 2].some(step => {
    const [own, other] = [members[index], members[index + step]]
    return own !== undefined && other !== undefined && text[own.end - 1] === text[other.end - 1]
  })

/** Whether a neighbour in the series ends in a word of two characters with the same last character. */
function hasSibling(reading: BlockReading, members: readonly Member[], index: number, character: string): boolean {
  return [index - 2, index - 1, index + 1, index + 2].some(other => {
    const sibling = members[other]
    if (!sibling) return false
    const last = wordOver(reading, sibling.end - 1)
    return (
      last !== undefined &&
      last.end === sibling.end &&
      last.end - last.start === 2 &&
      reading.text[sibling.end - 1] === character
    )
  })
}
