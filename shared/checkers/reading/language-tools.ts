import type { Language } from '../resources.ts'
import type { Characters } from './characters.ts'
import { placesIn } from './clause-places.ts'
import { Clauses } from './clauses.ts'
import type { Corpus } from './corpus.ts'
import { MisspellingTable } from './find-misspellings.ts'
import type { LanguageModel } from './language-model.ts'
import { Lattice } from './lattice.ts'
import { MisreadCandidates } from './misread-candidates.ts'
import { NearWords } from './near-words.ts'
import { PairWords } from './pair-words.ts'
import { Segmenter } from './segmenter.ts'
import type { SetPhrases } from './set-phrases.ts'
import { UsualConfusions } from './usual-confusions.ts'

/** What needs the language, opened when the first document is read. */
export interface Tools {
  model: LanguageModel
  phrases: SetPhrases
  characters: Characters
  segmenter: Segmenter
  clauses: Clauses
  lattice: Lattice
  near: NearWords
  pairs: PairWords
  candidates: MisreadCandidates
  usual: UsualConfusions
  corpus: Corpus
  misspellings: MisspellingTable
}

const languageTools = new WeakMap<Language, Omit<Tools, 'corpus'>>()

/** Reads clauses of a language for every desk, and for whoever reads ahead. */
export const clauseReaderOf = (language: Language): Clauses => languageToolsOf(language).clauses

/** Tools that know nothing of any document: one set for every desk that reads a language. */
export function languageToolsOf(language: Language): Omit<Tools, 'corpus'> {
  let tools = languageTools.get(language)
  if (!tools) {
    const { model, phrases, characters } = language
    const segmenter = new Segmenter(model)
    const [lattice, pairs, near] = [new Lattice(model), new PairWords(model), new NearWords(model)]
    const usual = new UsualConfusions(phrases.misspellings)
    const candidates = new MisreadCandidates({
      model,
      characters,
      pairs,
      lattice,
      near,
      usual,
    })
    tools = {
      model,
      phrases,
      characters,
      segmenter,
      clauses: new Clauses(
        lattice,
        (clause, codes) => placesIn(clause, codes, { model, characters, pairs, lattice, near, candidates, usual }),
        phrases.figures,
      ),
      lattice,
      pairs,
      candidates,
      usual,
      near,
      misspellings: new MisspellingTable(phrases.misspellings),
    }
    languageTools.set(language, tools)
  }
  return tools
}
