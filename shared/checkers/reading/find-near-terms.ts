import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { grammarWords } from './grammar-words.ts'
import { areOfOneKind } from './kinds.ts'
import type { LanguageModel } from './language-model.ts'
import { isFree } from './lone-characters.ts'
import { isInName, isPlaceUnit, isSurname, nameAround } from './names.ts'
import { Rereading } from './rereading.ts'
import { type SteadyNeighbour, type SteadyPairs, steadyPairsOf } from './steady-pairs.ts'
import type { Suspicion } from './suspicion.ts'

/** What tells places, times, persons and numbers apart is exchanged all the time. */
const distinctive = new CodeSet(
  '〇零一二三四五六七八九十百千万亿两上下左右前后东西南北中大小多少他她它们年月日时第甲乙丙丁人着',
)
/** How much likelier the clause must be with the other form, by where that stands: on both sides, on one. Nats. */
const [leastBetween, leastBeside] = [-2.5, 2]

/** So often a form must stand beside one neighbour, where the other says nothing. */
const fewestBeside = 3
/** So great a part of what stands beside a neighbour in a name must be the other form. */
const shareOfName = 0.5

/** What ends names of places that lexicons do not have. */
const features = new CodeSet('水江河湖溪山岭峰沟桥镇乡村坝渠')
const two = new Uint16Array(2)

/** Another form of a place: what steadily stands beside one of its neighbours, or both. */
interface Form {
  code: number
  count: number
  share: number
  /** Whether both neighbours speak for it. */
  isBetween: boolean
  /** Where it stands: index in the witness. */
  from: number
}

/**
 * Characters that look or sound like what stands at their place everywhere else in the document: 病茵 where 病菌 is
 * written again and again, 清猗镇 where the place is 清漪镇. Linear.
 */
export function findNearTerms(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes } = reading
  const pairs = steadyPairsOf(witness)
  const rereading = new Rereading(reading, tools.lattice)
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number
    if (!isHan(code) || distinctive.has(code) || grammarWords.has(code)) continue
    const form = formAt(codes, at, { pairs, characters: tools.characters })
    if (!form || isAtHome(reading, at)) continue
    const gain = rereading.gain(at, at + 1, [form.code])
    if (gain >= neededGain(reading, at, form, tools))
      found.push(
        suspicionOf(reading, witness, at, { ...form, gain, isLike: likenessOf(tools.characters, code, form.code) }),
      )
  }
  return found
}

/** Whether a character is of a longer word, ends a place's name, or begins a person's: it need not be another. */
const isAtHome = (reading: BlockReading, at: number): boolean =>
  !isSingle(reading, at) ||
  isPlaceUnit(reading.codes[at] as number) ||
  (isSurname(reading.codes[at]) && isInName(reading, at))

/** How much likelier the other form must be. To names the language is nothing, but they share neighbours with others. */
function neededGain(reading: BlockReading, at: number, form: Form, { characters, model }: WordTools): number {
  const { isBetween, count, share } = form
  if (isBetween) return leastBetween
  if (count < fewestBeside) return Number.POSITIVE_INFINITY
  // 兰水 beside many 岚水: a name of two characters that sounds the same.
  const code = reading.codes[at] as number
  if (count > fewestBeside && characters.soundAlike(code, form.code) && isUnknown(reading, at, form.code, model))
    return leastBetween
  if (isInName(reading, at)) return share >= shareOfName ? leastBetween : Number.POSITIVE_INFINITY
  return isFree(reading.codes[at]) ? Number.POSITIVE_INFINITY : leastBeside
}

/** Whether a character and the one behind it, at the end of whose name a river or a hill stands, are no word, either way. */
function isUnknown({ codes }: BlockReading, at: number, other: number, model: LanguageModel): boolean {
  const next = codes[at + 1] as number
  if (!features.has(next)) return false
  two[1] = next
  two[0] = other
  if (model.wordAt(two, 0, 2) >= 0) return false
  return model.wordAt(codes, at, 2) < 0
}

function formAt(
  codes: Uint16Array,
  at: number,
  { pairs, characters }: { pairs: SteadyPairs; characters: Characters },
): Form | null {
  const [before, code, after] = [codes[at - 1] ?? 0, codes[at] as number, codes[at + 1] ?? 0]
  const isCredible = ({ code: other }: SteadyNeighbour) =>
    other !== code &&
    other !== before &&
    other !== after &&
    !distinctive.has(other) &&
    !areOfOneKind(code, other) &&
    (characters.lookAlike(code, other) || characters.soundAlike(code, other))
  const left = isHan(before) && pairs.count(before, code) <= 1 ? pairs.behind(before).find(isCredible) : undefined
  const right = isHan(after) && pairs.count(code, after) <= 1 ? pairs.before(after).find(isCredible) : undefined
  const best = left && right ? (left.count >= right.count ? left : right) : (left ?? right)
  if (!best) return null
  const isBetween =
    best === left
      ? isHan(after) && pairs.count(code, after) <= 1 && pairs.count(best.code, after) > 1
      : isHan(before) && pairs.count(before, code) <= 1 && pairs.count(before, best.code) > 1
  const from = best === left ? best.place : best.place - 1
  return { code: best.code, count: best.count, share: best.share, isBetween, from: Math.max(0, from) }
}

const likenessOf = (characters: Characters, code: number, other: number): number =>
  Number(characters.lookAlike(code, other)) + Number(characters.soundAlike(code, other))

function suspicionOf(
  reading: BlockReading,
  witness: Witness,
  at: number,
  { code, count, share, isBetween, from, gain, isLike }: Form & { gain: number; isLike: number },
): Suspicion {
  const { block, text } = reading
  const { start, end } = nameAround(reading, at, at + 1)
  const { snapshot } = witness.document
  const quote = snapshot.text.slice(from, from + 3)
  const confidence =
    0.46 +
    0.03 * Math.min(4, count - 3) +
    0.15 * share +
    (isBetween ? 0.12 : 0) +
    0.02 * Math.max(-2, Math.min(8, gain)) +
    0.05 * (isLike - 1)
  return {
    kind: 'variant',
    type: 'term',
    start: block.start + start,
    end: block.start + end,
    readings: [text.slice(start, at) + String.fromCharCode(code) + text.slice(at + 1, end)],
    confidence: Math.min(0.9, confidence),
    evidence: quote,
    count,
    documents: 1,
    related: [{ documentId: snapshot.documentId, start: from, end: from + quote.length, quote }],
  }
}
