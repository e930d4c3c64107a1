import type { MarkupElement } from '../markup/parse-markup.ts'
import type { CollectedBlock } from './block-collector.ts'
import { isFurniture } from './tags.ts'

const sentence = /[。；！？!?]|[，,].*[，,。.]/
/** A page with less than this in sentences is too short to tell text and furniture apart by it. */
const fewestUnits = 90
/** Text without the signs of a sentence counts from this length on. */
const longLine = 30
/** The text is the smallest element that holds at least this share of the sentences. */
const share = 0.75
/** A list of links is page furniture from this many on. */
const fewestLinks = 3

/**
 * Which blocks are page furniture: navigation, link lists, what stands outside the element that holds the sentences.
 * The heading above that element and the lines between them belong to the text. A page with hardly a sentence is all text.
 */
export function furnitureOf(blocks: readonly CollectedBlock[]): boolean[] {
  const weights = blocks.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const own = blocks.map(block => block.isHidden || (block.role !== 'note' && isInFurniture(block)))
  if (total < fewestUnits) return withoutLinkLists(blocks, own)
  const main = mainElement(blocks, weights, total)
  const isInside = blocks.map(block => isBelow(block.element, main))
  const first = isInside.indexOf(true)
  const start = headingBefore(blocks, own, first)
  const last = isInside.lastIndexOf(true)
  const outside = blocks.map((block, index) => {
    if (own[index]) return true
    if (isInside[index] || block.role === 'note') return false
    return index < start || index > last || isLinks(block)
  })
  return withoutLinkLists(blocks, outside)
}

function weightOf({ node, length, linkLength, isHidden }: CollectedBlock): number {
  const own = length - linkLength
  if (isHidden || node.type.name === 'rule' || linkLength > own) return 0
  return own >= longLine || sentence.test(node.textContent) ? own : 0
}

function isInFurniture({ element }: CollectedBlock): boolean {
  let isFurnished = false
  for (let at: MarkupElement | null = element; at; at = at.parent) {
    const isEdge = at.name === 'header' || at.name === 'footer'
    if (!isEdge && isFurniture(at)) return true
    // The header or footer of an article is the article's.
    if (at.name === 'article' || at.name === 'main') return false
    isFurnished ||= isEdge
  }
  return isFurnished
}

/** From the root down, always into the child with most sentences, as long as it has nearly all of them. */
function mainElement(blocks: readonly CollectedBlock[], weights: readonly number[], total: number): MarkupElement {
  const sums = new Map<MarkupElement, number>()
  const children = new Map<MarkupElement, Set<MarkupElement>>()
  let root: MarkupElement | null = null
  blocks.forEach(({ element }, index) => {
    for (let at = element; ; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + weights[index]!)
      if (!at.parent) {
        root = at
        break
      }
      const known = children.get(at.parent) ?? new Set()
      children.set(at.parent, known.add(at))
    }
  })
  let at = root!
  for (;;) {
    let best: MarkupElement | null = null
    for (const child of children.get(at) ?? []) if (!best || sums.get(child)! > sums.get(best)!) best = child
    const isContainer = best !== null && (children.get(best)?.size ?? 0) > 0
    if (!best || !isContainer || sums.get(best)! < total * share) return at
    at = best
  }
}

function isBelow(element: MarkupElement, above: MarkupElement): boolean {
  for (let at: MarkupElement | null = element; at; at = at.parent) if (at === above) return true
  return false
}

/** Where the text begins: at a heading shortly before the main element, or at the main element itself. */
function headingBefore(blocks: readonly CollectedBlock[], own: readonly boolean[], first: number): number {
  const inside = blocks[first]
  if (inside && inside.node.type.name === 'heading' && (inside.node.attrs.level as number) <= 2) return first
  for (let index = first - 1; index >= Math.max(0, first - 12); index--) {
    if (blocks[index]!.node.type.name === 'heading' && !own[index] && !isLinks(blocks[index]!)) return index
  }
  return first
}

const isLinks = ({ length, linkLength }: CollectedBlock): boolean => length > 0 && linkLength > length * 0.6

/** Runs of blocks that are nothing but links, at the end of the text or within. */
function withoutLinkLists(blocks: readonly CollectedBlock[], furniture: readonly boolean[]): boolean[] {
  const marked = [...furniture]
  let start = 0
  for (let index = 0; index <= blocks.length; index++) {
    if (index < blocks.length && isLinks(blocks[index]!) && blocks[index]!.role !== 'note') continue
    if (index - start >= fewestLinks) marked.fill(true, start, index)
    start = index + 1
  }
  return marked
}
