import { type BlockReading, isHan } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { areOfOneKind } from './kinds.ts'
import { areLawful } from './lawful-words.ts'
import { isSurname } from './names.ts'
import { Rereading } from './rereading.ts'
import { type SteadyNeighbour, steadyPairsOf } from './steady-pairs.ts'
import type { Suspicion } from './suspicion.ts'

/** A word that costs less where it stands is at home there. Nats. */
const strangeCost = 13.5
/** How near the other word must stand. Characters. */
const reach = 14
/** So great a part of what stands beside the character that both share must be the other one. */
const leastShare = 0.5
/** How much likelier the language may find what is printed: the text's own word may be none of its. Nats. */
const mostLoss = 6
const confidence = 0.82
const pause = '、'

/**
 * Words that stand once where they are strange, beside one that the text uses and that differs in a character which both
 * looks and sounds alike: 留洋，留样量不足. Linear.
 */
export function findNearUses(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  for (const { from, clause } of reading.clauses) {
    let at = from
    for (let i = 0; i < clause.words.length; i += 3) {
      const [start, end] = [at, from + (clause.words[i] as number)]
      at = end
      if (end - start !== 2 || (clause.words[i + 2] as number) < strangeCost || !isHan(reading.codes[start])) continue
      const suspicion = useAt(reading, witness, tools, start)
      if (suspicion) found.push(suspicion)
    }
  }
  return found
}

function useAt(reading: BlockReading, witness: Witness, tools: WordTools, start: number): Suspicion | null {
  const { codes, text, block } = reading
  const [first, second] = [codes[start] as number, codes[start + 1] as number]
  if (isSurname(first)) return null
  const pairs = steadyPairsOf(witness)
  if (pairs.count(first, second) > 1) return null
  const { characters, lattice } = tools
  const isMeant = (code: number) => (neighbour: SteadyNeighbour) =>
    neighbour.share >= leastShare &&
    !areOfOneKind(code, neighbour.code) &&
    characters.lookAlike(code, neighbour.code) &&
    characters.soundAlike(code, neighbour.code)
  const behind = pairs.behind(first).find(isMeant(second))
  const before = behind ? undefined : pairs.before(second).find(isMeant(first))
  const form = behind ?? before
  if (!form) return null
  const printed = text.slice(start, start + 2)
  const other = String.fromCharCode(form.code)
  const meant = behind ? `${printed[0]}${other}` : `${other}${printed[1]}`
  if (areLawful(printed, meant) || !standsNear(text, start, meant)) return null
  const at = behind ? start + 1 : start
  if (new Rereading(reading, lattice).gain(at, at + 1, [form.code]) < -mostLoss) return null
  const { snapshot } = witness.document
  return {
    kind: 'variant',
    type: 'ocr_char',
    start: block.start + start,
    end: block.start + start + 2,
    readings: [meant],
    confidence,
    evidence: meant,
    count: form.count,
    documents: 1,
    related: [
      {
        documentId: snapshot.documentId,
        start: form.place,
        end: form.place + 2,
        quote: snapshot.text.slice(form.place, form.place + 2),
      },
    ],
  }
}

/** Whether a word stands near a place, and not as another member of a list. */
function standsNear(text: string, start: number, word: string): boolean {
  const ahead = text.slice(start + 2, start + 2 + reach)
  const back = text.slice(Math.max(0, start - reach), start)
  const [next, last] = [ahead.indexOf(word), back.lastIndexOf(word)]
  return (next >= 0 && !ahead.slice(0, next).includes(pause)) || (last >= 0 && !back.slice(last).includes(pause))
}
