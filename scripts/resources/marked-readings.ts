import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedDocument } from '#shared/checkers/checker.ts'
import { profileOf } from '#shared/checkers/document-profile.ts'
import type { BlockReading } from '#shared/checkers/reading/block-reading.ts'
import type { Characters } from '#shared/checkers/reading/characters.ts'
import { Corpus, type Witness } from '#shared/checkers/reading/corpus.ts'
import { doubtedPlaces } from '#shared/checkers/reading/find-misread.ts'
import { nearReadings } from '#shared/checkers/reading/find-near-words.ts'
import { languageToolsOf, type Tools } from '#shared/checkers/reading/language-tools.ts'
import { MisreadEvidence } from '#shared/checkers/reading/misread-evidence.ts'
import { NearEvidence } from '#shared/checkers/reading/near-evidence.ts'
import { stretchesOf } from '#shared/checkers/reading/read-stretches.ts'
import { asSimplified } from '#shared/checkers/reading/scripts.ts'
import type { Language } from '#shared/checkers/resources.ts'
import { readCases } from '#shared/checkers/testing/cases.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { goldOf } from '../bench/gold-folders.ts'
import { importedText } from '../bench/imported-text.ts'
import type { Observation } from './logistic-fit.ts'

/** An observation, and the group of texts that it is of. */
export interface GroupedObservation extends Observation {
  group: string
}

/** Whether a reading puts right what is marked there: null where something else is marked. */
type Verdict = (place: { text: string; start: number; end: number; other: string }) => boolean | null

/** A document as it is read, with those that it stands among, and what is known to be wrong in it. */
interface MarkedDocument {
  document: CheckedDocument
  tools: Tools
  verdict: Verdict
  group: string
}

/** Characters around a flaw by which it is found again in the text as checkers see it. */
const [around, reach] = [2, 14]

/**
 * The texts of a folder, whose errors are marked, as one corpus; `group` is the part of their names before the first
 * hyphen.
 */
export async function marked(folder: string, language: Language): Promise<MarkedDocument[]> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
  const documents = await Promise.all(
    names.map(async name => {
      const text = readFileSync(join(folder, name), 'utf8')
      const { snapshot } = (await importedText({ name, text })).view
      const verdict = verdictOf(text, join(folder, name), language.characters)
      return { snapshot, verdict, group: name.split('-')[0] as string }
    }),
  )
  return amongEachOther(documents, language)
}

/** The cases of a fixture folder, each a corpus of its own: what is marked in them is wrong, and all else is meant. */
export const cases = (folder: string, language: Language): MarkedDocument[] =>
  readCases(folder).flatMap(({ documents }) =>
    amongEachOther(
      documents.map(({ snapshot, marks }) => ({
        snapshot,
        // What should stand there is not told: any reading of the whole mark is taken for it.
        verdict: ({ start, end }) =>
          marks.some(mark => mark.start === start && mark.end === end) ||
          (marks.some(mark => mark.start < end && mark.end > start) ? null : false),
        group: 'cases',
      })),
      language,
    ),
  )

function amongEachOther(
  documents: readonly { snapshot: Snapshot; verdict: Verdict; group: string }[],
  language: Language,
): MarkedDocument[] {
  const corpus = new Corpus()
  const tools = { ...languageToolsOf(language), corpus }
  return documents.map(({ snapshot, ...known }) => {
    const document = asSimplified({ snapshot, profile: profileOf(snapshot) }, language.characters)
    corpus.update(document)
    return { ...known, document, tools }
  })
}

/** What is offered for misread characters in a document, and whether it puts them right. */
export const misreadReadings = (marked: MarkedDocument): GroupedObservation[] =>
  observed(marked, (reading, witness) => {
    const evidence = new MisreadEvidence(reading, witness, marked.tools)
    return doubtedPlaces(reading).flatMap(({ word, from, candidates }) =>
      candidates.flatMap(candidate => {
        const features = evidence.forTrees(word, candidate, from)
        if (!features) return []
        const [start, end] = [from + candidate.start, from + candidate.end]
        return [{ start, end, other: String.fromCharCode(...candidate.other), features: [...features] }]
      }),
    )
  })

/** The words that a document comes near to, and whether they put right what is wrong there. */
export const nearWordReadings = (marked: MarkedDocument): GroupedObservation[] =>
  observed(marked, (reading, witness) => {
    const evidence = new NearEvidence(reading, witness, marked.tools)
    return [...nearReadings(reading, marked.tools)].flatMap(({ words }) =>
      words.map(word => ({
        start: word.at,
        end: word.at + word.near.length,
        other: marked.tools.model.textOf(word.near.word),
        features: [...evidence.of(word)],
      })),
    )
  })

/** A reading, in offsets of the block, and what is known of it. */
interface Offer {
  start: number
  end: number
  other: string
  features: number[]
}

function observed(
  { document, tools, verdict, group }: MarkedDocument,
  offersIn: (reading: BlockReading, witness: Witness) => Offer[],
): GroupedObservation[] {
  const witness = tools.corpus.get(document.snapshot.documentId)
  if (!witness) return []
  const { text } = document.snapshot
  const readings = [...stretchesOf(document, tools.clauses)].map(({ reading }) => reading)
  return readings
    .filter(({ isVerse }) => !isVerse)
    .flatMap(reading =>
      offersIn(reading, witness).flatMap(({ features, other, ...place }) => {
        const [start, end] = [reading.block.start + place.start, reading.block.start + place.end]
        const isTrue = verdict({ text, start, end, other })
        return isTrue === null ? [] : [{ features, isTrue, weight: 1, group }]
      }),
    )
}

/** How readings of a text are judged by its gold. */
function verdictOf(text: string, file: string, characters: Characters): Verdict {
  const flaws = goldOf(file)
    .filter(({ type }) => type === 'ocr_char' || type === 'term')
    .map(({ start, end, correction }) => {
      const [before, behind] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)]
      return {
        before,
        behind,
        was: characters.simplified(before + text.slice(start, end) + behind),
        is: typeof correction === 'string' ? characters.simplified(before + correction + behind) : null,
      }
    })
  return ({ text: whole, start, end, other }) => {
    const from = Math.max(0, start - reach)
    const printed = whole.slice(from, end + reach)
    const mended = whole.slice(from, start) + other + whole.slice(end, end + reach)
    if (flaws.some(({ was, is }) => is !== null && printed.includes(was) && mended.includes(is))) return true
    const isMarked = flaws.some(({ was, before, behind }) => {
      const at = printed.indexOf(was)
      const [first, last] = [start - from, end - from]
      return at >= 0 && at + before.length < last && at + was.length - behind.length > first
    })
    return isMarked ? null : false
  }
}
