import type { AsteriskUse, FormUse } from '../../domain/document-profile.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import type { Candidate } from '../mask/candidate.ts'
import { withoutForms } from '../mask/forms.ts'
import { maskStylesOf, type ScannedBlock } from '../mask/profile.ts'
import { blockMasks } from '../mask/read-block.ts'
import { matchesOf } from '../matches.ts'
import { PairGate } from '../pair-gate.ts'
import { isStripped } from './stripped.ts'

/** How a document hides values. */
export interface MaskHabit {
  /** The placeholder it puts for a place or, failing that, for anything. */
  literal: string
  /** The most frequent placeholder of each kind it hides. */
  literals: ReadonlyMap<string, string>
  /** Words of two characters and more that stand on both sides of a placeholder, joined, by what stood there whole. */
  surroundings: ReadonlyMap<string, string>
  /** Names in quotation marks that hold a placeholder, by what they are without it. */
  names: ReadonlyMap<string, string>
  /** Whether it hides so much that a unit without its figure is a lost placeholder. */
  hidesMuch: boolean
  /** Whether it leaves white space where values were. */
  leavesBlanks: boolean
  /** Whether values are taken out of it throughout, with nothing in their place. */
  isStripped: boolean
  /** The first two characters of surroundings. */
  heads: PairGate
}

/** Whether what a placeholder is made of shows where it is gone: signs, also behind 某 (贺某×). */
const isPlain = ({ style, literal }: Candidate) =>
  plainStyles.has(style) || (style === 'mou' && /[^某甲乙丙丁戊]$/u.test(literal))

/** Placeholders of white space or a single letter leave nothing that could be lost. */
const plainStyles = new Set(['star', 'cross', 'square', 'line', 'circle', 'sign'])
const joined = /[\p{Script=Han}]{2}$/u
/** Two characters have no more UTF-16 units. */
const joinedUnits = 4
/** A unit and at least two characters more, so that what is left can be told from grammar. */
const unitAfter = /^(?:[省市县区州盟旗镇乡村][\p{Script=Han}]{3}|[届次件名个项期辑篇条家户人万亿][\p{Script=Han}]{2})/u

/** A name in quotation marks. */
export const quotedName = /“[^“”]{2,24}”/gu

function addNames(text: string, literals: ReadonlySet<string>, names: Map<string, string>): void {
  for (const [name] of matchesOf(text, quotedName)) {
    for (const literal of literals) {
      const without = name.replaceAll(literal, '')
      if (without !== name && without.length >= 4) names.set(without, name)
    }
  }
}

/** What the document's placeholders look like and stand between, or null when it has none. Linear. */
function maskHabitOf(list: readonly ListedBlock[], form: FormUse, asterisks?: AsteriskUse): MaskHabit | null {
  const scans = withoutForms(
    list.map(({ text }) => blockMasks.of(list, text)),
    form,
  )
  const blocks = list.map(({ text }, index) => ({ text, scan: scans[index] as ScannedBlock }))
  const usual = maskStylesOf(scans, asterisks)
  // A single placeholder that tells is enough where no style has more.
  const styles = usual.size > 0 ? usual : maskStylesOf(scans, asterisks, 1)
  const literals = new Map<string, number>()
  const byKind = new Map<string, Map<string, number>>()
  const surroundings = new Map<string, string>()
  const names = new Map<string, string>()
  let count = 0
  for (const { text, scan } of blocks) {
    const masks = scan.candidates.filter(({ candidate }) => styles.has(candidate.style) && isPlain(candidate))
    count += masks.filter(({ candidate }) => !scan.bold.has(candidate)).length
    if (masks.length > 0) addNames(text, new Set(masks.map(({ candidate }) => candidate.literal)), names)
    for (const { candidate, guess } of scan.candidates) {
      if (!styles.has(candidate.style) || !isPlain(candidate) || scan.bold.has(candidate)) continue
      const weight = guess.kind === 'place' ? 10 : 1
      literals.set(candidate.literal, (literals.get(candidate.literal) ?? 0) + weight)
      const ofKind = byKind.get(guess.kind) ?? new Map<string, number>()
      byKind.set(guess.kind, ofKind.set(candidate.literal, (ofKind.get(candidate.literal) ?? 0) + 1))
      const before = joined.exec(text.slice(Math.max(0, candidate.start - joinedUnits), candidate.start))?.[0]
      const after = unitAfter.exec(text.slice(candidate.end))?.[0]
      if (before && after) surroundings.set(before + after, before + candidate.literal + after)
    }
  }
  const stripped = isStripped(list)
  const literal = mostFrequent(literals) ?? (stripped ? usualLiteral : undefined)
  if (literal === undefined) return null
  const heads = new PairGate()
  for (const words of surroundings.keys()) heads.add(words.charCodeAt(0), words.charCodeAt(1))
  const ofKinds = new Map([...byKind].map(([kind, counts]) => [kind, mostFrequent(counts) ?? literal]))
  return {
    literal,
    literals: ofKinds,
    surroundings,
    names,
    hidesMuch: stripped || count >= much,
    leavesBlanks: styles.has('blank'),
    isStripped: stripped,
    heads,
  }
}

const habits = new WeakMap<CheckedDocument, MaskHabit | null>()

/** How a document hides values; computed once a state of the document. */
export function documentMaskHabit(document: CheckedDocument): MaskHabit | null {
  let habit = habits.get(document)
  if (habit === undefined) {
    habit = maskHabitOf(
      blockListOf(document),
      document.profile.characters.exercise.form,
      document.profile.stated.asterisks,
    )
    habits.set(document, habit)
  }
  return habit
}

/** Offered where a document has none of its own. */
const usualLiteral = '**'
/** So many placeholders hide much. */
const much = 5

const mostFrequent = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
