// `npm run bench:search [-- --documents 10000] [-- --rebuild] [-- --first-page]`: how fast a project is indexed and searched, beside
// ripgrep over the same texts as files. The project is made once and kept in the temporary folder.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openProjectFile } from '../../electron/engine/db/open.ts'
import { ProjectStore } from '../../electron/engine/db/project-store.ts'
import { buildIndex } from '../../electron/engine/services/search/build-index.ts'
import { Search } from '../../electron/engine/services/search/search.ts'
import { quantile } from './numbers.ts'
import { benchProject } from './search/project.ts'
import { type BenchTerm, benchTerms } from './search/terms.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    rebuild: { type: 'boolean' },
    'first-page': { type: 'boolean' },
  },
})
const runs = 5
const pageSize = 50
const query = { isPattern: false, ignoreCase: true, ignoreWidth: true, ignoreVariants: true }
const job = { cancelled: false, signal: new AbortController().signal, progress: () => undefined }

const sinceMs = (start: number): number => performance.now() - start
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
const sizeOf = (path: string): number =>
  statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0)

/** Longest time that the engine was not free while the index was made, and how long all took. */
async function build(store: ProjectStore): Promise<{ seconds: number; cpuSeconds: number; longestTurnMs: number }> {
  const started = performance.now()
  const usage = process.cpuUsage()
  let [turnStart, longestTurnMs] = [started, 0]
  const watch = {
    ...job,
    progress: () => {
      longestTurnMs = Math.max(longestTurnMs, sinceMs(turnStart))
      setImmediate(() => {
        turnStart = performance.now()
      })
    },
  }
  await buildIndex(store, watch)
  const { user, system } = process.cpuUsage(usage)
  return { seconds: sinceMs(started) / 1000, cpuSeconds: (user + system) / 1e6, longestTurnMs }
}

/** Milliseconds until ripgrep has printed its first hits, or all of them. */
function ripgrep(folder: string, term: string, first: boolean): number | null {
  const started = performance.now()
  const args = ['--no-config', '--fixed-strings', '--ignore-case', '--no-heading', '--', term, folder]
  const { error } = first
    ? spawnSync('sh', ['-c', `rg "$@" | head -n ${pageSize}`, 'rg', ...args], { maxBuffer: 1e9 })
    : spawnSync('rg', ['--count-matches', ...args], { maxBuffer: 1e9 })
  return error || spawnSync('rg', ['--version']).error ? null : sinceMs(started)
}

interface Row extends BenchTerm {
  hits: number
  /** The first page, run by run. */
  page: number[]
  /** Processor time of the same. */
  cpu: number[]
  count: number
  rgPage: number | null
  rgCount: number | null
}

async function measure(search: Search, folder: string, each: BenchTerm): Promise<Row> {
  const page: number[] = []
  const cpu: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const usage = process.cpuUsage()
    await search.find({ ...query, term: each.term }, { limit: pageSize })
    const { user, system } = process.cpuUsage(usage)
    page.push(sinceMs(started))
    cpu.push((user + system) / 1000)
  }
  if (values['first-page']) return { ...each, hits: 0, page, cpu, count: 0, rgPage: null, rgCount: null }
  const started = performance.now()
  const { total } = await search.count({ ...query, term: each.term }, job)
  const count = sinceMs(started)
  return {
    ...each,
    hits: total,
    page,
    cpu,
    count,
    rgPage: ripgrep(folder, each.term, true),
    rgCount: ripgrep(folder, each.term, false),
  }
}

const { path, folder, made } = await benchProject(Number(values.documents))
console.log(`${made ? 'Made' : 'Found'} ${path}`)
const before = sizeOf(path)
const store = new ProjectStore(openProjectFile(path))
if (values.rebuild)
  for (const { documentId } of store.searchIndex.ranges()) store.transaction(() => store.searchIndex.drop(documentId))
const characters = store.documents.list().reduce((sum, { length }) => sum + length, 0)
console.log(
  `${store.documents.count()} documents, ${(characters / 1e6).toFixed(1)} M characters, ${megabytes(before)} before`,
)
if (store.searchIndex.missing().length > 0) {
  const { seconds, cpuSeconds, longestTurnMs } = await build(store)
  const grown = sizeOf(path) - before
  console.log(
    `Indexed in ${seconds.toFixed(1)} s (processor ${cpuSeconds.toFixed(1)} s), longest turn ${longestTurnMs.toFixed(0)} ms, file grown by ${megabytes(grown)}`,
  )
} else console.log('Indexed already; -- --rebuild indexes anew')

const search = new Search(store, new URL('../../electron/workers/worker.ts', import.meta.url).pathname)
const rows: Row[] = []
for (const term of benchTerms()) rows.push(await measure(search, folder, term))
await search.close()
store.close()

const ratio = (theirs: number | null, ours: number): string => (theirs === null ? '' : `${(theirs / ours).toFixed(1)}×`)
console.table(
  rows.map(({ kind, term, hits, page, count, rgPage, rgCount }) => ({
    kind,
    term,
    hits,
    'first 50, first run': page[0]!.toFixed(2),
    'median ms': quantile(page, 0.5).toFixed(2),
    'rg first 50': ratio(rgPage, quantile(page, 0.5)),
    'count ms': count.toFixed(1),
    'rg count': ratio(rgCount, count),
  })),
)
for (const [name, times] of [
  ['first run of each term', rows.map(({ page }) => page[0]!)],
  ['all runs', rows.flatMap(({ page }) => page)],
  ['least of each term', rows.map(({ page }) => Math.min(...page))],
  ['processor time, first run', rows.map(({ cpu }) => cpu[0]!)],
  ['processor time, all runs', rows.flatMap(({ cpu }) => cpu)],
] as const) {
  console.log(
    `First ${pageSize} hits, ${name}: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  )
}
const rg = rows.flatMap(({ rgPage, page }) => (rgPage === null ? [] : [rgPage / quantile(page, 0.5)]))
if (!values['first-page']) {
  console.log(
    rg.length > 0
      ? `ripgrep takes ${quantile(rg, 0.5).toFixed(0)}× as long for the first ${pageSize} (median)`
      : 'ripgrep (rg) is not installed',
  )
}
