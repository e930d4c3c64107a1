import { translate } from '../i18n/translate.ts'
import type { Edition } from './edition.ts'
import { type EditionBlock, type EditionInline, textOf } from './edition-blocks.ts'
import { addedBlock } from './front-matter.ts'
import type { EditionImage } from './images.ts'

/** One edition of many parts (`chosenPart`): each under the title of its document, then where it is from. */
export function anthologyOf(parts: readonly Edition[], title: string): Edition {
  const [first] = parts
  if (!first) throw new TypeError('An anthology needs a part')
  const notes = new NoteNumbers()
  const blocks = parts.flatMap((part, index) => partOf(part, renamed(notes.renumber(part.blocks), index, part)))
  const latest = parts.reduce((last, { head }) => (head.changedAt > last.changedAt ? head : last), first.head)
  const head = {
    ...latest,
    title,
    sourceName: parts.map(part => part.head.sourceName).join('; '),
    documentId: first.head.documentId,
  }
  const images = parts.some(part => part.images) ? { images: new Map(parts.flatMap(imagesOf)) } : {}
  return { ...first, head, blocks: [addedBlock(title, { heading: 1 }), ...blocks], notes: notes.notes, ...images }
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

function imagesOf({ images }: Edition, index: number): [string, EditionImage][] {
  return [...(images ?? [])].map(([address, image]) => [imageName(address, index), image])
}

/** An address in the whole: those of two documents may be alike. No address in a document has this sign. */
const imageName = (address: string, index: number): string => `${index}\u0000${address}`
const noteName = (id: string, index: number): string => `${index + 1}-${id}`

/** Blocks whose own notes, and pictures that are there, have names of their own among those of all parts. */
function renamed(blocks: readonly EditionBlock[], index: number, { images }: Edition): EditionBlock[] {
  return blocks.map(block => {
    const own = mapInlines(block, inline => {
      if (inline.kind === 'note') return { ...inline, id: noteName(inline.id, index) }
      return inline.kind === 'image' && images?.has(inline.src)
        ? { ...inline, src: imageName(inline.src, index) }
        : inline
    })
    return own.kind === 'table' || !own.note ? own : { ...own, note: { ...own.note, id: noteName(own.note.id, index) } }
  })
}

function mapInlines(block: EditionBlock, map: (inline: EditionInline) => EditionInline): EditionBlock {
  return block.kind === 'table'
    ? { ...block, rows: block.rows.map(row => row.map(cell => ({ ...cell, inlines: cell.inlines.map(map) }))) }
    : { ...block, inlines: block.inlines.map(map) }
}

/** Numbers the notes of several editions through. */
class NoteNumbers {
  readonly notes: Edition['notes'] = []

  renumber(blocks: readonly EditionBlock[]): EditionBlock[] {
    const known = new Map<string, Edition['notes'][number]>()
    const renumbered = (inline: EditionInline): EditionInline => {
      if (inline.kind !== 'remark' || inline.note.number === 0) return inline
      const note = known.get(inline.note.recordId) ?? { ...inline.note, number: this.notes.length + 1 }
      if (!known.has(note.recordId)) this.notes.push(note)
      known.set(note.recordId, note)
      return { ...inline, note }
    }
    return blocks.map(block => mapInlines(block, renumbered))
  }
}
