import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { annotate } from '#shared/document/actions/annotate.ts'
import { DocumentWork } from '../../testing/document-work.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

let now = 1000
const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false, now: () => ++now })
const work = new DocumentWork(desk)
let [first, second] = ['', '']

beforeEach(async () => {
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  desk.events.length = 0
  await desk.call('project.create', { path: join(folder, '校次.zhubi') })
  await as('甲')
  const text = (name: string) => `${name}工作报告\n\n一年来成绩显著。\n\n下一步继续努力。\n`
  const ids = await desk.import(folder, { 'a.md': text('云泽市'), 'b.md': text('白石区') })
  ;[first = '', second = ''] = ids
})
afterEach(async () => {
  await desk.call('project.close', {})
  removeTemporaryFolders()
  expect(desk.bugs).toEqual([])
})
afterAll(() => desk.engine.close())

const as = (name: string) => desk.call('project.setPerson', { name })
const standing = async (id: string) => (await desk.call('documents.list', {})).find(each => each.id === id)!.round
const blockIds = async (id: string) => {
  const { doc } = await work.load(id)
  return doc.firstChild!.content.content.map(block => block.attrs.id as string)
}
const note = (documentId: string, ids: string[]) =>
  desk.call('reading.note', { documentId, blockIds: ids, place: null })
const setWork = (id: string, state: 'untouched' | 'in_progress' | 'done' | 'returned') =>
  desk.call('rounds.setWork', { documentIds: [id], work: state })
const setReview = (id: string, review: 'wanted' | 'passed' | 'failed') =>
  desk.call('rounds.setReview', { documentIds: [id], review })

async function turnRound(): Promise<void> {
  await desk.call('rounds.close', {})
  await desk.call('rounds.open', {})
}

it('begins with a first round that nobody has touched', async () => {
  const { rounds, openQueries } = await desk.call('rounds.list', {})
  expect(rounds).toMatchObject([{ number: 1, openedAt: null, closedAt: null, documents: 2, done: 0 }])
  expect(openQueries).toBe(0)
  expect(await standing(first)).toEqual({
    round: 1,
    work: 'untouched',
    review: 'none',
    reader: null,
    reviewer: null,
    coverage: 0,
  })
})

it('counts visited blocks once, and the first visit begins the reading', async () => {
  const [one = '', two = '', three = ''] = await blockIds(first)
  await note(first, [one, one])
  expect(await standing(first)).toMatchObject({ work: 'in_progress', reader: '甲', coverage: 1 / 3 })
  await note(first, [one, two, three, 'no such block'])
  expect(await standing(first)).toMatchObject({ coverage: 1 })
  expect(await standing(second)).toMatchObject({ work: 'untouched', coverage: 0 })
  expect((await desk.call('reading.resume', { documentId: first }))?.visited.toSorted()).toEqual(
    [one, two, three].toSorted(),
  )
})

it('forgets visited blocks that are gone', async () => {
  const [one = '', two = ''] = await blockIds(first)
  await note(first, [one])
  await work.type(first, { over: '云泽市工作报告' }, '')
  await note(first, [two])
  expect(await standing(first)).toMatchObject({ coverage: 1 / 2 })
})

it('wants another reader in the next round', async () => {
  await setWork(first, 'done')
  await turnRound()
  await expect(setWork(first, 'in_progress')).rejects.toMatchObject({ code: 'round_same_reader' })
  const [one = ''] = await blockIds(first)
  expect(await note(first, [one])).toEqual({ refused: { name: '甲', round: 1 } })
  expect(await standing(first)).toMatchObject({ round: 2, work: 'untouched', coverage: 0 })
  await expect(desk.call('rounds.setWork', { documentIds: [second, first], work: 'done' })).rejects.toThrow()
  expect(await standing(second)).toMatchObject({ work: 'untouched' })
  await as('乙')
  await setWork(first, 'done')
  expect(await standing(first)).toMatchObject({ work: 'done', reader: '乙' })
  await turnRound()
  await as('甲')
  await setWork(first, 'done')
  expect(await standing(first)).toMatchObject({ round: 3, reader: '甲' })
})

it('wants a review by another person, and a failed one sends the document back', async () => {
  await setWork(first, 'done')
  await setReview(first, 'wanted')
  await expect(setReview(first, 'passed')).rejects.toMatchObject({ code: 'round_same_reviewer' })
  await as('乙')
  await setReview(first, 'failed')
  expect(await standing(first)).toMatchObject({ work: 'returned', review: 'failed', reviewer: '乙', reader: '甲' })
})

it('does not close over open queries', async () => {
  const { doc, revision } = await work.load(first)
  const tr = new Transform(doc)
  const author = { kind: 'person', name: '甲' } as const
  const content = { kind: 'query', body: { text: '属实？' } } as const
  const { id } = annotate(tr, { from: 2, to: 4, content, author, at: 1 })
  await work.save(first, revision, tr.steps)
  await expect(desk.call('rounds.close', {})).rejects.toMatchObject({
    code: 'round_open_queries',
    params: { count: 1 },
  })
  await desk.call('queries.say', { documentId: first, queryId: id, kind: 'close', text: '属实' })
  const { rounds } = await desk.call('rounds.close', {})
  expect(rounds.at(-1)).toMatchObject({ number: 1, closedBy: author })
})

it('changes nothing between two rounds', async () => {
  await expect(desk.call('rounds.open', {})).rejects.toMatchObject({ code: 'round_open' })
  await desk.call('rounds.close', {})
  await expect(setWork(first, 'done')).rejects.toMatchObject({ code: 'round_closed' })
  const [one = ''] = await blockIds(first)
  expect(await note(first, [one])).toEqual({ refused: null })
  expect(await standing(first)).toMatchObject({ work: 'untouched', coverage: 0 })
  expect((await desk.call('rounds.open', {})).rounds.map(({ number }) => number)).toEqual([1, 2])
})

it('remembers where each person was', async () => {
  const [one = '', two = ''] = await blockIds(first)
  const place = (blockId: string, offset: number) => ({ blockId, offset, top: 80.5 })
  await desk.call('reading.note', { documentId: first, blockIds: [], place: place(one, 3) })
  await desk.call('reading.note', { documentId: second, blockIds: [], place: place('x', 0) })
  await as('乙')
  expect(await desk.call('reading.resume', {})).toBeNull()
  await desk.call('reading.note', { documentId: first, blockIds: [], place: place(two, 1) })
  expect((await desk.call('reading.resume', {}))?.place).toEqual(place(two, 1))
  await as('甲')
  expect((await desk.call('reading.resume', {}))?.documentId).toBe(second)
  expect((await desk.call('reading.resume', { documentId: first }))?.place).toEqual(place(one, 3))
})
