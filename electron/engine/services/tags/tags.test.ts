import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotate } from '#shared/document/actions/annotate.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RecordStep } from '#shared/document/record-step.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { DocumentWork } from '../../testing/document-work.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false })
const work = new DocumentWork(desk)
let folder: string
let documentIds: string[]

beforeEach(async () => {
  folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, '标签.zhubi') })
  documentIds = await desk.import(folder, {
    'a.txt': '云泽市治理河道。\n白石区建成泵站九座。\n临溪县修渠。\n',
    'b.txt': '=1+1是算式，"引号"。\n',
  })
})
afterEach(async () => {
  await desk.call('project.close', {})
  removeTemporaryFolders()
  expect(desk.bugs).toEqual([])
})
afterAll(() => desk.engine.close())

const fields = { colour: 'teal' as const, description: '', shortcut: null as string | null, isArchived: false }
const create = (name: string, parentId: string | null = null, shortcut: string | null = null) =>
  desk.call('tags.create', { parentId, fields: { ...fields, name, shortcut } })
const list = () => desk.call('tags.list', {})
const outline = async () => (await list()).map(({ name, count }) => `${name} ${count}`)

/** Gives a stretch of a document a tag; returns the annotation's id. */
async function mark(over: string, body: { name: string; tag?: string }, document = 0): Promise<string> {
  const { doc, revision } = await work.load(documentIds[document]!)
  const tr = new Transform(doc)
  const block = new BlockIndex(doc).blocks.find(({ node }) => node.textContent.includes(over))!
  const from = block.contentPos + block.node.textContent.indexOf(over)
  const author = { kind: 'person', name: '甲' } as const
  const { id } = annotate(tr, { from, to: from + over.length, content: { kind: 'tag', body }, author, at: 5 })
  await work.save(documentIds[document]!, revision, tr.steps)
  return id
}
const passages = async (tagId: string, withBelow = false, page = { offset: 0, limit: 10 }) =>
  (await desk.call('tags.passages', { tagId, withBelow, ...page })).map(({ excerpt }) => excerpt)

describe('the tree', () => {
  it('takes in names that were given without it, and counts', async () => {
    await mark('河道', { name: '水利' })
    await mark('泵站', { name: '水利' })
    await mark('算式', { name: '杂' }, 1)
    expect(await outline()).toEqual(['水利 2', '杂 1'])
    const colours = (await list()).map(({ colour }) => colour)
    expect(new Set(colours).size).toBe(2)
    expect(await outline()).toEqual(['水利 2', '杂 1'])
  })

  it('keeps names apart, and what was tagged by a name that has changed', async () => {
    await mark('河道', { name: '水利' })
    const [water] = await list()
    await expect(create('水利')).rejects.toThrow('tag_name_taken')
    await desk.call('tags.change', { id: water!.id, fields: { ...fields, name: '水务' } })
    await mark('修渠', { name: '水利', tag: water!.id })
    expect(await outline()).toEqual(['水务 2'])
    expect(await passages(water!.id)).toEqual(['河道', '修渠'])
  })

  it('moves tags among their siblings and below others, never below themselves', async () => {
    const [a, b, c] = [await create('甲'), await create('乙'), await create('丙')]
    await desk.call('tags.move', { id: c.id, parentId: null, before: a.id })
    expect(await outline()).toEqual(['丙 0', '甲 0', '乙 0'])
    await desk.call('tags.move', { id: b.id, parentId: a.id, before: null })
    await expect(desk.call('tags.move', { id: a.id, parentId: b.id, before: null })).rejects.toThrow('input_invalid')
    expect((await list()).find(({ name }) => name === '乙')?.parentId).toBe(a.id)
  })

  it('deletes only what nothing has, not even a passage that undo may bring back', async () => {
    const [a, b] = [await create('甲'), await create('乙')]
    await desk.call('tags.move', { id: b.id, parentId: a.id, before: null })
    await expect(desk.call('tags.remove', { id: a.id })).rejects.toThrow('tag_in_use')
    await mark('河道', { name: '乙', tag: b.id })
    await work.type(documentIds[0]!, { over: '云泽市治理河道。' }, '')
    expect(await passages(b.id)).toEqual([])
    await expect(desk.call('tags.remove', { id: b.id })).rejects.toThrow('tag_in_use')
    await desk.call('tags.change', { id: b.id, fields: { ...fields, name: '乙', isArchived: true } })
    expect((await list()).find(({ id }) => id === b.id)?.isArchived).toBe(true)
    const c = await create('丙')
    await desk.call('tags.remove', { id: c.id })
    await expect(desk.call('tags.remove', { id: c.id })).rejects.toThrow('tag_not_found')
  })

  it('has a digit once: the tag that gets it takes it over', async () => {
    const a = await create('甲', null, '1')
    await create('乙', null, '1')
    expect((await list()).map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ['甲', null],
      ['乙', '1'],
    ])
    expect(a.shortcut).toBe('1')
  })
})

describe('passages', () => {
  it('are listed over all documents in their order, page by page, with those below on demand', async () => {
    const water = await create('水利')
    const canal = await create('渠', water.id)
    await mark('算式', { name: '水利', tag: water.id }, 1)
    await mark('修渠', { name: '渠', tag: canal.id })
    await mark('泵站', { name: '水利', tag: water.id })
    await mark('河道', { name: '水利', tag: water.id })
    expect(await passages(water.id)).toEqual(['河道', '泵站', '算式'])
    expect(await passages(water.id, true)).toEqual(['河道', '泵站', '修渠', '算式'])
    expect(await passages(water.id, true, { offset: 1, limit: 2 })).toEqual(['泵站', '修渠'])
  })

  it('go away with their annotation, and come back', async () => {
    const water = await create('水利')
    const id = await mark('河道', { name: '水利', tag: water.id })
    const { doc, revision, records } = await work.load(documentIds[0]!)
    const { record, from, to } = RecordSet.fromAnchored(doc, records).get(id)!
    const step = new RecordStep({ record, from, to }, null)
    const next = await work.save(documentIds[0]!, revision, [step])
    expect(await passages(water.id)).toEqual([])
    await work.save(documentIds[0]!, next, [step.invert()])
    expect(await passages(water.id)).toEqual(['河道'])
  })

  it('are written for spreadsheets, which must run nothing', async () => {
    const water = await create('水利')
    await mark('=1+1是算式，"引号"。', { name: '水利', tag: water.id }, 1)
    const path = join(folder, '水利.csv')
    const input = { tagId: water.id, withBelow: false, path, overwrite: false, locale: 'zh-CN' as const }
    expect(await desk.call('tags.writePassages', input)).toEqual({ passages: 1 })
    const [, row] = readFileSync(path, 'utf8').split('\r\n')
    expect(row).toMatch(/^水利,.*,"'=1\+1是算式，""引号""。",甲,/)
    await expect(desk.call('tags.writePassages', input)).rejects.toThrow('export_exists')
  })
})

describe('files of tags', () => {
  it('give another project the same tree', async () => {
    const water = await create('水利', null, '3')
    await create('渠', water.id)
    for (const path of [join(folder, '树.json'), join(folder, '树.txt')])
      await desk.call('tags.write', { path, overwrite: false })
    await desk.call('project.create', { path: join(folder, '另.zhubi') })
    await create('渠')
    expect(await desk.call('tags.read', { path: join(folder, '树.json') })).toEqual({ added: 1, known: 1 })
    expect((await list()).map(({ name, shortcut, parentId }) => [name, shortcut, parentId === null])).toEqual([
      ['渠', null, true],
      ['水利', '3', true],
    ])
    expect(await desk.call('tags.read', { path: join(folder, '树.txt') })).toEqual({ added: 0, known: 2 })
  })

  it('are refused when they are none, and add nothing', async () => {
    const path = join(folder, '坏.json')
    writeFileSync(path, '{"kind":"zhubi-tags"}')
    await expect(desk.call('tags.read', { path })).rejects.toThrow('tag_file_invalid')
    await expect(desk.call('tags.read', { path: join(folder, '无.json') })).rejects.toThrow('file_not_found')
    expect(await list()).toEqual([])
  })
})

it('editions and anthologies say the name that a tag has now', async () => {
  await mark('河道', { name: '水利' })
  const [water] = await list()
  await desk.call('tags.change', { id: water!.id, fields: { ...fields, name: '水务' } })
  const anthology = { title: '水务汇编', choice: { by: 'tag' as const, tag: '水务' } }
  const options = { format: 'txt' as const, profile: shippedProfiles.clean }
  const { jobId } = await desk.call('editions.export', {
    ...{ documentIds, directory: folder, overwrite: false, anthology, options },
  })
  const outcome = await desk.outcome({ jobId })
  expect(outcome.kind).toBe('export')
  expect(readFileSync(join(folder, '水务汇编.txt'), 'utf8')).toContain('云泽市治理河道')
})
