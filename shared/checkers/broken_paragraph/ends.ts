import type { DocumentProfile } from '../../domain/document-profile.ts'
import type { ListedBlock } from '../block-list.ts'
import { endOf, wantOfEnd } from '../continuation.ts'
import { lineWidth } from '../document-profile.ts'

/** A block that stops where no paragraph stops. */
export interface BrokenEnd {
  index: number
  /** How plainly it is cut: below 1.5 = hardly, 4 and more = surely. */
  strength: number
  /** It stops because every line of the document is cut at one width. */
  wrapped: boolean
}

const sentenceInside = /[。！？；](?!\s*$)/u
/** Lines like these are set so, and end without a mark. */
const endsInFigures = /[\w.%/\]-]$/u
const closesBracket = /[)）\]】〕]["”’]*$/u
const shortLine = 30
/** Below this a block is not looked at any further. */
const weakest = 0.3
/** Characters by which a wrapped line may fall short of the full width (a mark that may not begin a line). */
const raggedEdge = 2

const isShort = (entry: ListedBlock | undefined) => entry !== undefined && entry.text.trim().length < shortLine

/** Whether a line is one of three or more short lines in a row. */
function isAmongShortLines(list: readonly ListedBlock[], index: number): boolean {
  if (!isShort(list[index])) return false
  const [before, after] = [isShort(list[index - 1]), isShort(list[index + 1])]
  return (before && after) || (before && isShort(list[index - 2])) || (after && isShort(list[index + 2]))
}

function strengthOf(list: readonly ListedBlock[], index: number, profile: DocumentProfile): number {
  const { text, shape } = list[index] as ListedBlock
  const trimmed = text.trim()
  const end = endOf(trimmed)
  if (end === 'ended' || (shape !== 'prose' && shape !== 'item')) return 0
  const sentences = sentenceInside.test(trimmed)
  let strength = (end === 'open' ? 1 : -0.2) + wantOfEnd(trimmed)
  if (sentences) strength += 1.2
  if (trimmed.length >= 40) strength += 0.8
  if (trimmed.length >= 80) strength += 0.6
  if (!sentences && trimmed.length < 40) strength -= trimmed.length < 32 ? 1.5 : 0.8
  if (endsInFigures.test(trimmed)) strength -= 1
  if (closesBracket.test(trimmed)) strength -= 1.5
  const rate = profile.endMarkRate ?? 0.6
  if (rate >= 0.8) strength += 0.4
  else if (rate < 0.4) strength -= 1
  // Verse, slogans, lists of names: short lines among short lines.
  if (isAmongShortLines(list, index)) strength -= 2.5
  return strength
}

function isWrapped(list: readonly ListedBlock[], index: number, width: number): boolean {
  const { text, block, shape } = list[index] as ListedBlock
  const next = list[index + 1]
  if (block.kind !== 'paragraph' || shape === 'heading' || !next || next.block.kind !== 'paragraph') return false
  if (next.block.blankLinesBefore > 0 || /^(?:\u3000| {2,}|\t)/u.test(next.text)) return false
  if (lineWidth(text.trim()) < width - raggedEdge || next.shape === 'heading' || next.shape === 'byline') return false
  return endOf(text) !== 'ended'
}

/** Every block that breaks off, in order. */
export function findBrokenEnds(list: readonly ListedBlock[], profile: DocumentProfile): BrokenEnd[] {
  const ends: BrokenEnd[] = []
  for (let index = 0; index < list.length; index++) {
    if (profile.wrapWidth !== null && isWrapped(list, index, profile.wrapWidth)) {
      ends.push({ index, strength: 4, wrapped: true })
      continue
    }
    const strength = strengthOf(list, index, profile)
    // In a wrapped text a short line is the end of a paragraph, marked or not.
    const needed = profile.wrapWidth === null ? weakest : weakest + 3
    if (strength >= needed) ends.push({ index, strength, wrapped: false })
  }
  return ends
}
