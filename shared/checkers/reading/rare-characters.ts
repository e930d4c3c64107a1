import type { BlockReading } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import type { Candidate } from './misread-candidates.ts'
import { isInName } from './names.ts'

/** By so many nats the clause is likelier without the rare character: a name would lose less. */
const leastGain = 12
/** What a character costs at least that print hardly has. Nats. */
const rareCost = 15
/** How sure it is that nobody meant it. */
const sure = 0.85

/**
 * How likely it is that a character which hardly anybody writes was misread, of 1; 0 where the words around do not say so: it is in no
 * standard and hardly in print, stands once in the document and in no name, and one that looks like it makes
 * the clause far likelier.
 */
export function rareLikelihood(
  { reading, witness, tools: { model, characters } }: { reading: BlockReading; witness: Witness; tools: WordTools },
  { start, end, channel, gain }: Candidate,
  from: number,
): number {
  const at = from + start
  const code = reading.codes[at] as number
  if (!characters.isRare(code) || end - start !== 1 || gain < leastGain || channel === 'other') return 0
  if (model.cost(model.wordAt(reading.codes, at, 1)) < rareCost || isInName(reading, at)) return 0
  const { text } = witness.document.snapshot
  const character = String.fromCharCode(code)
  return text.indexOf(character) === text.lastIndexOf(character) ? sure : 0
}
