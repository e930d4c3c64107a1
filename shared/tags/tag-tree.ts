import type { Tag, TagReference } from '../domain/tag.ts'

/** A tag with its place in the tree. */
export interface PlacedTag<T extends Tag = Tag> {
  tag: T
  /** 0 at the root. */
  depth: number
  hasBelow: boolean
}

/** The tree from top to bottom, each tag before those below it. `tags` stand in the order of their siblings. */
export function treeOf<T extends Tag>(tags: readonly T[]): PlacedTag<T>[] {
  const below = new Map<string | null, T[]>()
  const ids = new Set(tags.map(({ id }) => id))
  for (const tag of tags) {
    // One whose parent is gone stands at the root, rather than nowhere.
    const parent = tag.parentId !== null && ids.has(tag.parentId) ? tag.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), tag])
  }
  const placed: PlacedTag<T>[] = []
  const add = (parent: string | null, depth: number): void => {
    for (const tag of below.get(parent) ?? []) {
      placed.push({ tag, depth, hasBelow: below.has(tag.id) })
      add(tag.id, depth + 1)
    }
  }
  add(null, 0)
  return placed
}

/** A tag and all below it. */
export function withBelow<T extends Tag>(tags: readonly T[], id: string): T[] {
  const tree = treeOf(tags)
  const at = tree.findIndex(({ tag }) => tag.id === id)
  if (at < 0) return []
  const { depth } = tree[at]!
  let end = at + 1
  while (end < tree.length && tree[end]!.depth > depth) end++
  return tree.slice(at, end).map(({ tag }) => tag)
}

/** The tag that an annotation means; undefined for a name that the tree does not know. */
export function tagOf<T extends Tag>(tags: readonly T[], { tag: id, name }: TagReference): T | undefined {
  if (id !== undefined) return tags.find(tag => tag.id === id)
  return tags.find(tag => tag.name === name) ?? tags.find(tag => tag.formerNames.includes(name))
}
