import type { AnthologyChoice } from '../contract/editions.ts'
import type { Edition } from './edition.ts'
import { type EditionBlock, type EditionInline, textOf } from './edition-blocks.ts'
import type { EditionImage } from './images.ts'

/** What an anthology takes of an edition, with the notes and pictures that belong to it; null where it takes nothing. */
export function chosenPart(edition: Edition, choice: AnthologyChoice): Edition | null {
  const blocks = withNotes(chosenBlocks(edition, choice), edition)
  if (blocks.length === 0) return null
  // Pages of several sources have no one order.
  const { facsimile: _, images, ...rest } = edition
  return { ...rest, blocks, ...(images ? { images: shownImages(blocks, images) } : {}) }
}

function chosenBlocks({ blocks }: Edition, choice: AnthologyChoice): EditionBlock[] {
  if (choice.by === 'tag') {
    const names = new Set([choice.tag, ...(choice.below ?? [])])
    return blocks.filter(block => isTagged(block, names))
  }
  if (choice.by === 'thread') return blocks.filter(block => block.thread === choice.thread)
  return choice.by === 'section' ? sectionsWith(blocks, choice.words) : blocks
}

/** The inlines of a block, those of a table's cells one after the other. */
const inlinesOf = (block: EditionBlock): readonly EditionInline[] =>
  block.kind === 'table' ? block.rows.flat().flatMap(cell => cell.inlines) : block.inlines

function isTagged(block: EditionBlock, names: ReadonlySet<string>): boolean {
  return inlinesOf(block).some(
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
    // Notes stand at the end of a document, whichever section they belong to.
    if (level > 0 && block.role !== 'note') chosen.push(block)
  }
  return chosen
}

/** Chosen blocks and the document's own notes that they refer to, in the order of the document. */
function withNotes(chosen: readonly EditionBlock[], { blocks }: Edition): EditionBlock[] {
  const all = new Set(chosen)
  const named = new Set(chosen.flatMap(inlinesOf).flatMap(inline => (inline.kind === 'note' ? [inline.id] : [])))
  let isNamed = false
  for (const block of blocks) {
    // A note may go on in further blocks of its role.
    if (block.role !== 'note') isNamed = false
    else if (block.kind !== 'table' && block.note) isNamed = named.has(block.note.id)
    if (isNamed) all.add(block)
  }
  return blocks.filter(block => all.has(block))
}

function shownImages(
  blocks: readonly EditionBlock[],
  images: ReadonlyMap<string, EditionImage>,
): Map<string, EditionImage> {
  const shown = new Map<string, EditionImage>()
  for (const inline of blocks.flatMap(inlinesOf)) {
    const image = inline.kind === 'image' ? images.get(inline.src) : undefined
    if (image && inline.kind === 'image') shown.set(inline.src, image)
  }
  return shown
}
