import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockListOf } from '#shared/checkers/block-list.ts'
import type { CheckedDocument } from '#shared/checkers/checker.ts'
import { profileOf } from '#shared/checkers/document-profile.ts'
import { BlockReading, isVerse } from '#shared/checkers/reading/block-reading.ts'
import { Corpus, type Witness } from '#shared/checkers/reading/corpus.ts'
import { languageToolsOf } from '#shared/checkers/reading/desk.ts'
import { doubtedPlaces, type WordTools } from '#shared/checkers/reading/find-misread.ts'
import { MisreadEvidence, misreadFeatures } from '#shared/checkers/reading/misread-evidence.ts'
import { reserveOf } from '#shared/checkers/reading/reserve.ts'
import { asSimplified } from '#shared/checkers/reading/scripts.ts'
import type { Language } from '#shared/checkers/resources.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { type CorrectedText, correctedTexts } from '../bench/corrected-texts.ts'
import { goldFolders } from '../bench/gold-folders.ts'
import { importedText } from '../bench/imported-text.ts'
import { type InjectedText, withErrors } from '../bench/injected-errors.ts'
import { repositoryRoot } from '../run.ts'
import { fitLogistic, type Observation } from './logistic-fit.ts'

/**
 * Fits the weights by which readings of misread characters are judged: errors are put into the evaluation texts, whose
 * own flaws are put right first; what is right there is told from what the checker offers where nothing is wrong. Writes
 * `shared/checkers/reading/misread-weights.ts`.
 */
const target = join(repositoryRoot, 'shared/checkers/reading/misread-weights.ts')

/** Errors of a kind that a text has in 10,000 characters, between those that have none and those that are full of them. */
const usualErrors: Readonly<Record<string, number>> = {
  'look-alike': 8,
  'like sound': 5,
  turned: 1.2,
  echo: 1.2,
  'other character': 1.5,
}

const language = checkResources().language()
if (!language) throw new Error('The language files are not there')
const texts = correctedTexts(goldFolders.evaluation)
const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
const observations = await observed(
  language,
  texts.map(text => ({ ...text, sites: [] })),
  1,
)
const kinds = Object.entries(usualErrors).map(([kind, usual]) => {
  const broken = withErrors(texts, kind, language.characters)
  const sites = broken.reduce((sum, text) => sum + text.sites.length, 0)
  return { broken, share: (usual * characters) / 10_000 / sites }
})
const largest = Math.max(...kinds.map(({ share }) => share))
for (const { broken, share } of kinds) {
  const all = await observed(language, broken, share / largest)
  observations.push(...all.filter(({ isTrue }) => isTrue))
}
const weights = fitLogistic(observations)
// Fitted on more errors than texts have (King and Zeng, Logistic regression in rare events data, 2001).
weights[0] = (weights[0] as number) + Math.log(largest)
const lines = weights.map((weight, i) => `  // ${misreadFeatures[i]}\n  ${Number(weight.toFixed(2))},`)
writeFileSync(
  target,
  `// Written by \`node scripts/resources/fit-misread.ts\`.

/** Weights in the order of \`misreadFeatures\`. */
export const misreadWeights: readonly number[] = [
${lines.join('\n')}
]
`,
)
console.log(`${observations.length} readings, ${observations.filter(({ isTrue }) => isTrue).length} of them right`)

/** What is offered in texts, and whether it puts right what is wrong there. All texts are one corpus. */
async function observed(known: Language, broken: readonly InjectedText[], weight: number): Promise<Observation[]> {
  const corpus = new Corpus()
  const tools: WordTools = { ...languageToolsOf(known), corpus }
  const documents = await Promise.all(broken.map(checkedDocument))
  const read = documents.map(document => asSimplified(document, known.characters))
  for (const document of read) corpus.update(document)
  return read.flatMap((document, index) => {
    const witness = corpus.get(document.snapshot.documentId)
    return witness ? offeredIn(witness, broken[index] as InjectedText, tools).map(entry => ({ ...entry, weight })) : []
  })
}

async function checkedDocument(corrected: CorrectedText): Promise<CheckedDocument> {
  const { snapshot } = (await importedText(corrected)).view
  return { snapshot, profile: profileOf(snapshot) }
}

/** Every reading that is offered in a document, with what speaks for it. */
function offeredIn(witness: Witness, { sites }: InjectedText, tools: WordTools): Omit<Observation, 'weight'>[] {
  const wanted = new Set(sites.map(({ was }) => tools.characters.simplified(was)))
  const offered: Omit<Observation, 'weight'>[] = []
  for (const { block, text } of blockListOf(witness.document)) {
    if (block.kind === 'preformatted' || block.kind === 'rule' || isVerse(text)) continue
    const reading = new BlockReading(block, text, languageToolsOf(language as Language).clauses)
    const evidence = new MisreadEvidence(reading, witness, { tools, reserve: reserveOf(reading) })
    for (const { word, from, candidates } of doubtedPlaces(reading)) {
      for (const candidate of candidates) {
        const [start, end] = [from + candidate.start, from + candidate.end]
        const mended = text.slice(0, start) + String.fromCharCode(...candidate.other) + text.slice(end)
        offered.push({ features: evidence.of(word, candidate, from), isTrue: putsRight(mended, start, wanted) })
      }
    }
  }
  return offered
}

/** Whether what was there before stands there again. */
function putsRight(mended: string, at: number, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return false
  for (let from = Math.max(0, at - 6); from <= at; from++) if (wanted.has(mended.slice(from, from + 7))) return true
  return false
}
