import { describe, expect, it } from 'vitest'
import { blockListOf } from '../block-list.ts'
import { profileOf } from '../document-profile.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { besideEvidence, besideFeatures, besideLikelihood } from './beside-evidence.ts'
import { besideWeights } from './beside-weights.ts'
import { BlockReading } from './block-reading.ts'
import { Corpus } from './corpus.ts'
import { languageToolsOf } from './language-tools.ts'
import { languageForTests } from './testing/language.ts'

const language = languageForTests().language()
if (!language) throw new Error('The language files are missing')
const tools = languageToolsOf(language)

/** What may be left beside its neighbour in a text, with its features. */
function offeredIn(text: string) {
  const corpus = new Corpus()
  const document = {
    snapshot: markedSnapshot(text, 'd').snapshot,
    profile: profileOf(markedSnapshot(text, 'd').snapshot),
  }
  corpus.update(document)
  const witness = corpus.get('d')
  if (!witness) throw new Error('The document is not held')
  return blockListOf(document).flatMap(({ block, text: own }) => {
    const reading = new BlockReading(block, own, tools.clauses)
    return reading.clauses.flatMap(({ from, clause }) =>
      clause.places.beside.map(place => ({
        text: own[from + place.at] as string,
        features: besideEvidence(reading, witness, { place, from }, { ...tools, corpus }),
      })),
    )
  })
}

/** How likely a character is left over where it stands. */
const likelihood = (text: string, of: string): number =>
  Math.max(0, ...offeredIn(text).map(({ text: own, features }) => (own === of ? besideLikelihood(features) : 0)))

describe('what speaks for a character left beside another', () => {
  it('has a weight for each feature', () => {
    expect(besideWeights).toHaveLength(besideFeatures.length)
    expect(offeredIn('兹将办理经过答覆复如下。')[0]?.features).toHaveLength(besideFeatures.length)
  })

  it('is likelier for an abandoned try than for a way of speaking that comes again', () => {
    const once = likelihood('请各单位协凋调解决。', '凋')
    expect(once).toBeGreaterThan(0.8)
    expect(likelihood('请各单位协凋调解决。协凋调以后，协凋调的事项，协凋调的人员。', '凋')).toBeLessThan(once - 0.02)
  })

  it('is not asked where neighbours are neither alike nor of words with the same character', () => {
    expect(offeredIn('各乡修渠筑堤都有新气象。')).toEqual([])
  })
})
