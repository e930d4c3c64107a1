import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedDocument } from '#shared/checkers/checker.ts'
import { profileOf } from '#shared/checkers/document-profile.ts'
import type { Characters } from '#shared/checkers/reading/characters.ts'
import { Corpus } from '#shared/checkers/reading/corpus.ts'
import { doubtedPlaces } from '#shared/checkers/reading/find-misread.ts'
import { languageToolsOf } from '#shared/checkers/reading/language-tools.ts'
import { MisreadEvidence } from '#shared/checkers/reading/misread-evidence.ts'
import { stretchesOf } from '#shared/checkers/reading/read-stretches.ts'
import { asSimplified } from '#shared/checkers/reading/scripts.ts'
import type { Language } from '#shared/checkers/resources.ts'
import { readCases } from '#shared/checkers/testing/cases.ts'
import { goldOf } from '../bench/gold-folders.ts'
import { importedText } from '../bench/imported-text.ts'
import type { Observation } from './logistic-fit.ts'

/** An observation, and the group of texts that it is of. */
export interface GroupedObservation extends Observation {
  group: string
}

/** Whether a reading puts right what is marked there: null where something else is marked. */
type Verdict = (place: { text: string; start: number; end: number; other: string }) => boolean | null

/** Characters around a flaw by which it is found again in the text as checkers see it. */
const [around, reach] = [2, 14]

/**
 * What is offered in texts whose errors are marked, and whether it puts them right. The texts of a folder are one corpus;
 * `group` is the part of their names before the first hyphen.
 */
export async function markedReadings(folder: string, language: Language): Promise<GroupedObservation[]> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
  const documents = await Promise.all(
    names.map(async name => {
      const text = readFileSync(join(folder, name), 'utf8')
      const { snapshot } = (await importedText({ name, text })).view
      return { name, text, document: asSimplified({ snapshot, profile: profileOf(snapshot) }, language.characters) }
    }),
  )
  const corpus = new Corpus()
  for (const { document } of documents) corpus.update(document)
  return documents.flatMap(({ name, text, document }) =>
    offeredIn(document, corpus, language, {
      verdict: verdictOf(text, join(folder, name), language.characters),
      group: name.split('-')[0] as string,
    }),
  )
}

/** What is offered in the cases of a fixture folder of texts in which all is meant: each is a corpus of its own. */
export const soundReadings = (folder: string, language: Language): GroupedObservation[] =>
  readCases(folder).flatMap(({ documents }) => {
    const corpus = new Corpus()
    const read = documents.map(({ snapshot }) =>
      asSimplified({ snapshot, profile: profileOf(snapshot) }, language.characters),
    )
    for (const document of read) corpus.update(document)
    return read.flatMap(document => offeredIn(document, corpus, language, { verdict: () => false, group: 'sound' }))
  })

function offeredIn(
  document: CheckedDocument,
  corpus: Corpus,
  language: Language,
  { verdict, group }: { verdict: Verdict; group: string },
): GroupedObservation[] {
  const tools = { ...languageToolsOf(language), corpus }
  const witness = corpus.get(document.snapshot.documentId)
  const { text } = document.snapshot
  const observations: GroupedObservation[] = []
  for (const { reading } of witness ? stretchesOf(document, tools.clauses) : []) {
    if (!witness || reading.isVerse) continue
    const evidence = new MisreadEvidence(reading, witness, tools)
    for (const { word, from, candidates } of doubtedPlaces(reading)) {
      for (const candidate of candidates) {
        const features = evidence.forTrees(word, candidate, from)
        if (!features) continue
        const place = reading.block.start + from
        const isTrue = verdict({
          text,
          start: place + candidate.start,
          end: place + candidate.end,
          other: String.fromCharCode(...candidate.other),
        })
        if (isTrue !== null) observations.push({ features: [...features], isTrue, weight: 1, group })
      }
    }
  }
  return observations
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
