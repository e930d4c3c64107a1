import type { Finding, FindingType } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { calibrated } from './calibration.ts'
import { lessBy } from './reading/logistic.ts'
import { sureDensity } from './sure-density.ts'

/** What happens to texts by accident: where there is one such flaw there are others. Masks, furniture and headings are of their page. */
const accidents: ReadonlySet<FindingType> = new Set([
  'broken_paragraph',
  'duplicate',
  'garble',
  'mask_lost',
  'number_date',
  'ocr_char',
  'punct',
  'run_on',
  'space',
  'spam',
  'term',
])

/** A flaw of so much is sure. */
export const leastSure = 0.8
/** A shorter text shows nothing of its kind. UTF-16 units. */
const somePages = 1000
/** Sure flaws, and characters (10,000s), that a text is taken to have beside its own. */
const usual = { sure: 1, length: 0.2 }
/** Sure flaws in 10,000 characters from which on each is believed as it is. */
const enough = 4
/** How much is taken off for each e times fewer, and the most. Nats. */
const [share, most] = [2.7, 2.5]

/** How many flaws are sure in a text, and how long it is (UTF-16 units). */
export interface Flaws {
  sure: number
  length: number
}

/** What is told of a part of a text of which not even this is known is believed. */
const unknown: Flaws = { sure: 0, length: 0 }

const isSure = ({ type, confidence }: Finding): boolean => accidents.has(type) && confidence >= leastSure

/** The flaws that are sure among the findings of a whole text. */
export const flawsAmong = (findings: readonly Finding[], length: number): Flaws => ({
  sure: findings.filter(isSure).length,
  length,
})

const known = new WeakMap<Snapshot, Flaws>()

/** Keeps what the check of a whole text has shown, for checks of its parts. */
export function keepFlaws(snapshot: Snapshot, flaws: Flaws): void {
  known.set(snapshot, flaws)
}

/** What the last check of a whole text has shown; of a text that was not checked, that nothing is known. */
export const flawsKept = (snapshot: Snapshot): Flaws => known.get(snapshot) ?? unknown

/**
 * Findings in the light of how many flaws their text surely has beside each (an empirical Bayes estimate, as in `reading/confidence.ts`):
 * what is odd in a text in which nothing else is wrong is mostly meant. `saidOf` gives what the checker has said of a
 * finding, before calibration.
 */
export function inLightOfFlaws(
  findings: readonly Finding[],
  { sure, length }: Flaws,
  saidOf: (finding: Finding) => number,
): readonly Finding[] {
  if (length < somePages) return findings
  return findings.map(finding => {
    if (!accidents.has(finding.type)) return finding
    const others = Math.max(0, sure - Number(isSure(finding)))
    const density = sureDensity(others, length, usual)
    if (density >= enough) return finding
    const less = lessBy(Math.min(most, share * Math.log(enough / density)), saidOf(finding))
    return { ...finding, confidence: calibrated(finding.type, less) }
  })
}
