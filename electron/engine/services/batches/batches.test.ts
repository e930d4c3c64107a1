import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { afterEach, describe, expect, it } from 'vitest'
import type { JobOutcome } from '#shared/contract/engine.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

async function deskWith(...texts: string[]) {
  const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  engines.push(desk)
  const folder = temporaryFolder()
  const path = join(folder, 'p.zhubi')
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
  const documentIds = await desk.import(folder, Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])))
  return { desk, path, documentIds }
}
type Desk = Awaited<ReturnType<typeof deskWith>>

const load = async ({ desk }: Desk, documentId: string) => {
  const loaded = await desk.call('documents.load', { documentId })
  const doc = schema.nodeFromJSON(JSON.parse(loaded.docJson))
  const texts = blocksOf(doc).map(block => block.textContent)
  return { ...loaded, doc, texts }
}
const query = (term: string, replacement: string, isPattern = false) => ({
  ...{ term, replacement, isPattern, ignoreCase: true, ignoreWidth: true, ignoreVariants: true },
})
type Place = { documentId: string; blockId: string; start: number }

async function replace(
  all: Desk,
  asked: ReturnType<typeof query>,
  others: Place[] = [],
  record: 'none' | 'house' = 'house',
) {
  const documents = await Promise.all(
    all.documentIds.map(async documentId => ({
      documentId,
      revision: (await load(all, documentId)).revision,
      isTicked: true,
    })),
  )
  const started = await all.desk.call('batches.replace', { query: asked, documents, others, record })
  return resultOf('replace', await all.desk.outcome(started))
}
const undo = async ({ desk }: Desk, batchId: string | null) =>
  resultOf('undo', await desk.outcome(await desk.call('batches.undo', { batchId: batchId ?? '' })))

function resultOf<Kind extends 'replace' | 'undo'>(kind: Kind, outcome: JobOutcome) {
  if (outcome.kind !== kind) throw new Error(JSON.stringify(outcome))
  return outcome.result as Extract<JobOutcome, { kind: Kind }>['result']
}

async function type(all: Desk, documentId: string, change: (tr: Transform) => void) {
  const { doc, revision } = await load(all, documentId)
  const tr = new Transform(doc)
  change(tr)
  if (tr.steps.length === 0) return
  const steps = tr.steps.map(step => step.toJSON() as { stepType: string })
  await all.desk.call('documents.save', { documentId, baseRevision: revision, label: 'typing', steps })
}
const posIn = (tr: Transform, block: number, offset: number) => BlockIndex.of(tr.doc).blocks[block]!.contentPos + offset

describe('replacing', () => {
  it('is one batch over documents, leaves what is excepted, and keeps the originals as annotations', async () => {
    const all = await deskWith('临溪县与臨溪縣。\n又临溪县', '无', '临溪县在前')
    const [first, , third] = all.documentIds as [string, string, string]
    const { doc } = await load(all, first)
    const others = [{ documentId: first, blockId: BlockIndex.of(doc).blocks[1]!.id, start: 1 }]
    const result = await replace(all, query('临溪县', '云泽市'), others)
    expect(result).toMatchObject({ replaced: 3, documents: 2, changedSince: [], unchanged: [], cancelled: false })
    expect((await load(all, first)).texts).toEqual(['云泽市与云泽市。', '又临溪县'])
    const records = (await load(all, third)).records.map(({ record, anchor }) => ({ record, anchor }))
    expect(records).toMatchObject([
      { record: { kind: 'house', body: { original: '临溪县', reading: '云泽市' } }, anchor: { exact: '云泽市' } },
    ])
    const advanced = () => all.desk.events.filter(({ event }) => event === 'documents.advanced').map(({ data }) => data)
    const { batchId } = result
    expect(advanced()).toMatchObject([
      { documentId: first, baseRevision: 0, revision: 1, batchId, undoes: null },
      { documentId: third, batchId, undoes: null },
    ])
    const found = await all.desk.call('search.find', { query: query('云泽市', ''), limit: 50 })
    expect(found.hits).toHaveLength(3)

    const undone = await undo(all, batchId)
    expect(undone).toMatchObject({ restored: 3, documents: 2, conflicts: [] })
    expect(advanced().slice(2)).toMatchObject([
      { documentId: first, batchId: undone.batchId, undoes: batchId },
      { documentId: third, undoes: batchId },
    ])
    expect((await load(all, first)).texts).toEqual(['临溪县与臨溪縣。', '又临溪县'])
    expect((await load(all, first)).records).toEqual([])
    await expect(undo(all, result.batchId)).rejects.toThrow('batch_undone')
  })

  it('expands groups of a pattern, and can delete', async () => {
    const all = await deskWith('于2021年、2022年。')
    await replace(all, query('(\\d+)年', '$1 年', true), [], 'none')
    expect((await load(all, all.documentIds[0]!)).texts).toEqual(['于2021 年、2022 年。'])
    const { batchId } = await replace(all, query('、', ''), [], 'none')
    expect((await load(all, all.documentIds[0]!)).texts).toEqual(['于2021 年2022 年。'])
    expect(await undo(all, batchId)).toMatchObject({ restored: 1 })
    expect((await load(all, all.documentIds[0]!)).texts).toEqual(['于2021 年、2022 年。'])
  })

  it('leaves a document alone that was changed since it was searched, and all of a read-only project', async () => {
    const all = await deskWith('临溪县', '另有临溪县')
    const [first, second] = all.documentIds as [string, string]
    await type(all, first, tr => tr.insert(posIn(tr, 0, 0), schema.text('在')))
    const documents = [first, second].map(documentId => ({ documentId, revision: 0, isTicked: true }))
    const input = { query: query('临溪县', '云泽市'), documents, others: [], record: 'none' as const }
    const outcome = await all.desk.outcome(await all.desk.call('batches.replace', input))
    expect(resultOf('replace', outcome)).toMatchObject({ replaced: 1, changedSince: [first] })
    await all.desk.call('project.close', {})
    chmodSync(all.path, 0o444)
    await all.desk.call('project.open', { path: all.path })
    await expect(all.desk.call('batches.replace', input)).rejects.toMatchObject({ code: 'project_read_only' })
  })

  it('replaces single hits of a document whose others are left alone', async () => {
    const all = await deskWith('甲一甲')
    const documentId = all.documentIds[0]!
    const { doc } = await load(all, documentId)
    const others = [{ documentId, blockId: BlockIndex.of(doc).blocks[0]!.id, start: 2 }]
    const documents = [{ documentId, revision: 0, isTicked: false }]
    const input = { query: query('甲', '乙'), documents, others, record: 'none' as const }
    await all.desk.outcome(await all.desk.call('batches.replace', input))
    expect((await load(all, documentId)).texts).toEqual(['甲一乙'])
  })

  it('keeps annotations: a span replaced whole takes over the new text', async () => {
    const all = await deskWith('在临溪县内')
    const documentId = all.documentIds[0]!
    const { doc } = await load(all, documentId)
    const from = BlockIndex.of(doc).blocks[0]!.contentPos + 1
    const record = {
      id: 'R',
      type: 'annotation',
      kind: 'query',
      body: { text: '？' },
      author: { kind: 'person', name: '甲' },
      at: 1,
      findingId: null,
    }
    const steps = [{ stepType: 'record', was: null, now: { record, from, to: from + 3 } }]
    await all.desk.call('documents.save', { documentId, baseRevision: 0, label: 'mark', steps })
    const { batchId } = await replace(all, query('临溪县', '云泽市'), [], 'none')
    expect((await load(all, documentId)).records).toMatchObject([{ anchor: { exact: '云泽市' }, removed: false }])
    await undo(all, batchId)
    expect((await load(all, documentId)).records).toMatchObject([{ anchor: { exact: '临溪县' }, removed: false }])
  })
})

describe('undoing after other work', () => {
  it('restores what still stands and tells what somebody has changed', async () => {
    const all = await deskWith('一临溪县\n二临溪县\n三临溪县')
    const documentId = all.documentIds[0]!
    const { batchId } = await replace(all, query('临溪县', '云泽市'))
    await type(all, documentId, tr => tr.insert(posIn(tr, 0, 0), schema.text('在前面写的')))
    await type(all, documentId, tr => tr.insert(posIn(tr, 1, 2), schema.text('大')))
    const result = await undo(all, batchId)
    expect(result).toMatchObject({ restored: 2, conflicts: [{ documentId, start: 0, end: 5, text: '二云大泽市' }] })
    const { texts, records } = await load(all, documentId)
    expect(texts).toEqual(['在前面写的一临溪县', '二云大泽市', '三临溪县'])
    expect(records).toHaveLength(1)
  })

  it('can itself be undone, and does not bring back what stood in a passage that is gone', async () => {
    const all = await deskWith('甲、乙、丙')
    const documentId = all.documentIds[0]!
    const { batchId } = await replace(all, query('、', ''), [], 'none')
    await type(all, documentId, tr => tr.delete(posIn(tr, 0, 0), posIn(tr, 0, 2)))
    expect(await undo(all, batchId)).toMatchObject({ restored: 1, conflicts: [{ text: '丙' }] })
    expect((await load(all, documentId)).texts).toEqual(['、丙'])
    const { batchId: again } = await replace(all, query('丙', '丁'))
    const undone = await undo(all, again)
    expect((await load(all, documentId)).texts).toEqual(['、丙'])
    expect(await undo(all, undone.batchId)).toMatchObject({ restored: 1, conflicts: [] })
    const redone = await load(all, documentId)
    expect(redone.texts).toEqual(['、丁'])
    expect(redone.records).toMatchObject([{ anchor: { exact: '丁' }, removed: false }])
  })

  it('restores every place that stands untouched, whatever was edited', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), share, share), { maxLength: 8 }), async edits => {
        const all = await deskWith('一甲二甲三\n甲四甲\n五六甲')
        const documentId = all.documentIds[0]!
        const { batchId } = await replace(all, query('甲', '〔乙〕'))
        for (const [isInsertion, a, b] of edits) {
          await type(all, documentId, tr => {
            const at = tr.doc.resolve(2 + Math.floor(a * (tr.doc.content.size - 4)))
            if (!at.parent.isTextblock) return
            if (isInsertion) tr.insert(at.pos, schema.text('字'))
            else tr.delete(at.pos, Math.min(at.end(), at.pos + Math.ceil(b * 3)))
          })
        }
        const before = (await load(all, documentId)).texts.join('\n')
        const result = await undo(all, batchId)
        const after = (await load(all, documentId)).texts.join('\n')
        expect(after).toBe(before.replaceAll('〔乙〕', '甲'))
        expect(result.restored + result.conflicts.length).toBe(5)
        expect((await load(all, documentId)).records.length).toBe(result.conflicts.length)
        await all.desk.engine.close()
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
