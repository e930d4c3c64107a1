import { findingTypes } from '#shared/domain/finding.ts'
import { type Score, type ScoredDocument, type ScoredFinding, score, share, type Tally, total } from './score.ts'

const percent = (part: number, whole: number): string => {
  const value = share(part, whole)
  return value === null ? '-' : `${(100 * value).toFixed(0)} %`
}

const rowOf = (type: string, { gold, found, fixable, fixed, findings, right }: Tally) => ({
  type,
  gold,
  found,
  recall: percent(found, gold),
  fixable,
  'right fix': percent(fixed, fixable),
  findings,
  precision: percent(right, findings),
})

/** Recall, precision and right fixes by type, with ocr_char and term together and all but masks at the end. */
export function scoreTable({ rows }: Score): object[] {
  const of = (types: readonly string[]) => total(types.flatMap(type => rows.get(type) ?? []))
  const known = findingTypes.filter(type => rows.has(type))
  return [
    ...known.map(type => rowOf(type, of([type]))),
    rowOf('ocr_char + term', of(['ocr_char', 'term'])),
    rowOf('all but mask', of(known.filter(type => type !== 'mask'))),
    rowOf('all', of(known)),
  ]
}

/** False alarms per 10,000 characters of texts without flaws, by type; null without such texts. */
export function cleanTable(documents: readonly ScoredDocument[]): object[] | null {
  const clean = documents.filter(({ gold }) => gold.length === 0)
  if (clean.length === 0) return null
  const characters = clean.reduce((sum, { text }) => sum + text.length, 0)
  const alarms = score(clean).judged.map(({ finding }) => finding.type)
  const rate = (count: number) => ({ 'false alarms': count, 'per 10,000': ((10_000 * count) / characters).toFixed(2) })
  const types = findingTypes.filter(type => alarms.includes(type))
  return [
    ...types.map(type => ({ type, ...rate(alarms.filter(alarm => alarm === type).length) })),
    { type: `all (${clean.length} texts, ${characters} characters)`, ...rate(alarms.length) },
  ]
}

/** Lower ends of the bins of confidence. */
const bins = [0, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

type Judged = { finding: ScoredFinding; right: boolean }

const calibrationRow = (name: string, judged: readonly Judged[]) => {
  const said = judged.reduce((sum, { finding }) => sum + finding.confidence, 0)
  const right = judged.filter(item => item.right).length
  return {
    group: name,
    findings: judged.length,
    said: (said / judged.length).toFixed(2),
    right: (right / judged.length).toFixed(2),
  }
}

/** What findings said of themselves beside the share that is right, by bins of confidence. */
export function calibrationTable(documents: readonly ScoredDocument[]): object[] {
  const { judged } = score(documents, 0)
  return bins.flatMap((low, index) => {
    const high = bins[index + 1] ?? 1.01
    const inside = judged.filter(({ finding }) => finding.confidence >= low && finding.confidence < high)
    return inside.length === 0 ? [] : [calibrationRow(`${low}–${Math.min(high, 1)}`, inside)]
  })
}

/** The same by type, of the findings shown by default. */
export function calibrationByType(documents: readonly ScoredDocument[]): object[] {
  const { judged } = score(documents)
  return findingTypes.flatMap(type => {
    const own = judged.filter(({ finding }) => finding.type === type)
    return own.length === 0 ? [] : [calibrationRow(type, own)]
  })
}
