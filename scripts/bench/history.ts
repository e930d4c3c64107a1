// `npm run bench:history [-- --steps 10000] [-- --characters 1000000]`: how fast the history of a long document with many
// steps is told, its places found, versions compared, text brought back. Prints medians of five.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Transform } from 'prosemirror-transform'
import { Engine } from '../../electron/engine/engine.ts'
import type { EngineEvents } from '../../shared/contract/engine.ts'
import { BlockIndex } from '../../shared/document/block-index.ts'
import { schema } from '../../shared/document/schema.ts'

const { values } = parseArgs({
  options: { steps: { type: 'string', default: '10000' }, characters: { type: 'string', default: '1000000' } },
})
const steps = Number(values.steps)
const folder = mkdtempSync(join(tmpdir(), 'zhubi-history-'))
let finished: (outcome: EngineEvents['jobs.finished']) => void = () => undefined
let now = Date.UTC(2026, 0, 1)
const engine = new Engine({
  workerFile: join(import.meta.dirname, '../../electron/workers/worker.ts'),
  emit: (event, data) => {
    if (event === 'jobs.finished') finished(data as EngineEvents['jobs.finished'])
  },
  now: () => now,
  person: '校对',
  checksBySelf: false,
  indexesBySelf: false,
  recheckDelayMs: 1e8,
})

async function call(name: string, input: unknown): Promise<never> {
  const answer = await engine.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as never
}

/** Imports a text of many paragraphs and types into it, a save a step: a pause now and then ends a burst. */
async function makeDocument(): Promise<string> {
  engine.grant(folder)
  await call('project.create', { path: join(folder, 'p.zhubi') })
  const paragraph = '云泽市临溪县人民政府本年度各项工作稳步推进，全县经济运行总体平稳。'.repeat(7)
  const text = Array.from(
    { length: Math.ceil(Number(values.characters) / paragraph.length) },
    (_, index) => `${index}${paragraph}`,
  ).join('\n')
  const path = join(folder, 'long.txt')
  writeFileSync(path, text)
  const outcome = new Promise<EngineEvents['jobs.finished']>(resolve => {
    finished = resolve
  })
  await call('sources.import', { files: [{ path }] })
  const { outcome: imported } = await outcome
  if (imported.kind !== 'import') throw new Error('The import failed')
  const documentId = imported.result.imported[0]?.documentId ?? ''
  const { docJson } = (await call('documents.load', { documentId })) as { docJson: string }
  let doc = schema.nodeFromJSON(JSON.parse(docJson))
  for (let step = 0; step < steps; step++) {
    now += step % 20 === 0 ? 300_000 : 400
    const { blocks } = BlockIndex.of(doc)
    const block = blocks[(((step / 20) | 0) * 37) % blocks.length]
    const tr = new Transform(doc).insert((block?.contentPos ?? 1) + 5 + (step % 20), schema.text('字'))
    const input = {
      documentId,
      baseRevision: step,
      label: 'typing',
      steps: tr.steps.map(each => each.toJSON() as object),
    }
    await call('documents.save', input)
    doc = tr.doc
  }
  return documentId
}

async function median(what: string, run: () => Promise<unknown>, runs = 5): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < runs; index++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  const middle = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  console.log(`${what.padEnd(52)}${middle.toFixed(1).padStart(9)} ms   first ${(times[0] ?? 0).toFixed(1)} ms`)
}

const documentId = await makeDocument()
const all = { documentId, before: null, limit: 100, kinds: null, person: null }
console.log(`${values.characters} characters, ${steps} steps`)
await median('first page of the timeline', () => call('history.list', all))
await median('a page of a kind that there is none of', () => call('history.list', { ...all, kinds: ['mark'] }))
await median('place of an early entry', () => call('history.place', { documentId, first: 1, last: 20 }))
const { docJson } = (await call('documents.load', { documentId })) as { docJson: string }
const [block] = BlockIndex.of(schema.nodeFromJSON(JSON.parse(docJson))).blocks
await median('trace of a character', () => call('history.trace', { documentId, blockId: block?.id ?? '', offset: 6 }))
await median('compare the original with now', () =>
  call('history.compare', { documentId, first: { kind: 'original' }, second: { kind: 'now' } }),
)
await median('compare now with the clean edition', () =>
  call('history.compare', { documentId, first: { kind: 'now' }, second: { kind: 'clean' } }),
)
await median('preview of restoring the whole', () =>
  call('history.previewRestore', { documentId, revision: (steps / 2) | 0, blockIds: null }),
)
await median(
  'restore the whole',
  async () => {
    const preview = (await call('history.previewRestore', {
      documentId,
      revision: (steps / 2) | 0,
      blockIds: null,
    })) as {
      baseRevision: number
      changes: { key: string }[]
    }
    const keys = preview.changes.map(({ key }) => key)
    await call('history.restore', { documentId, revision: (steps / 2) | 0, ...preview, keys, stretch: null })
  },
  1,
)
await engine.close()
rmSync(folder, { recursive: true, force: true })
