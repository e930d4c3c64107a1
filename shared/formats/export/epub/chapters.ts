import { type EditionBlock, type EditionInline, type EditionNote, textOf } from '../../../editions/edition-blocks.ts'

/** A part of a book that is a file of its own. */
export interface Chapter {
  /** File name without a folder. */
  name: string
  blocks: EditionBlock[]
  notes: EditionNote[]
}

/** An entry of the table of contents. */
export interface ContentsEntry {
  title: string
  level: number
  /** `chapter-001.xhtml#h-1` */
  address: string
}

/** Reading systems lay out one file at a time: characters. */
const longestChapter = 120_000

/** Parts of a text that begin at its main headings, or where one would be too long. */
export function chaptersOf(blocks: readonly EditionBlock[]): Chapter[] {
  const level = splitLevel(blocks)
  const chapters: Chapter[] = []
  let length = 0
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level <= level
    const last = chapters.at(-1)
    // A title page of headings alone goes with what follows.
    const hasText = last?.blocks.some(({ kind }) => kind !== 'heading') ?? false
    if (!last || (begins && hasText) || length > longestChapter) {
      chapters.push({ name: `chapter-${String(chapters.length + 1).padStart(3, '0')}.xhtml`, blocks: [], notes: [] })
      length = 0
    }
    const chapter = chapters.at(-1)!
    chapter.blocks.push(block)
    chapter.notes.push(...notesIn(block))
    length += lengthOf(block)
  }
  return chapters
}

/** The level at which the text has several headings: a lone title parts nothing. */
function splitLevel(blocks: readonly EditionBlock[]): number {
  for (let level = 1; level <= 3; level++) {
    if (blocks.filter(block => block.kind === 'heading' && block.level <= level).length > 1) return level
  }
  return 1
}

/** Headings as the table of contents shows them; `headingId` must be the one the chapters are written with. */
export function contentsOf(
  chapters: readonly Chapter[],
  headingId: (block: EditionBlock) => string | null,
): ContentsEntry[] {
  return chapters.flatMap(({ name, blocks }) =>
    blocks.flatMap(block => {
      const title = block.kind === 'heading' ? textOf(block.inlines).replace(/\s+/g, ' ').trim() : ''
      if (block.kind !== 'heading' || title === '' || block.level > 3) return []
      return [{ title, level: block.level, address: `${name}#${headingId(block)}` }]
    }),
  )
}

function notesIn(block: EditionBlock): EditionNote[] {
  const of = (inlines: readonly EditionInline[]) =>
    inlines.flatMap(inline => (inline.kind === 'remark' && inline.edge === 'end' ? [inline.note] : []))
  return block.kind === 'table' ? block.rows.flat().flatMap(cell => of(cell.inlines)) : of(block.inlines)
}

function lengthOf(block: EditionBlock): number {
  if (block.kind !== 'table') return textOf(block.inlines).length
  return block.rows.flat().reduce((sum, cell) => sum + textOf(cell.inlines).length, 0)
}
