import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import type { WordTools } from './find-misread.ts'
import { grammarWords } from './grammar-words.ts'
import type { LanguageModel } from './language-model.ts'
import { Rereading } from './rereading.ts'
import { isFigure } from './surroundings.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const borders = new CodeSet('、，。；：！？\n')
const joins = new CodeSet('、，')
/** Words of two characters that cost less are mostly of grammar. Nats. */
const commonGrammar = 11
const fewestMembers = 3
/** Members further apart in length than this are no series of one shape. Characters. */
const widest = 12

/** Starts and ends of the members of the series that is being looked at, in turn. */
let bounds = new Int32Array(64)

/** Calls back for every stretch of a block that 、 or ， joins into a series of three members or more, with their number. */
function forEachSeries(codes: Uint16Array, found: (count: number) => void): void {
  let count = 0
  const close = () => {
    if (count >= fewestMembers) found(count)
    count = 0
  }
  for (let start = 0; start < codes.length; ) {
    let end = start
    while (end < codes.length && !borders.has(codes[end])) end++
    // Marks that touch part series: the second one begins no member that the first one joins.
    if (end === start || !joins.has(codes[start - 1]) || end - start > widest) close()
    if (end > start) {
      if (2 * count + 2 > bounds.length)
        bounds = Int32Array.from({ length: 2 * bounds.length }, (_, i) => bounds[i] ?? 0)
      bounds[2 * count] = start
      bounds[2 * count + 1] = end
      count++
    }
    start = end + 1
  }
  close()
}

/** A member of a series: offsets in the block. */
interface Member {
  start: number
  end: number
}

/** The members of the series that is being looked at. */
const membersOf = (count: number): Member[] =>
  Array.from({ length: count }, (_, i) => ({ start: bounds[2 * i] as number, end: bounds[2 * i + 1] as number }))

/** Whether the member ends as one of the two before it or behind it does: asked before anything is read. */
function hasLikeEnd(codes: Uint16Array, count: number, index: number): boolean {
  const last = codes[(bounds[2 * index + 1] as number) - 1]
  for (let other = Math.max(0, index - 2); other <= Math.min(count - 1, index + 2); other++)
    if (other !== index && codes[(bounds[2 * other + 1] as number) - 1] === last) return true
  return false
}

/**
 * Members of a series in which two words are run into one (时刻连线、永不间断线: 间断 + 断线): the others end in a word
 * of two characters, this one in the last character of such a word, left over. Linear.
 */
export function findBrokenSeries(reading: BlockReading, model: LanguageModel): Suspicion[] {
  const found: Suspicion[] = []
  forEachSeries(reading.codes, count => {
    let members: Member[] | null = null
    for (let index = 0; index < count; index++) {
      if (!hasLikeEnd(reading.codes, count, index)) continue
      members ??= membersOf(count)
      const { start, end } = members[index] as Member
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
      // 凌晨4点上工: a figure goes with the first of its two characters.
      if (isFigure(reading.codes[before.start - 1])) continue
      if (!model.hasWord(blend) || !hasSibling(reading, members, index, reading.text[end - 1] as string)) continue
      found.push(
        suspicionIn(reading, {
          kind: 'series',
          start: before.start,
          end,
          readings: [blend],
          confidence: 0.66,
          evidence: members.map(other => reading.text.slice(other.start, other.end)).join('、'),
        }),
      )
    }
  })
  return found
}

/** How much likelier the last character of the other members must be, where it stands alone and where it does not. Nats. */
const likelyEnd = { single: -1, joined: 4 } as const

/**
 * Members of a series that all end in one character but for one, which ends in its like (世界观、人生观、价值现; 获得感、幸福感、
 * 安全敢不断增强). Linear.
 */
export function findOddEnds(reading: BlockReading, { characters, lattice }: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes } = reading
  forEachSeries(codes, count => {
    const common = commonEnd(codes, count)
    if (!common) return
    const { code, at } = common
    const printed = codes[at] as number
    if (!isHan(printed) || (!characters.lookAlike(printed, code) && !characters.soundAlike(printed, code))) return
    const least = isSingle(reading, at) ? likelyEnd.single : likelyEnd.joined
    if (new Rereading(reading, lattice).gain(at, at + 1, [code], least) < least + reading.reserve) return
    const text = String.fromCharCode(code)
    found.push(
      suspicionIn(reading, {
        kind: 'series',
        start: at - 1,
        end: at + 1,
        readings: [reading.text.slice(at - 1, at) + text],
        confidence: 0.84,
        evidence: membersOf(count)
          .map(({ start, end }) => reading.text.slice(start, end))
          .join('、'),
      }),
    )
  })
  return found
}

/** In what all members of the series but one end, and where that one has another character; null where there is none. */
function commonEnd(codes: Uint16Array, count: number): { code: number; at: number } | null {
  const [first, second] = [endOf(count, 0), endOf(count, 1)]
  const third = endOf(count, 2)
  const code = codes[first] === codes[second] || codes[first] === codes[third] ? codes[first] : codes[second]
  if (!isHan(code)) return null
  let odd = -1
  for (let index = 0; index < count; index++) {
    const at = endOf(count, index)
    if (codes[at] === code) continue
    if (odd >= 0) return null
    odd = at
  }
  return odd < 1 || !isHan(codes[odd - 1]) ? null : { code: code as number, at: odd }
}

/** Where a member ends; what follows the last one in its clause is not of it where the others are of one length. */
function endOf(count: number, index: number): number {
  const lengthOf = (i: number) => (bounds[2 * i + 1] as number) - (bounds[2 * i] as number)
  const start = bounds[2 * index] as number
  const [before, own] = [lengthOf(count - 2), lengthOf(index)]
  const isOpen = index === count - 1 && own > before + 1 && lengthOf(count - 3) === before
  return start + (isOpen ? before : own) - 1
}

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
