import { lastUpTo } from '../../order/last-up-to.ts'
import type { ListedBlock } from '../block-list.ts'
import type { BlockShape } from '../block-shape.ts'
import { blockFurniture } from '../boilerplate/read-block.ts'
import {
  echoAcross,
  endOf,
  firstOf,
  fitOf,
  innermostUnclosedIn,
  lastOf,
  strayCloserIn,
  wantOfStart,
} from '../continuation.ts'
import { headsBelow } from '../heading-over.ts'
import type { NgramCounts } from '../ngram-counts.ts'
import { isNotice } from '../run_on/notices.ts'
import type { BrokenEnd } from './ends.ts'
import { goesOnElsewhere, jumpAtEnd, restsIn } from './jumps.ts'
import { isReport, isTableAgain, opensAnew } from './opens-anew.ts'

/** A block that may go on where another broke off. */
export interface Joint {
  end: BrokenEnd
  /** Index of the block that goes on. */
  start: number
  score: number
  /** The score with what nearness adds before any word is read; decides between candidates only. */
  rank: number
  /** Nothing but captions, page numbers and the like stands between. */
  near: boolean
  /** Characters that stand on both sides of the break. */
  overlap: number
}

/** Captions, page numbers and by-lines that a broken sentence may run past. */
const mostPassed = 4
/** Orphaned starts tried for each end without a near continuation. */
const orphansTried = 80
/** A block that cannot begin a sentence goes on from a cut one so few blocks above it, past the box between. */
const nearbyBlocks = 4
/** A continuation that is far away must be told by its words. */
const farThreshold = 3

/** A note of the page before a block shows that a sentence was cut there. */
const [surelyNote, pastNote] = [0.7, 1.8]

/** Rows of a table that stands at the end of a page. */
const mostRows = 16
const isTable = ({ block, shape, text }: ListedBlock) =>
  block.kind === 'cell' || (shape === 'label' && /[\t|]/u.test(text))

/** So plainly a block, or its beginning, is furniture of a page. */
const plainly = 0.6

const isFurniture = (list: readonly ListedBlock[], { text }: ListedBlock): boolean => {
  const { line, inline } = blockFurniture.of(list, text)
  return (line?.weight ?? 0) >= plainly || inline.some(({ start, confidence }) => start === 0 && confidence >= plainly)
}

const mayGoOn = ({ shape }: ListedBlock) => shape === 'prose' || shape === 'item'
const passed: readonly BlockShape[] = ['caption', 'label', 'byline', 'jump']
const isPassed = ({ shape }: ListedBlock) => passed.includes(shape)

/** As much of both sides of a cut as any rule looks at. UTF-16 units. */
const sideLength = 400

/** What is read of an end once, however many starts are tried for it. */
interface Left {
  tail: string
  last: string
  owed: string | null
}

const leftOf = (text: string): Left => {
  const tail = text.slice(-sideLength).trimEnd().replace(jumpAtEnd, '').trimEnd()
  return { tail: tail.slice(-16), last: lastOf(tail), owed: innermostUnclosedIn(tail) }
}

/** What is read of a start once, however many ends it is tried for. */
interface Right {
  head: string
  first: string
  want: number
  stray: string | null
}

const rightOf = (text: string): Right => {
  const head = text.slice(0, sideLength)
  return { head, first: firstOf(head), want: wantOfStart(head), stray: strayCloserIn(head) }
}

/** The blocks of a document with what has been read of their starts. */
class Starts {
  readonly list: readonly ListedBlock[]
  readonly grams: NgramCounts
  readonly #read: Right[] = []

  constructor(list: readonly ListedBlock[], grams: NgramCounts) {
    this.list = list
    this.grams = grams
  }

  /** How well a block goes on from an end, place left aside. */
  wordsScore({ tail, last, owed }: Left, index: number): { score: number; overlap: number; want: number } {
    this.#read[index] ??= rightOf((this.list[index] as ListedBlock).text)
    const { head, first, want, stray } = this.#read[index]
    const overlap = echoAcross(tail, head)
    let score = fitOf(last, first, this.grams) + want
    if (overlap >= 2) score += overlap >= 4 ? 3 : 2
    if (owed && stray === owed) score += 2
    return { score, overlap, want }
  }
}

/** The continuation right behind a broken end, or behind captions and the like; null when a heading or the end stops it. */
function nearJoint(starts: Starts, end: BrokenEnd, notes: ReadonlyMap<number, number>): Joint | null {
  const { list } = starts
  if (end.wrapped) return { end, start: end.next ?? end.index + 1, score: 4, rank: 8, near: true, overlap: 0 }
  const left = leftOf((list[end.index] as ListedBlock).text)
  let [rows, isPastNotice] = [0, false]
  for (let at = end.index + 1; at <= end.index + 1 + mostPassed + rows && at < list.length; at++) {
    const entry = list[at] as ListedBlock
    const wasNotice = isPastNotice
    isPastNotice = false
    if (isTable(entry) && rows < mostRows) {
      rows++
      continue
    }
    if (headsBelow(list, at)) return null
    if (isPassed(entry) && !(at === end.index + 1 && endOf(entry.text) === 'ended' && entry.shape !== 'caption'))
      continue
    // A report with its dateline, a notice or a note of the page was set between the halves.
    isPastNotice = isNotice(entry.text)
    if (isReport(entry.text) || notes.has(at) || isPastNotice || isFurniture(list, entry)) continue
    if (!mayGoOn(entry) || opensAnew(starts.list[end.index] as ListedBlock, entry)) return null
    const skipped = at - end.index - 1
    const words = starts.wordsScore(left, at)
    const nearness = skipped === 0 ? 1.5 : 1.2
    const isPastNote = wasNotice || (notes.get(at - 1) ?? 0) >= surelyNote
    const score = words.score + nearness + (isPastNote ? pastNote : 0)
    return { end, start: at, score, rank: score + nearness, near: true, overlap: words.overlap }
  }
  return null
}

/** Blocks that begin in mid-sentence and do not go on from the block before them. */
function findOrphans(list: readonly ListedBlock[]): number[] {
  const orphans: number[] = []
  for (let index = 1; index < list.length; index++) {
    const entry = list[index] as ListedBlock
    if (!mayGoOn(entry) || isTableAgain(entry.text)) continue
    const before = list[index - 1] as ListedBlock
    const isFree = endOf(before.text) !== 'open' || !mayGoOn(before)
    if (wantOfStart(entry.text) >= (isFree ? 0 : 2)) orphans.push(index)
  }
  return orphans
}

/** How many numbers of an ascending list are not above a limit. */
const countUpTo = (ascending: readonly number[], limit: number): number =>
  lastUpTo(ascending, limit, number => number) + 1

function farJoints(starts: Starts, end: BrokenEnd, orphans: readonly number[]): Joint[] {
  const left = leftOf((starts.list[end.index] as ListedBlock).text)
  const first = countUpTo(orphans, end.index)
  const tried = orphans.slice(Math.max(0, first - orphansTried / 4), first + orphansTried)
  const joints: Joint[] = []
  for (const start of tried) {
    if (start === end.index || start === end.index + 1) continue
    const words = starts.wordsScore(left, start)
    const isNearby = start > end.index && start - end.index <= nearbyBlocks
    const rest = isNearby && words.want >= 2 && end.strength >= 3 ? 1.5 : 0
    // Text mostly goes on further down; a column in front of its beginning is rare.
    const score =
      words.score + rest - Math.min(1.5, Math.log10(Math.abs(start - end.index)) * 0.6) - (start < end.index ? 1 : 0)
    if (score >= farThreshold && !isFurniture(starts.list, starts.list[start] as ListedBlock))
      joints.push({ end, start, score, rank: score, near: false, overlap: words.overlap })
  }
  return joints
}

/** As sure it is that a sentence goes on in the rest of an article, where the page says that it does. */
const ofRest = 2.5

/** The rest of an article whose first part the page says to go on elsewhere: the one that fits best. */
function restJoint(starts: Starts, end: BrokenEnd, rests: readonly number[]): Joint | null {
  const left = leftOf((starts.list[end.index] as ListedBlock).text)
  let best: Joint | null = null
  for (const start of rests) {
    const entry = starts.list[start] as ListedBlock
    // The rest may begin in the jump line itself: （上接第一版）参军的小伙…….
    if (start <= end.index || !(mayGoOn(entry) || entry.shape === 'jump')) continue
    const words = starts.wordsScore(left, start)
    const score = Math.max(0, words.score) + ofRest
    if (!best || score > best.score) best = { end, start, score, rank: score, near: true, overlap: words.overlap }
  }
  return best
}

/** The last words of a broken end, by which copies of one paragraph are known. */
const tailOf = (list: readonly ListedBlock[], end: BrokenEnd) => (list[end.index] as ListedBlock).text.trim().slice(-24)

/**
 * Pairs broken ends with the blocks that go on from them: the surest pairs first, each start once — but ends that say
 * the same (copies of one paragraph) share a start. Ends without a pair are missing from the result. `notes` are the
 * blocks that are notes of the page.
 */
export function pairUp(
  list: readonly ListedBlock[],
  ends: readonly BrokenEnd[],
  grams: NgramCounts,
  notes: ReadonlyMap<number, number> = new Map(),
): Map<BrokenEnd, Joint> {
  const orphans = findOrphans(list)
  const starts = new Starts(list, grams)
  const joints: Joint[] = []
  let rests: readonly number[] | undefined
  for (const end of ends) {
    const isElsewhere = jumpAtEnd.test((list[end.index] as ListedBlock).text.trimEnd())
    if (!end.wrapped && (isElsewhere || goesOnElsewhere(list[end.index + 1]))) {
      rests ??= restsIn(list)
      const rest = restJoint(starts, end, rests)
      if (rest) {
        joints.push(rest)
        continue
      }
    }
    const near = nearJoint(starts, end, notes)
    if (near) joints.push(near)
    if (!end.wrapped && (!near || near.score < 4)) joints.push(...farJoints(starts, end, orphans))
  }
  joints.sort((a, b) => b.rank - a.rank || Number(b.near) - Number(a.near) || a.end.index - b.end.index)
  const chosen = new Map<BrokenEnd, Joint>()
  const taken = new Set<number>()
  const byTail = new Map<string, Joint>()
  for (const joint of joints) {
    if (chosen.has(joint.end)) continue
    const known = byTail.get(tailOf(list, joint.end))
    // A copy of a cut paragraph goes on where the best placed copy does, unless it has a continuation of its own.
    const copy = known && (!joint.near || joint.score < known.score - 1) ? known : undefined
    if (!copy && taken.has(joint.start)) continue
    const { start, score, rank, overlap } = copy ?? joint
    chosen.set(joint.end, copy ? { end: joint.end, start, score, rank, overlap, near: false } : joint)
    taken.add(start)
    if (!copy) byTail.set(tailOf(list, joint.end), joint)
  }
  for (const end of ends) {
    const copy = chosen.has(end) ? undefined : byTail.get(tailOf(list, end))
    if (copy && !end.wrapped) chosen.set(end, { ...copy, end, near: false })
  }
  return chosen
}
