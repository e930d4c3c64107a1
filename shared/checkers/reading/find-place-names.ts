import { CodeSet } from '../code-set.ts'
import type { BlockReading } from './block-reading.ts'
import type { Characters } from './characters.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { areOfOneKind } from './kinds.ts'
import { onlyDifference } from './only-difference.ts'
import { type PlaceName, placeNamesOf } from './place-series.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** What tells places of one name apart. */
const distinctive = new CodeSet('〇零一二三四五六七八九十百千万两上下左右前后东西南北中大小新旧老内外里头尾口甲乙丙丁')
/** So often another name must stand where the series have no other in common. */
const fewest = 3
/** How much likelier the language must find a name that stands once too. Nats. */
const leastLead = 2
/** The units that a place of a kind has by itself: 乡 of 乡镇. */
const unitsOf = (unit: string): string =>
  '乡镇街公'.includes(unit) ? '乡镇街' : unit === '村' || unit === '社' || unit === '大' ? '村社' : unit

/** Another name, what speaks for it, and where it stands. */
interface Form {
  text: string
  start: number
  /** How often it stands in the document. */
  count: number
  /** Names that stand in the series of both. */
  shared: number
  /** Whether it stands with the unit of the series behind it. */
  isOfUnit: boolean
}

/**
 * Names of places that stand once, in a series, and differ in one character that looks or sounds alike from one that
 * stands elsewhere in a series with the same others, or with the same unit: 石岭、南坪两乡镇 beside 石岭、南屏、白云三乡. Linear.
 */
export function findPlaceNames(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { block } = reading
  for (const name of placeNamesOf(witness).within(block.start, block.end)) {
    const form = bestForm(name, witness, tools.characters)
    const suspicion = form && suspicionOf(reading, name, form, { witness, tools })
    if (suspicion) found.push(suspicion)
  }
  return found
}

const countOf = (text: string, part: string): number => {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

/** The other name that most speaks for. */
function bestForm(name: PlaceName, witness: Witness, characters: Characters): Form | null {
  const near = placeNamesOf(witness)
    .near(name)
    .filter(other => other.series !== name.series && areAlike(name.text, other.text, characters))
  if (near.length === 0) return null
  const { text } = witness.document.snapshot
  if (countOf(text, name.text) > 1) return null
  const own = new Set(name.series.names.map(member => member.text))
  let best: Form | null = null
  for (const other of near) {
    // Two that stand side by side are two places.
    if (own.has(other.text)) continue
    const shared = other.series.names.filter(member => own.has(member.text)).length
    const count = countOf(text, other.text)
    const isOfUnit = [...unitsOf(name.series.unit)].some(unit => text.includes(other.text + unit))
    if (shared === 0 && !(isOfUnit && count >= fewest)) continue
    if (!best || shared > best.shared || (shared === best.shared && count > best.count))
      best = { text: other.text, start: other.start, count, shared, isOfUnit }
  }
  return best
}

/** Whether two names differ in one character that looks or sounds alike, and tells no places apart. */
function areAlike(one: string, other: string, characters: Characters): boolean {
  const at = onlyDifference(one, other)
  if (at < 0) return false
  const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
  if (distinctive.has(a) || distinctive.has(b) || areOfOneKind(a, b)) return false
  return characters.lookAlike(a, b) || characters.soundAlike(a, b) || characters.soundNear(a, b)
}

function suspicionOf(
  reading: BlockReading,
  { text, start: textStart }: PlaceName,
  { text: other, start: from, count, shared, isOfUnit }: Form,
  { witness, tools }: { witness: Witness; tools: WordTools },
): Suspicion | null {
  const { block } = reading
  const start = textStart - block.start
  const at = start + onlyDifference(text, other)
  const gain = new Rereading(reading, tools.lattice).gain(at, at + 1, [other.charCodeAt(at - start)])
  // Of two that stand once each the one that the language finds odder.
  if (count < 2 && (gain < leastLead || shared < 2)) return null
  const confidence =
    0.62 +
    0.12 * Math.min(2, shared) +
    0.06 * Math.min(3, count - 1) +
    (isOfUnit ? 0.06 : 0) +
    0.02 * Math.max(-2, Math.min(4, gain))
  const { snapshot } = witness.document
  return {
    kind: 'variant',
    type: 'term',
    start: block.start + start,
    end: block.start + start + text.length,
    readings: [other],
    confidence: Math.min(0.92, confidence),
    evidence: other,
    count,
    documents: 1,
    related: [{ documentId: snapshot.documentId, start: from, end: from + other.length, quote: other }],
  }
}
