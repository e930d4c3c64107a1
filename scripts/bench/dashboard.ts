// `npm run bench:dashboard [-- --documents 10000]`: how long the engine takes for what is asked of a whole project: the
// dashboard, counts, groups, a page of safe fixes. Prints medians of five, of the
// processor's time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FindingFilter } from '#shared/contract/concordance.ts'
import type { AnchoredFinding, FindingType } from '#shared/domain/finding.ts'
import { createProjectFile } from '../../electron/engine/db/open.ts'
import { ProjectStore } from '../../electron/engine/db/project-store.ts'
import { countPlaces, listPlaces } from '../../electron/engine/services/concordance/concordance.ts'
import { ProjectExperience } from '../../electron/engine/services/project-experience.ts'
import { reportProject } from '../../electron/engine/services/report/project-report.ts'

const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' } } })
const documents = Number(values.documents)
const perDocument = 12
const kinds: readonly [FindingType, string][] = [
  ['mask', 'place'],
  ['punct', 'half_width'],
  ['ocr_char', 'confusable'],
  ['term', 'variant'],
  ['space', 'stray'],
  ['number_date', 'damaged'],
]

const folder = mkdtempSync(join(tmpdir(), 'zhubi-dashboard-'))
const file = createProjectFile(join(folder, 'p.zhubi'))
const store = new ProjectStore(file)
const { database } = file

/** Rows as checks and decisions leave them; sources and texts are not asked for and left out. */
function fill(): void {
  database.pragma('foreign_keys = OFF')
  const document = database.prepare(
    `INSERT INTO documents (id, source_id, batch_id, title, format, position, revision, length, created_at)
     VALUES (?, 's', 'b', ?, 'text', ?, 1, 12000, 1)`,
  )
  const record = database.prepare(
    `INSERT INTO records (id, document_id, type, kind, finding_id, scope, block_id, start_offset, end_block_id, end_offset,
       exact, prefix, suffix, revision, removed, record, author, made_at, finding_type)
     VALUES (?, ?, 'decision', 'accepted', ?, 'place', 'b1', 1, 'b1', 2, ',', '', '', 1, 0, ?, '林校对', ?, ?)`,
  )
  store.transaction(() => {
    for (let at = 0; at < documents; at++) {
      const documentId = `d${String(at).padStart(6, '0')}`
      document.run(documentId, `报告${at}`, at)
      const entries = Array.from({ length: perDocument }, (_, place) => {
        const isDecided = place % 6 === 1
        if (isDecided) decide(record, documentId, at * perDocument + place)
        return {
          finding: findingAt(documentId, at, place),
          status: isDecided ? ('accepted' as const) : ('open' as const),
          decisionId: null,
        }
      })
      store.findings.replace(documentId, entries, { revision: 1, checkers: 'all', at: 1 })
    }
  })
  database.exec('ANALYZE')
}

function decide(record: { run(...values: unknown[]): unknown }, documentId: string, number: number): void {
  const json = {
    id: `r${number}`,
    type: 'decision',
    author: { kind: 'person', name: '林校对' },
    at: number * 9000,
    verdict: 'accepted',
  }
  const whole = {
    ...json,
    findingId: `f${number}`,
    checker: 'punct',
    findingType: 'punct',
    scope: 'place',
    quote: ',',
    rule: 'half_width',
  }
  record.run(`r${number}`, documentId, `f${number}`, JSON.stringify(whole), number * 9000, 'punct')
}

function findingAt(documentId: string, document: number, place: number): AnchoredFinding {
  const [type, rule] = kinds[place % kinds.length]!
  const number = document * perDocument + place
  const anchor = {
    blockId: `b${place}`,
    start: 10,
    endBlockId: `b${place}`,
    end: 11,
    exact: ',',
    prefix: '全县各乡镇人民政府切实加强领导',
    suffix: '认真落实各项工作任务取得成效',
    revision: 1,
  }
  const data = type === 'mask' ? { kind: 'place', group: `**${document % 50}` } : { rule }
  return {
    ...{
      id: `f${number}`,
      checker: type,
      documentId,
      type,
      quote: type === 'term' ? `词${number % 500}` : ',',
      anchor,
      data,
      related: [],
    },
    ...{
      message: { key: `checkers.${type}.found`, params: {} },
      severity: 'warning' as const,
      confidence: 0.6 + (number % 40) / 100,
    },
    fixes: type === 'mask' ? [] : [{ text: '，', label: '', safe: true }],
  }
}

/** Of the processor's time, which a busy machine does not lengthen. */
function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[2] ?? 0
}

const safe: FindingFilter = {
  types: (['punct', 'space', 'number_date', 'ocr_char', 'term'] as const).map(type => ({ type, from: 0.8 })),
  status: 'open',
  care: 'safe',
}
try {
  fill()
  const experience = new ProjectExperience(store)
  const known = { store, experience }
  const asked = {
    dashboard: () => reportProject(store, experience),
    'counts of the list of documents': () => store.findingCounts.counts(experience.shownFrom()),
    'groups of masks': () => store.concordance.groups(['mask'], undefined, { after: 0, limit: 500 }),
    'groups of all types': () =>
      store.concordance.groups(
        kinds.map(([type]) => type),
        undefined,
        { after: 0, limit: 500 },
      ),
    'first page of safe fixes': () => listPlaces(known, { filter: safe, by: 'rule' }, { after: 0, limit: 100 }),
    'count of safe fixes': () => countPlaces(known, safe, 'rule'),
  }
  console.log(`${documents} documents, ${documents * perDocument} findings, ${documents * 2} decisions`)
  console.table(
    Object.fromEntries(
      Object.entries(asked).map(([what, work]) => [
        what,
        { 'ms of CPU, median of five': Number(median(work).toFixed(1)) },
      ]),
    ),
  )
} finally {
  file.close()
  rmSync(folder, { recursive: true, force: true })
}
