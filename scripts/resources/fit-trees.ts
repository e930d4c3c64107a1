import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BoostedTrees } from '#shared/checkers/reading/boosted-trees.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { repositoryRoot } from '../run.ts'
import { fitBoostedTrees, type Growth } from './boosted-fit.ts'
import { cases, type GroupedObservation, marked, misreadReadings, nearWordReadings } from './marked-readings.ts'

/**
 * Grows the trees that judge readings, and those that judge words that the text comes near to, on the texts of
 * `resources/training`, whose errors are marked, and writes them beside the evidence. Prints how many of the right and the
 * wrong readings of each group of texts trees say at one half and more that were grown on the other groups.
 */
const growth: Growth = {
  trees: 400,
  leaves: 8,
  rate: 0.025,
  least: 20,
  penalty: 5,
  sampled: { observations: 0.8, features: 0.6 },
}

const language = checkResources().language()
if (!language) throw new Error('The language files are not there')
const texts = await marked(join(repositoryRoot, 'resources/training'), language)
const casesOf = (kind: 'clean' | 'flagged') =>
  ['ocr_char', 'term'].flatMap(checker =>
    cases(join(repositoryRoot, 'shared/checkers', checker, 'fixtures', kind), language),
  )
const documents = [...texts, ...casesOf('clean')]

for (const { name, readings, documents: read, caseWeight, features } of [
  {
    name: 'misread',
    readings: misreadReadings,
    documents,
    caseWeight: 1,
    features: '`misreadFeatures`, and the further ones',
  },
  {
    name: 'near',
    readings: nearWordReadings,
    documents: [...documents, ...casesOf('flagged')],
    caseWeight: 2,
    features: '`nearFeatures`',
  },
]) {
  const observations = read.flatMap(document =>
    readings(document).map(entry => (entry.group === 'cases' ? { ...entry, weight: caseWeight } : entry)),
  )
  console.log(`${name}: ${observations.length} readings`)
  for (const group of new Set(observations.map(({ group: own }) => own))) tell(observations, group)
  writeFileSync(
    join(repositoryRoot, `shared/checkers/reading/${name}-trees.ts`),
    `// Written by \`node scripts/resources/fit-trees.ts\`.

/** Trees in the order of ${features} (\`BoostedTrees\`). */
export const ${name}Trees = \`${fitBoostedTrees(observations, growth)}\`
`,
  )
}

function tell(observations: readonly GroupedObservation[], group: string): void {
  const others = observations.filter(({ group: own }) => own !== group)
  const trees = new BoostedTrees(fitBoostedTrees(others, growth))
  const told = observations.filter(({ group: own, features }) => own === group && trees.logOdds(features) >= 0)
  const right = told.filter(({ isTrue }) => isTrue).length
  const all = observations.filter(({ group: own, isTrue }) => own === group && isTrue).length
  console.log(`${group}: ${right} of ${all} right readings, ${told.length - right} wrong ones`)
}
