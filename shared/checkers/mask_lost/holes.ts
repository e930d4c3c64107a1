import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { lostFigureHits } from '../number_date/figures.ts'
import { scrapedFigureRules } from '../number_date/scraped-figures.ts'
import type { WordList } from '../resources.ts'
import { HeadGate } from '../rule-gate.ts'
import { type BarePersons, personHoles } from './bare-persons.ts'
import { type BareSubjects, subjectHoles } from './bare-subjects.ts'
import { findBareClassifiers } from './classifiers.ts'
import { type ClippedNames, clippedHoles } from './clipped-names.ts'
import { type HoleKind, type HoleRule, placesOf } from './hole-rule.ts'
import { ledHoles } from './led-counts.ts'
import { type MaskHabit, quotedName } from './mask-habit.ts'
import { firmHoles, type MaskedFirms } from './masked-firms.ts'
import { type MaskedNames, nameHoles } from './masked-names.ts'
import { plainHoles } from './plain-holes.ts'
import { holeRulesFor } from './rules.ts'
import { strippedRulesFor } from './stripped-slots.ts'
import { surnameHoles } from './surnames.ts'

/** A place where a placeholder stood. Offsets in the block; `at` is where it goes. */
export interface Hole {
  start: number
  end: number
  at: number
  kind: HoleKind
  confidence: number
  /** The same words with their placeholder, where the document has them; else empty. */
  witness: string
  /** The placeholder that goes there, where it is known to be another than the usual one. */
  literal?: string
}

/** A clause's mark before the hole is no part of what is said of it. */
const clauseMark = /^[，。；：、！？（“「]/u
/** Where a single character told of the hole, so many are shown with it. */
const wordsAtHole = /\p{Script=Han}{0,4}$/u

const wordsBefore = (text: string, at: number): number =>
  wordsAtHole.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0

const scrapedGate = new HeadGate(scrapedFigureRules)
/** What hides a value says more of its hole than what only counts. */
const scraped = 0.6
const scrapedHoles = (text: string) =>
  scrapedGate
    .rulesIn(text)
    .flatMap(find => find(text))
    .filter(({ rule: known }) => known !== 'unit_lost')
    .map(hole => ({ ...hole, confidence: scraped }))
/** A unit of money, shares or bulk right behind a word. */
const bareFigure = /[\u3400-\u9fff](?:[多余]?[万亿][元吨美亩立斤公平人千户辆套头只件]|%|元|个百分点|每秒)|〕号/u

function holesByRule(text: string, rules: readonly HoleRule[]): Hole[] {
  const found: Hole[] = []
  for (const rule of rules) {
    for (const { at, told: before, rest } of placesOf(rule, text)) {
      const told = before.replace(clauseMark, '').length
      const start = at - (told === 1 ? Math.max(1, wordsBefore(text, at)) : told)
      const { kind, confidence } = rule
      if (rest !== '' || told > 0) found.push({ start, end: at + rest.length, at, kind, confidence, witness: '' })
    }
  }
  return found
}

const placeUnit = /[省市县縣区區州盟旗镇鎮乡鄉村]/u

/** Words of the text that stand elsewhere with a placeholder between them. */
function holesByWitness(text: string, habit: MaskHabit): Hole[] {
  const found: Hole[] = []
  for (let start = 0; start + 5 <= text.length; start++) {
    if (!habit.heads.has(text.charCodeAt(start), text.charCodeAt(start + 1))) continue
    for (const length of [5, 6]) {
      const witness = habit.surroundings.get(text.slice(start, start + length))
      if (witness === undefined) continue
      const at = start + 2
      const isPlace = placeUnit.test(text[at] as string)
      // 中共市委 stands beside 中共**市委 in many reports; a count never goes without its number.
      const [kind, confidence] = isPlace ? (['place', 0.4] as const) : (['count', 0.62] as const)
      found.push({ start, end: start + length, at, kind, confidence, witness })
    }
  }
  return found
}

/** UTF-16 units with the marks. */
const longName = 6
/** A name in quotation marks that stands elsewhere with a placeholder inside. */
function holesInNames(text: string, { names }: MaskHabit): Hole[] {
  if (names.size === 0 || !text.includes('“')) return []
  return matchesOf(text, quotedName).flatMap(({ index, 0: name }): Hole[] => {
    const witness = names.get(name)
    if (witness === undefined) return []
    let at = 0
    while (name[at] === witness[at]) at++
    const [start, end] = [index, index + name.length]
    // A short name may be a word of its own: “工程”.
    const confidence = name.length >= longName ? 0.72 : 0.62
    return [{ start, end, at: index + at, kind: 'place', confidence, witness }]
  })
}

/** Adds the values missing that show by themselves; where values are taken out throughout, also those that show beside others. */
function addPlainHoles(found: Hole[], text: string, { isStripped }: MaskHabit): void {
  for (const { isSure, ...place } of plainHoles(text)) {
    if (!isSure && !isStripped) continue
    const confidence = isSure ? 0.8 : 0.62
    const known = found.find(other => overlaps(place, other))
    if (known) {
      known.confidence = Math.max(known.confidence, confidence)
      continue
    }
    const shown = place.at - wordsBefore(text, place.at)
    const start = found.reduce((from, { end }) => (end <= place.at ? Math.max(from, end) : from), shown)
    found.push({ ...place, start, confidence, witness: '' })
  }
}

type Stretch = Pick<Hole, 'start' | 'end'>
const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end

const figureBefore = /[\d*＊×Xx][万亿千百]?人?.$/u
const wideBlank = /[ \u00a0\u3000]{2}$/u

/** What the document and the language say of holes. */
export interface HoleEvidence {
  habit: MaskHabit
  words: WordList | null
  /** The surnames that the document writes with a placeholder, as they stand alone; null where there are none. */
  people: RegExp | null
  /** Bodies and places that the document hides. */
  masked: MaskedNames
  /** Firms that it names by a placeholder. */
  firms: MaskedFirms
  /** Names that it hides by two signs, and units that it names by a placeholder. */
  clipped: ClippedNames
  subjects: BareSubjects
  /** The surnames that it hides the given names of, where they stand alone. */
  persons: BarePersons | null
}

/** The places of a block where a name has lost what hides it. */
export const nameHolesOf = (text: string, { persons, clipped }: Pick<HoleEvidence, 'persons' | 'clipped'>): Hole[] =>
  [...personHoles(text, persons), ...clippedHoles(text, clipped)].sort((a, b) => a.start - b.start)

/** The places of a masked document's block where a placeholder is lost itself, in order. */
export function findHoles(
  text: string,
  { habit, words, people, masked, firms, clipped, subjects, persons }: HoleEvidence,
): Hole[] {
  const classifiers = findBareClassifiers(foldLine(text), words, habit.isStripped).map(hole => ({
    ...hole,
    kind: 'count' as const,
    witness: '',
  }))
  const lost = habit.hidesMuch ? [...(bareFigure.test(text) ? lostFigureHits(text) : []), ...scrapedHoles(text)] : []
  const figures = lost.map(({ start, end, confidence }): Hole => {
    return {
      start: Math.max(0, start - wordsBefore(text, start)),
      end,
      at: start,
      kind: 'count',
      confidence,
      witness: '',
    }
  })
  const candidates = [
    ...holesByRule(text, holeRulesFor(text)),
    ...(habit.isStripped ? holesByRule(text, strippedRulesFor(text)) : []),
    ...classifiers,
    ...figures,
    ...surnameHoles(text, people),
    ...personHoles(text, persons),
    ...(habit.hidesMuch ? ledHoles(text) : []),
    ...holesInNames(text, habit),
    ...nameHoles(text, masked),
    ...firmHoles(text, firms),
    ...clippedHoles(text, clipped),
    ...subjectHoles(text, subjects),
  ].sort((a, b) => b.confidence - a.confidence)
  const found: Hole[] = []
  for (const hole of candidates) {
    // Such a blank is a placeholder.
    if (habit.leavesBlanks && wideBlank.test(text.slice(Math.max(0, hole.at - 2), hole.at))) continue
    // A unit printed twice has its figure: 15厘厘米.
    if (text[hole.at - 1] === text[hole.at] && figureBefore.test(text.slice(Math.max(0, hole.at - 5), hole.at)))
      continue
    if (!found.some(other => overlaps(hole, other))) found.push(hole)
  }
  addPlainHoles(found, text, habit)
  for (const hole of holesByWitness(text, habit)) {
    const known = found.find(other => overlaps(hole, other))
    if (known) known.witness = hole.witness
    else found.push(hole)
  }
  return found.sort((a, b) => a.start - b.start)
}
