import type { DocumentProfile, ProfileStatements } from '../domain/document-profile.ts'
import type { Snapshot, SnapshotBlock } from '../domain/snapshot.ts'
import { characterProfileOf } from './characters/profile.ts'
import { asteriskUseOf } from './profile/asterisks.ts'
import { headingHabitsOf } from './profile/headings.ts'
import { likelyCutOf, lineCutOf } from './profile/line-cut.ts'
import { placesIn, yearsIn } from './profile/mentions.ts'
import { sourceKindOf } from './profile/source-kind.ts'
import { withStatements } from './profile/statements.ts'

/** Fewer lines than this tell nothing about a habit. */
const fewestLines = 8

const endsInMark = /[。！？…；：!?;:]["'”’」』）)】》〕*]*$/u
const hasClauseMark = /[，。；、]/u

const isLine = (block: SnapshotBlock) => block.kind === 'paragraph' && block.role === 'body' && block.end > block.start

const linesOf = ({ text, blocks }: Snapshot): string[] =>
  blocks.filter(isLine).map(block => text.slice(block.start, block.end))

/** The share of paragraphs that end in a mark; null where there are too few to tell. */
function endMarkRateOf(lines: readonly string[]): number | null {
  const prose = lines.filter(line => line.length >= 30 && hasClauseMark.test(line))
  const ended = prose.filter(line => endsInMark.test(line.trimEnd())).length
  return prose.length < fewestLines ? null : ended / prose.length
}

/** A profile as read off the text, each part when it is asked for. */
class TextProfile implements DocumentProfile {
  readonly stated = {}
  readonly #snapshot: Snapshot

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  get lineCut(): DocumentProfile['lineCut'] {
    return this.#once('lineCut', () => lineCutOf(linesOf(this.#snapshot)))
  }
  get endMarkRate(): DocumentProfile['endMarkRate'] {
    return this.#once('endMarkRate', () => endMarkRateOf(linesOf(this.#snapshot)))
  }
  get characters(): DocumentProfile['characters'] {
    return this.#once('characters', () => characterProfileOf(this.#snapshot))
  }
  get source(): DocumentProfile['source'] {
    return this.#once('source', () => sourceKindOf(this.#snapshot, this.lineCut !== null))
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

  /** Where lines are cut, for a text that somebody says is cut. */
  cutIfWrapped(): DocumentProfile['lineCut'] {
    return this.lineCut ?? likelyCutOf(linesOf(this.#snapshot))
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
  return withStatements(read, stated, () => read.cutIfWrapped())
}
