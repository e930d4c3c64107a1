import type { ConfusionTable } from '../experience/confusions.ts'
import { Characters } from './reading/characters.ts'
import { LanguageModel } from './reading/language-model.ts'
import { SetPhrases } from './reading/set-phrases.ts'

/** What the checkers know of the language. */
export interface Language {
  model: LanguageModel
  phrases: SetPhrases
  characters: Characters
}

/** Tells which texts are words, and perhaps what they can be. */
export interface WordList {
  hasWord(text: string): boolean
  /** Bits of `wordClass`; 0 where a text is no word or nothing is known of it. */
  kindOf?(text: string): number
}

/**
 * What checkers may use beside the documents, given by whoever opens a session. Each part is loaded when it is first
 * asked for; without it the checkers still run and find less.
 */
export interface CheckResources {
  /** Null where the files are not at hand. */
  language(): Language | null
  /** Which texts are words, for checkers that need no more of the language; its own words when left out. */
  words?(): WordList | null
  /** What the project's corrections have taught so far; it changes as a whole. None when left out. */
  confusions?(): ConfusionTable
}

/** The words that checkers may look up; null where there are none. */
export const wordsOf = (resources: CheckResources): WordList | null =>
  resources.words ? resources.words() : (resources.language()?.model ?? null)

/** For callers that have none: a new object each time, because what checkers share hangs on it. */
export const noResources = (): CheckResources => ({ language: () => null })

/** The files of `resources/language/`. */
export interface LanguageFiles {
  wordPairs: Uint8Array
  lexicon: Uint8Array
  setPhrases: string
  characters: string
}

/** Opens the language from its files, in about a second. Throws a RangeError when a file is of another version. */
export function openLanguage(files: LanguageFiles): Language {
  const phrases = new SetPhrases(files.setPhrases)
  const model = new LanguageModel(files.wordPairs, files.lexicon, phrases)
  return { model, phrases, characters: new Characters(files.characters) }
}
