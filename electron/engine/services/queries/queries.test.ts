import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { annotate } from '#shared/document/actions/annotate.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { DocumentWork } from '../../testing/document-work.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

let now = 1000
const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false, now: () => ++now })
const work = new DocumentWork(desk)
let documentId: string

beforeEach(async () => {
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, '存疑.zhubi') })
  await desk.call('project.setPerson', { name: '甲' })
  const [id = ''] = await desk.import(folder, { 'a.txt': '云泽市水务局\n白石区建成泵站九座。\n' })
  documentId = id
})
afterEach(async () => {
  await desk.call('project.close', {})
  removeTemporaryFolders()
  expect(desk.bugs).toEqual([])
})
afterAll(() => desk.engine.close())

/** Asks about a stretch of the text as the person at the desk; returns the query's id. */
async function ask(over: string, text: string, name = '甲', assignee?: string): Promise<string> {
  const { doc, revision } = await work.load(documentId)
  const tr = new Transform(doc)
  const block = new BlockIndex(doc).blocks.find(({ node }) => node.textContent.includes(over))!
  const from = block.contentPos + block.node.textContent.indexOf(over)
  const body = assignee ? { text, assignee } : { text }
  const author = { kind: 'person', name } as const
  const { id } = annotate(tr, { from, to: from + over.length, content: { kind: 'query', body }, author, at: ++now })
  await work.save(documentId, revision, tr.steps)
  return id
}

async function remove(queryId: string): Promise<number> {
  const { doc, revision, records } = await work.load(documentId)
  const { record, from, to } = RecordSet.fromAnchored(doc, records).get(queryId)!
  return work.save(documentId, revision, [new RecordStep({ record, from, to }, null)])
}
const as = (name: string) => desk.call('project.setPerson', { name })
const only = async () => (await desk.call('queries.list', {}))[0]!

it('gathers what several people say, each with name and time', async () => {
  const queryId = await ask('九座', '是九座还是七座？', '甲', '乙')
  expect(await only()).toMatchObject({
    ...{ text: '是九座还是七座？', status: 'open', assignee: '乙' },
    ...{ before: '白石区建成泵站', excerpt: '九座', after: '。' },
  })
  await as('乙')
  await desk.call('queries.say', { documentId, queryId, kind: 'reply', text: ' 年鉴作九座 ' })
  await as('丙')
  const closed = await desk.call('queries.say', { documentId, queryId, kind: 'close', text: '按年鉴' })
  expect(closed.status).toBe('closed')
  const { messages } = await only()
  expect(messages.map(({ kind, text, author }) => [kind, text, author.name])).toEqual([
    ['reply', '年鉴作九座', '乙'],
    ['close', '按年鉴', '丙'],
  ])
  expect(messages[1]!.at).toBeGreaterThan(messages[0]!.at)
  expect(await desk.call('people.list', {})).toEqual(['丙', '甲', '乙'].toSorted((a, b) => a.localeCompare(b, 'zh-CN')))
})

it('is closed once and opened again once, with a reason', async () => {
  const queryId = await ask('九座', '几座？')
  const place = { documentId, queryId }
  await expect(desk.call('queries.say', { ...place, kind: 'close', text: '  ' })).rejects.toThrow('input_invalid')
  await expect(desk.call('queries.say', { ...place, kind: 'reopen', text: '再看' })).rejects.toThrow('query_settled')
  await desk.call('queries.say', { ...place, kind: 'close', text: '无误' })
  await expect(desk.call('queries.say', { ...place, kind: 'close', text: '无误' })).rejects.toThrow('query_settled')
  expect(await desk.call('queries.say', { ...place, kind: 'reopen', text: '又见一处' })).toMatchObject({
    status: 'open',
  })
})

it('passes to another person, or to nobody', async () => {
  const queryId = await ask('九座', '几座？')
  const place = { documentId, queryId, kind: 'assign' } as const
  expect((await desk.call('queries.say', { ...place, assignee: '丁' })).assignee).toBe('丁')
  expect(await desk.call('people.list', {})).toContain('丁')
  expect((await desk.call('queries.say', { ...place, assignee: null })).assignee).toBeNull()
})

it('keeps a note from everybody but its author', async () => {
  const queryId = await ask('九座', '几座？')
  await as('乙')
  await expect(remove(queryId)).rejects.toThrow('note_kept')
  expect(await desk.call('queries.list', {})).toHaveLength(1)
  await as('甲')
  await remove(queryId)
  expect(await desk.call('queries.list', {})).toEqual([])
})

it('keeps a note that others have answered even from its author', async () => {
  const queryId = await ask('九座', '几座？')
  await as('乙')
  await desk.call('queries.say', { documentId, queryId, kind: 'reply', text: '九座' })
  await as('甲')
  await expect(remove(queryId)).rejects.toThrow('note_kept')
})

it('refuses steps that rewrite a note of somebody else', async () => {
  const queryId = await ask('九座', '几座？')
  const { doc, revision, records } = await work.load(documentId)
  const { record, from, to } = RecordSet.fromAnchored(doc, records).get(queryId)!
  const rewritten = { ...record, body: { text: '没有问题' } } as typeof record
  await as('乙')
  const step = new RecordStep({ record, from, to }, { record: rewritten, from, to })
  await expect(work.save(documentId, revision, [step])).rejects.toThrow('note_kept')
})

it('loses no note with its text', async () => {
  await ask('九座', '几座？')
  await as('乙')
  await work.type(documentId, { over: '九座' }, '')
  expect(await only()).toMatchObject({ removed: true, excerpt: '九座' })
})

it('answers to queries that are not there', async () => {
  const said = { documentId, queryId: 'none', kind: 'reply', text: '?' } as const
  await expect(desk.call('queries.say', said)).rejects.toThrow('query_not_found')
})
