import { type BlockReading, isHan } from './block-reading.ts'
import { confidenceOf } from './confidence.ts'
import { isRepeated, type Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import type { LanguageModel } from './language-model.ts'
import { isEnding } from './lone-characters.ts'
import { isInName } from './names.ts'
import { Rereading } from './rereading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { wordClass } from './word-hash.ts'

/** Nats by which the clause must be likelier with one of the two words. */
const leastGain = 7
/** The weakest that is told to those who ask. Nats. */
const weakest = -2
/** A single character that costs less where it stands is at home there. Nats. */
const strangeCost = 6.5
/** Rarer words are met by chance. Nats. */
const commonWord = 13

/**
 * Two words run into one where they begin alike: 采用取 of 采用 and 采取, 推动进 of 推动 and 推进. Where the second and
 * third characters are a word too (进出口, 中小学) the three are a short form. Linear.
 */
export function findBlends(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  let rereading: Rereading | null = null
  for (const { from, clause } of reading.clauses) {
    const { words } = clause
    for (let i = 3; i < words.length; i += 3) {
      const start = from + (i > 3 ? (words[i - 6] as number) : 0)
      const at = from + (words[i - 3] as number)
      if (at - start !== 2 || from + (words[i] as number) - at !== 1) continue
      if ((words[i + 2] as number) < strangeCost || !isBlend(reading, start, tools)) continue
      rereading ??= new Rereading(reading, tools.lattice)
      const suspicion = suspicionAt(reading, witness, { start, rereading })
      if (suspicion) found.push(suspicion)
    }
  }
  return found
}

const isVerb = (model: LanguageModel, word: number): boolean =>
  word >= 0 && (model.classOf(word) & wordClass.verb) !== 0

/** Whether the first two, and the first and third, are verbs, and the second and third no word. */
function isBlend({ codes }: BlockReading, start: number, { model }: WordTools): boolean {
  const [first, second, third] = [codes[start], codes[start + 1], codes[start + 2]]
  if (!isHan(first) || !isHan(second) || !isHan(third) || isEnding(third) || second === third) return false
  const one = model.wordAt(codes, start, 2)
  const other = model.wordAt(Uint16Array.of(first as number, third as number), 0, 2)
  return (
    isVerb(model, one) &&
    isVerb(model, other) &&
    model.cost(other) < commonWord &&
    model.wordAt(codes, start + 1, 2) < 0
  )
}

function suspicionAt(
  reading: BlockReading,
  witness: Witness,
  { start, rereading }: { start: number; rereading: Rereading },
): Suspicion | null {
  const { block, text } = reading
  const place = { start: block.start + start, end: block.start + start + 3 }
  if (isInName(reading, start) || isInName(reading, start + 2) || isRepeated(witness, place.start, place.end))
    return null
  const gains = [rereading.gain(start + 1, start + 2, []), rereading.gain(start + 2, start + 3, [])] as const
  const surplus = Math.min(...gains) - leastGain - reading.reserve
  if (surplus < weakest) return null
  const words = [`${text[start]}${text[start + 2]}`, text.slice(start, start + 2)]
  const readings = gains[0] >= gains[1] ? words : words.reverse()
  return suspicionIn(reading, {
    kind: 'broken',
    start,
    end: start + 3,
    readings,
    confidence: confidenceOf(surplus),
  })
}
