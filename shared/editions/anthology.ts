import type { AnthologyChoice } from '../contract/editions.ts'
import { translate } from '../i18n/translate.ts'
import type { Edition } from './edition.ts'
import { type EditionBlock, type EditionInline, textOf } from './edition-blocks.ts'
import { addedBlock } from './front-matter.ts'

/** One edition of many: under the title of each document what was chosen of it, then where it is from. */
export function anthologyOf(editions: readonly Edition[], choice: AnthologyChoice, title: string): Edition {
  const [first] = editions
  if (!first) throw new TypeError('An anthology needs a document')
  const parts = editions
    .map(edition => ({ edition, blocks: chosenBlocks(edition, choice) }))
    .filter(({ blocks }) => blocks.length > 0)
  const numbers = new NoteNumbers()
  const blocks = parts.flatMap(({ edition, blocks }) => partOf(edition, numbers.renumber(blocks)))
  const latest = editions.reduce((last, { head }) => (head.changedAt > last.changedAt ? head : last), first.head)
  const head = {
    ...latest,
    title,
    sourceName: editions.map(edition => edition.head.sourceName).join('; '),
    documentId: first.head.documentId,
  }
  // Pages and pictures of several sources have no one order.
  const { facsimile: _, images: __, ...rest } = first
  return { ...rest, head, blocks: [addedBlock(title, { heading: 1 }), ...blocks], notes: numbers.notes }
}

function partOf({ head, profile }: Edition, blocks: EditionBlock[]): EditionBlock[] {
  const { title, sourceName } = head
  const source = addedBlock(translate(profile.language, 'editions.anthologySource', { title, sourceName }))
  // The document's own title is the part's heading, not another one below it.
  const [opening] = blocks
  const isTitle = opening?.kind === 'heading' && textOf(opening.inlines).trim() === title.trim()
  const body = (isTitle ? blocks.slice(1) : blocks).map(lowered)
  return [addedBlock(title, { heading: 2 }), ...body, source]
}

/** Headings of a document stand below the heading of its part. */
function lowered(block: EditionBlock): EditionBlock {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + 2) } : block
}

function chosenBlocks({ blocks }: Edition, choice: AnthologyChoice): EditionBlock[] {
  if (choice.by === 'tag') {
    const names = new Set([choice.tag, ...(choice.below ?? [])])
    return blocks.filter(block => isTagged(block, names))
  }
  if (choice.by === 'thread') return blocks.filter(block => block.thread === choice.thread)
  return choice.by === 'section' ? sectionsWith(blocks, choice.words) : blocks
}

function isTagged(block: EditionBlock, names: ReadonlySet<string>): boolean {
  const inlines = block.kind === 'table' ? block.rows.flat().flatMap(cell => cell.inlines) : block.inlines
  return inlines.some(
    inline => inline.kind === 'text' && inline.spans?.some(span => span.kind === 'tag' && names.has(span.body.name)),
  )
}

/** What stands from a heading with these words to the next heading of its level. */
function sectionsWith(blocks: readonly EditionBlock[], words: string): EditionBlock[] {
  const chosen: EditionBlock[] = []
  let level = 0
  for (const block of blocks) {
    if (block.kind === 'heading' && (level === 0 || block.level <= level)) {
      level = textOf(block.inlines).includes(words) ? block.level : 0
    }
    if (level > 0) chosen.push(block)
  }
  return chosen
}

/** Numbers the notes of several editions through. */
class NoteNumbers {
  readonly notes: Edition['notes'] = []

  renumber(blocks: readonly EditionBlock[]): EditionBlock[] {
    const known = new Map<string, Edition['notes'][number]>()
    const renumbered = (inlines: EditionInline[]) =>
      inlines.map((inline): EditionInline => {
        if (inline.kind !== 'remark' || inline.note.number === 0) return inline
        const note = known.get(inline.note.recordId) ?? { ...inline.note, number: this.notes.length + 1 }
        if (!known.has(note.recordId)) this.notes.push(note)
        known.set(note.recordId, note)
        return { ...inline, note }
      })
    return blocks.map(block =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map(row => row.map(cell => ({ ...cell, inlines: renumbered(cell.inlines) }))) }
        : { ...block, inlines: renumbered(block.inlines) },
    )
  }
}
