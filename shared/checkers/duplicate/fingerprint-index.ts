import type { FoldedText } from './folded-text.ts'
import type { Fingerprints } from './winnow.ts'

/** A document as the index holds it. */
export interface IndexedText {
  documentId: string
  folded: FoldedText
  fingerprints: Fingerprints
}

/** Chains are followed so far and no further: a fingerprint as frequent as that is boilerplate. */
export const longestChain = 256
const firstCapacity = 1 << 14

/** For each fingerprint of a text the one before with the same hash (−1 = none), and how many follow (255 = as many or more). */
export interface OwnChains {
  previous: Int32Array
  later: Uint8Array
}

/** Where every fingerprint of every held document stands: a hash table with chains in typed arrays. */
export class FingerprintIndex {
  #slots: (IndexedText | null)[] = []
  readonly #slotOf = new Map<string, number>()
  /** Where the fingerprints of each slot begin: they stand in a row, in order. */
  #bases: number[] = []
  #hashes = new Uint32Array(firstCapacity)
  #positions = new Uint32Array(firstCapacity)
  #owners = new Uint32Array(firstCapacity)
  #next = new Int32Array(firstCapacity)
  #heads = new Int32Array(firstCapacity).fill(-1)
  #length = 0
  #dead = 0

  /** Puts a document in; one with the same id goes out first. */
  add(text: IndexedText): void {
    this.remove(text.documentId)
    const slot = this.#slots.push(text) - 1
    this.#slotOf.set(text.documentId, slot)
    this.#insert(slot, text)
  }

  remove(documentId: string): void {
    const slot = this.#slotOf.get(documentId)
    if (slot === undefined) return
    this.#dead += (this.#slots[slot] as IndexedText).fingerprints.hashes.length
    this.#slots[slot] = null
    this.#slotOf.delete(documentId)
    if (this.#dead > this.#length / 2) this.#compact()
  }

  get(documentId: string): IndexedText | undefined {
    const slot = this.#slotOf.get(documentId)
    return slot === undefined ? undefined : (this.#slots[slot] ?? undefined)
  }

  /** How many documents it holds. */
  get size(): number {
    return this.#slotOf.size
  }

  /**
   * Visits the places of a fingerprint until it is answered false, at most 256 of them, a text's own places from the
   * last to the first.
   */
  visit(hash: number, place: (text: IndexedText, position: number) => boolean): void {
    let hops = 0
    for (
      let i = this.#heads[this.#bucket(hash)] as number;
      i >= 0 && hops < longestChain;
      i = this.#next[i] as number
    ) {
      if (this.#hashes[i] !== hash) continue
      const text = this.#slots[this.#owners[i] as number]
      if (!text) continue
      hops++
      if (!place(text, this.#positions[i] as number)) return
    }
  }

  /** The chains within a text that is held. */
  ownChains({ documentId, fingerprints: { hashes } }: IndexedText): OwnChains {
    const base = this.#bases[this.#slotOf.get(documentId) ?? -1] ?? 0
    const previous = new Int32Array(hashes.length)
    const later = new Uint8Array(hashes.length)
    for (let own = hashes.length - 1; own >= 0; own--) {
      let at = this.#next[base + own] as number
      while (at >= base && this.#hashes[at] !== hashes[own]) at = this.#next[at] as number
      previous[own] = at >= base ? at - base : -1
      if (at >= base) later[at - base] = Math.min(255, (later[own] as number) + 1)
    }
    return { previous, later }
  }

  #bucket(hash: number): number {
    return hash & (this.#heads.length - 1)
  }

  #insert(slot: number, { fingerprints: { hashes, positions } }: IndexedText): void {
    if (this.#length + hashes.length > this.#hashes.length) this.#grow(this.#length + hashes.length)
    this.#bases[slot] = this.#length
    for (let i = 0; i < hashes.length; i++) {
      const at = this.#length++
      const hash = hashes[i] as number
      const bucket = this.#bucket(hash)
      this.#hashes[at] = hash
      this.#positions[at] = positions[i] as number
      this.#owners[at] = slot
      this.#next[at] = this.#heads[bucket] as number
      this.#heads[bucket] = at
    }
  }

  #grow(needed: number): void {
    let capacity = this.#hashes.length
    while (capacity < needed) capacity *= 2
    const widen = (old: Uint32Array<ArrayBuffer>) => {
      const wide = new Uint32Array(capacity)
      wide.set(old)
      return wide
    }
    this.#hashes = widen(this.#hashes)
    this.#positions = widen(this.#positions)
    this.#owners = widen(this.#owners)
    this.#next = new Int32Array(capacity)
    this.#heads = new Int32Array(capacity).fill(-1)
    for (let at = 0; at < this.#length; at++) {
      const bucket = this.#bucket(this.#hashes[at] as number)
      this.#next[at] = this.#heads[bucket] as number
      this.#heads[bucket] = at
    }
  }

  /** Builds everything anew from the documents that are left. */
  #compact(): void {
    const left = this.#slots.filter(slot => slot !== null)
    this.#slots = []
    this.#bases = []
    this.#slotOf.clear()
    this.#length = 0
    this.#dead = 0
    this.#heads.fill(-1)
    for (const text of left) this.add(text)
  }
}
