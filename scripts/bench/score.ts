import type { FindingType } from '#shared/domain/finding.ts'
import type { PlantedFlaw } from '../samples/marked-text.ts'

/** A known flaw. Gold made by hand says more than planted flaws do. */
export type GoldFlaw = Omit<PlantedFlaw, 'type'> & {
  /** A finding type, or `other` for what no checker looks for. */
  type: string
  /** Neither to be found nor wrong when found. */
  neutral?: boolean
  /** One entry for many sites of one habit: then `lines` holds the lines where they stand. */
  systematic?: boolean
  lines?: [start: number, end: number][]
}

/** What the scorer looks at in a finding. Offsets are source offsets. */
export interface ScoredFinding {
  type: FindingType
  start: number
  end: number
  quote: string
  confidence: number
  fixes: readonly { text: string }[]
}

/** A text with its gold and what was found in it. */
export interface ScoredDocument {
  name: string
  text: string
  gold: readonly GoldFlaw[]
  findings: readonly ScoredFinding[]
}

/** Counts of one type: flaws, those found, those with a known right reading, those it was offered for; findings, right ones. */
export interface Tally {
  gold: number
  found: number
  fixable: number
  fixed: number
  findings: number
  right: number
}

/** What a scoring tells; `judged` holds every finding with whether it is right. */
export interface Score {
  rows: Map<string, Tally>
  misses: { document: string; flaw: GoldFlaw }[]
  judged: { document: string; finding: ScoredFinding; right: boolean }[]
}

/** Types that nobody should be punished for mixing up, by the flaw's type. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  mask_lost: ['mask'],
  term: ['ocr_char'],
  ocr_char: ['term'],
  spam: ['boilerplate'],
  boilerplate: ['spam', 'run_on'],
  number_date: ['punct', 'ocr_char'],
  run_on: ['boilerplate', 'duplicate'],
  space: ['punct'],
}
/** Types whose fix is compared with the right reading, and how many proposals count. */
const repairable = new Set(['ocr_char', 'term', 'punct', 'number_date', 'space'])
const proposalsRead = 5

interface Stretch {
  start: number
  end: number
}

/** Whether the stretches meet, an empty one counting as one character, when one may lie `slack` characters off. */
const touches = (a: Stretch, b: Stretch, slack = 0): boolean =>
  a.start <= b.end + slack && a.end >= b.start - slack && (a.end > b.start - slack || a.start < b.end + slack)

const overlaps = (a: Stretch, b: Stretch): boolean =>
  Math.max(a.start, b.start) < Math.min(a.end, Math.max(b.end, b.start + 1)) ||
  (a.start === a.end && a.start >= b.start && a.start <= b.end)

/** Whether a finding is an answer to a flaw: its type fits and it stands there, or at a duplicate's other copy. */
export function answers(finding: ScoredFinding, flaw: GoldFlaw): boolean {
  const { type, alt_types = [], systematic, lines, dup_of } = flaw
  const fits = finding.type === type || alt_types.includes(finding.type) || neighbours[type]?.includes(finding.type)
  if (!fits) return false
  if (type === 'broken_paragraph') return touches(finding, flaw, 2)
  if (systematic && lines) return lines.some(([start, end]) => touches(finding, { start, end }))
  if (overlaps(finding, flaw) || (flaw.start === flaw.end && touches(finding, flaw, 1))) return true
  return type === 'duplicate' && dup_of !== undefined && overlaps(finding, { start: dup_of[0], end: dup_of[1] })
}

/** Whether a proposal makes of the stretch that both cover what the gold makes of it, white space aside. */
function repairs(text: string, finding: ScoredFinding, flaw: GoldFlaw): boolean {
  const from = Math.min(finding.start, flaw.start)
  const to = Math.max(finding.end, flaw.end)
  const after = ({ start, end }: Stretch, by: string) =>
    (text.slice(from, start) + by + text.slice(end, to)).replace(/\s/gu, '')
  const wanted = after(flaw, flaw.correction ?? '')
  return finding.fixes.slice(0, proposalsRead).some(fix => after(finding, fix.text) === wanted)
}

const isRepairable = ({ type, correction, systematic }: GoldFlaw): boolean =>
  typeof correction === 'string' && !systematic && repairable.has(type)

/** Scores what was found in documents; findings below the confidence do not count. */
export function score(documents: readonly ScoredDocument[], minConfidence = 0.5): Score {
  const rows: Score['rows'] = new Map()
  const misses: Score['misses'] = []
  const judged: Score['judged'] = []
  for (const { name, text, gold, findings } of documents) {
    const counted = findings.filter(({ confidence }) => confidence >= minConfidence)
    for (const flaw of gold) {
      if (flaw.neutral || flaw.certainty === 'judgement') continue
      const hits = counted.filter(finding => answers(finding, flaw))
      const tally = tallyOf(rows, flaw.type)
      tally.gold += 1
      if (hits.length > 0) tally.found += 1
      else misses.push({ document: name, flaw })
      if (!isRepairable(flaw)) continue
      tally.fixable += 1
      if (hits.some(finding => repairs(text, finding, flaw))) tally.fixed += 1
    }
    for (const finding of counted) {
      const right = gold.some(flaw => answers(finding, flaw))
      const tally = tallyOf(rows, finding.type)
      tally.findings += 1
      if (right) tally.right += 1
      judged.push({ document: name, finding, right })
    }
  }
  return { rows, misses, judged }
}

function tallyOf(rows: Map<string, Tally>, type: string): Tally {
  const tally = rows.get(type) ?? { gold: 0, found: 0, fixable: 0, fixed: 0, findings: 0, right: 0 }
  rows.set(type, tally)
  return tally
}

/** The sum of tallies. */
export function total(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { gold: 0, found: 0, fixable: 0, fixed: 0, findings: 0, right: 0 }
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key]
  return sum
}

/** A share, null of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
