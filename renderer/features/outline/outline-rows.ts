import type { OutlineItem } from '#renderer/editor/editor-structure.ts'

/** A line of the outline: a heading, or a block of another role under it. */
export interface OutlineRow {
  item: OutlineItem
  /** 1 for the outermost. */
  depth: number
  /** Null where nothing stands under it. */
  isFolded: boolean | null
  /** A thread's own line, above what stands in it. */
  isThread: boolean
  /** Place among those of the same parent, and how many they are. */
  place: number
  count: number
}

interface Parent {
  level: number
  row: OutlineRow
  isHidden: boolean
  children: OutlineRow[]
}

/**
 * The tree as the lines that are in sight; what stands under a folded heading is left out. Where there are threads, each
 * has a line of its own with its blocks under it.
 */
export function rowsOf(
  items: readonly OutlineItem[],
  folded: ReadonlySet<string>,
  threads: readonly string[] = [...new Set(items.map(({ thread }) => thread))],
): OutlineRow[] {
  if (threads.length === 0 || (threads.length === 1 && threads[0] === '')) return treeRows(items, folded, 0)
  return threads.flatMap((thread, index) => {
    const id = threadRowId(thread)
    const item: OutlineItem = { id, role: 'body', level: 0, text: thread, thread }
    const own = items.filter(each => each.thread === thread)
    const isFolded = own.length > 0 ? folded.has(id) : null
    const row = { item, depth: 1, isFolded, isThread: true, place: index + 1, count: threads.length }
    return isFolded ? [row] : [row, ...treeRows(own, folded, 1)]
  })
}

/** No block has such an id. */
export const threadRowId = (thread: string): string => `thread:${thread}`

function treeRows(items: readonly OutlineItem[], folded: ReadonlySet<string>, above: number): OutlineRow[] {
  const rows: OutlineRow[] = []
  const families: OutlineRow[][] = [[]]
  /** The headings that the next item may stand under. */
  const parents: Parent[] = []
  for (const item of items) {
    while (item.level > 0 && parents.length > 0 && parents.at(-1)!.level >= item.level) parents.pop()
    const parent = parents.at(-1)
    const siblings = parent?.children ?? families[0]!
    const place = { depth: above + parents.length + 1, place: siblings.length + 1, count: 0 }
    const row: OutlineRow = { item, isFolded: null, isThread: false, ...place }
    siblings.push(row)
    if (parent) parent.row.isFolded = folded.has(parent.row.item.id)
    const isHidden = parent !== undefined && (parent.isHidden || parent.row.isFolded === true)
    if (!isHidden) rows.push(row)
    if (item.level === 0) continue
    const children: OutlineRow[] = []
    families.push(children)
    parents.push({ level: item.level, row, isHidden, children })
  }
  for (const family of families) for (const row of family) row.count = family.length
  return rows
}

/** Ids of the headings that something stands under. */
export function foldableIds(items: readonly OutlineItem[]): string[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1]
    return item.level > 0 && next && (next.level === 0 || next.level > item.level) ? [item.id] : []
  })
}
