import type { Snapshot, SnapshotBlock } from '../domain/snapshot.ts'
import { type CharacterProfile, characterProfileOf } from './characters/profile.ts'

/** What holds for a document as a whole and must be known before any of its places is judged. */
export interface DocumentProfile {
  /** Width in characters at which every line was cut (OCR, e-mail, PDF text), or null where blocks are paragraphs. */
  wrapWidth: number | null
  /**
   * Share of prose blocks that end in an end mark, 0–1: where it is high, a block without one is cut. Null where there
   * are too few of them to tell.
   */
  endMarkRate: number | null
  /** Marks, quotes, spacing, script and mask signs. */
  characters: CharacterProfile
}

const smallestWidth = 10
const largestWidth = 120
/** Fewer lines than this tell nothing about a habit. */
const fewestLines = 8

const endsInMark = /[。！？…；：!?;:]["'”’」』）)】》〕*]*$/u
const endsInAnyMark = /[\p{P}\p{S}]$/u
const hasClauseMark = /[，。；、]/u

/** Width of a line as it was set: a half-width character takes half the place of a full-width one. */
export function lineWidth(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++)
    width += line.charCodeAt(i) < 0x2e80 && !isWideMark(line.charCodeAt(i)) ? 0.5 : 1
  return width
}

const isWideMark = (code: number) => code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d)

const isLine = (block: SnapshotBlock) => block.kind === 'paragraph' && block.role === 'body' && block.end > block.start

/** The width that most lines share to within a character, if they do and mostly stop in mid-sentence there. */
function wrapWidthOf(lines: readonly string[]): number | null {
  if (lines.length < fewestLines) return null
  const counts = new Map<number, number>()
  const widths = lines.map(line => Math.round(lineWidth(line.trim())))
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const near = (width: number) => [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0)
  let best = 0
  for (const width of counts.keys()) {
    if (width < smallestWidth || width > largestWidth) continue
    if (best === 0 || near(width) > near(best) || (near(width) === near(best) && width > best)) best = width
  }
  if (best === 0 || near(best) < lines.length * 0.5) return null
  const full = lines.filter((_, index) => Math.abs((widths[index] as number) - best) <= 1)
  const cut = full.filter(line => !endsInAnyMark.test(line.trimEnd())).length
  // Verse has lines of one length too, but each ends in a mark; lists have no clause marks inside.
  const flowing = full.filter(line => hasClauseMark.test(line)).length
  return cut >= full.length * 0.6 && flowing >= full.length * 0.4 ? best : null
}

/** Reads a document's habits. Linear in its text. */
export function profileOf(snapshot: Snapshot): DocumentProfile {
  const lines = snapshot.blocks.filter(isLine).map(block => snapshot.text.slice(block.start, block.end))
  const prose = lines.filter(line => line.length >= 30 && hasClauseMark.test(line))
  const ended = prose.filter(line => endsInMark.test(line.trimEnd())).length
  return {
    wrapWidth: wrapWidthOf(lines),
    endMarkRate: prose.length < fewestLines ? null : ended / prose.length,
    characters: characterProfileOf(snapshot),
  }
}
