import type { FindingDraft } from '../domain/finding.ts'

const contextLength = 16
const whiteSpace = /\s+/gu

/**
 * Two independent 32-bit multiplicative hashes of a string, as 16 hexadecimal digits.
 * Source: cyrb53 by bryc (public domain), kept at its full 64 bits.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}

/** The nearest characters that are not white space: `length` of them before (`step` -1) or from (`step` 1) an offset. */
function contextOf(text: string, offset: number, step: 1 | -1): string {
  let context = ''
  for (
    let at = step > 0 ? offset : offset - 1, left = contextLength;
    left > 0 && at >= 0 && at < text.length;
    at += step
  ) {
    const character = text[at] as string
    if (/\s/u.test(character)) continue
    context += character
    left--
  }
  return context
}

/**
 * Ids for the findings of one document, in their order: a hash of checker, quote and context with white space folded,
 * so that an id holds while text elsewhere changes. Findings that look the same to the last character get an ordinal.
 */
export function fingerprintsOf(text: string, findings: readonly { checker: string; draft: FindingDraft }[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ checker, draft }) => {
    const { start, end, type } = draft
    const quote = text.slice(start, end).replace(whiteSpace, '')
    const parts = [checker, type, quote, contextOf(text, start, -1), contextOf(text, end, 1)]
    const hash = hashText(parts.join('\u0000'))
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return ordinal === 1 ? hash : `${hash}-${ordinal}`
  })
}
