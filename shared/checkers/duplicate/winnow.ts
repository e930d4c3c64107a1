/** Characters a fingerprint covers. */
export const gramLength = 11
/** Of each so many neighbouring fingerprints one is kept: every repeat of `gramLength + window - 1` = 20 has one. */
const window = 10
const base = 0x01000193

/** Kept fingerprints of a text, in order of position. */
export interface Fingerprints {
  hashes: Uint32Array
  /** Index of the first code each covers. */
  positions: Uint32Array
}

/** Runs of one or two repeated characters (rules, dotted lines) would match everywhere. */
function isMonotonous(codes: Uint16Array, at: number): boolean {
  let same = 0
  for (let i = at + 2; i < at + gramLength; i++) if (codes[i] === codes[i - 1] || codes[i] === codes[i - 2]) same++
  return same >= 6
}

function hashGrams(codes: Uint16Array): Uint32Array {
  const count = Math.max(0, codes.length - gramLength + 1)
  const hashes = new Uint32Array(count)
  let leading = 1
  for (let i = 1; i < gramLength; i++) leading = Math.imul(leading, base)
  let hash = 0
  for (let i = 0; i < codes.length; i++) {
    if (i >= gramLength) hash = (hash - Math.imul(codes[i - gramLength] as number, leading)) | 0
    hash = (Math.imul(hash, base) + (codes[i] as number)) | 0
    if (i >= gramLength - 1) {
      let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
      hashes[i - gramLength + 1] = (mixed ^ (mixed >>> 16)) >>> 0
    }
  }
  return hashes
}

/**
 * Winnowing: of each window of fingerprints the smallest (rightmost of equals) is kept, so equal texts keep equal ones.
 * Source: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */
export function winnow(codes: Uint16Array): Fingerprints {
  const grams = hashGrams(codes)
  const kept: number[] = []
  let smallest = -1
  for (let end = Math.min(window, grams.length) - 1; end >= 0 && end < grams.length; end++) {
    const start = Math.max(0, end - window + 1)
    const before = smallest
    if (smallest < start) {
      smallest = start
      for (let i = start + 1; i <= end; i++) if ((grams[i] as number) <= (grams[smallest] as number)) smallest = i
    } else if ((grams[end] as number) <= (grams[smallest] as number)) smallest = end
    if (smallest !== before && !isMonotonous(codes, smallest)) kept.push(smallest)
  }
  return { hashes: Uint32Array.from(kept, at => grams[at] as number), positions: Uint32Array.from(kept) }
}
