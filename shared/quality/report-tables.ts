import type { ProjectReport } from '../contract/report.ts'
import { workStates } from '../domain/round.ts'
import { type Locale, translate } from '../i18n/index.ts'
import { passingRate } from './error-classes.ts'
import type { Estimate } from './estimate.ts'

/** A table of the report; its cells are written out. */
export interface ReportTable {
  title: string
  columns: string[]
  rows: string[][]
}

const fixed = (value: number, digits: number): string => value.toFixed(digits)
const percent = (share: number): string => `${fixed(share * 100, 1)}%`

/** Every figure of a report as tables, in a language: what charts show, the command line prints and CSV holds. */
export function reportTables(report: ProjectReport, locale: Locale): ReportTable[] {
  const say = (key: Parameters<typeof translate>[1], params = {}) => translate(locale, key, params)
  const count = say('report.column.count')
  return [
    {
      title: say('report.table.project'),
      columns: [say('report.column.figure'), count],
      rows: [
        [say('report.figure.documents'), `${report.documents}`],
        [say('report.figure.characters'), `${report.characters}`],
        [say('report.figure.round'), `${report.round}`],
        [say('report.figure.coverage'), percent(report.coverage)],
        [say('report.figure.openQueries'), `${report.openQueries}`],
      ],
    },
    {
      title: say('report.table.work'),
      columns: [say('report.column.state'), count],
      rows: workStates.map(state => [say(`rounds.work.${state}`), `${report.work[state]}`]),
    },
    {
      title: say('report.table.findings'),
      columns: [say('report.column.type'), say('report.column.open'), say('report.column.decided')],
      rows: report.findings.map(({ type, open, decided }) => [say(`types.finding.${type}`), `${open}`, `${decided}`]),
    },
    {
      title: say('report.table.days'),
      columns: [say('report.column.day'), say('report.column.decided'), say('report.column.remaining')],
      rows: report.days.map(({ day, decided, open }) => [day, `${decided}`, `${open}`]),
    },
    {
      title: say('report.table.people'),
      columns: [
        say('report.column.name'),
        say('report.column.decisions'),
        say('report.column.hours'),
        say('report.column.pace'),
      ],
      rows: report.people.map(({ name, decisions, hours }) => [
        name,
        `${decisions}`,
        fixed(hours, 2),
        hours > 0 ? fixed(decisions / hours, 0) : '—',
      ]),
    },
    {
      title: say('report.table.estimate'),
      columns: [say('report.column.figure'), count],
      rows: estimateRows(report.estimate, locale),
    },
  ]
}

/** The tables below one another, as rows of one file. */
export function reportRows(report: ProjectReport, locale: Locale): string[][] {
  return reportTables(report, locale).flatMap(({ title, columns, rows }) => [[title], columns, ...rows, []])
}

function estimateRows(estimate: Estimate, locale: Locale): string[][] {
  const say = (key: Parameters<typeof translate>[1], params = {}) => translate(locale, key, params)
  const { rate, proofs } = estimate
  const shown = rate
    ? [
        [say('report.estimate.rate'), fixed(rate.mean, 2)],
        [say('report.estimate.interval'), `${fixed(rate.low, 2)}–${fixed(rate.high, 2)}`],
      ]
    : []
  const read = proofs && estimate.method === 'proofs'
  return [
    [say('report.estimate.method'), say(`report.method.${estimate.method}`)],
    ...shown,
    [say('report.estimate.norm'), fixed(passingRate, 2)],
    [
      say('report.estimate.base'),
      say('report.estimate.baseOf', {
        documents: say('amounts.documents', { count: estimate.documents }),
        characters: say('amounts.characters', { count: estimate.characters }),
      }),
    ],
    [say('report.estimate.undecided'), fixed(estimate.undecided, 1)],
    [say('report.estimate.unseen'), estimate.method === 'none' ? '—' : fixed(estimate.unseen, 1)],
    ...(read
      ? [
          [say('report.estimate.characters'), `${proofs.characters.first} / ${proofs.characters.second}`],
          [say('report.estimate.marks'), `${proofs.marks.first} / ${proofs.marks.second}`],
        ]
      : []),
  ]
}
