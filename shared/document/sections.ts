import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Transform } from 'prosemirror-transform'
import { schema } from './schema.ts'

const sectionSize = 16
const smallest = 8
const largest = 32

/** A document of these top-level blocks (at least one), wrapped in layout sections of about 16. */
export function documentOf(blocks: readonly Node[]): Node {
  const { doc, section } = schema.nodes
  const sections: Node[] = []
  for (let at = 0; at < blocks.length; at += sectionSize) {
    const rest = blocks.length - at
    // A last section that would fall below the smallest size joins the one before it.
    const take = rest < sectionSize + smallest ? rest : sectionSize
    sections.push(section.create(null, blocks.slice(at, at + take)))
    if (take === rest) break
  }
  return doc.create(null, sections)
}

/** Top-level blocks in reading order; sections are layout and do not show. */
export function blocksOf(doc: Node): Node[] {
  const blocks: Node[] = []
  doc.forEach(section => {
    section.forEach(block => {
      blocks.push(block)
    })
  })
  return blocks
}

/**
 * Visits every text block in reading order: blocks with inline content, table cells included, and rules. `pos` is the
 * docPos before the block.
 */
export function forEachTextBlock(doc: Node, visit: (node: Node, pos: number) => void): void {
  visitBelow(doc, 0, visit)
}

function visitBelow(parent: Node, start: number, visit: (node: Node, pos: number) => void): void {
  let pos = start
  for (let index = 0; index < parent.childCount; index++) {
    const child = parent.child(index)
    if (isTextBlock(child)) visit(child, pos)
    else visitBelow(child, pos + 1, visit)
    pos += child.nodeSize
  }
}

/** Whether a node is a text block: it has inline content, or it is a rule. */
export function isTextBlock(node: Node): boolean {
  return node.inlineContent || node.type.name === 'rule'
}

/** Number of blocks of each section. */
export function sectionSizes(doc: Node): number[] {
  const sizes: number[] = []
  doc.forEach(section => {
    sizes.push(section.childCount)
  })
  return sizes
}

/** Whether every section has the number of blocks that `splitSections` would leave it. Cheap: asked at every key. */
export function areSectionsEven(doc: Node): boolean {
  return doc.content.content.every(
    ({ childCount }) => childCount <= largest && (childCount >= smallest || doc.childCount === 1),
  )
}

/**
 * Brings every section to 8–32 blocks (a document of fewer blocks has one section). Steps only put in or take out
 * section borders, so every position, record and source run maps through them.
 */
export function splitSections(tr: Transform): void {
  joinSmall(tr)
  splitLarge(tr)
}

function joinSmall(tr: Transform): void {
  let pos = 0
  let index = 0
  while (index < tr.doc.childCount - 1) {
    const section = tr.doc.child(index)
    const end = pos + section.nodeSize
    const isLastButOne = index === tr.doc.childCount - 2
    // A small last section joins the one before it, every other one the next.
    if (section.childCount < smallest || (isLastButOne && tr.doc.child(index + 1).childCount < smallest)) {
      tr.step(new ReplaceStep(end - 1, end + 1, Slice.empty, true))
      // What has been joined may be small still, and the one before it is then its only neighbour.
      if (index > 0 && index === tr.doc.childCount - 1 && tr.doc.child(index).childCount < smallest) {
        tr.step(new ReplaceStep(pos - 1, pos + 1, Slice.empty, true))
      }
      continue
    }
    pos = end
    index++
  }
}

function splitLarge(tr: Transform): void {
  let pos = 0
  for (let index = 0; index < tr.doc.childCount; index++) {
    const section = tr.doc.child(index)
    if (section.childCount > largest) {
      let at = pos + 1
      for (let block = 0; block < sectionSize; block++) at += section.child(block).nodeSize
      const border = Fragment.from([section.type.create(), section.type.create()])
      tr.step(new ReplaceStep(at, at, new Slice(border, 1, 1), true))
    }
    pos += tr.doc.child(index).nodeSize
  }
}
