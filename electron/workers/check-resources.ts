import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckResources, type Language, openLanguage } from '#shared/checkers/resources.ts'

/** The folders above this file: the sources are two below the repository, what is built of them two or three. */
const above = [2, 3, 4].map(levels => join(import.meta.dirname, ...Array.from({ length: levels }, () => '..')))

/** Where the files may lie: beside the packaged application's archive, or in the repository's `resources/`. */
const folders = () => [
  ...('resourcesPath' in process ? [join(process.resourcesPath as string, 'language')] : []),
  ...above.flatMap(folder => [join(folder, 'resources', 'language'), join(folder, 'language')]),
]

let opened: Language | null | undefined

/** What checkers know of the language, read from its files when first asked for and kept for every session. */
export function checkResources(): CheckResources {
  return {
    language: () => {
      if (opened === undefined) opened = open()
      return opened
    },
  }
}

function open(): Language | null {
  const folder = folders().find(path => existsSync(join(path, 'set-phrases.txt')))
  if (!folder) return null
  return openLanguage({
    wordPairs: readFileSync(join(folder, 'word-pairs.bin')),
    lexicon: readFileSync(join(folder, 'lexicon.bin')),
    setPhrases: readFileSync(join(folder, 'set-phrases.txt'), 'utf8'),
    characters: readFileSync(join(folder, 'characters.txt'), 'utf8'),
  })
}
