import { besideEvidence, besideFeatures } from '#shared/checkers/reading/beside-evidence.ts'
import type { BlockReading } from '#shared/checkers/reading/block-reading.ts'
import type { Witness } from '#shared/checkers/reading/corpus.ts'
import { doubtedPlaces, type WordTools } from '#shared/checkers/reading/find-misread.ts'
import { MisreadEvidence } from '#shared/checkers/reading/misread-evidence.ts'
import { misreadFeatures } from '#shared/checkers/reading/misread-features.ts'

/** Something else that may stand in a stretch of a block, and what speaks for it. */
export interface OfferedReading {
  start: number
  end: number
  text: string
  features: readonly number[]
}

/** A logistic model of readings of one sort. */
export interface FittedModel {
  /** The name of the exported weights. */
  name: string
  /** The file that holds them, in `shared/checkers/reading/`. */
  file: string
  features: readonly string[]
  /** What great weights cost (`fitLogistic`). */
  penalty: number
  /** Errors of a kind that a text has in 10,000 characters, between those that have none and those that are full of them. */
  usualErrors: Readonly<Record<string, number>>
  offeredIn(reading: BlockReading, witness: Witness, tools: WordTools): OfferedReading[]
}

const misread: FittedModel = {
  name: 'misreadWeights',
  file: 'misread-weights.ts',
  features: misreadFeatures,
  penalty: 1,
  usualErrors: { 'look-alike': 8, 'like sound': 5, turned: 1.2, echo: 1.2, 'other character': 1.5 },
  offeredIn(reading, witness, tools) {
    const evidence = new MisreadEvidence(reading, witness, tools)
    return doubtedPlaces(reading).flatMap(({ word, from, candidates }) =>
      candidates.map(candidate => ({
        start: from + candidate.start,
        end: from + candidate.end,
        text: String.fromCharCode(...candidate.other),
        features: evidence.of(word, candidate, from),
      })),
    )
  },
}

const beside: FittedModel = {
  name: 'besideWeights',
  file: 'beside-weights.ts',
  features: besideFeatures,
  penalty: 0.3,
  usualErrors: { 'twin beside': 0.7, blend: 0.7, extra: 0.3 },
  offeredIn(reading, witness, tools) {
    return reading.clauses.flatMap(({ from, clause }) =>
      clause.places.beside.map(place => ({
        start: from + place.at,
        end: from + place.at + 1,
        text: '',
        features: besideEvidence(reading, witness, { place, from }, tools),
      })),
    )
  },
}

/** The models that weigh readings. */
export const fittedModels: readonly FittedModel[] = [misread, beside]
