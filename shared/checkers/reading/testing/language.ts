import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckResources, type Language, openLanguage } from '../../resources.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'language')
let opened: Language | null = null

/** The language that the application ships, opened once a test file; for each session an object of its own. */
export function languageForTests(): CheckResources {
  return {
    language: () => {
      opened ??= openLanguage({
        wordPairs: readFileSync(join(folder, 'word-pairs.bin')),
        lexicon: readFileSync(join(folder, 'lexicon.bin')),
        setPhrases: readFileSync(join(folder, 'set-phrases.txt'), 'utf8'),
        characters: readFileSync(join(folder, 'characters.txt'), 'utf8'),
      })
      return opened
    },
  }
}
