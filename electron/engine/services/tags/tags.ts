import type { TagEntry, TagFields } from '#shared/contract/tags.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import type { Tag } from '#shared/domain/tag.ts'
import { fieldsFor } from '#shared/tags/tag-fields.ts'
import { tagOf, withBelow } from '#shared/tags/tag-tree.ts'
import type { ProjectStore } from '../../db/project-store.ts'

/** The tree with counts. Names that annotations have given without it become tags of it, where the project can be written. */
export function listTags(store: ProjectStore): TagEntry[] {
  if (!store.readOnly) adoptNames(store)
  const tags = store.tags.list()
  const counts = new Map<string, number>()
  for (const { tag, name, count } of store.tags.uses()) {
    const meant = tagOf(tags, tag === null ? { name } : { name, tag })
    if (meant) counts.set(meant.id, (counts.get(meant.id) ?? 0) + count)
  }
  return tags.map(tag => ({ ...tag, count: counts.get(tag.id) ?? 0 }))
}

function adoptNames(store: ProjectStore): void {
  const tags = store.tags.list()
  const unknown = store.tags
    .uses({ withRemoved: true })
    .filter(({ tag, name }) => !tagOf(tags, tag === null ? { name } : { name, tag }))
  if (unknown.length === 0) return
  store.transaction(() => {
    for (const { tag, name } of unknown) {
      const known = store.tags.list()
      // An id that the tree does not know is one of another project; there it had this name.
      if (tag === null && tagOf(known, { name })) continue
      if (known.some(other => other.id === tag)) continue
      store.tags.put({
        id: tag ?? newId(),
        parentId: null,
        formerNames: [],
        ...fieldsFor(null, known, freeName(known, name)),
      })
    }
  })
}

/** The name, or where it is taken the first of its kind that is free. */
function freeName(tags: readonly Tag[], name: string): string {
  const isTaken = (wanted: string) => tags.some(tag => tag.name === wanted)
  let free = name
  for (let number = 2; isTaken(free); number++) free = `${name} ${number}`
  return free
}

/** Throws AppError `tag_name_taken`, `tag_not_found`. */
export function createTag(store: ProjectStore, parentId: string | null, fields: TagFields): Tag {
  return store.transaction(() => {
    if (parentId !== null) getTag(store, parentId)
    const tag: Tag = { id: newId(), parentId, ...fields, formerNames: [] }
    putTag(store, tag)
    return tag
  })
}

/** Throws AppError `tag_name_taken`, `tag_not_found`. */
export function changeTag(store: ProjectStore, id: string, fields: TagFields): Tag {
  return store.transaction(() => {
    const was = getTag(store, id)
    const isRenamed = was.name !== fields.name
    const formerNames = isRenamed ? [...new Set([...was.formerNames, was.name])] : was.formerNames
    const tag: Tag = { ...was, ...fields, formerNames: formerNames.filter(name => name !== fields.name) }
    putTag(store, tag)
    return tag
  })
}

function putTag(store: ProjectStore, tag: Tag): void {
  const others = store.tags.list().filter(({ id }) => id !== tag.id)
  if (others.some(({ name }) => name === tag.name)) throw new AppError('tag_name_taken', { name: tag.name })
  const holder = tag.shortcut === null ? undefined : others.find(({ shortcut }) => shortcut === tag.shortcut)
  if (holder) store.tags.put({ ...holder, shortcut: null })
  store.tags.put(tag)
}

/** Throws AppError `tag_not_found`, and `input_invalid` where a tag would come below itself. */
export function moveTag(
  store: ProjectStore,
  { id, parentId, before }: { id: string; parentId: string | null; before: string | null },
): void {
  store.transaction(() => {
    getTag(store, id)
    if (parentId !== null) getTag(store, parentId)
    const own = withBelow(store.tags.list(), id).map(tag => tag.id)
    if (parentId !== null && own.includes(parentId)) throw new AppError('input_invalid', { reason: 'tag' })
    if (before !== null && getTag(store, before).parentId !== parentId)
      throw new AppError('input_invalid', { reason: 'tag' })
    if (before !== id) store.tags.place(id, parentId, before)
  })
}

/** Takes out a tag that nothing names. Throws AppError `tag_in_use`, `tag_not_found`. */
export function removeTag(store: ProjectStore, id: string): void {
  store.transaction(() => {
    const tag = getTag(store, id)
    const tags = store.tags.list()
    // Undo may bring a passage back whose text is gone.
    const isUsed = store.tags
      .uses({ withRemoved: true })
      .some(use => tagOf(tags, use.tag === null ? { name: use.name } : { name: use.name, tag: use.tag })?.id === id)
    if (isUsed || tags.some(({ parentId }) => parentId === id)) throw new AppError('tag_in_use', { name: tag.name })
    store.tags.delete(id)
  })
}

/** Throws AppError `tag_not_found`. */
export function getTag(store: ProjectStore, id: string): Tag {
  const tag = store.tags.list().find(each => each.id === id)
  if (!tag) throw new AppError('tag_not_found')
  return tag
}
