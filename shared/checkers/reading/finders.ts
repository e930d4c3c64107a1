import type { ConfusionTable } from '../../experience/confusions.ts'
import type { BlockReading } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import { findAccountForms } from './find-account-forms.ts'
import { findBeside } from './find-beside.ts'
import { findBlends } from './find-blends.ts'
import { findBrokenSeries, findOddEnds } from './find-broken-series.ts'
import { findDoubledMembers } from './find-doubled-members.ts'
import { findExtra } from './find-extra.ts'
import { findFigureSigns } from './find-figure-signs.ts'
import { findFigureWords } from './find-figure-words.ts'
import { findHyphenOnes } from './find-hyphen-ones.ts'
import { findLearned } from './find-learned.ts'
import { findLost } from './find-lost.ts'
import { findMisread } from './find-misread.ts'
import { findMissingWords } from './find-missing-words.ts'
import { findNamedWords } from './find-named-words.ts'
import { findNearNames } from './find-near-names.ts'
import { findNearPersons } from './find-near-persons.ts'
import { findNearPhrases } from './find-near-phrases.ts'
import { findNearTerms } from './find-near-terms.ts'
import { findNearUses } from './find-near-uses.ts'
import { findNearWords } from './find-near-words.ts'
import { findPlaceNames } from './find-place-names.ts'
import { findRepeats } from './find-repeats.ts'
import { findRunVerbs } from './find-run-verbs.ts'
import { findRunWords } from './find-run-words.ts'
import { findScriptForms } from './find-script-forms.ts'
import { findTurnedNames } from './find-turned-names.ts'
import { findTwinSlots } from './find-twin-slots.ts'
import { findVariants } from './find-variants.ts'
import { strikingPlaces, type WashedPlace } from './find-washed.ts'
import type { Tools } from './language-tools.ts'
import type { Suspicion } from './suspicion.ts'

/** What is found in a block by itself, in offsets from the block's start, so that it holds while other blocks change. */
export interface OwnFindings {
  suspicions: readonly Suspicion[]
  /** Words that look exchanged beyond doubt: what shows whether the text is washed. */
  washed: readonly WashedPlace[]
}

/** What the whole corpus has a say in, in the order of what they find. */
const corpusFinders: readonly ((reading: BlockReading, witness: Witness, tools: Tools) => Suspicion[])[] = [
  findNearWords,
  findVariants,
  findMisread,
  findLost,
  findExtra,
  findBlends,
  findBeside,
  findNearNames,
  findNearPersons,
  findNearTerms,
  findPlaceNames,
  findNamedWords,
  findNearUses,
  findTurnedNames,
  findAccountForms,
]

export interface Sources {
  witness: Witness
  tools: Tools | null
  confusions: ConfusionTable
  /** The document's text as it is printed, where it is read in another script. */
  own: string | null
}

/** What is found in a block beside the corpus, and by what corrections have taught. */
export function inCorpus(reading: BlockReading, { witness, tools, confusions, own }: Sources): Suspicion[] {
  const found: Suspicion[] = []
  if (tools) for (const find of corpusFinders) for (const entry of find(reading, witness, tools)) found.push(entry)
  if (tools && own !== null) found.push(...findScriptForms(reading, own))
  if (!confusions.isEmpty) found.push(...findLearned(reading, confusions, tools?.segmenter ?? null))
  return found
}

/** What is found in a block by itself; offsets are the block's. */
export function inBlock(reading: BlockReading, tools: Tools | null): OwnFindings {
  const found = [...findRepeats(reading, tools), ...findMissingWords(reading, tools?.model ?? null)]
  found.push(
    ...findTwinSlots(reading),
    ...findDoubledMembers(reading),
    ...findRunVerbs(reading),
    ...findRunWords(reading),
    ...findFigureWords(reading),
    ...findHyphenOnes(reading),
    ...findFigureSigns(reading),
  )
  if (tools) {
    found.push(...findNearPhrases(reading, tools))
    found.push(...tools.misspellings.find(reading, tools.segmenter))
    found.push(...findBrokenSeries(reading, tools.model), ...findOddEnds(reading, tools))
  }
  return {
    suspicions: found.map(entry => moved(entry, -reading.block.start)),
    washed: tools ? strikingPlaces(reading, tools) : [],
  }
}

export const moved = (suspicion: Suspicion, by: number): Suspicion => ({
  ...suspicion,
  start: suspicion.start + by,
  end: suspicion.end + by,
})
