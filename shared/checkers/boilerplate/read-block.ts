import { BlockMemory } from '../block-memory.ts'
import { endOf } from '../continuation.ts'
import { edgesIn } from './edges.ts'
import { type InlineFurniture, inlineFurnitureIn } from './inline.ts'
import { type Furniture, type FurnitureRule, furnitureOf } from './line.ts'
import { isLinkText } from './link-list.ts'
import { siteVoicesIn } from './site-voice.ts'
import { voicedInside, voiceWeight } from './voiced.ts'

/** What one block's text is taken for. */
export interface BlockFurniture {
  line: Furniture | null
  inline: readonly InlineFurniture[]
}

/** So sure a line of a block must be by itself: nothing around it confirms it. */
const sure = 0.75

/** No sentence goes on with one of these in the next line. */
const unmistakable: ReadonlySet<FurnitureRule | undefined> = new Set(['page_count', 'neighbours', 'related'] as const)

/** From here words have told what a line is. */
const told = 0.5

/** What a doubtful line gains beside one that is furniture. */
const besideFurniture = 0.28

interface Line {
  text: string
  /** Offset in the block. */
  at: number
  furniture: Furniture | null
}

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map(line => {
    const start = at
    at += line.length + 1
    return { text: line, at: start, furniture: furnitureOf(line) }
  })
}

/**
 * The lines that are furniture by themselves. A line that goes on from the one before is part of a sentence, unless it
 * is a page number or cannot be mistaken.
 */
const longestBrief = 16
/** No line of a sentence is so short. */
const isBrief = (text: string) => text.trim().length <= longestBrief && !/[，、：；“（(《]/u.test(text)

function plainLines(lines: readonly Line[]): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  let isFree = true
  for (const [index, { text, furniture }] of lines.entries()) {
    const isOwn = isFree || unmistakable.has(furniture?.rule)
    if (isOwn && furniture && furniture.weight >= sure) found.set(index, furniture)
    isFree = found.has(index) || endOf(text) === 'ended' || isBrief(text)
  }
  return found
}

const isLinkHead = (furniture: Furniture | null | undefined) => furniture?.rule === 'related'

/** Doubtful lines beside plain ones, and the links below 相关阅读, belong to the same foot or head of a page. */
function addNeighbours(lines: readonly Line[], found: Map<number, Furniture>): void {
  const order = [...lines.keys()]
  // Upwards first: the feet of pages end in their plainest line.
  for (const index of [...order.toReversed(), ...order]) {
    const furniture = lines[index]?.furniture
    if (found.has(index) || !furniture || furniture.weight + besideFurniture < sure) continue
    if (found.has(index - 1) || found.has(index + 1)) found.set(index, { rule: furniture.rule, weight: sure })
  }
  for (const [index, { text }] of lines.entries())
    if (!found.has(index) && isLinkHead(found.get(index - 1)) && isLinkText(text))
      found.set(index, { rule: 'related', weight: sure })
}

/** So many lines of a head or foot are furniture by themselves, and such a part of them. */
const [fewestPlain, plainShare] = [3, 0.5]

const byName = /^\s*[（(]|记者|記者|通讯员|通訊員|[摄攝]/u

/** The brief lines of a head or foot of which most lines are furniture: names of accounts, words on buttons. */
function addHemmed(lines: readonly Line[], found: Map<number, Furniture>): void {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  if (found.size < fewestPlain || found.size < filled.length * plainShare) return
  for (const [index, { text }] of lines.entries())
    if (text.trim() !== '' && !found.has(index) && text.trim().length <= longestBrief && !byName.test(text))
      found.set(index, { rule: 'navigation', weight: sure })
}

/** Whole lines of a block of several that are furniture: the head of a forum's post, the foot of a page. */
function linesIn(text: string): InlineFurniture[] {
  const lines = linesOf(text)
  const found = plainLines(lines)
  if (found.size > 0) addNeighbours(lines, found)
  addHemmed(lines, found)
  return [...found]
    .map(([index, { rule, weight }]) => {
      const { text: line, at } = lines[index] as Line
      const start = at + line.length - line.trimStart().length
      return { rule, start, end: at + line.trimEnd().length, confidence: weight, isLine: true as const }
    })
    .sort((a, b) => a.start - b.start)
}

/** Own findings go before those of the patterns. */
const merged = (own: readonly InlineFurniture[], others: readonly InlineFurniture[]): InlineFurniture[] =>
  [...own, ...others.filter(({ start, end }) => own.every(each => end <= each.start || start >= each.end))].sort(
    (a, b) => a.start - b.start,
  )

/** What sites say to their readers: in a paragraph of their own, or behind the author's last sentence. */
function withVoices(text: string, line: Furniture | null, inline: readonly InlineFurniture[]): BlockFurniture {
  const voices = siteVoicesIn(text)
  if (voices.length === 0) return { line, inline }
  const [voice] = voices as [InlineFurniture]
  if (voices.length === 1 && voice.end - voice.start === text.trim().length)
    return { line: { rule: voice.rule, weight: voice.confidence }, inline: [] }
  const whole = line && line.weight >= sure ? line : null
  return { line: whole, inline: merged(voices, inline) }
}

/** What a line is taken for: by its words, or else by how it sounds. */
function lineOf(text: string): Furniture | null {
  const known = furnitureOf(text)
  const weight = known && known.weight >= told ? 0 : voiceWeight(text)
  return weight > (known?.weight ?? 0) ? { rule: 'voice', weight } : known
}

function readLine(text: string): BlockFurniture {
  const edges = edgesIn(text)
  const patterns = merged(inlineFurnitureIn(text), voicedInside(text))
  if (edges.length > 0) return withVoices(text, null, merged(edges, patterns))
  return withVoices(text, lineOf(text), patterns)
}

function readBlock(text: string): BlockFurniture {
  const { line, inline } = readLine(text)
  if (!text.includes('\n')) return { line, inline }
  const lines = linesIn(text)
  // Where every line is told by itself, each can be kept or left out.
  if (line && lines.length < text.split('\n').filter(each => each.trim() !== '').length) return { line, inline }
  const others = inline.filter(({ start, end }) => lines.every(own => end <= own.start || start >= own.end))
  return { line: null, inline: [...lines, ...others].sort((a, b) => a.start - b.start) }
}

/** Furniture in the blocks of a document. */
export const blockFurniture = new BlockMemory<BlockFurniture>(readBlock)
