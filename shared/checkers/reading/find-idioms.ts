import { type BlockReading, gainOf, isHan, isVerse, wordOver } from './block-reading.ts'
import type { LanguageModel } from './language-model.ts'
import type { NearWords } from './near-words.ts'
import type { Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

/** How far back and ahead a wrong character may have been taken from. Characters. */
const echoBefore = 20
const echoAfter = 12
const leastGain = 9

/**
 * Four characters that are no words, three of which stand in an idiom: the fourth is most often an echo of what was
 * printed just before (昂扬斗志、激昂勇进). Linear; the idioms are asked only where the text does not read as words.
 */
export function findIdioms(
  reading: BlockReading,
  tools: { model: LanguageModel; segmenter: Segmenter; near: NearWords },
): Suspicion[] {
  const { codes, text, block } = reading
  const found: Suspicion[] = []
  if (isVerse(text)) return found
  for (let at = 0; at + 4 <= codes.length; at++) {
    if (!areHan(codes, at)) continue
    for (const { text: idiom, left } of tools.near.near(codes, at)) {
      const odd = text[at + left] as string
      // 做大做强, 做精做强: writers make their own of this build.
      if (idiom[0] === idiom[2] || idiom[1] === idiom[3]) continue
      const echo =
        text.slice(Math.max(0, at - echoBefore), at).includes(odd) ||
        text.slice(at + 4, at + 4 + echoAfter).includes(odd)
      if (!echo || !isBroken(reading, at)) continue
      const gain = gainOf(reading, tools.segmenter, { start: at, end: at + 4 }, idiom)
      if (gain < leastGain) continue
      found.push({
        kind: 'idiom',
        type: 'ocr_char',
        start: block.start + at,
        end: block.start + at + 4,
        readings: [idiom],
        confidence: Math.min(0.9, 0.7 + (gain - leastGain) * 0.015),
        evidence: idiom,
        count: 0,
        documents: 0,
        related: [],
      })
    }
  }
  return found
}

const areHan = (codes: Uint16Array, at: number) =>
  isHan(codes[at]) && isHan(codes[at + 1]) && isHan(codes[at + 2]) && isHan(codes[at + 3])

/** Whether four characters begin and end with words of the reading, two or more of which are single characters. */
function isBroken(reading: BlockReading, at: number): boolean {
  if (wordOver(reading, at)?.start !== at) return false
  let singles = 0
  let end = at
  while (end < at + 4) {
    const word = wordOver(reading, end)
    if (!word || word.end > at + 4) return false
    if (word.end - word.start === 1) singles++
    end = word.end
  }
  return end === at + 4 && singles >= 2
}
