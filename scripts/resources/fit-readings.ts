import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockListOf } from '#shared/checkers/block-list.ts'
import type { CheckedDocument } from '#shared/checkers/checker.ts'
import { profileOf } from '#shared/checkers/document-profile.ts'
import { BlockReading } from '#shared/checkers/reading/block-reading.ts'
import type { Clauses } from '#shared/checkers/reading/clauses.ts'
import { Corpus, type Witness } from '#shared/checkers/reading/corpus.ts'
import type { WordTools } from '#shared/checkers/reading/find-misread.ts'
import { languageToolsOf } from '#shared/checkers/reading/language-tools.ts'
import { asSimplified } from '#shared/checkers/reading/scripts.ts'
import type { Language } from '#shared/checkers/resources.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { type CorrectedText, correctedTexts } from '../bench/corrected-texts.ts'
import { goldFolders } from '../bench/gold-folders.ts'
import { importedText } from '../bench/imported-text.ts'
import { type InjectedText, withErrors } from '../bench/injected-errors.ts'
import { repositoryRoot } from '../run.ts'
import { type FittedModel, fittedModels } from './fitted-models.ts'
import { fitLogistic, type Observation } from './logistic-fit.ts'

/**
 * Fits the weights by which readings are judged: errors are put into the evaluation texts, whose own flaws are put right
 * first; what is right there is told from what the checker offers where nothing is wrong. Writes the weights beside the
 * evidence, in `shared/checkers/reading/`.
 */
const language = checkResources().language()
if (!language) throw new Error('The language files are not there')
const texts = correctedTexts(goldFolders.evaluation)
const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
for (const model of fittedModels) await fitWeights(model, language)

/** Tools that read clauses too. */
type ReadingTools = WordTools & { clauses: Clauses }

async function fitWeights(model: FittedModel, known: Language): Promise<void> {
  const whole = texts.map(text => ({ ...text, sites: [] }))
  const observations = await observed(model, known, whole, 1)
  const kinds = Object.entries(model.usualErrors).map(([kind, usual]) => {
    const broken = withErrors(texts, kind, languageToolsOf(known))
    const sites = broken.reduce((sum, text) => sum + text.sites.length, 0)
    return { broken, share: (usual * characters) / 10_000 / sites }
  })
  const largest = Math.max(...kinds.map(({ share }) => share))
  for (const { broken, share } of kinds) {
    const all = await observed(model, known, broken, share / largest)
    observations.push(...all.filter(({ isTrue }) => isTrue))
  }
  const weights = fitLogistic(observations, model.penalty)
  // Fitted on more errors than texts have (King and Zeng, Logistic regression in rare events data, 2001).
  weights[0] = (weights[0] as number) + Math.log(largest)
  write(model, weights)
  const right = observations.filter(({ isTrue }) => isTrue).length
  console.log(`${model.name}: ${observations.length} readings, ${right} of them right`)
}

function write({ name, file, features }: FittedModel, weights: readonly number[]): void {
  const lines = weights.map((weight, i) => `  // ${features[i]}\n  ${Number(weight.toFixed(2))},`)
  writeFileSync(
    join(repositoryRoot, 'shared/checkers/reading', file),
    `// Written by \`node scripts/resources/fit-readings.ts\`.

/** Weights in the order of the features. */
export const ${name}: readonly number[] = [
${lines.join('\n')}
]
`,
  )
}

/** What is offered in texts, and whether it puts right what is wrong there. All texts are one corpus. */
async function observed(
  model: FittedModel,
  known: Language,
  broken: readonly InjectedText[],
  weight: number,
): Promise<Observation[]> {
  const corpus = new Corpus()
  const tools = { ...languageToolsOf(known), corpus }
  const documents = await Promise.all(broken.map(checkedDocument))
  const read = documents.map(document => asSimplified(document, known.characters))
  for (const document of read) corpus.update(document)
  return read.flatMap((document, index) => {
    const witness = corpus.get(document.snapshot.documentId)
    return witness
      ? offeredIn(model, witness, broken[index] as InjectedText, tools).map(entry => ({ ...entry, weight }))
      : []
  })
}

async function checkedDocument(corrected: CorrectedText): Promise<CheckedDocument> {
  const { snapshot } = (await importedText(corrected)).view
  return { snapshot, profile: profileOf(snapshot) }
}

/** Every reading that is offered in a document, with what speaks for it. */
function offeredIn(
  model: FittedModel,
  witness: Witness,
  { sites }: InjectedText,
  tools: ReadingTools,
): Omit<Observation, 'weight'>[] {
  const wanted = new Set(sites.map(({ was }) => tools.characters.simplified(was)))
  const offered: Omit<Observation, 'weight'>[] = []
  for (const { block, text } of blockListOf(witness.document)) {
    if (block.kind === 'preformatted' || block.kind === 'rule') continue
    const reading = new BlockReading(block, text, tools.clauses)
    if (reading.isVerse) continue
    for (const { start, end, text: other, features } of model.offeredIn(reading, witness, tools)) {
      const mended = text.slice(0, start) + other + text.slice(end)
      offered.push({ features, isTrue: putsRight(mended, start, wanted) })
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
