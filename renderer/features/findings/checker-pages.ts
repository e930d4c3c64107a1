import { AppError } from '#shared/domain/errors.ts'
import { type FindingType, findingTypes } from '#shared/domain/finding.ts'
import type { Locale } from '#shared/i18n/locales.ts'

/** The pages that `zhubi check --explain` prints too; each a file of its own in the application, read when asked for. */
const pages = import.meta.glob<string>('../../../shared/checkers/*/README*.md', { query: '?raw', import: 'default' })

/** Those for Taiwan, made from those for the mainland when the application is built. */
const traditionalPages = import.meta.glob<string>('../../../shared/checkers/*/README.zh-CN.md', {
  query: '?traditional',
  import: 'default',
})

const ids = new Set(Object.keys(pages).map(path => path.split('/').at(-2) ?? ''))
const typeOf = (id: string): FindingType | null => findingTypes.find(type => type === id) ?? null
const places = new Map<string, number>(findingTypes.map((type, place) => [type, place]))
const orderOf = (id: string) => places.get(id) ?? findingTypes.length

/** The checkers that have a page, in the order of the types that they are named after. */
export const explainedCheckers = [...ids]
  .sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
  .map(id => ({ id, type: typeOf(id) }))

/** The page of a checker: in this language where it has one, else in English. Throws AppError `page_missing`. */
export async function readCheckerPage(id: string, locale: Locale): Promise<string> {
  const folder = `../../../shared/checkers/${id}`
  const own =
    locale === 'zh-TW' ? traditionalPages[`${folder}/README.zh-CN.md`] : pages[`${folder}/README.${locale}.md`]
  const read = own ?? pages[`${folder}/README.md`]
  if (!read) throw new AppError('page_missing', { id })
  return read()
}
