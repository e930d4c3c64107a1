import * as v from 'valibot'
import { type Tag, type TagColour, tagColours } from '../domain/tag.ts'
import { treeOf } from './tag-tree.ts'

/** A tag as files hold it, with those below it. */
export interface TagDraft {
  name: string
  colour: TagColour
  description: string
  shortcut: string | null
  isArchived: boolean
  below: TagDraft[]
}

const kind = 'zhubi-tags'
const deepest = 12
const mostTags = 5000
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))
const draft: v.GenericSchema<unknown, TagDraft> = v.object({
  name,
  colour: v.optional(v.picklist(tagColours), 'teal'),
  description: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
  shortcut: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d$/))), null),
  isArchived: v.optional(v.boolean(), false),
  below: v.optional(v.pipe(v.array(v.lazy(() => draft)), v.maxLength(mostTags)), []),
})
const file = v.object({
  kind: v.literal(kind),
  version: v.literal(1),
  tags: v.pipe(v.array(draft), v.maxLength(mostTags)),
})

/** The tree as JSON that `readTagFile` reads. */
export function tagsAsJson(tags: readonly Tag[]): string {
  const roots: TagDraft[] = []
  const path: TagDraft[] = []
  for (const { tag, depth } of treeOf(tags)) {
    const { name: own, colour, description, shortcut, isArchived } = tag
    const each: TagDraft = { name: own, colour, description, shortcut, isArchived, below: [] }
    const siblings = depth === 0 ? roots : path[depth - 1]!.below
    siblings.push(each)
    path.splice(depth, Number.POSITIVE_INFINITY, each)
  }
  return `${JSON.stringify({ kind, version: 1, tags: roots }, null, 2)}\n`
}

/** The tree as plain text: a line a tag, a tab for each level, the description behind a bar. */
export function tagsAsText(tags: readonly Tag[]): string {
  return treeOf(tags)
    .map(({ tag, depth }) => {
      const description = tag.description.replace(/\s+/g, ' ').trim()
      return `${'\t'.repeat(depth)}${tag.name}${description ? ` | ${description}` : ''}\n`
    })
    .join('')
}

/** Reads either of both; null for what is neither. */
export function readTagFile(text: string): TagDraft[] | null {
  const drafts = text.trimStart().startsWith('{') ? readJson(text) : readText(text)
  return drafts && drafts.length > 0 && isSane(drafts) ? drafts : null
}

function readJson(text: string): TagDraft[] | null {
  try {
    const parsed = v.safeParse(file, JSON.parse(text))
    return parsed.success ? parsed.output.tags : null
  } catch {
    // Not JSON, or nested beyond all reason.
    return null
  }
}

/** A level is a tab or two spaces; a line that is deeper than it can be stands below the line before it. */
function readText(text: string): TagDraft[] | null {
  const roots: TagDraft[] = []
  const path: TagDraft[] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [, indent = '', rest = ''] = /^([\t \u3000]*)(.*?)\s*$/.exec(line) ?? []
    if (rest === '') continue
    const [own = '', ...description] = rest.split(' | ')
    const parsed = v.safeParse(draft, { name: own, description: description.join(' | ') })
    if (!parsed.success) return null
    const depth = Math.min(indent.replace(/ {2}|\u3000/g, '\t').split('\t').length - 1, path.length)
    const siblings = depth === 0 ? roots : path[depth - 1]!.below
    siblings.push(parsed.output)
    path.splice(depth, Number.POSITIVE_INFINITY, parsed.output)
  }
  return roots
}

function isSane(drafts: readonly TagDraft[]): boolean {
  let count = 0
  const visit = (each: readonly TagDraft[], depth: number): boolean =>
    depth < deepest && each.every(({ below }) => ++count <= mostTags && (below.length === 0 || visit(below, depth + 1)))
  return visit(drafts, 0)
}
