import { commonCharacters, commonPunctuation } from './common-characters.ts'
import { decodeStrictly } from './encoding-codecs.ts'

/** How much of a text is looked at to tell how likely it is, UTF-16 units. */
const sampleLength = 20_000
const candidates = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

export interface Detected {
  encoding: string
  text: string
  /** 0–1: the share of characters that prose in Chinese or ASCII would have. */
  score: number
}

/**
 * The candidate encoding under which the bytes read most like Chinese prose, or null when no candidate gives every byte
 * back. Candidates stand in the order that decides a tie: GB18030 (with GB2312 and GBK in it) is by far the commonest.
 */
export function detectEncoding(bytes: Uint8Array): Detected | null {
  let best: Detected | null = null
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding)
    if (text === null) continue
    const score = likelihood(text)
    if (!best || score > best.score) best = { encoding, text, score }
  }
  return best
}

/** How much `text` reads like Chinese prose: the share of common Han characters, of their punctuation and of ASCII. */
function likelihood(text: string): number {
  const sample = text.slice(0, sampleLength)
  let total = 0
  let likely = 0
  for (const character of sample) {
    total++
    likely += characterLikelihood(character)
  }
  return total === 0 ? 0 : Math.max(0, likely / total)
}

function characterLikelihood(character: string): number {
  if (commonCharacters.has(character) || commonPunctuation.has(character)) return 1
  const code = character.codePointAt(0) ?? 0
  if (code === 0x0a || code === 0x0d || code === 0x09 || (code >= 0x20 && code < 0x7f)) return 0.8
  // Most of GB2312's and Big5's level one lies in this block; a rarer character there says little either way.
  if (code >= 0x4e00 && code <= 0x9fff) return 0.2
  if (code >= 0xff01 && code <= 0xff5e) return 0.5
  // Controls, private use and unassigned code points: what a wrong decoding is full of.
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -1
  return 0
}
