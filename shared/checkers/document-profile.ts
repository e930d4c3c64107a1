import type { DocumentProfile, ProfileStatements } from '../domain/document-profile.ts'
import type { Snapshot, SnapshotBlock } from '../domain/snapshot.ts'
import { characterProfileOf } from './characters/profile.ts'
import { asteriskUseOf } from './profile/asterisks.ts'
import { headingHabitsOf } from './profile/headings.ts'
import { placesIn, yearsIn } from './profile/mentions.ts'
import { sourceKindOf } from './profile/source-kind.ts'
import { withStatements } from './profile/statements.ts'

const smallestWidth = 10
const largestWidth = 120
/** Fewer lines than this tell nothing about a habit. */
const fewestLines = 8

const endsInMark = /[。！？…；：!?;:]["'”’」』）)】》〕*]*$/u
const endsInAnyMark = /[\p{P}\p{S}]$/u
const hasClauseMark = /[，。；、]/u
/** 、 alone may be that of a heading's number. */
const isClausal = /[，。；,;]/u

/** Width of a line as it was set: a half-width character takes half the place of a full-width one. */
export function lineWidth(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++)
    width += line.charCodeAt(i) < 0x2e80 && !isWideMark(line.charCodeAt(i)) ? 0.5 : 1
  return width
}

const isWideMark = (code: number) => code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d)

const isLine = (block: SnapshotBlock) => block.kind === 'paragraph' && block.role === 'body' && block.end > block.start

const linesOf = ({ text, blocks }: Snapshot): string[] =>
  blocks.filter(isLine).map(block => text.slice(block.start, block.end))

/** The share of paragraphs that end in a mark; null where there are too few to tell. */
function endMarkRateOf(lines: readonly string[]): number | null {
  const prose = lines.filter(line => line.length >= 30 && hasClauseMark.test(line))
  const ended = prose.filter(line => endsInMark.test(line.trimEnd())).length
  return prose.length < fewestLines ? null : ended / prose.length
}

/** A short text of which no line of prose is longer than the others is wrapped where so many of them are full. */
const [fewestFull, leastFullShare, ragged] = [4, 0.5, 2.5]
const narrowestProse = 18
/** Of full lines so many may happen to end a sentence, and so many must stop behind a character. Shares. */
const [mostEnded, leastBare] = [0.25, 0.4]

/** Whether lines of one width mostly stop in mid-sentence; verse has such lines too, but each ends in a mark, and lists have no clauses. */
const flowsOn = (full: readonly string[]) =>
  full.filter(line => !endsInAnyMark.test(line.trimEnd())).length >= full.length * 0.6 &&
  full.filter(line => hasClauseMark.test(line)).length >= full.length * 0.4

/** The width that most lines share to within a character; 0 where none is common. */
function commonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const near = (width: number) => [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0)
  let best = 0
  for (const width of counts.keys()) {
    if (width < smallestWidth || width > largestWidth) continue
    if (best === 0 || near(width) > near(best) || (near(width) === near(best) && width > best)) best = width
  }
  return best
}

/** The width that no line of prose exceeds and half of them reach, if they mostly stop in mid-sentence there. */
function boundOf(lines: readonly string[]): number | null {
  const prose = lines.filter(line => isClausal.test(line))
  const width = commonWidth(prose.map(line => Math.round(lineWidth(line.trim()))))
  if (width < narrowestProse || lines.some(line => lineWidth(line.trim()) > width + ragged + 1)) return null
  const full = prose.filter(line => Math.abs(lineWidth(line.trim()) - width) <= ragged)
  const ended = full.filter(line => endsInMark.test(line.trimEnd())).length
  const bare = full.filter(line => !endsInAnyMark.test(line.trimEnd())).length
  const isCut = ended <= full.length * mostEnded && bare >= full.length * leastBare
  return isCut && full.length >= fewestFull && full.length >= prose.length * leastFullShare ? width : null
}

/** The width that most lines share to within a character, if they do and mostly stop in mid-sentence there. */
function wrapWidthOf(lines: readonly string[]): number | null {
  if (lines.length < fewestLines) return boundOf(lines)
  const widths = lines.map(line => Math.round(lineWidth(line.trim())))
  const width = commonWidth(widths)
  const full = lines.filter((_, index) => Math.abs((widths[index] as number) - width) <= 1)
  return width > 0 && full.length >= lines.length * 0.5 && flowsOn(full) ? width : boundOf(lines)
}

/** Where most lines end, for a text that somebody says is cut: nine in ten are no longer. */
function likelyWidthOf(lines: readonly string[]): number | null {
  const widths = lines.map(line => Math.round(lineWidth(line.trim()))).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  return width >= smallestWidth && width <= largestWidth ? width : null
}

/** A profile as read off the text, each part when it is asked for. */
class TextProfile implements DocumentProfile {
  readonly stated = {}
  readonly #snapshot: Snapshot

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  get wrapWidth(): DocumentProfile['wrapWidth'] {
    return this.#once('wrapWidth', () => wrapWidthOf(linesOf(this.#snapshot)))
  }
  get endMarkRate(): DocumentProfile['endMarkRate'] {
    return this.#once('endMarkRate', () => endMarkRateOf(linesOf(this.#snapshot)))
  }
  get characters(): DocumentProfile['characters'] {
    return this.#once('characters', () => characterProfileOf(this.#snapshot))
  }
  get source(): DocumentProfile['source'] {
    return this.#once('source', () => sourceKindOf(this.#snapshot, this.wrapWidth !== null))
  }
  get asterisks(): DocumentProfile['asterisks'] {
    return this.#once('asterisks', () => asteriskUseOf(this.#snapshot))
  }
  get headings(): DocumentProfile['headings'] {
    return this.#once('headings', () => headingHabitsOf(this.#snapshot))
  }
  get years(): DocumentProfile['years'] {
    return this.#once('years', () => yearsIn(this.#snapshot.text))
  }
  get places(): DocumentProfile['places'] {
    return this.#once('places', () => placesIn(this.#snapshot.text))
  }

  /** The width at which lines are cut, for a text that somebody says is cut. */
  widthIfWrapped(): number | null {
    return this.wrapWidth ?? likelyWidthOf(linesOf(this.#snapshot))
  }

  readonly #known = new Map<keyof DocumentProfile, unknown>()
  #once<Key extends keyof DocumentProfile>(key: Key, read: () => DocumentProfile[Key]): DocumentProfile[Key] {
    if (!this.#known.has(key)) this.#known.set(key, read())
    return this.#known.get(key) as DocumentProfile[Key]
  }
}

/**
 * The one profile of a document: its habits as read off its text, with what persons have stated in their place. Made once
 * a state, before any checker; every rule looks here, so what is stated holds for all of them. Linear in the text.
 */
export function profileOf(snapshot: Snapshot, stated: ProfileStatements = {}): DocumentProfile {
  const read = new TextProfile(snapshot)
  return withStatements(read, stated, () => read.widthIfWrapped())
}
