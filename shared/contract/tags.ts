import * as v from 'valibot'
import type { Actor } from '../domain/actor.ts'
import { type Tag, tagColours } from '../domain/tag.ts'
import { locales } from '../i18n/locales.ts'
import { call } from './call.ts'

/** A tag and how many passages have it; those that have one below it do not count. */
export interface TagEntry extends Tag {
  count: number
}

/** A stretch of text that has a tag. */
export interface TagPassage {
  recordId: string
  documentId: string
  documentTitle: string
  blockId: string
  start: number
  endBlockId: string
  end: number
  /** How the text begins, up to 400 units. */
  excerpt: string
  tagId: string
  author: Actor
  /** Milliseconds since 1970. */
  at: number
}

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))

/** What a person says of a tag. */
export const tagFieldsSchema = v.object({
  name,
  colour: v.picklist(tagColours),
  description: v.pipe(v.string(), v.maxLength(2000)),
  shortcut: v.nullable(v.pipe(v.string(), v.regex(/^\d$/))),
  isArchived: v.boolean(),
})
export type TagFields = v.InferOutput<typeof tagFieldsSchema>

/** Without `overwrite` an existing file is an error (`export_exists`). */
const target = { path: v.string(), overwrite: v.boolean() }
const passagesOf = { tagId: v.string(), withBelow: v.boolean() }

export const tagCalls = {
  /** The tree, siblings in their order. Names that annotations have given without it become tags of it. */
  'tags.list': call(v.object({}))<TagEntry[]>(),
  /** Fails with `tag_name_taken`, `tag_not_found`. A shortcut that another tag had goes over. */
  'tags.create': call(v.object({ parentId: v.nullable(v.string()), fields: tagFieldsSchema }))<Tag>(),
  'tags.change': call(v.object({ id: v.string(), fields: tagFieldsSchema }))<Tag>(),
  /** Below another tag or at the root (null), before one of those there or behind all (null). */
  'tags.move': call(
    v.object({ id: v.string(), parentId: v.nullable(v.string()), before: v.nullable(v.string()) }),
  )<null>(),
  /** Takes out a tag that nothing has and that has none below it; fails with `tag_in_use` else. */
  'tags.remove': call(v.object({ id: v.string() }))<null>(),
  /** What has a tag, or one below it, in the project's order. */
  'tags.passages': call(
    v.object({
      ...passagesOf,
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
  )<TagPassage[]>(),
  /** Writes what has a tag as comma-separated values. */
  'tags.writePassages': call(v.object({ ...passagesOf, ...target, locale: v.picklist(locales) }))<{
    passages: number
  }>(),
  /** Writes the tree: as plain text where the path ends in `.txt`, else as JSON. */
  'tags.write': call(v.object(target))<null>(),
  /** Adds the tags of such a file; what has a name that is there already stays as it is. Fails with `tag_file_invalid`. */
  'tags.read': call(v.object({ path: v.string() }))<{ added: number; known: number }>(),
}
