import { join } from 'node:path'
import { setTimeout as rhythm } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { FindingEntry } from '#shared/contract/findings.ts'
import { resolveAnchor } from '#shared/document/anchors.ts'
import { deskInProject } from './testing/desk-in-project.ts'
import { reportText } from './testing/report-texts.ts'

const { desk, work, place } = deskInProject({ recheckDelayMs: 40 })

const flawed = '本县的千部群众齐心协力，工作取得新的进展。'
const text = `${reportText(4)}\n${flawed}\n又有千部在此,各项工作扎实推进。`
const quotes = (entries: readonly FindingEntry[]) => entries.map(({ finding }) => finding.quote)
const quickly = async (documentId: string, revision: number) => {
  await desk.next(
    'findings.changed',
    data => data.documentId === documentId && data.revision === revision && !data.isWhole,
  )
  return work.entries(documentId)
}

it('reads what is typed at once, keeps the rest, and finds the same when the whole is checked', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  expect(quotes(await work.checked(id))).toEqual(['千部', '千部', ','])
  const revision = await work.type(id, { before: '群众齐心' }, '们,')
  const quick = await quickly(id, revision)
  expect(quotes(quick)).toEqual(['千部', ',', '千部', ','])
  const { doc } = await work.load(id)
  for (const { finding } of quick) {
    const place = resolveAnchor(doc, finding.anchor)
    expect(place && doc.textBetween(place.from, place.to)).toBe(finding.quote)
  }
  const whole = await work.checked(id, revision)
  expect(whole.map(({ finding }) => finding.id)).toEqual(quick.map(({ finding }) => finding.id))
})

it('lets go at once of a flaw whose text is mended, and keeps decisions', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  const [first] = await work.checked(id)
  await work.decide(id, [first as FindingEntry], { verdict: 'rejected', scope: 'place' })
  const revision = await work.type(id, { over: ',各项工作' }, '，各项工作')
  const quick = await quickly(id, revision)
  expect(quick.map(({ finding, status }) => `${finding.quote} ${status}`)).toEqual(['千部 rejected', '千部 open'])
  expect((await desk.call('documents.list', {}))[0]).toMatchObject({ decided: 1, open: { ocr_char: 1 } })
})

it('counts a quick check as outdated when the project is opened again', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  await work.checked(id)
  const revision = await work.type(id, { before: '群众齐心' }, '们,')
  await quickly(id, revision)
  desk.events.length = 0
  await desk.call('project.open', { path: join(place.folder, '年报.zhubi') })
  expect(quotes(await work.checked(id, revision))).toEqual(['千部', ',', '千部', ','])
})

it('finds all where somebody types before the checks of opening have ended, and keeps decisions', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  const [first] = await work.checked(id)
  await work.decide(id, [first as FindingEntry], { verdict: 'rejected', scope: 'place' })
  await desk.call('project.close', {})
  // As after an update: what the checks have found is not what the checkers would find now.
  const file = new Database(place.path)
  file.exec("UPDATE checks SET checkers = ''")
  file.close()
  desk.events.length = 0
  await desk.call('project.open', { path: place.path })
  await work.type(id, { before: '齐心协力' }, '们,')
  const revision = await work.type(id, { before: '扎实推进' }, '千部')
  const found = (await work.checked(id, revision)).map(({ finding, status }) => `${finding.quote} ${status}`)
  expect(found).toEqual(['千部 rejected', ', open', '千部 open', ', open', '千部 open'])
  // Of what was begun before, nothing comes afterwards.
  await work.checked(id, await work.type(id, { before: '又有' }, '今年'))
  expect((await work.entries(id)).length).toBe(found.length)
})

it('checks what somebody types who makes no pause', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  await work.checked(id)
  desk.events.length = 0
  const isRead = () => desk.events.some(({ event }) => event === 'findings.changed')
  const start = performance.now()
  // Each save comes before the time has passed after which a pause counts as one.
  while (!isRead() && performance.now() - start < 10_000) {
    await work.type(id, { before: '群众齐心' }, '们')
    await rhythm(25)
  }
  expect(isRead()).toBe(true)
})

it('tells only what a check has changed, and in the end all of it', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': text })
  const known = new Map((await work.checked(id)).map(entry => [entry.finding.id, entry]))
  let serial = (await desk.call('findings.list', { documentId: id })).serial
  const follow = async (wanted: number, isWhole: boolean) => {
    const { changes } = await desk.next(
      'findings.changed',
      data => data.documentId === id && data.revision === wanted && data.isWhole === isWhole,
    )
    expect(changes?.since).toBe(serial)
    serial = changes?.serial ?? 0
    for (const gone of changes?.removed ?? []) known.delete(gone)
    for (const entry of changes?.entries ?? []) known.set(entry.finding.id, entry)
    return [changes?.removed.length, quotes(changes?.entries ?? [])]
  }
  const revision = await work.type(id, { before: '群众齐心' }, '们,')
  // Its surroundings are part of a finding's id: the one beside the new text is another.
  expect(await follow(revision, false)).toEqual([1, ['千部', ',']])
  const { doc } = await work.load(id)
  const shown = () => [...known.values()].map(({ finding }) => resolveAnchor(doc, finding.anchor)?.from)
  const stored = async () => (await work.entries(id)).map(({ finding }) => resolveAnchor(doc, finding.anchor)?.from)
  expect(shown().sort()).toEqual((await stored()).sort())
  await follow(revision, true)
  expect(shown().sort()).toEqual((await stored()).sort())
  expect([...known.keys()].sort()).toEqual((await work.entries(id)).map(({ finding }) => finding.id).sort())
})
