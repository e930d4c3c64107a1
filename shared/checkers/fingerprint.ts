import type { FindingDraft } from '../domain/finding.ts'

const contextLength = 16

/** What \s stands for. */
const isWhite = (unit: number): boolean =>
  unit < 0x1680
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0
    : unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || otherWhite.has(unit)
const otherWhite = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0xfeff])

/** A stretch of a text, or so many characters on from an offset; white space does not count. */
interface Part {
  text: string
  from: number
  to: number
  step: 1 | -1
  most: number
}

/**
 * Two independent 32-bit multiplicative hashes of a text that comes in parts.
 * Source: cyrb53 by bryc (public domain), kept at its full 64 bits.
 */
class TextHash {
  #high = 0xdeadbeef | 0
  #low = 0x41c6ce57

  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.#addUnit(text.charCodeAt(i))
  }

  /** Adds what is no white space. */
  addFolded({ text, from, to, step, most }: Part): void {
    for (let at = from, left = most; left > 0 && at !== to; at += step) {
      const unit = text.charCodeAt(at)
      if (isWhite(unit)) continue
      this.#addUnit(unit)
      left--
    }
  }

  #addUnit(unit: number): void {
    this.#high = Math.imul(this.#high ^ unit, 2654435761)
    this.#low = Math.imul(this.#low ^ unit, 1597334677)
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    let [high, low] = [this.#high, this.#low]
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
    return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
  }
}

function hashOf(text: string, checker: string, { type, start, end }: FindingDraft): string {
  const hash = new TextHash()
  hash.add(`${checker}\u0000${type}\u0000`)
  hash.addFolded({ text, from: start, to: end, step: 1, most: end - start })
  hash.add('\u0000')
  hash.addFolded({ text, from: start - 1, to: -1, step: -1, most: contextLength })
  hash.add('\u0000')
  hash.addFolded({ text, from: end, to: text.length, step: 1, most: contextLength })
  return hash.toString()
}

/**
 * Ids for the findings of one document, in their order: a hash of checker, quote and context with white space folded,
 * so that an id holds while text elsewhere changes. Findings that look the same to the last character get an ordinal.
 */
export function fingerprintsOf(text: string, findings: readonly { checker: string; draft: FindingDraft }[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ checker, draft }) => {
    const hash = hashOf(text, checker, draft)
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return ordinal === 1 ? hash : `${hash}-${ordinal}`
  })
}
