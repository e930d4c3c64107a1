import type { SnapshotBlock } from '../../domain/snapshot.ts'
import { isClauseMark } from '../near-change.ts'
import type { Clause, Clauses } from './clauses.ts'
import { codesOf } from './language-model.ts'
import { reserveOf } from './reserve.ts'
import type { ReadWord, Segmenter } from './segmenter.ts'

/** Whether a UTF-16 unit is a Han character of the first two blocks. */
export const isHan = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x3400 && code <= 0x9fff) || code === 0x3007)

/** A clause where it stands, with the mark in front of it. */
export interface PlacedClause {
  /** Offset in the block. */
  from: number
  clause: Clause
}

/** A block's text, read as words when somebody asks, clause by clause. Offsets are in the block's text. */
export class BlockReading {
  readonly block: SnapshotBlock
  readonly text: string
  readonly codes: Uint16Array
  readonly #reader: Clauses | null
  #clauses: readonly PlacedClause[] | null = null
  /** The clause that was asked for last and the place of the word in it: the next question is mostly of one near by. */
  #at = 0
  #word = 0

  readonly #whole: BlockReading | null
  #reserve: number | null = null
  #isVerse: boolean | null = null

  /** Without a reader each character is a word by itself. `whole` is the reading of the block where this is a part of it. */
  constructor(block: SnapshotBlock, text: string, reader: Clauses | null, whole: BlockReading | null = null) {
    this.block = block
    this.text = text
    this.codes = codesOf(text)
    this.#reader = reader
    this.#whole = whole
  }

  /** A stretch of the block, read as if it were one: what is said of whole blocks is said of this one. */
  part(start: number, end: number): BlockReading {
    const block = { ...this.block, start: this.block.start + start, end: this.block.start + end }
    return new BlockReading(block, this.text.slice(start, end), this.#reader, this)
  }

  /** The text of the whole block. */
  get wholeText(): string {
    return this.#whole?.wholeText ?? this.text
  }

  /** What is asked of each reading in the block beyond its least gain. */
  get reserve(): number {
    this.#reserve ??= this.#whole?.reserve ?? reserveOf(this.clauses)
    return this.#reserve
  }

  /** Whether the block is verse, which has a grammar of its own. */
  get isVerse(): boolean {
    this.#isVerse ??= this.#whole?.isVerse ?? this.#readsAsVerse()
    return this.#isVerse
  }

  /** Lines of one length are verse; of two or three, as headlines have them, only where characters stand alone in them. */
  #readsAsVerse(): boolean {
    const lines = verseLines(this.text)
    if (lines === 0 || lines >= sureVerse) return lines > 0
    let [han, single] = [0, 0]
    for (const { clause } of this.clauses) {
      han += clause.han
      single += clause.single
    }
    return single >= verseShare * han
  }

  /** The clauses of the block, in order; none without a reader. */
  get clauses(): readonly PlacedClause[] {
    this.#clauses ??= this.#reader ? clausesOf(this.text, this.#reader) : []
    return this.#clauses
  }

  /** The word that holds a character. */
  wordOver(offset: number): ReadWord | undefined {
    if (offset < 0 || offset >= this.codes.length) return undefined
    if (!this.#reader) return { start: offset, end: offset + 1, word: -1, cost: 0 }
    const { from, clause } = this.#clauseOver(offset)
    const { words } = clause
    const at = this.#wordIn(words, offset - from)
    return {
      start: from + (at > 0 ? (words[at - 3] as number) : 0),
      end: from + (words[at] as number),
      word: words[at + 1] as number,
      cost: words[at + 2] as number,
    }
  }

  /** Whether a character is a word by itself. */
  isSingle(offset: number): boolean {
    if (offset < 0 || offset >= this.codes.length) return false
    if (!this.#reader) return true
    const { from, clause } = this.#clauseOver(offset)
    const at = this.#wordIn(clause.words, offset - from)
    return (clause.words[at] as number) - (at > 0 ? (clause.words[at - 3] as number) : 0) === 1
  }

  /** Whether a word begins at an offset, or the block ends there. */
  isWordStart(offset: number): boolean {
    if (offset >= this.codes.length || !this.#reader) return true
    if (offset < 0) return false
    const { from, clause } = this.#clauseOver(offset)
    const at = this.#wordIn(clause.words, offset - from)
    return (at > 0 ? (clause.words[at - 3] as number) : 0) === offset - from
  }

  /** Place in a clause's words of the one that holds a character of it. */
  #wordIn(words: readonly number[], offset: number): number {
    let at = this.#word
    while (at > 0 && (words[at - 3] as number) > offset) at -= 3
    while ((words[at] as number) <= offset) at += 3
    this.#word = at
    return at
  }

  #clauseOver(offset: number): PlacedClause {
    const clauses = this.clauses
    let at = this.#at
    while ((clauses[at] as PlacedClause).from > offset) at--
    while (at + 1 < clauses.length && (clauses[at + 1] as PlacedClause).from <= offset) at++
    if (at !== this.#at) this.#word = 0
    this.#at = at
    return clauses[at] as PlacedClause
  }
}

/** The clauses of a block's text, in order. */
export function clausesOf(text: string, reader: Clauses): PlacedClause[] {
  const placed: PlacedClause[] = []
  for (let from = 0; from < text.length; ) {
    let to = from + 1
    while (to < text.length && !isClauseMark(text.charCodeAt(to))) to++
    placed.push({ from, clause: reader.read(text.slice(from, to)) })
    from = to
  }
  return placed
}

/** The word that holds a character. */
export const wordOver = (reading: BlockReading, offset: number): ReadWord | undefined => reading.wordOver(offset)

/** Whether a character is a word by itself. */
export const isSingle = (reading: BlockReading, offset: number): boolean => reading.isSingle(offset)

/** Whether a word begins at an offset, or the block ends there. */
export const isWordStart = (reading: BlockReading, offset: number): boolean => reading.isWordStart(offset)

/** The offsets of a stretch and of up to `reach` characters on both sides that no mark of punctuation cuts off. */
function windowAround({ codes }: BlockReading, start: number, end: number, reach = 8): [from: number, to: number] {
  let from = start
  let to = end
  while (from > 0 && start - from < reach && !isClauseMark(codes[from - 1] as number)) from--
  while (to < codes.length && to - end < reach && !isClauseMark(codes[to] as number)) to++
  return [from, to]
}

/** Offsets in a block. */
interface Stretch {
  start: number
  end: number
}

/** How many nats the text reads better when a stretch is replaced. Positive is better. Longer text costs more. */
export function gainOf(reading: BlockReading, segmenter: Segmenter, stretch: Stretch, text: string): number {
  const { start, end } = stretch
  const [from, to] = windowAround(reading, start, end)
  const ours = segmenter.cost(reading.codes, from, to)
  const theirs = codesOf(reading.text.slice(from, start) + text + reading.text.slice(end, to))
  return ours - segmenter.cost(theirs)
}

/** Whether the characters of a stretch are one word or whole words of the reading. */
export function isWholeWords(reading: BlockReading, start: number, end: number): boolean {
  return isWordStart(reading, start) && isWordStart(reading, end)
}

const verseMarks = /[，。；：！？、\s]/u
const longestVerse = 7
/** So many lines of one length are verse, and fewer where so great a part of the characters stands alone. */
const [sureVerse, verseShare] = [4, 0.35]

/** Of how many lines of four to seven characters and of one length a text is made; 0 where it is not. */
function verseLines(text: string): number {
  // Most texts are told by their beginning; white space and marks in front do not count.
  if (!verseMarks.test(text.slice(0, longestVerse + 1))) return 0
  const lines = text.split(/[，。；：！？、\s]+/u).filter(line => line !== '')
  const length = lines[0]?.length ?? 0
  const isEven = length >= 4 && length <= longestVerse && lines.every(line => line.length === length)
  return isEven && lines.length >= 2 ? lines.length : 0
}
