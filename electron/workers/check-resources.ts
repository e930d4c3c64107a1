import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckResources, type Language, openLanguage } from '#shared/checkers/resources.ts'

/**
 * Where `language/` may lie: beside the packaged application, or in the repository's `resources/`, seen from the
 * sources (electron/workers) and from what is built of them (out/main).
 */
const folders = () => [
  ...('resourcesPath' in process ? [join(process.resourcesPath as string, 'language')] : []),
  join(import.meta.dirname, '..', '..', 'resources', 'language'),
  join(import.meta.dirname, '..', '..', '..', 'resources', 'language'),
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
  })
}
