import type { TagEntry } from '#shared/contract/tags.ts'
import { pinyinInitials } from '#shared/tags/pinyin-initials.ts'

/**
 * The tags that typed words may mean: by name first, then by the initials of its pinyin, then by description. Those that
 * begin so stand before those that merely hold it, and of equals the one that is given more often.
 */
export function matchTags(tags: readonly TagEntry[], words: string): TagEntry[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return tags.toSorted((a, b) => b.count - a.count)
  return tags
    .map(tag => ({ tag, rank: rankOf(tag, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.tag.count - a.tag.count)
    .map(({ tag }) => tag)
}

function rankOf({ name, description, shortcut }: TagEntry, wanted: string): number {
  const text = name.toLowerCase()
  if (text === wanted || shortcut === wanted) return 6
  if (text.startsWith(wanted)) return 5
  if (text.includes(wanted)) return 4
  const initials = pinyinInitials(name)
  if (initials.startsWith(wanted)) return 3
  if (initials.includes(wanted)) return 2
  return description.toLowerCase().includes(wanted) ? 1 : 0
}
