import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BoostedTrees } from '#shared/checkers/reading/boosted-trees.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { repositoryRoot } from '../run.ts'
import { fitBoostedTrees, type Growth } from './boosted-fit.ts'
import { markedReadings, soundReadings } from './marked-readings.ts'

/**
 * Grows the trees that judge readings on the texts of `resources/training`, whose errors are marked, and writes them beside
 * the evidence. Prints how many of the right and the wrong readings of each group of texts trees say at one half and more that
 * were grown on the other groups.
 */
const growth: Growth = {
  trees: 120,
  leaves: 8,
  rate: 0.05,
  least: 20,
  penalty: 5,
  sampled: { observations: 0.8, features: 0.6 },
}

const language = checkResources().language()
if (!language) throw new Error('The language files are not there')
const known = language
const observations = [
  ...(await markedReadings(join(repositoryRoot, 'resources/training'), known)),
  ...['ocr_char', 'term'].flatMap(checker =>
    soundReadings(join(repositoryRoot, 'shared/checkers', checker, 'fixtures/clean'), known),
  ),
]
for (const group of new Set(observations.map(({ group: own }) => own))) {
  const trees = new BoostedTrees(
    fitBoostedTrees(
      observations.filter(({ group: own }) => own !== group),
      growth,
    ),
  )
  const told = observations.filter(({ group: own, features }) => own === group && trees.logOdds(features) >= 0)
  const right = told.filter(({ isTrue }) => isTrue).length
  const all = observations.filter(({ group: own, isTrue }) => own === group && isTrue).length
  console.log(`${group}: ${right} of ${all} right readings, ${told.length - right} wrong ones`)
}
writeFileSync(
  join(repositoryRoot, 'shared/checkers/reading/misread-trees.ts'),
  `// Written by \`node scripts/resources/fit-trees.ts\`.

/** Trees in the order of the features (\`BoostedTrees\`). */
export const misreadTrees = \`${fitBoostedTrees(observations, growth)}\`
`,
)
