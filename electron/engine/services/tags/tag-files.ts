import { readFile } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import { readTagFile, type TagDraft, tagsAsJson, tagsAsText } from '#shared/tags/tag-file.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import { writeWhole } from '../write-file.ts'
import { listTags } from './tags.ts'

/** Bytes: a tree of tags is small; anything larger is none. */
const largestFile = 4_000_000

/** Writes the tree: as plain text where the path ends in `.txt`, else as JSON. Throws AppError as `writeWhole`. */
export async function writeTags(store: ProjectStore, path: string, overwrite: boolean): Promise<void> {
  const tags = listTags(store)
  const text = /\.txt$/i.test(path) ? tagsAsText(tags) : tagsAsJson(tags)
  await writeWhole(path, new TextEncoder().encode(text), overwrite)
}

/** Adds the tags of a file to the tree. Throws AppError `file_not_found`, `tag_file_invalid`; nothing is added then. */
export async function readTags(store: ProjectStore, path: string): Promise<{ added: number; known: number }> {
  const bytes = await readFile(path).catch(cause => {
    throw new AppError('file_not_found', { path }, cause)
  })
  const drafts = bytes.length > largestFile ? null : readTagFile(textOf(bytes))
  if (!drafts) throw new AppError('tag_file_invalid', { path })
  listTags(store)
  const result = { added: 0, known: 0 }
  store.transaction(() => addDrafts(store, { drafts, parentId: null }, result))
  return result
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

/** What has a name that is there already stays as it is and where it is; what stands below it in the file comes below it. */
function addDrafts(
  store: ProjectStore,
  { drafts, parentId }: { drafts: readonly TagDraft[]; parentId: string | null },
  result: { added: number; known: number },
): void {
  for (const { below, ...draft } of drafts) {
    const tags = store.tags.list()
    const known = tags.find(({ name }) => name === draft.name)
    const id = known?.id ?? newId()
    if (known) result.known++
    else {
      result.added++
      const isFree = tags.every(({ shortcut }) => shortcut !== draft.shortcut)
      store.tags.put({ id, parentId, ...draft, shortcut: isFree ? draft.shortcut : null, formerNames: [] })
    }
    addDrafts(store, { drafts: below, parentId: id }, result)
  }
}
