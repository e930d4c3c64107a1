import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan } from './block-reading.ts'
import { type Corpus, SameRuns, type Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { nameAround } from './names.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** Characters besides the two turned ones that must be the same: fewer are met by chance. */
const leastContext = 3
/** Characters of a side that are compared at most. */
const widest = 6
/** Places looked at for one pair. */
const visited = 8
/** How much likelier the other order must be where each stands once. Nats. */
const leastLead = 0.5

/** 十二 and 二十 are two numbers. */
const numerals = new CodeSet('〇零一二三四五六七八九十百千万亿')

/**
 * Two characters that stand the other way round between the same neighbours elsewhere (石关门水库 beside 石门关水库),
 * where the order here stands once. Linear.
 */
export function findTurnedNames(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes, block, text } = reading
  for (let at = 1; at + 2 < codes.length; at++) {
    const one = codes[at] as number
    const two = codes[at + 1] as number
    if (
      one === two ||
      (numerals.has(one) && numerals.has(two)) ||
      !isHan(one) ||
      !isHan(two) ||
      !tools.corpus.mayHold(two, one)
    )
      continue
    const form = turnedForm(witness, tools.corpus, block.start + at)
    if (!form) continue
    const gain = new Rereading(reading, tools.lattice).gain(at, at + 2, [two, one])
    if (form.count < 2 && gain < leastLead) continue
    const { start, end } = nameAround(reading, at, at + 2)
    const { snapshot } = form.witness.document
    const quote = snapshot.text.slice(form.start, form.end)
    found.push({
      kind: 'variant',
      type: 'term',
      start: block.start + start,
      end: block.start + end,
      readings: [text.slice(start, at) + String.fromCharCode(two, one) + text.slice(at + 2, end)],
      confidence: Math.min(0.9, 0.5 + 0.08 * Math.min(3, form.count) + 0.04 * Math.min(4, form.context - leastContext)),
      evidence: quote,
      count: form.count,
      documents: 1,
      related: [{ documentId: snapshot.documentId, start: form.start, end: form.end, quote }],
    })
    at++
  }
  return found
}

interface TurnedForm {
  witness: Witness
  start: number
  end: number
  count: number
  context: number
}

const probe = new Uint16Array(3)

/** Where the two characters at a text offset stand turned between the same neighbours; null where they do not, or stand so here too. */
function turnedForm(own: Witness, corpus: Corpus, here: number): TurnedForm | null {
  let best: TurnedForm | null = null
  for (let first = here - 1; first <= here; first++) {
    const { codes } = own
    const beside = codes[first < here ? first : here + 2]
    if (!isHan(beside) || corpus.count(codes, first, 3) > 1) continue
    probe[here - first] = codes[here + 1] as number
    probe[here - first + 1] = codes[here] as number
    probe[first < here ? 0 : 2] = beside as number
    if (corpus.count(probe, 0, 3) === 0) continue
    best = betterForm(best, own, corpus, { here, first })
  }
  return best
}

/** The best of a form and of those that the corpus has of what is in the probe. */
function betterForm(
  known: TurnedForm | null,
  own: Witness,
  corpus: Corpus,
  { here, first }: { here: number; first: number },
): TurnedForm | null {
  const runs = new SameRuns(own.codes, widest)
  let best = known
  let count = 0
  corpus.visit(probe, 0, visited, (witness, place) => {
    const there = place + here - first
    const before = runs.back(here - 1, witness.codes, there - 1)
    const after = runs.ahead(here + 2, witness.codes, there + 2)
    if (before + after < leastContext) return undefined
    count++
    if (!best || before + after > best.context)
      best = { witness, start: there - before, end: there + 2 + after, count, context: before + after }
    return undefined
  })
  return best && { ...best, count: Math.max(best.count, count) }
}
