import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockListOf } from '../block-list.ts'
import { profileOf } from '../document-profile.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { BlockReading } from './block-reading.ts'
import { Corpus } from './corpus.ts'
import { doubtedPlaces } from './find-misread.ts'
import { codesOf } from './language-model.ts'
import { languageToolsOf } from './language-tools.ts'
import { MisreadEvidence } from './misread-evidence.ts'
import { furtherFeatures, misreadFeatures } from './misread-features.ts'
import { misreadWeights } from './misread-weights.ts'
import { PairCounts } from './pair-counts.ts'
import { languageForTests } from './testing/language.ts'

const language = languageForTests().language()
if (!language) throw new Error('The language files are missing')
const tools = languageToolsOf(language)

/** What the trees are asked with beside the features. */
const furtherOf = (asked: Float64Array | null) => asked && [...asked.subarray(misreadFeatures.length)]

/** All that is offered in a text, with its features and how likely it is. */
function offeredIn(text: string) {
  const corpus = new Corpus()
  const snapshot = markedSnapshot(text, 'd').snapshot
  const document = { snapshot, profile: profileOf(snapshot) }
  corpus.update(document)
  const witness = corpus.get('d')
  if (!witness) throw new Error('The document is not held')
  return blockListOf(document).flatMap(({ block, text: own }) => {
    const reading = new BlockReading(block, own, tools.clauses)
    const evidence = new MisreadEvidence(reading, witness, { ...tools, corpus })
    return doubtedPlaces(reading).flatMap(({ word, from, candidates }) =>
      candidates.map(candidate => ({
        text: String.fromCharCode(...candidate.other),
        features: evidence.of(word, candidate, from),
        odds: evidence.odds(candidate, from),
        further: furtherOf(evidence.forTrees(word, candidate, from)),
        likelihood: evidence.likelihood(word, candidate, from),
      })),
    )
  })
}

describe('what speaks for a reading', () => {
  it('has a weight for each feature', () => {
    expect(misreadWeights).toHaveLength(misreadFeatures.length)
    expect(offeredIn('全县经济社会发屐取得新成效。')[0]?.features).toHaveLength(misreadFeatures.length)
  })

  it('is likelier for an error than for what is meant', () => {
    const best = (text: string, other: string) =>
      Math.max(0, ...offeredIn(text).map(offered => (offered.text === other ? offered.likelihood : 0)))
    expect(best('全县经济社会发屐取得新成效。', '展')).toBeGreaterThan(0.8)
    expect(best('客人脱下木屐，在廊前坐定。', '展')).toBeLessThan(0.1)
  })

  it('is asked of the trees only where it is likely enough by the weights', () => {
    const broken = fc.tuple(fc.nat(22), fc.constantFrom(...'屐未士千日贷竞')).map(([at, other]) => {
      const text = '我们要坚持以人民为中心的发展思想推动高质量发展。'
      return text.slice(0, at) + other + text.slice(at + 1)
    })
    fc.assert(
      fc.property(broken, text => {
        for (const { features, odds, further, likelihood } of offeredIn(text)) {
          const sum = features.reduce((total, feature, i) => total + feature * (misreadWeights[i] as number), odds)
          const place = furtherFeatures.indexOf('log-odds by the weights')
          if (further) expect(further[place]).toBeCloseTo(sum, 9)
          expect(likelihood > 0).toBe(further !== null)
          // What a writer may mean is refused whatever speaks for it.
          if (sum < -5) expect(further).toBeNull()
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('never counts too few pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'云泽临溪白石'), maxLength: 80 }), text => {
      const counts = new PairCounts(codesOf(text))
      for (let at = 0; at + 1 < text.length; at++) {
        const there = [...text].filter((_, i) => text.slice(i, i + 2) === text.slice(at, at + 2)).length
        expect(counts.count(text.charCodeAt(at), text.charCodeAt(at + 1))).toBeGreaterThanOrEqual(there)
      }
    }),
  )
})
