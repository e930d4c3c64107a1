import { BlockMemory } from '../block-memory.ts'
import { endOf } from '../continuation.ts'
import { type InlineFurniture, inlineFurnitureIn } from './inline.ts'
import { type Furniture, furnitureOf } from './line.ts'

/** What one block's text is taken for. */
export interface BlockFurniture {
  line: Furniture | null
  inline: readonly InlineFurniture[]
}

/** So sure a line of a block must be by itself: nothing around it confirms it. */
const sure = 0.75

/** A page number has one of these. */
const pageSign = /[页頁]|\d\s?[/／]\s?\d|page/iu

/**
 * Whole lines of a block of several that are furniture: the head of a forum's post over what was posted. A line that
 * goes on from the one before is part of a sentence, unless it is a page number.
 */
function linesIn(text: string): InlineFurniture[] {
  const found: InlineFurniture[] = []
  let isFree = true
  let at = 0
  for (const line of text.split('\n')) {
    const furniture: Furniture | null = isFree || pageSign.test(line) ? furnitureOf(line) : null
    const isOwn: boolean = isFree || furniture?.rule === 'page_count'
    const own: Furniture | null = isOwn && furniture && furniture.weight >= sure ? furniture : null
    if (own) {
      const start = at + line.length - line.trimStart().length
      found.push({ rule: own.rule, start, end: at + line.trimEnd().length, confidence: own.weight, isLine: true })
    }
    isFree = own !== null || endOf(line) === 'ended'
    at += line.length + 1
  }
  return found
}

function readBlock(text: string): BlockFurniture {
  const [line, inline] = [furnitureOf(text), inlineFurnitureIn(text)]
  if (line || !text.includes('\n')) return { line, inline }
  const lines = linesIn(text)
  const others = inline.filter(({ start, end }) => lines.every(own => end <= own.start || start >= own.end))
  return { line, inline: [...lines, ...others].sort((a, b) => a.start - b.start) }
}

/** Furniture in the blocks of a document. */
export const blockFurniture = new BlockMemory<BlockFurniture>(readBlock)
