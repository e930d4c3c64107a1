import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { LanguageModel } from './language-model.ts'
import type { Tools } from './language-tools.ts'
import { isLawfulChange } from './lawful-changes.ts'
import { keyLength, type SetPhrase, type SetPhrases, shortestPhrase } from './set-phrases.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** A block's letters without marks, as set phrases are compared. */
export interface FoldedBlock {
  text: string
  /** Offset in the block of each folded character; one more for the end. */
  offsets: number[]
}

/** The longest stretch that may be missing, extra or different, in characters. */
const longestOdd = 3
/** Characters by which phrases of that length are looked up. */
const longKey = 3
/** How soon the odd stretch comes again when it was printed for what is missing. */
const echoReach = 6
/** Words that grammar puts into a phrase without harming it. */
const harmless =
  /^(?:的|和|与|及|以及|兼|之|了|地|得|着|而|并|也|就|要|中|等|都|级|各位|更|更加|新|新的|再|进一步|不断|全面|总|落实|我市|我县|我省|全市|全省|党|各|各级|[省市县区州盟旗镇乡村])$/u
/** Whether grammar alone puts in, leaves out or exchanges something: not 新 for the 心 of 以人民为中心. */
const isHarmless = (odd: string, expected: string): boolean =>
  odd === '' || expected === '' || odd.length !== 1 || expected.length !== 1 || !isHan(odd.charCodeAt(0))
    ? harmless.test(odd) || harmless.test(expected) || /[A-Za-z]/u.test(odd)
    : harmless.test(odd) && harmless.test(expected)

/** A phrase of which so many characters stand is meant, as a name is. */
const unmistakable = 12
/** Names are changed less than wording. */
const lawfulDoubt = { phrase: 0.45, name: 0.25 }
/** Who it is about is exchanged in any phrase: 人才强国战略, “人才强院”战略. */
const level = /^[国省市县区旗盟州乡镇村街校院企厂局行馆所站社团军]$/u
const breaks = /[。！？；\n]/u
const breakCodes = new CodeSet('。！？；\n')

const isKept = (code: number) =>
  isHan(code) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x7a && code !== 0x5f) ||
  breakCodes.has(code)

function foldBlock(text: string): FoldedBlock {
  let folded = ''
  const offsets: number[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (isKept(text.charCodeAt(i))) {
      offsets.push(i)
      continue
    }
    folded += text.slice(from, i)
    from = i + 1
  }
  offsets.push(text.length)
  return { text: folded + text.slice(from), offsets }
}

/** Whether a long phrase may begin or end anywhere in a text: asked before it is folded. */
function mayHoldPhrase(text: string, phrases: SetPhrases): boolean {
  let [first, second] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const third = text.charCodeAt(i)
    if (!isKept(third)) continue
    if (phrases.mayEdgeLong(first, second, third)) return true
    first = second
    second = third
  }
  return false
}

/** Places that come near a phrase or name which has one exact form. Linear in the text. */
export function findNearPhrases(
  reading: BlockReading,
  { phrases, model, characters }: Pick<Tools, 'phrases' | 'model' | 'characters'>,
): Suspicion[] {
  if (!mayHoldPhrase(reading.text, phrases)) return []
  const block = foldBlock(reading.text)
  const misses: NearMiss[] = []
  let [first, second] = [0, 0]
  for (let end = 0; end < block.text.length; end++) {
    const third = block.text.charCodeAt(end)
    if (phrases.mayEdgeLong(first, second, third)) collect(misses, block.text, end + 1, phrases)
    first = second
    second = third
  }
  if (misses.length === 0) return []
  const near = { reading, block, model, characters, exact: new ExactStretches(block.text, phrases) }
  return misses.map(miss => suspicionOf(near, miss)).filter(suspicion => suspicion !== null)
}

/** Adds the near misses of the long phrases that begin or end with the key which ends at an index. */
function collect(misses: NearMiss[], text: string, end: number, phrases: SetPhrases): void {
  const start = end - longKey
  if (start < 0) return
  const key = text.slice(start, end)
  for (const phrase of phrases.startingWith(key)) if (isLong(phrase)) keep(misses, nearFromHead(text, start, phrase))
  for (const phrase of phrases.endingIn(key)) if (isLong(phrase)) keep(misses, nearFromTail(text, end, phrase))
}

const keep = (misses: NearMiss[], miss: NearMiss | null) => {
  if (miss) misses.push(miss)
}

const isLong = ({ folded }: SetPhrase) => folded.length >= shortestPhrase

/** A near miss: folded offsets of the whole and of the odd stretch in it, and what the phrase has there. */
export interface NearMiss {
  phrase: SetPhrase
  start: number
  end: number
  oddStart: number
  oddEnd: number
  expected: string
}

/** Tells which folded characters of a block whole set phrases cover; read no further than it is asked. */
class ExactStretches {
  readonly #text: string
  readonly #phrases: SetPhrases
  readonly #covered: Uint8Array
  /** 1 for each place whose phrases are known. */
  readonly #read: Uint8Array

  constructor(text: string, phrases: SetPhrases) {
    this.#text = text
    this.#phrases = phrases
    this.#covered = new Uint8Array(text.length)
    this.#read = new Uint8Array(text.length)
  }

  /** Whether a whole set phrase covers a character. */
  covers(at: number): boolean {
    if (this.#covered[at] === 1) return true
    for (let start = Math.max(0, at - this.#phrases.longest + 1); start <= at; start++) this.#readAt(start)
    return this.#covered[at] === 1
  }

  /** Whether whole set phrases cover a stretch. */
  coversAll(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (!this.covers(at)) return false
    return true
  }

  #readAt(at: number): void {
    const text = this.#text
    if (this.#read[at] === 1) return
    this.#read[at] = 1
    if (at + 2 > text.length || !this.#phrases.mayStart(text.charCodeAt(at), text.charCodeAt(at + 1))) return
    for (const size of [3, 2]) {
      for (const { folded } of this.#phrases.startingWith(text.slice(at, at + size)))
        if (keyLength(folded) === size && text.startsWith(folded, at)) this.#covered.fill(1, at, at + folded.length)
    }
  }
}

/** The phrase's head stands here: does its tail, after an odd stretch? */
function nearFromHead(text: string, start: number, phrase: SetPhrase): NearMiss | null {
  const { folded } = phrase
  let head = 0
  while (head < folded.length && text.charCodeAt(start + head) === folded.charCodeAt(head)) head++
  if (head === folded.length) return null
  let best: NearMiss | null = null
  for (let shift = -longestOdd; shift <= longestOdd; shift++) {
    const end = start + folded.length + shift
    if (end > text.length || end <= start + head) continue
    let tail = 0
    while (
      tail < folded.length - head &&
      end - tail > start + head &&
      text.charCodeAt(end - tail - 1) === folded.charCodeAt(folded.length - tail - 1)
    )
      tail++
    if (tail === 0) continue
    const miss = missOf(phrase, { start, end, head, tail })
    if (miss && (!best || costOf(miss) < costOf(best))) best = miss
  }
  return best
}

/** The phrase's tail stands here: does its head, before an odd stretch? Only what `nearFromHead` cannot see. */
function nearFromTail(text: string, end: number, phrase: SetPhrase): NearMiss | null {
  const { folded } = phrase
  const least = keyLength(folded)
  let tail = 0
  while (tail < folded.length && text.charCodeAt(end - tail - 1) === folded.charCodeAt(folded.length - tail - 1)) tail++
  if (tail === folded.length || tail < folded.length - 3) return null
  for (const shift of [0, -1, 1]) {
    const start = end - folded.length - shift
    if (start < 0) continue
    let head = 0
    while (head < least && text.charCodeAt(start + head) === folded.charCodeAt(head)) head++
    if (head === 0 || head >= least) continue
    const miss = missOf(phrase, { start, end, head, tail: Math.min(tail, end - start - head) })
    if (miss) return miss
  }
  return null
}

interface Alignment {
  start: number
  end: number
  /** Characters that agree at the head and at the tail. */
  head: number
  tail: number
}

function missOf(phrase: SetPhrase, { start, end, head, tail }: Alignment): NearMiss | null {
  const { folded } = phrase
  const expected = folded.slice(head, folded.length - tail)
  const miss = { phrase, start, end, oddStart: start + head, oddEnd: end - tail, expected }
  const odd = miss.oddEnd - miss.oddStart
  if (odd < 0 || expected.length > longestOdd || odd > longestOdd || (odd === 0 && expected === '')) return null
  const change = Math.max(odd, expected.length)
  // An exchange at the edge of a phrase makes another phrase: 优化营商环境, 优质营商环境.
  const least = odd > 0 && expected.length > 0 ? 2 : 1
  if (head < least || tail < least) return null
  return head + tail >= Math.max(5, 2 * change) ? miss : null
}

const costOf = ({ oddStart, oddEnd, expected }: NearMiss) =>
  Math.max(oddEnd - oddStart, expected.length) + (oddEnd - oddStart) / 10

/** A block with what judging its near misses needs. */
interface NearBlock {
  reading: BlockReading
  block: FoldedBlock
  model: LanguageModel
  characters: Characters
  exact: ExactStretches
}

function suspicionOf(near: NearBlock, miss: NearMiss): Suspicion | null {
  const { reading, block } = near
  const odd = block.text.slice(miss.oddStart, miss.oddEnd)
  const confidence = judge(near, miss, odd)
  if (confidence === 0) return null
  const at = (folded: number) => block.offsets[folded] as number
  const [first, last] = [Math.max(miss.start, miss.oddStart - 2), Math.min(miss.end, miss.oddEnd + 2)]
  const start = at(first)
  const end = at(last - 1) + 1
  const quote = reading.text.slice(start, end)
  const from = at(miss.oddStart) - start
  const to = miss.oddEnd > miss.oddStart ? at(miss.oddEnd - 1) + 1 - start : from
  return suspicionIn(reading, {
    kind: 'phrase',
    type: 'term',
    start,
    end,
    readings: [quote.slice(0, from) + miss.expected + quote.slice(to)],
    confidence,
    evidence: miss.phrase.text,
  })
}

/** How surely a near miss is an error: a phrase of eight characters is not met by chance, one of five is. */
function judge({ reading, block, model, characters, exact }: NearBlock, miss: NearMiss, odd: string): number {
  const { phrase, expected, start, end, oddStart, oddEnd } = miss
  if (breaks.test(block.text.slice(start, end)) || isHarmless(odd, expected)) return 0
  if (level.test(odd) && level.test(expected)) return 0
  if (/\d/u.test(odd + expected) || exact.coversAll(start, oddStart) || exact.coversAll(oddEnd, end)) return 0
  // What stands beside what whole set phrases cover is not of this one.
  for (let i = oddStart; i < oddEnd; i++) if (exact.covers(i)) return 0
  if (isInsideWord(reading, block, miss) || endsInOtherWord(reading, block, miss)) return 0
  // Marks inside the odd stretch tell that a clause ends there, placeholders that a value stands there.
  const marks = reading.text.slice(block.offsets[oddStart - 1], block.offsets[oddEnd] as number)
  if (/[，：*＊×□_]/u.test(marks)) return 0
  const known = phrase.folded.length - expected.length
  const change = Math.max(odd.length, expected.length)
  const echo = odd.length > 1 && block.text.slice(oddEnd, oddEnd + echoReach + odd.length).includes(odd)
  const lawful = !echo && isLawfulChange({ reading, block, model, characters }, miss, odd)
  const base = 0.38 + 0.05 * (known - 2 * change) + (change === 1 ? 0.12 : 0) + (echo ? 0.3 : 0)
  // However long the phrase: what writers do, they do in long ones most.
  const kind = change === 1 && known >= unmistakable ? 'name' : phrase.kind
  return Math.max(0, Math.min(0.92, base) - (lawful ? lawfulDoubt[kind] : 0))
}

/** Whether the one character that agrees at an end is of a word with what stands outside: 招商引资|作为. */
function endsInOtherWord(reading: BlockReading, { offsets }: FoldedBlock, miss: NearMiss): boolean {
  const [first, last] = [offsets[miss.start] as number, offsets[miss.end - 1] as number]
  if (miss.end - miss.oddEnd === 1 && (wordOver(reading, last)?.end ?? 0) > last + 1) return true
  return miss.oddStart - miss.start === 1 && (wordOver(reading, first)?.start ?? first) < first
}

/** Whether the text reads as one long word across the odd stretch: it is then another set phrase (以人为中心, 以人民为中心). */
function isInsideWord(reading: BlockReading, { offsets }: FoldedBlock, { oddStart, oddEnd }: NearMiss): boolean {
  const before = wordOver(reading, offsets[oddStart - 1] as number)
  const long = before && before.end - before.start >= 4
  return long === true && before.end > (offsets[oddEnd] as number)
}
