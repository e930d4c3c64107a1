import { alikeEnds } from '../../order/alike-ends.ts'
import { firstWhere } from '../../order/first-where.ts'
import type { EditionChange, EditionInline, EditionTable, EditionTextBlock } from '../edition-blocks.ts'
import type { Attribution } from './attribution.ts'
import { keepInOrder } from './keep-in-order.ts'
import type { Token } from './tokens.ts'

/** Where the merged text goes, in order. */
export interface MergeSink {
  inline(inline: EditionInline, change?: EditionChange): void
  end(block: EditionTextBlock, change?: EditionChange): void
  table(table: EditionTable, change?: EditionChange): void
  /** A table that both texts have. */
  tables(before: EditionTable, after: EditionTable): void
}

type TextToken = Extract<Token, { kind: 'text' }>
type Sourced = TextToken & { source: number }

/** Characters before it that tell where something came in: the source offset behind the last kept one. */
interface Place {
  source: number | null
}

/**
 * Reads two texts at once: what both have from the same place of the source is kept, the rest went out or came in. Taking
 * the kept and what went out gives the first text, the kept and what came in the second, whatever the rest of this does.
 */
export function mergeTokens(
  before: readonly Token[],
  after: readonly Token[],
  attribution: Attribution,
  sink: MergeSink,
): void {
  const sourced = sourcedIn(after)
  const starts = Float64Array.from(sourced, index => (after[index] as Sourced).source)
  const ends = Float64Array.from(sourced, index => endOf(after[index] as Sourced))
  const kept = keepInOrder({ starts, ends })
  const merger = new Merger(before, attribution, sink)
  let done = 0
  for (const at of kept) {
    const index = sourced[at]!
    if (merger.take(after[index] as Sourced, after.slice(done, index))) done = index + 1
  }
  merger.finish(after.slice(done))
}

const isPoint = (token: Token): boolean => token.kind === 'rider' && token.inline.kind === 'point'
const isSourced = (token: Token): token is Sourced => token.kind === 'text' && token.source !== null
const endOf = ({ source, text }: Sourced): number => source + text.length

/** Which tokens the source has. A book of words has as many as words: nothing but numbers is kept of them. */
function sourcedIn(tokens: readonly Token[]): Int32Array {
  const indexes = new Int32Array(tokens.length)
  let count = 0
  for (const [index, token] of tokens.entries()) if (isSourced(token)) indexes[count++] = index
  return indexes.slice(0, count)
}

class Merger {
  readonly #before: readonly Token[]
  readonly #attribution: Attribution
  readonly #sink: MergeSink
  /** The first token of the first text that is not merged, and how much of it is. */
  #at = 0
  #within = 0
  readonly #place: Place = { source: null }
  /** Indexes of the tokens of the first text that the source has, as they stand there. */
  readonly #sourced: Int32Array

  constructor(before: readonly Token[], attribution: Attribution, sink: MergeSink) {
    this.#before = before
    this.#attribution = attribution
    this.#sink = sink
    this.#sourced = sourcedIn(before).sort(
      (left, right) => this.#sourcedAt(left).source - this.#sourcedAt(right).source || left - right,
    )
  }

  /** Merges up to a text that is kept, and the text. False when the first text has it not, or not any more. */
  take(token: Sourced, gap: readonly Token[]): boolean {
    const pieces = this.#piecesOf(token)
    if (!pieces) return false
    pieces.forEach(({ index, from, to, text }, piece) => {
      const gone = this.#upTo(index, from)
      this.#gap(gone, piece === 0 ? gap : [])
      this.#keep(this.#sourcedAt(index), { from, to }, { ...token, text })
      this.#at = index
      this.#within = to
    })
    this.#place.source = endOf(token)
    return true
  }

  #sourcedAt(index: number): Sourced {
    return this.#before[index] as Sourced
  }

  finish(gap: readonly Token[]): void {
    this.#gap(this.#upTo(this.#before.length, 0), gap)
  }

  /** The stretches of the first text that a kept text is made of; null unless all of it is there and still to come. */
  #piecesOf(token: Sourced) {
    const end = endOf(token)
    const pieces: { index: number; from: number; to: number; text: string }[] = []
    let covered = token.source
    for (let at = this.#firstBehind(token.source); at < this.#sourced.length && covered < end; at++) {
      const index = this.#sourced[at]!
      const old = this.#sourcedAt(index)
      const { source } = old
      if (source > covered) return null
      const to = Math.min(end, endOf(old))
      const isPast = index < this.#at || (index === this.#at && covered - source < this.#within)
      const last = pieces.at(-1)
      if (isPast || (last && last.index >= index)) return null
      const text = token.text.slice(covered - token.source, to - token.source)
      pieces.push({ index, from: covered - source, to: to - source, text })
      covered = to
    }
    return covered >= end ? pieces : null
  }

  /** The first text of the first edition that ends behind a source offset. */
  #firstBehind(source: number): number {
    return firstWhere(0, this.#sourced.length, index => endOf(this.#sourcedAt(this.#sourced[index]!)) > source)
  }

  /** What of the first text is not merged and stands before a place of it. */
  #upTo(index: number, within: number): Token[] {
    const gone: Token[] = []
    for (let at = this.#at; at < this.#before.length && at <= index; at++) {
      const token = this.#before[at]!
      const from = at === this.#at ? this.#within : 0
      if (at === index && within === 0) break
      if (token.kind !== 'text') {
        if (at < index && from === 0) gone.push(token)
        continue
      }
      const to = at === index ? within : token.text.length
      if (from < to) gone.push(slice(token, from, to))
    }
    this.#at = index
    this.#within = within
    return gone
  }

  /** What only one of the texts has: equal borders and tables are kept, the rest goes out and comes in between them. */
  #gap(gone: readonly Token[], come: readonly Token[]): void {
    const pairs = pairedBorders(gone, come)
    let [left, right] = [0, 0]
    for (const [goneAt, comeAt] of pairs) {
      this.#exchange(gone.slice(left, goneAt), come.slice(right, comeAt))
      const [old, now] = [gone[goneAt]!, come[comeAt]!]
      if (old.kind === 'table' && now.kind === 'table') this.#sink.tables(old.table, now.table)
      else if (now.kind === 'end') this.#sink.end(now.block)
      left = goneAt + 1
      right = comeAt + 1
    }
    this.#exchange(gone.slice(left), come.slice(right))
  }

  /** Puts one row of tokens in the place of another, leaving alone what both begin and end with. */
  #exchange(gone: readonly Token[], come: readonly Token[]): void {
    const { head, tail } = alikeEnds(gone, come, isAlike)
    for (const token of come.slice(0, head)) this.#unchanged(token)
    // A point belongs to the paragraph that went out, not to what stands behind it.
    const points = come.slice(head).findIndex(token => !isPoint(token))
    const put = head + (points < 0 ? come.length - head : points)
    for (const token of come.slice(head, put)) this.#in(token)
    for (const token of gone.slice(head, gone.length - tail)) this.#out(token)
    for (const token of come.slice(put, come.length - tail)) this.#in(token)
    for (const token of come.slice(come.length - tail)) this.#unchanged(token)
  }

  #unchanged(token: Token): void {
    if (token.kind === 'text') this.#sink.inline({ ...token.inline, text: token.text })
    else if (token.kind === 'end') this.#sink.end(token.block)
    else if (token.kind !== 'table') this.#sink.inline(token.inline)
  }

  #out(token: Token): void {
    if (token.kind === 'text') {
      if (token.source !== null) this.#place.source = token.source
      this.#sink.inline(withoutTrace(token), this.#attribution.deletion(this.#place.source))
      if (token.source !== null) this.#place.source = token.source + token.text.length
    } else if (token.kind === 'end') this.#sink.end(token.block, this.#attribution.deletion(this.#place.source))
    else if (token.kind === 'table') this.#sink.table(token.table, this.#attribution.deletion(this.#place.source))
    else if (token.kind === 'atom') this.#sink.inline(token.inline, this.#attribution.deletion(this.#place.source))
  }

  #in(token: Token): void {
    const spans = token.kind === 'text' ? (token.inline.spans ?? []) : []
    const change = () => this.#attribution.insertion(spans, this.#place.source)
    if (token.kind === 'text') this.#sink.inline({ ...token.inline, text: token.text }, change())
    else if (token.kind === 'end') this.#sink.end(token.block, change())
    else if (token.kind === 'table') this.#sink.table(token.table, change())
    else this.#sink.inline(token.inline, token.kind === 'atom' ? change() : undefined)
  }

  /** A text that both have; single characters may have been set otherwise by the house style. */
  #keep(old: Sourced, { from, to }: { from: number; to: number }, now: TextToken): void {
    const before = old.text.slice(from, to)
    for (const [start, end, isSame] of comparedRuns(before, now.text)) {
      const text = now.text.slice(start, end)
      if (!isSame) {
        this.#sink.inline({ ...withoutTrace(old), text: before.slice(start, end) }, this.#attribution.style('deletion'))
      }
      this.#sink.inline({ ...now.inline, text }, isSame ? undefined : this.#attribution.style('insertion'))
    }
  }
}

/** Stretches of two texts of one length, by whether they are the same. */
function comparedRuns(left: string, right: string): [start: number, end: number, isSame: boolean][] {
  if (left === right) return [[0, left.length, true]]
  const runs: [number, number, boolean][] = []
  for (let at = 0; at < left.length; at++) {
    const isSame = left[at] === right[at]
    const last = runs.at(-1)
    if (last && last[2] === isSame) last[1] = at + 1
    else runs.push([at, at + 1, isSame])
  }
  return runs
}

function slice(token: TextToken, from: number, to: number): TextToken {
  return { ...token, text: token.text.slice(from, to), source: token.source === null ? null : token.source + from }
}

/** What went out stands in the document no more. */
function withoutTrace({ inline, text }: TextToken): TextToken['inline'] {
  return { kind: 'text', text, marks: inline.marks }
}

/** Borders and tables that both rows have: those of one id, and between them, ends of paragraphs as they come. */
function pairedBorders(gone: readonly Token[], come: readonly Token[]): [number, number][] {
  const same = pairedBy(gone, come, token =>
    token.kind === 'end' || token.kind === 'table' ? token.kind + token.id : null,
  )
  const pairs: [number, number][] = []
  let [left, right] = [0, 0]
  for (const [goneAt, comeAt] of [...same, [gone.length, come.length] as [number, number]]) {
    const ends = (tokens: readonly Token[], from: number, to: number) =>
      tokens.slice(from, to).flatMap((token, index) => (token.kind === 'end' ? [from + index] : []))
    const [old, now] = [ends(gone, left, goneAt), ends(come, right, comeAt)]
    old.slice(0, now.length).forEach((at, index) => {
      pairs.push([at, now[index]!])
    })
    if (goneAt < gone.length) pairs.push([goneAt, comeAt])
    left = goneAt + 1
    right = comeAt + 1
  }
  return pairs
}

function pairedBy(
  gone: readonly Token[],
  come: readonly Token[],
  keyOf: (token: Token) => string | null,
): [number, number][] {
  const places = new Map<string, number>()
  gone.forEach((token, index) => {
    const key = keyOf(token)
    if (key !== null) places.set(key, index)
  })
  const pairs: [number, number][] = []
  let last = -1
  come.forEach((token, index) => {
    const key = keyOf(token)
    const at = key === null ? undefined : places.get(key)
    if (at === undefined || at <= last) return
    pairs.push([at, index])
    last = at
  })
  return pairs
}

/** Whether two tokens say the same. Riders never do: they are passed over. */
function isAlike(left: Token, right: Token): boolean {
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text
  if (left.kind !== 'atom' || right.kind !== 'atom') return false
  const [old, now] = [left.inline, right.inline]
  if (old.kind === 'image') return now.kind === 'image' && old.src === now.src
  return old.kind === now.kind && (old.kind !== 'note' || (now.kind === 'note' && old.id === now.id))
}
