import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isWholeWords, type PlacedClause } from './block-reading.ts'
import { confidenceOf } from './confidence.ts'
import { isRepeated, type Witness } from './corpus.ts'
import { isDirection } from './directions.ts'
import type { WordTools } from './find-misread.ts'
import { isEnding } from './lone-characters.ts'
import { type LostCharacter, type LostPlace, leastLost, weakest, witnessGain } from './lost-places.ts'
import { isInName } from './names.ts'
import { countAround, isAttested, isIntended } from './surroundings.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { type ChangedStretch, changedStretch } from './words-of-change.ts'

/** So much more where what is printed stands elsewhere too. */
const habitGain = 8
/** So much more in quotation marks, and for what stands near by again on purpose. */
const intentGain = 5
/** Confidence that is lost where the words that are doubted stand again. */
const repeatedDoubt = 0.22
/** Verbs that are written for a longer one before any object: 增信心, 扩投资. */
const verbs = new CodeSet(
  '增提扩做抓保强助引促建优治管控防补创拓转聚破谋稳兴办讲送学访解惠育树扬护守践担压严查改推展拼争赶超谱写筑铸固打调减降升加扶帮联结连带领跑闯试敢善重轻知懂爱敬尊听跟感颂赞展现惩反倡戒禁停缓免退编审批拨报签订租购售',
)

/** Whether a character is a verb that is written for a longer one at will. */
export const isShortVerb = (code: number | undefined): boolean => verbs.has(code)

/**
 * Gaps beside a character that stands alone where no word of one character should: with one character put back it is
 * part of a word, and the clause is likelier although it is longer (安全产责任 for 安全生产责任). Linear.
 */
export function findLost(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  if (reading.isVerse) return found
  let last = 0
  for (const placed of reading.clauses) {
    // 续问：, 法附：: what names what follows is cut short.
    if (placed.clause.han <= 2) continue
    for (const place of placed.clause.places.lost) {
      const best = bestOf(reading, witness, tools, { placed, place })
      if (!best || best.gain < weakest || best.at < last) continue
      const change = { start: best.at, end: best.at, text: String.fromCharCode(best.code) }
      const stretch = changedStretch(reading, change, tools.segmenter)
      if (!isCredible(reading, stretch, best) || isJoinedAtWill(reading, stretch, best.at, tools)) continue
      const suspicion = suspicionOf(reading, stretch, best.gain)
      const doubt = isRepeated(witness, suspicion.start, suspicion.end) ? repeatedDoubt : 0
      found.push({ ...suspicion, confidence: suspicion.confidence - doubt })
      last = best.at + 1
    }
  }
  return found
}

/** The best reading of a place, in offsets of the block, with the nats above what is asked; null in a name. */
function bestOf(
  reading: BlockReading,
  witness: Witness,
  { corpus, characters }: WordTools,
  { placed: { from }, place }: { placed: PlacedClause; place: LostPlace },
): LostCharacter | null {
  const { codes, block } = reading
  // 恢夏 for 恢复: what was to be put back is there, read wrong.
  const isThere = (at: number, code: number) => isHan(codes[at]) && characters.lookAlike(codes[at] as number, code)
  if (isInName(reading, from + place.start)) return null
  const asked = leastLost + reading.reserve + (isIntended(reading, from + place.start) ? intentGain : 0)
  let best: LostCharacter | null = null
  for (const { at: offset, code, gain } of place.readings) {
    const at = from + offset
    if (isThere(at, code)) continue
    const known = isAttested(corpus, codes, { start: at, end: at }, [code]) ? witnessGain : 0
    if (best && gain - asked + known <= best.gain) continue
    const count = Math.max(
      countAround(corpus, witness.codes, block.start + at),
      countAround(corpus, witness.codes, block.start + at - 1),
    )
    const surplus = gain - asked + known - (count > 1 ? habitGain : 0)
    if (!best || surplus > best.gain) best = { at, code, gain: surplus }
  }
  return best
}

/** Whether whole words become one, and no verb of one character is merely written out: 增信心 for 增强信心. */
function isCredible(reading: BlockReading, { start, end }: ChangedStretch, { at }: LostCharacter): boolean {
  if (end === at && isDirection(reading.text, at)) return false
  return isWholeWords(reading, start, end) && !(verbs.has(reading.codes[at - 1] as number) && end > at)
}

/** Whether what a lost character makes is a word that is joined at will: 涉黑案 for 涉黑案件, but not 烟草公、 for 烟草公司. */
function isJoinedAtWill(
  { codes }: BlockReading,
  { words, end }: ChangedStretch,
  at: number,
  { model }: WordTools,
): boolean {
  const isCutOff = end === at && !isHan(codes[at]) && !isEnding(codes[at - 1])
  return !isCutOff && words.some(({ word }) => model.isJoined(word))
}

const suspicionOf = (reading: BlockReading, { start, end, text }: ChangedStretch, gain: number): Suspicion =>
  suspicionIn(reading, {
    kind: 'lost',
    start,
    end,
    readings: [text],
    confidence: confidenceOf(gain),
  })
