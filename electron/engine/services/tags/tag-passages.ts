import type { TagPassage } from '#shared/contract/tags.ts'
import type { AnchoredRecord, AnnotationRecord } from '#shared/domain/record.ts'
import type { Tag, TagReference } from '#shared/domain/tag.ts'
import { csvOf } from '#shared/formats/export/csv/csv-of.ts'
import { type Locale, readTexts, translate } from '#shared/i18n/index.ts'
import { tagOf, withBelow } from '#shared/tags/tag-tree.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { PassagePage, StoredPassage } from '../../db/repositories/tags.ts'
import { writeWhole } from '../write-file.ts'
import { getTag } from './tags.ts'

/** Which passages are meant: those of a tag, or also those of the tags below it. */
export interface PassageChoice {
  tagId: string
  withBelow: boolean
}

const longestExcerpt = 400
/** Cells of spreadsheets hold no more. */
const longestText = 32_000

/** A page of what has a tag, in the project's order. Throws AppError `tag_not_found`. */
export function listPassages(
  store: ProjectStore,
  choice: PassageChoice,
  { length = longestExcerpt, ...page }: Omit<PassagePage, 'length'> & { length?: number },
): TagPassage[] {
  const tags = store.tags.list()
  const own = getTag(store, choice.tagId)
  const ids = choice.withBelow ? withBelow(tags, own.id).map(({ id }) => id) : [own.id]
  // A name that it had may be another's by now.
  const names = tags
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ name, formerNames }) => [name, ...formerNames])
    .filter(name => ids.includes(tagOf(tags, { name })?.id ?? ''))
  return store.tags.passages({ ids, names }, { ...page, length }).map(row => toPassage(row, tags))
}

function toPassage({ record, ...row }: StoredPassage, tags: readonly Tag[]): TagPassage {
  const { author, at, body } = JSON.parse(record) as AnnotationRecord & { body: TagReference }
  return { ...row, tagId: tagOf(tags, body)?.id ?? '', author, at }
}

const pageSize = 500

/** Writes what has a tag as comma-separated values; returns how much that is. Throws AppError as `writeWhole`. */
export async function writePassages(
  store: ProjectStore,
  choice: PassageChoice,
  { path, locale, overwrite }: { path: string; locale: Locale; overwrite: boolean },
): Promise<number> {
  await readTexts(locale)
  const tags = new Map(store.tags.list().map(tag => [tag.id, tag.name]))
  const columns = ['tag', 'document', 'passage', 'author', 'at'] as const
  const rows = [columns.map(column => translate(locale, `tags.csv.${column}`))]
  for (let offset = 0; ; offset += pageSize) {
    const page = listPassages(store, choice, { offset, limit: pageSize, length: longestText })
    for (const { tagId, documentTitle, excerpt, author, at } of page)
      rows.push([tags.get(tagId) ?? '', documentTitle, excerpt, author.name, new Date(at).toISOString()])
    if (page.length < pageSize) break
  }
  await writeWhole(path, new TextEncoder().encode(csvOf(rows)), overwrite)
  return rows.length - 1
}

/** Records with the names that their tags have now, for editions. */
export function withTagNames(store: ProjectStore, records: AnchoredRecord[]): AnchoredRecord[] {
  if (!records.some(({ record }) => record.type === 'annotation' && record.kind === 'tag')) return records
  const tags = store.tags.list()
  return records.map(anchored => {
    const { record } = anchored
    if (record.type !== 'annotation' || record.kind !== 'tag') return anchored
    const name = tagOf(tags, record.body)?.name ?? record.body.name
    return name === record.body.name ? anchored : { ...anchored, record: { ...record, body: { ...record.body, name } } }
  })
}
