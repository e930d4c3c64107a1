import type { Snapshot, SnapshotBlock } from '../../domain/snapshot.ts'

/** A snapshot and the stretches that were marked in the text it was made of. */
export interface MarkedSnapshot {
  snapshot: Snapshot
  marks: { start: number; end: number; text: string }[]
}

/**
 * Makes a snapshot of plain lines: one block a line, empty lines left out, `# ` before a heading. ⟦ and ⟧ mark
 * stretches and are not part of the text.
 */
export function markedSnapshot(marked: string, documentId = 'document'): MarkedSnapshot {
  const marks: MarkedSnapshot['marks'] = []
  const blocks: SnapshotBlock[] = []
  let text = ''
  let opened: number | null = null
  let blankLinesBefore = 0
  for (const line of marked.split('\n')) {
    if (line.trim() === '') {
      blankLinesBefore++
      continue
    }
    if (blocks.length > 0) text += '\n'
    const start = text.length
    const level = /^(⟧?)(#{1,6}) /u.exec(line)?.[2]?.length ?? 0
    for (const character of line.replace(/^(⟧?)#{1,6} /u, '$1')) {
      if (character === '⟦') opened = text.length
      else if (character === '⟧' && opened !== null) {
        marks.push({ start: opened, end: text.length, text: text.slice(opened) })
        opened = null
      } else text += character
    }
    const [kind, list] = [level > 0 ? ('heading' as const) : ('paragraph' as const), null]
    const id = `${documentId}-${blocks.length}`
    const place = { start, end: text.length, blankLinesBefore }
    blocks.push({ id, kind, role: 'body', level, list, ...place, strong: [], atoms: [] })
    blankLinesBefore = 0
  }
  return { snapshot: { documentId, name: documentId, revision: 1, format: 'text', text, blocks }, marks }
}
