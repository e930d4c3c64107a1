import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Step, Transform } from 'prosemirror-transform'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportFormat } from '#shared/contract/editions.ts'
import type { FindingEntry } from '#shared/contract/findings.ts'
import { annotate } from '#shared/document/actions/annotate.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { schema } from '#shared/document/schema.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { newId } from '#shared/domain/id.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { flawedReport, passage, reportText } from './testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from './testing/temporary-folder.ts'
import { TestEngine } from './testing/test-engine.ts'

const desk = new TestEngine()
let folder: string
let path: string

beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder, '年报.zhubi')
  desk.events.length = 0
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
})
afterEach(async () => {
  await desk.call('project.close', {})
  removeTemporaryFolders()
  expect(desk.bugs).toEqual([])
})
afterAll(() => desk.engine.close())

const coded = (code: string) => expect.objectContaining({ code })
const docOf = async (documentId: string) => {
  const loaded = await desk.call('documents.load', { documentId })
  return { ...loaded, doc: schema.nodeFromJSON(JSON.parse(loaded.docJson)) }
}
const save = (documentId: string, baseRevision: number, steps: readonly Step[]) =>
  desk.call('documents.save', {
    documentId,
    baseRevision,
    label: 'typing',
    steps: steps.map(step => step.toJSON() as { stepType: string }),
  })
const insertText = async (documentId: string, text: string, blockAt = 0) => {
  const { doc, revision } = await docOf(documentId)
  const pos = new BlockIndex(doc).blocks[blockAt]?.contentPos ?? 0
  return save(documentId, revision, new Transform(doc).insert(pos, schema.text(text)).steps)
}
const checked = async (documentId: string, revision: number) => {
  await desk.next(
    'findings.changed',
    data => data.documentId === documentId && data.revision === revision && data.isWhole,
  )
  return (await desk.call('findings.list', { documentId })).entries
}
const decide = async (documentId: string, { finding }: FindingEntry, scope: 'place' | 'document' | 'project') => {
  const { doc, revision } = await docOf(documentId)
  const from = (new BlockIndex(doc).posOf(finding.anchor.blockId) ?? 0) + finding.anchor.start
  const { id: findingId, checker, type: findingType, quote } = finding
  const record = {
    type: 'decision' as const,
    id: newId(),
    author: { kind: 'person' as const, name: '校对甲' },
    at: 1,
    verdict: 'rejected' as const,
    ...{ findingId, checker, findingType, quote, scope },
  }
  const step = new RecordStep(null, { record, from, to: from + finding.anchor.end - finding.anchor.start })
  await save(documentId, revision, [step])
  return step
}
const statuses = async (documentId: string) =>
  (await desk.call('findings.list', { documentId })).entries.map(({ finding, status }) => `${finding.quote} ${status}`)

describe('calls', () => {
  it('are refused when unknown, malformed, without a project or for a path not granted', async () => {
    expect(await desk.engine.call('projects.drop', {})).toMatchObject({ ok: false, error: { code: 'call_unknown' } })
    expect(await desk.engine.call('constructor', {})).toMatchObject({ ok: false, error: { code: 'call_unknown' } })
    expect(await desk.engine.call('documents.load', { id: 1 })).toMatchObject({ error: { code: 'input_invalid' } })
    const elsewhere = join(temporaryFolder(), 'x.zhubi')
    await expect(desk.call('project.create', { path: elsewhere })).rejects.toEqual(coded('path_not_granted'))
    await expect(desk.call('sources.expand', { paths: ['/'] })).rejects.toEqual(coded('path_not_granted'))
    await desk.call('project.close', {})
    await expect(desk.call('documents.list', {})).rejects.toEqual(coded('no_project'))
  })

  it('open one project after the other, and let go of every one but the last', async () => {
    const paths = ['甲.zhubi', '乙.zhubi'].map(name => join(folder, name))
    await Promise.all(paths.map(path => desk.call('project.create', { path })))
    const other = new TestEngine()
    other.engine.grant(folder)
    expect(await other.call('project.open', { path: paths[0] ?? '' })).toMatchObject({ name: '甲' })
    await expect(other.call('project.open', { path: paths[1] ?? '' })).rejects.toEqual(coded('project_locked'))
    await other.engine.close()
  })

  it('tell a window at once what it shows first: the document that the person was in last', async () => {
    expect(await desk.call('project.enter', { path, person: null })).toMatchObject({ documents: [], document: null })
    const [first = '', second = ''] = await desk.import(folder, { 'a.txt': reportText(2), 'b.txt': reportText(3) })
    const entered = await desk.call('project.enter', { path, person: '校对乙' })
    expect(entered).toMatchObject({ info: { name: '年报', documentCount: 2 }, document: { id: first } })
    expect(entered.documents.map(({ id }) => id)).toEqual([first, second])
    const { doc } = await docOf(second)
    const place = { blockId: new BlockIndex(doc).blocks[0]?.id ?? '', offset: 0, top: 0 }
    await desk.call('reading.note', { documentId: second, blockIds: [], place })
    expect(await desk.call('project.enter', { path, person: '校对乙' })).toMatchObject({ document: { id: second } })
    expect(await desk.call('project.enter', { path, person: '校对丙' })).toMatchObject({ document: { id: first } })
    await desk.call('project.setPerson', { name: '校对甲' })
  })

  it('tell bugs by their name only', async () => {
    const answer = await desk.engine.call('documents.trace', { documentId: 'none', blockId: 'b', start: 0, end: 1 })
    expect(answer).toMatchObject({ error: { code: 'document_not_found' } })
    expect(desk.bugs).toEqual([])
  })
})

describe('an expected project', () => {
  const taken = (other: TestEngine) => other.call('project.open', { path })

  it('is open before the window asks, and the window gets it', async () => {
    await desk.call('project.close', {})
    await desk.engine.expect(path)
    const other = new TestEngine()
    other.engine.grant(folder)
    await expect(taken(other)).rejects.toEqual(coded('project_locked'))
    expect(await desk.call('project.open', { path })).toMatchObject({ path })
    await desk.call('project.close', {})
    expect(await taken(other)).toMatchObject({ path })
    await other.engine.close()
  })

  it('gives way to another that the window asks for', async () => {
    const other = join(folder, '别的.zhubi')
    await desk.engine.expect(path)
    await desk.call('project.create', { path: other })
    expect(await desk.call('project.open', { path })).toMatchObject({ path })
  })

  it('that cannot be opened is an error when the window asks, not before', async () => {
    const missing = join(folder, 'missing.zhubi')
    await desk.engine.expect(missing)
    await desk.engine.expect(join(temporaryFolder(), 'elsewhere.zhubi'))
    await expect(desk.call('project.open', { path: missing })).rejects.toEqual(coded('project_not_found'))
    expect(desk.bugs).toEqual([])
  })
})

describe('import', () => {
  it('stores documents, recognises the same bytes, and reports a failing file among good ones', async () => {
    writeFileSync(join(folder, 'good.txt'), reportText(3))
    writeFileSync(join(folder, 'same.txt'), reportText(3))
    writeFileSync(join(folder, 'bad.txt'), '')
    writeFileSync(join(folder, 'other.md'), '# 白石区工作报告\n\n开展**要**事督办。\n')
    const files = ['good.txt', 'bad.txt', 'same.txt', 'none.txt', 'other.md'].map(name => ({
      path: join(folder, name),
    }))
    const outcome = await desk.outcome(await desk.call('sources.import', { files }))
    expect(outcome).toMatchObject({
      kind: 'import',
      result: {
        imported: [{ path: join(folder, 'good.txt') }, { title: '白石区工作报告' }],
        known: [{ path: join(folder, 'same.txt') }],
        failed: [{ code: 'file_empty' }, { path: join(folder, 'none.txt'), code: 'file_not_found' }],
        cancelled: false,
      },
    })
    const list = await desk.call('documents.list', {})
    expect(list.map(({ sourceName, format, revision }) => [sourceName, format, revision])).toEqual([
      ['good.txt', 'text', 0],
      ['other.md', 'markdown', 0],
    ])
    expect(list[0]?.length).toBe(reportText(3).replaceAll('\n', '').length)
    expect(desk.bugs).toEqual([])
  })

  it('stops when cancelled', async () => {
    const files = ['a.txt', 'b.txt'].map(name => ({ path: join(folder, name) }))
    for (const { path } of files) writeFileSync(path, `${path}${reportText(2)}`)
    const { jobId } = await desk.call('sources.import', { files })
    await desk.call('jobs.cancel', { jobId })
    expect(await desk.outcome({ jobId })).toMatchObject({ result: { cancelled: true, imported: [] } })
  })

  it('previews encoding, format and what is known already', async () => {
    const gbk = Buffer.from(
      'd4c6d4f3cad0b9a4d7f7b1a8b8e6a3acd2bbc4eac0b4b8f7cfeeb9a4d7f7c8a1b5c3d0c2b5c4b3c9bca8a1a3',
      'hex',
    )
    await desk.import(folder, { 'gbk.txt': gbk })
    const preview = await desk.call('sources.preview', { path: join(folder, 'gbk.txt') })
    expect(preview).toMatchObject({ encoding: 'gb18030', format: 'text', sure: false, size: gbk.length, error: null })
    expect(preview.sample).toBe('云泽市工作报告，一年来各项工作取得新的成绩。')
    expect(preview.importedAs).toBe(preview.sample)
    writeFileSync(join(folder, 'zip.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))
    const bad = await desk.call('sources.preview', { path: join(folder, 'zip.txt') })
    expect(bad.error).toEqual({ code: 'file_binary', params: {} })
  })
})

describe('saving', () => {
  it('stores steps as one revision that is there after reopening', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': reportText(120) })
    expect(await insertText(documentId, '补充：', 60)).toEqual({ revision: 1 })
    expect(await insertText(documentId, '又及。', 0)).toEqual({ revision: 2 })
    const before = await docOf(documentId)
    await desk.call('project.open', { path })
    const after = await docOf(documentId)
    expect(after).toEqual(before)
    expect(after.doc.textContent).toContain('补充：第61项')
    expect((await desk.call('documents.list', {}))[0]).toMatchObject({
      revision: 2,
      length: after.doc.textContent.length,
    })
  })

  it('refuses steps on another revision and steps that do not fit, and stores nothing of them', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': reportText(2) })
    const { doc } = await docOf(documentId)
    const { steps } = new Transform(doc).insert(2, schema.text('一'))
    await expect(save(documentId, 1, steps)).rejects.toEqual(coded('revision_conflict'))
    const lost = new Transform(doc).delete(2, 6).steps.map(step => ({ ...step.toJSON(), from: 9000, to: 9100 }))
    await expect(
      desk.call('documents.save', { documentId, baseRevision: 0, label: 'typing', steps: lost }),
    ).rejects.toEqual(coded('step_rejected'))
    expect((await docOf(documentId)).doc.eq(doc)).toBe(true)
    await expect(save('none', 0, steps)).rejects.toEqual(coded('document_not_found'))
  })

  it('is refused in a write-protected project, which can still be read', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': reportText(2) })
    await desk.call('project.close', {})
    chmodSync(path, 0o444)
    expect(await desk.call('project.open', { path })).toMatchObject({ readOnly: true, documentCount: 1 })
    await expect(insertText(documentId, '一')).rejects.toEqual(coded('project_read_only'))
    await expect(desk.call('findings.check', {})).rejects.toEqual(coded('project_read_only'))
  })

  it('keeps the way to the source', async () => {
    const text = `开头。\r\n${reportText(2)}`
    const [documentId = ''] = await desk.import(folder, { 'a.txt': text })
    await insertText(documentId, '新', 1)
    const { doc } = await docOf(documentId)
    const block = new BlockIndex(doc).blocks[1]
    const trace = await desk.call('documents.trace', { documentId, blockId: block?.id ?? '', start: 1, end: 4 })
    expect(trace).toMatchObject({ line: 2, text: '第1项', sourceStart: 5, sourceEnd: 8, before: '开头。\r\n' })
  })
})

describe('checks', () => {
  it('run by themselves after import and again after a save', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': flawedReport })
    const first = await checked(documentId, 0)
    expect(new Set(first.map(({ finding }) => finding.type))).toEqual(new Set(['mask', 'duplicate']))
    await insertText(documentId, '**县', 5)
    const second = await checked(documentId, 1)
    expect(second.filter(({ finding }) => finding.type === 'mask')).toHaveLength(
      first.filter(({ finding }) => finding.type === 'mask').length + 1,
    )
    const [summary] = await desk.call('documents.list', {})
    expect(summary?.open.mask).toBe(second.filter(({ finding }) => finding.type === 'mask').length)
  })

  it('run on opening only where findings are missing or outdated', async () => {
    const quiet = new TestEngine({ checksBySelf: false })
    const other = join(folder, 'other.zhubi')
    quiet.engine.grant(folder)
    await quiet.call('project.create', { path: other })
    const [documentId = ''] = await quiet.import(folder, { 'a.txt': flawedReport })
    await quiet.engine.close()
    await desk.call('project.open', { path: other })
    await checked(documentId, 0)
    await desk.next('jobs.finished', ({ outcome }) => outcome.kind === 'check')
    const count = desk.events.length
    await desk.call('project.open', { path: other })
    await desk.call('documents.list', {})
    await desk.call('project.close', {})
    expect(desk.events.length).toBe(count)
  })

  it('anchor duplicates across documents and check the other copy again when one is edited', async () => {
    const [one = '', two = ''] = await desk.import(folder, {
      'a.txt': `甲报告。\n${passage}`,
      'b.txt': `乙报告另有开头。\n${passage}\n乙报告的结尾。`,
    })
    await desk.next('jobs.finished', ({ outcome }) => outcome.kind === 'check')
    const entries = [...(await checked(one, 0)), ...(await checked(two, 0))]
    const across = entries.filter(({ finding }) => finding.type === 'duplicate')
    expect(across.length).toBeGreaterThan(0)
    const flawed = across[0]?.finding.related[0]?.documentId === two ? one : two
    const other = flawed === one ? two : one
    expect(across[0]?.finding.related[0]?.documentId).toBe(other)
    const { doc, revision } = await docOf(other)
    const { blocks } = new BlockIndex(doc)
    const from = (blocks[1]?.contentPos ?? 0) - 1
    const last = blocks[2]
    const to = (last?.contentPos ?? 0) + (last?.node.nodeSize ?? 0) - 1
    desk.events.length = 0
    await save(other, revision, new Transform(doc).delete(from, to).steps)
    await checked(flawed, 0)
    expect((await desk.call('findings.list', { documentId: flawed })).entries).toEqual([])
  })
})

describe('findings near a place', () => {
  it('are those of all that begin in the blocks there', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': flawedReport })
    await checked(documentId, 0)
    const { revision, entries } = await desk.call('findings.list', { documentId })
    const blockIds = [...new Set(entries.map(({ finding }) => finding.anchor.blockId))]
    expect(blockIds.length).toBeGreaterThan(1)
    for (const near of [[], blockIds.slice(1), blockIds]) {
      const own = entries.filter(({ finding }) => near.includes(finding.anchor.blockId))
      expect(await desk.call('findings.near', { documentId, blockIds: near })).toEqual({ revision, entries: own })
    }
  })
})

describe('decisions', () => {
  it('give findings their status, hold after a re-check and reopening, and can be taken back', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': flawedReport })
    const [first] = await checked(documentId, 0)
    const step = await decide(documentId, first as FindingEntry, 'place')
    expect((await statuses(documentId))[0]).toBe('** rejected')
    await checked(documentId, 1)
    expect((await statuses(documentId)).filter(line => line.endsWith('rejected'))).toHaveLength(1)
    await desk.call('project.open', { path })
    expect((await desk.call('documents.list', {}))[0]?.decided).toBe(1)
    await save(documentId, 1, [step.invert()])
    expect((await desk.call('documents.list', {}))[0]?.decided).toBe(0)
  })

  it('count as work done when the flaw they put right is found no more', async () => {
    const [documentId = ''] = await desk.import(folder, { 'a.txt': flawedReport })
    const [first] = await checked(documentId, 0)
    const openBefore = (await desk.call('documents.list', {}))[0]?.open
    await decide(documentId, first as FindingEntry, 'place')
    const { doc, revision } = await docOf(documentId)
    const { blocks } = new BlockIndex(doc)
    const { contentPos = 0, node } = blocks.find(block => block.node.textContent.includes('**')) ?? {}
    await save(
      documentId,
      revision,
      new Transform(doc).delete(contentPos, contentPos + (node?.content.size ?? 0)).steps,
    )
    await checked(documentId, revision + 1)
    const [summary] = await desk.call('documents.list', {})
    expect(summary?.open).not.toEqual(openBefore)
    expect(summary?.decided).toBe(1)
  })

  it('for the project reach the other documents', async () => {
    const [one = '', two = ''] = await desk.import(folder, {
      'a.txt': flawedReport,
      'b.txt': '中共**市委办公室\n**市要抓好落实，**县、**区要配合，共立案***件。',
    })
    await desk.next('jobs.finished', ({ outcome }) => outcome.kind === 'check')
    const { entries } = await desk.call('findings.list', { documentId: one })
    await decide(one, entries[0] as FindingEntry, 'project')
    expect(await statuses(two)).toContain('** rejected')
    expect(await statuses(two)).toContain('*** open')
  })
})

describe('editions', () => {
  it('are previewed and written whole, never over a file unless told to', async () => {
    const text = '# 云泽市工作报告\n\n**市要抓好落实。\n'
    const [documentId = ''] = await desk.import(folder, { 'a.md': text })
    const directory = temporaryFolder()
    desk.engine.grant(directory)
    const selection = { documentIds: [documentId], directory }
    const options = { format: 'source' as const, profile: shippedProfiles.clean }
    const [before] = (await desk.call('editions.preview', { ...selection, options })).editions
    expect(before).toMatchObject({ fileName: '云泽市工作报告.md', exists: false })
    const run = async (overwrite: boolean) =>
      desk.outcome(await desk.call('editions.export', { ...selection, options, overwrite }))
    const file = join(directory, '云泽市工作报告.md')
    expect(await run(false)).toMatchObject({ result: { written: [{ documentId, path: file }], failed: [] } })
    expect(readFileSync(file, 'utf8')).toBe(text)
    writeFileSync(file, '别人的文件')
    expect(await run(false)).toMatchObject({ result: { written: [], failed: [{ code: 'export_exists' }] } })
    expect(readFileSync(file, 'utf8')).toBe('别人的文件')
    expect(await run(true)).toMatchObject({ result: { written: [{ path: file }] } })
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect((await desk.call('editions.preview', { ...selection, options })).editions[0]?.exists).toBe(true)
    expect(existsSync(join(directory, '云泽市工作报告.txt'))).toBe(false)
  })

  it('tell of leaks what a preview tells, and nothing where masks are filled in or the source is written', async () => {
    const [documentId = ''] = await desk.import(folder, { 'b.txt': '**市要抓好落实。云泽市民踊跃参加。\n' })
    const { doc, revision } = await docOf(documentId)
    const tr = new Transform(doc)
    const body = { maskKind: 'place', group: '**市', value: '云泽' } as const
    const author = { kind: 'person', name: '校对甲' } as const
    annotate(tr, { from: 2, to: 4, content: { kind: 'mask', body }, author, at: 1 })
    await save(documentId, revision, tr.steps)
    const told = async (format: ExportFormat, masks: EditionProfile['masks'] = 'keep') => {
      const selection = { documentIds: [documentId], options: { format, profile: { ...shippedProfiles.clean, masks } } }
      const leaks = await desk.call('editions.leaks', selection)
      expect(leaks).toEqual((await desk.call('editions.preview', selection)).leaks)
      return leaks.flatMap(({ leaks: found }) => found.map(({ value, site }) => [value, site]))
    }
    const plain = ['text', 'file'].map(site => ['云泽', site])
    expect(await told('txt')).toEqual(plain)
    expect(await told('html', 'uniform')).toEqual(plain)
    expect(await told('txt', 'fill')).toEqual([])
    expect(await told('source')).toEqual([])
  })
})
