import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { type HeadingNumber, headingNumberOf, rankOf } from '../heading-number.ts'
import { misnumberedHeads } from '../misnumbered-heads.ts'
import { hanOf } from './numerals.ts'

/** Numbers that are written in another style than their series is. */
interface OddStyles {
  /** Heads of sections numbered as parts, with the number that each should have; `heading_level` tells of them. */
  heads: ReadonlyMap<TraitedBlock, HeadingNumber>
  /** Parts numbered as heads are. */
  strays: ReadonlyMap<TraitedBlock, Stray>
}

interface Stray {
  hit: Hit
  right: HeadingNumber
}

/** Of a part of a document, where what stands around is not seen. */
export const noOddStyles: OddStyles = { heads: new Map(), strays: new Map() }

/** A number as a style writes it; null where it is another than these. */
function writtenIn({ style }: HeadingNumber, value: number, quote: string): string | null {
  const isHalf = quote.startsWith('(')
  const [opening, closing] = isHalf ? ['(', ')'] : ['（', '）']
  if (style === 'han_paren') return opening + hanOf(value) + closing
  if (style === 'arabic_paren') return opening + value + closing
  if (style === 'han') return `${hanOf(value)}、`
  return style === 'arabic' ? quote.replace(/^\d+/u, String(value)) : null
}

interface Numbered {
  entry: TraitedBlock
  number: HeadingNumber
  at: number
}

/** `（二）… （三）… 四、… （五）…` under 一、: the one number of a series in the style of the heads above it. */
function strayAt(own: Numbered, before: Numbered, next: Numbered, lastOuter: number | undefined): Stray | null {
  const { value, style, length } = own.number
  const isBetween =
    before.number.style === next.number.style &&
    before.number.stem === next.number.stem &&
    before.number.value === value - 1 &&
    next.number.value === value + 1 &&
    rankOf(style) < rankOf(next.number.style)
  if (!isBetween || lastOuter === value - 1) return null
  const quote = before.entry.text.slice(before.at, before.at + before.number.length)
  const reading = writtenIn(before.number, value, quote)
  const fixes = reading ? [{ text: reading }] : []
  const hit: Hit = {
    rule: 'number_style',
    start: own.at,
    end: own.at + length,
    confidence: 0.78,
    fixes,
    params: { witness: quote },
  }
  return { hit, right: { ...before.number, value, length } }
}

/** The numbers of a document that are written in another style than the rest of their series. */
export function oddStyles(blocks: readonly TraitedBlock[]): OddStyles {
  const heads = new Map(
    misnumberedHeads(blocks).map(({ index, right }) => [blocks[index] as TraitedBlock, right] as const),
  )
  const numbers = blocks.flatMap((entry): Numbered[] => {
    if (entry.block.kind === 'cell' || entry.block.list) return []
    const at = Math.max(0, entry.text.search(/\S/u))
    const number = headingNumberOf(entry.text.slice(at, at + 24))
    return number ? [{ entry, number, at }] : []
  })
  const strays = new Map<TraitedBlock, Stray>()
  const last = new Map<string, number>()
  for (const [at, own] of numbers.entries()) {
    const [before, next] = [numbers[at - 1], numbers[at + 1]]
    const stray = before && next ? strayAt(own, before, next, last.get(own.number.style)) : null
    if (stray) strays.set(own.entry, stray)
    else last.set(own.number.style, own.number.value)
  }
  return { heads, strays }
}
