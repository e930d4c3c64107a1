import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { byteOf, bytesOfGbk, rareGbkLead } from './mojibake.ts'

/** A run decoded as Windows-1252 or GBK that another encoding reads as Chinese. */
interface Reread {
  reading: string
  /** Chinese characters and marks among what is not ASCII, 0–1. */
  share: number
  isWhole: boolean
}

/**
 * Letters of Western text and the ASCII between them, as GBK and Big5 give them when their bytes are read one by one.
 * Begins and ends with a byte that no ASCII has.
 */
const latinStretch =
  /[\u00a1-\u00ff](?:[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\x20-\x7e]{1,40}(?=[\u00a1-\u00ff]))*[\x40-\x7e]?/gu
const highByte = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu
/** Two such letters side by side: seldom in a Western word, nearly always in Chinese. */
const highPair = /[\u00a1-\u00ff][\u00a1-\u00ff]/gu

const chinese = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”‘’…—·]/gu
/** What was lost in one place counts once. */
const beyondAscii = /\ufffd+|[\u0080-\ufffc]/gu
/** Characters of everyday text: the first level of GB 2312 and the common ones of Big5 lie in these of their bytes. */
const everyday = { gbk: [0xb0, 0xd7], big5: [0xa4, 0xc6] } as const
type Legacy = keyof typeof everyday

const fewestChinese = 3
const leastEveryday = 0.7
const leastShare = 0.7

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function rereadAs(encoding: string, bytes: readonly number[]): Reread {
  const reading = new TextDecoder(encoding).decode(new Uint8Array(bytes))
  const all = countOf(reading, beyondAscii)
  return { reading, share: all === 0 ? 0 : countOf(reading, chinese) / all, isWhole: !reading.includes('\ufffd') }
}

/** How many of the lead bytes of a run's pairs are those of everyday characters, 0–1. */
function everydayShare(bytes: readonly number[], encoding: Legacy): number {
  const [from, to] = everyday[encoding]
  let [leads, common] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x81) continue
    // Marks and full-width signs lie below the characters of both.
    if (lead >= 0xa4) leads++
    if (lead >= from && lead <= to) common++
    at++
  }
  return leads === 0 ? 0 : common / leads
}

/** Letters that no Chinese text has; `×××` and `±0.5°` are signs of its own. */
const distinctLetters = (run: string) => new Set(run.match(/[¡-¯´-¶¸-ÖØ-öø-ÿ]/gu)).size
const fewestLetters = 4

function readLatin(run: string): Reread | null {
  if (distinctLetters(run) < fewestLetters) return null
  if (countOf(run, highPair) * 4 < countOf(run, highByte)) return null
  const bytes = [...run].map(byteOf)
  if (bytes.includes(-1)) return null
  const readings = (['gbk', 'big5'] as const)
    .filter(encoding => everydayShare(bytes, encoding) >= leastEveryday)
    .map(encoding => ({ common: everydayShare(bytes, encoding), ...rereadAs(encoding, bytes) }))
    .filter(({ reading, share }) => share >= leastShare && countOf(reading, chinese) >= fewestChinese)
  return readings.sort((a, b) => b.share - a.share || b.common - a.common)[0] ?? null
}

/** Chinese characters, what GBK has no place for, and the ASCII between them. */
const gbkStretch =
  /[\u0080-\u2fff\u3000-\u9fff\ue000-\uffff](?:[\u0080-\u2fff\u3000-\u9fff\ue000-\uffff]|[\x20-\x7e]{1,12}(?=[\u0080-\uffff]))*/gu
/** So many characters that only text decoded wrongly has. */
const fewestRare = 3
const leastUtf8 = 0.7

function readGbk(run: string): Reread | null {
  if (countOf(run, rareGbkLead) < fewestRare) return null
  const bytes = [...run].flatMap(unit => {
    if (unit < '\x80') return [unit.charCodeAt(0)]
    const code = bytesOfGbk(unit)
    return code === 0 ? [0xff] : [code >> 8, code & 0xff]
  })
  const read = rereadAs('utf-8', bytes)
  return read.share >= leastUtf8 ? read : null
}

const hitOf = (start: number, run: string, { reading, isWhole }: Reread): Hit => ({
  rule: 'mojibake',
  start,
  end: start + run.length,
  confidence: isWhole ? 0.97 : 0.96,
  fixes: isWhole ? [{ text: reading }] : [],
  params: { codes: '' },
  hidesText: true,
})

function hitsOf(text: string, stretch: RegExp, read: (run: string) => Reread | null): Hit[] {
  return matchesOf(text, stretch).flatMap(({ index, 0: run }) => {
    const found = read(run)
    return found ? [hitOf(index, run, found)] : []
  })
}

/** Whole stretches of GBK or Big5 read as Windows-1252 (ÈËÃñ, 人民), each told once with what it says. */
export const latinRunHits = (text: string): Hit[] => hitsOf(text, latinStretch, readLatin)

/**
 * Whole stretches of UTF-8 read as GBK (浜烘皯), each told once, also where single bytes were lost; then without a
 * reading. `leads` are the characters of the text that only such text has.
 */
export const gbkRunHits = (text: string, leads: readonly unknown[]): Hit[] =>
  leads.length < fewestRare ? [] : hitsOf(text, gbkStretch, readGbk)
