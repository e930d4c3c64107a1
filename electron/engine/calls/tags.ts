import type { tagCalls } from '#shared/contract/tags.ts'
import type { OpenProject } from '../services/open-project.ts'
import { readTags, writeTags } from '../services/tags/tag-files.ts'
import { listPassages, writePassages } from '../services/tags/tag-passages.ts'
import { changeTag, createTag, listTags, moveTag, removeTag } from '../services/tags/tags.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function tagHandlers(context: HandlerContext): Handlers<typeof tagCalls> {
  const { grants } = context
  const store = () => context.project().store
  /** Changes the tree and tells lists in the window. */
  function changing<Result>(change: (store: OpenProject['store']) => Result): Result {
    context.project().assertWritable()
    const result = change(store())
    context.emit('tags.changed', {})
    return result
  }
  return {
    'tags.list': () => listTags(store()),
    'tags.create': ({ parentId, fields }) => changing(each => createTag(each, parentId, fields)),
    'tags.change': ({ id, fields }) => changing(each => changeTag(each, id, fields)),
    'tags.move': move => {
      changing(each => moveTag(each, move))
      return null
    },
    'tags.remove': ({ id }) => {
      changing(each => removeTag(each, id))
      return null
    },
    'tags.passages': ({ offset, limit, ...choice }) => listPassages(store(), choice, { offset, limit }),
    'tags.writePassages': async ({ path, locale, overwrite, ...choice }) => ({
      passages: await writePassages(store(), choice, { path: grants.admit(path), locale, overwrite }),
    }),
    'tags.write': async ({ path, overwrite }) => {
      await writeTags(store(), grants.admit(path), overwrite)
      return null
    },
    'tags.read': async ({ path }) => {
      context.project().assertWritable()
      const result = await readTags(store(), grants.admit(path))
      context.emit('tags.changed', {})
      return result
    },
  }
}
