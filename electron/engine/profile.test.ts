import { expect, it } from 'vitest'
import type { DocumentProfileView } from '#shared/contract/profile.ts'
import type { ProfileItem } from '#shared/domain/document-profile.ts'
import { openProjectFile } from './db/open.ts'
import { ProjectStore } from './db/project-store.ts'
import { deskInProject } from './testing/desk-in-project.ts'

const { desk, work, place } = deskInProject()

const text = '云泽市各项工作取得新的进展,群众满意度明显提高。\n临溪县抓好落实，成效很好。\n白石区稳步推进，扎实有效。'
const itemOf = ({ entries }: DocumentProfileView, item: ProfileItem) => entries.find(entry => entry.item === item)
const marks = async (documentId: string) =>
  (await work.entries(documentId)).filter(({ finding }) => finding.type === 'punct').map(({ finding }) => finding.quote)

it('shows what the text says, takes a statement, checks again at once, and takes it back', async () => {
  const [documentId = ''] = await desk.import(place.folder, { 'a.txt': text })
  await work.checked(documentId)
  expect(await marks(documentId)).toEqual([','])
  const read = await desk.call('profile.get', { documentId })
  expect(itemOf(read, 'punctuation')).toMatchObject({ value: 'full', read: 'full', isStated: false })
  expect(read.history).toEqual([])

  desk.events.length = 0
  const stated = await desk.call('profile.state', { documentId, statement: { item: 'punctuation', value: 'half' } })
  expect(itemOf(stated, 'punctuation')).toMatchObject({ value: 'half', read: 'full', isStated: true })
  await work.checked(documentId)
  expect(await marks(documentId)).toEqual([])

  desk.events.length = 0
  const back = await desk.call('profile.state', { documentId, statement: { item: 'punctuation', value: null } })
  expect(itemOf(back, 'punctuation')).toMatchObject({ value: 'full', isStated: false })
  expect(back.history.map(({ item, value, author }) => [item, value, author.name])).toEqual([
    ['punctuation', null, '校对甲'],
    ['punctuation', 'half', '校对甲'],
  ])
  await work.checked(documentId)
  expect(await marks(documentId)).toEqual([','])
})

it('keeps statements with the project, append-only, also over edits', async () => {
  const [documentId = ''] = await desk.import(place.folder, { 'a.txt': text })
  await desk.call('profile.state', { documentId, statement: { item: 'punctuation', value: 'half' } })
  await desk.call('profile.state', { documentId, statement: { item: 'places', value: [' 云泽市 ', '云泽市'] } })
  const revision = await work.type(documentId, { before: '临溪县' }, '另外,')
  await work.checked(documentId, revision)
  expect(await marks(documentId)).toEqual([])
  await desk.call('project.open', { path: place.path })
  const view = await desk.call('profile.get', { documentId })
  expect(itemOf(view, 'places')).toMatchObject({ value: ['云泽市'], isStated: true })
  await desk.call('project.close', {})
  const file = openProjectFile(place.path)
  expect(() => file.database.exec('DELETE FROM profile_statements')).toThrow('append-only')
  expect(() => file.database.exec("UPDATE profile_statements SET value = ''")).toThrow('append-only')
  expect(new ProjectStore(file).profiles.stated(documentId)).toEqual({ punctuation: 'half', places: ['云泽市'] })
  file.close()
  await desk.call('project.open', { path: place.path })
})

it('says the same twice only once, and refuses what an item cannot be', async () => {
  const [documentId = ''] = await desk.import(place.folder, { 'a.txt': text })
  const half = { item: 'punctuation', value: 'half' } as const
  await desk.call('profile.state', { documentId, statement: half })
  expect((await desk.call('profile.state', { documentId, statement: half })).history).toHaveLength(1)
  const state = (statement: unknown) => desk.engine.call('profile.state', { documentId, statement })
  const refused = { ok: false, error: { code: 'input_invalid' } }
  expect(await state({ item: 'punctuation', value: 'curly' })).toMatchObject(refused)
  expect(await state({ item: 'colour', value: 'red' })).toMatchObject(refused)
  expect(await state({ item: 'years', value: [''] })).toMatchObject(refused)
  const lost = await desk.engine.call('profile.state', { documentId: 'none', statement: half })
  expect(lost).toMatchObject({ error: { code: 'document_not_found' } })
})
