import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#shared/i18n/locales.ts'

/**
 * Where the checkers' pages may lie: beside the packaged application, or in the repository, seen from the sources
 * (electron/cli) and from what is built of them (out/main).
 */
const folders = (): string[] => [
  ...('resourcesPath' in process ? [join(process.resourcesPath as string, 'checkers')] : []),
  join(import.meta.dirname, '..', '..', 'shared', 'checkers'),
]

/** The page of a checker: in this language where it has one, else in English. Throws when the package lacks it. */
export async function checkerPage(id: string, locale: Locale): Promise<string> {
  if (locale !== 'zh-TW') return storedPage(id, locale)
  const { traditional } = await import('#shared/i18n/zh-TW/traditional.ts')
  return traditional(storedPage(id, 'zh-CN'))
}

function storedPage(id: string, locale: Locale): string {
  const names = [`README.${locale}.md`, 'README.md']
  const paths = folders().flatMap(folder => names.map(name => join(folder, id, name)))
  const path = paths.find(candidate => existsSync(candidate))
  if (path === undefined) throw new Error(`No page of ${id} in ${folders().join(', ')}`)
  return readFileSync(path, 'utf8').trimEnd()
}
