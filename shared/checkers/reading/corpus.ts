import type { CheckedDocument } from '../checker.ts'
import { isHan } from './block-reading.ts'
import { codesOf } from './language-model.ts'
import { pairSlotOf } from './pair-hash.ts'

/** A document as evidence: its codes, and where each three characters stand. */
export interface Witness {
  document: CheckedDocument
  /** Quotation marks are folded to one; everything else stands as in the snapshot, so that indexes are text offsets. */
  codes: Uint16Array
  heads: Int32Array
  /** Next place with the same three characters (or the same hash). */
  next: Int32Array
}

/** Passages as long as this that stand twice in a document are one witness, not two. Characters. */
const copyLength = 24
/** Bits of the table of counts, and up to how many characters of corpus each serves: two counts, of three characters and of four, may share a slot. */
const tableSizes = [
  { bits: 21, upTo: 1_000_000 },
  { bits: 23, upTo: 4_000_000 },
  { bits: 24, upTo: Number.POSITIVE_INFINITY },
]
const smallestTable = 21
/** Stands in the table for a count that is kept beside it. */
const isMany = 255

const hash3 = (a: number, b: number, c: number) =>
  Math.imul(Math.imul(Math.imul(a, 0x01000193) ^ b, 0x01000193) ^ c, 0x9e3779b1)

const pairBits = 22
const pairSlot = (first: number, second: number) => pairSlotOf(first, second, pairBits)

/**
 * The words of all documents held, as evidence: how often three or four characters stand together (approximately,
 * never too few), and where (exactly). Copies within a document are left out. Each document adds and takes away its
 * own, so that the order in which they come does not matter.
 */
export class Corpus {
  readonly #witnesses = new Map<string, Witness>()
  /** The same, in the order in which they came. */
  #list: readonly Witness[] = []
  #table = new Uint8Array(1 << smallestTable)
  /** By slot: counts that its table is too small for. */
  readonly #many = new Map<number, number>()
  /** A bit for each two characters that stood side by side in some document. */
  readonly #pairs = new Uint8Array(1 << (pairBits - 3))
  #bits = smallestTable
  #length = 0
  /** Grows with every change, so that what was derived can be kept until then. */
  version = 0

  /** Takes a document in, or its new state. Linear. */
  update(document: CheckedDocument): void {
    const { documentId } = document.snapshot
    if (this.#witnesses.get(documentId)?.document === document) return
    this.remove(documentId)
    const witness = witnessOf(document)
    this.#witnesses.set(documentId, witness)
    this.#list = [...this.#witnesses.values()]
    this.#length += witness.codes.length
    this.version++
    const bits = tableSizes.find(({ upTo }) => this.#length <= upTo)?.bits ?? smallestTable
    if (bits > this.#bits) this.#rebuild(bits)
    else this.#count(witness, 1)
  }

  remove(documentId: string): void {
    const witness = this.#witnesses.get(documentId)
    if (!witness) return
    this.#witnesses.delete(documentId)
    this.#list = [...this.#witnesses.values()]
    this.#length -= witness.codes.length
    this.version++
    this.#count(witness, -1)
  }

  get(documentId: string): Witness | undefined {
    return this.#witnesses.get(documentId)
  }

  get size(): number {
    return this.#witnesses.size
  }

  /** How often the 3 or 4 characters at an index stand in the corpus: approximately, never too few. */
  count(codes: Uint16Array, at: number, length: 3 | 4): number {
    const slot = this.#slot(codes, at, length)
    const count = this.#table[slot] as number
    return count < isMany ? count : (this.#many.get(slot) ?? count)
  }

  /** Whether two characters may stand side by side in three that are counted: never wrongly no. Cheaper than a count. */
  mayHold(first: number, second: number): boolean {
    const pair = pairSlot(first, second)
    return (((this.#pairs[pair >>> 3] as number) >> (pair & 7)) & 1) === 1
  }

  /** Calls back for every place that holds the three characters at an index, until it answers false or `limit` is reached. */
  visit(
    codes: Uint16Array,
    at: number,
    limit: number,
    found: (witness: Witness, place: number) => boolean | undefined,
  ): void {
    const hash = hash3(codes[at] as number, codes[at + 1] as number, codes[at + 2] as number)
    let left = limit
    for (const witness of this.#list) {
      let place = witness.heads[(hash >>> 8) & (witness.heads.length - 1)] as number
      for (; place >= 0 && left > 0; place = witness.next[place] as number) {
        if (
          witness.codes[place] !== codes[at] ||
          witness.codes[place + 1] !== codes[at + 1] ||
          witness.codes[place + 2] !== codes[at + 2]
        )
          continue
        left--
        if (found(witness, place) === false) return
      }
    }
  }

  #slot(codes: Uint16Array, at: number, length: 3 | 4): number {
    let hash = hash3(codes[at] as number, codes[at + 1] as number, codes[at + 2] as number)
    if (length === 4) hash = Math.imul(hash ^ (codes[at + 3] as number), 0x85ebca6b)
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - this.#bits)
  }

  #rebuild(bits: number): void {
    this.#bits = bits
    this.#table = new Uint8Array(1 << bits)
    this.#many.clear()
    for (const witness of this.#witnesses.values()) this.#count(witness, 1)
  }

  #count({ codes, next }: Witness, step: 1 | -1): void {
    for (let at = 0; at + 2 < codes.length; at++) {
      if (next[at] === notIndexed) continue
      if (step > 0) {
        this.#hold(pairSlot(codes[at] as number, codes[at + 1] as number))
        this.#hold(pairSlot(codes[at + 1] as number, codes[at + 2] as number))
      }
      this.#bump(this.#slot(codes, at, 3), step)
      if (at + 3 < codes.length && isHan(codes[at + 3] as number)) this.#bump(this.#slot(codes, at, 4), step)
    }
  }

  #hold(pair: number): void {
    this.#pairs[pair >>> 3] = (this.#pairs[pair >>> 3] as number) | (1 << (pair & 7))
  }

  #bump(slot: number, step: 1 | -1): void {
    const before = this.#table[slot] as number
    const count = (before < isMany ? before : (this.#many.get(slot) ?? before)) + step
    if (count >= isMany) this.#many.set(slot, count)
    else if (before === isMany) this.#many.delete(slot)
    this.#table[slot] = Math.max(0, Math.min(count, isMany))
  }
}

/** Measures how many Han characters are the same in a text and in others, `most` at most. */
export class SameRuns {
  readonly #own: Uint16Array
  readonly #most: number

  constructor(own: Uint16Array, most: number) {
    this.#own = own
    this.#most = most
  }

  /** From a place of the text, and of another, on. */
  ahead(at: number, other: Uint16Array, otherAt: number): number {
    const own = this.#own
    let length = 0
    while (length < this.#most && isHan(own[at + length]) && own[at + length] === other[otherAt + length]) length++
    return length
  }

  /** From a place of the text, and of another, back. */
  back(at: number, other: Uint16Array, otherAt: number): number {
    const own = this.#own
    let length = 0
    while (length < this.#most && isHan(own[at - length]) && own[at - length] === other[otherAt - length]) length++
    return length
  }
}

/** More often than this in a text of some pages a character belongs to what the text is about. */
const topicCount = 5

/** How often each code stands in a witness. Kept for the one asked last: a document is read from its start to its end. */
let counted: { witness: WeakRef<Witness>; counts: Uint32Array } | null = null

function countsOf(witness: Witness): Uint32Array {
  if (counted?.witness.deref() === witness) return counted.counts
  const counts = new Uint32Array(0x10000)
  for (let at = 0; at < witness.codes.length; at++) {
    const code = witness.codes[at] as number
    counts[code] = (counts[code] as number) + 1
  }
  counted = { witness: new WeakRef(witness), counts }
  return counts
}

/** Whether a character is so frequent in a document that its standing near by says nothing. */
export const isTopic = (witness: Witness, code: number): boolean =>
  (countsOf(witness)[code] as number) > Math.max(topicCount, witness.codes.length / 800)

/** How far around a place its document is searched: a whole book is not searched for each. Characters. */
const pagesAround = 20_000

/** The pages of a document around a stretch of it, and where they begin. */
export function pagesOf({ document }: Witness, start: number, end: number): { text: string; from: number } {
  const from = Math.max(0, start - pagesAround)
  return { text: document.snapshot.text.slice(from, end + pagesAround), from }
}

/** Whether a stretch of a document, of two characters or more, stands again in the pages around: then it is more likely wording than damage. */
export function isRepeated(witness: Witness, start: number, end: number): boolean {
  if (end - start < 2) return false
  const { text, from } = pagesOf(witness, start, end)
  const stretch = text.slice(start - from, end - from)
  return text.indexOf(stretch) !== start - from || text.includes(stretch, end - from)
}

const endOfChain = -1
/** Marks a place whose three characters are not all Han, or that is part of a copy. */
const notIndexed = -2

function witnessOf(document: CheckedDocument): Witness {
  const codes = codesOf(document.snapshot.text)
  const size = 1 << Math.max(8, 32 - Math.clz32(codes.length))
  const heads = new Int32Array(size).fill(endOfChain)
  const next = new Int32Array(codes.length).fill(notIndexed)
  const copied = copiesIn(codes)
  for (let at = codes.length - 3; at >= 0; at--) {
    const [a, b, c] = [codes[at] as number, codes[at + 1] as number, codes[at + 2] as number]
    if (copied[at] === 1 || !isHan(a) || !isHan(b) || !isHan(c)) continue
    const slot = (hash3(a, b, c) >>> 8) & (size - 1)
    next[at] = heads[slot] as number
    heads[slot] = at
  }
  return { document, codes, heads, next }
}

/** 1 for every character of a passage that stood in the text before. By a rolling hash of its windows; linear. */
function copiesIn(codes: Uint16Array): Uint8Array {
  const copied = new Uint8Array(codes.length)
  const size = 1 << Math.max(10, 33 - Math.clz32(codes.length))
  const seen = new Int32Array(size)
  // Nearly every window is new: a bit tells so from memory that is near.
  const isSeen = new Uint8Array(size >>> 3)
  /** Where the stretch that ends before the next character began when it stood first; −1 if it did not. */
  let copyOf = -1
  let hash = 0
  let power = 1
  for (let i = 1; i < copyLength; i++) power = Math.imul(power, 0x01000193)
  for (let i = 0; i < codes.length; i++) {
    if (i >= copyLength) hash = (hash - Math.imul(codes[i - copyLength] as number, power)) | 0
    hash = (Math.imul(hash, 0x01000193) + (codes[i] as number)) | 0
    if (i < copyLength - 1) continue
    const slot = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4) & (size - 1)
    const start = i - copyLength + 1
    // A copy goes on mostly: one more character of it is the same.
    if (copyOf >= 0 && copyOf + 1 + copyLength <= start && codes[copyOf + copyLength] === codes[i]) {
      copied[i] = 1
      copyOf++
      continue
    }
    copyOf = -1
    const bit = 1 << (slot & 7)
    if (((isSeen[slot >>> 3] as number) & bit) === 0) {
      isSeen[slot >>> 3] = (isSeen[slot >>> 3] as number) | bit
      seen[slot] = start
      continue
    }
    const before = seen[slot] as number
    if (before + copyLength > start || !isSame(codes, before, start)) continue
    copied.fill(1, start, i + 1)
    copyOf = before
  }
  return copied
}

function isSame(codes: Uint16Array, one: number, other: number): boolean {
  for (let i = 0; i < copyLength; i++) if (codes[one + i] !== codes[other + i]) return false
  return true
}
