import { join } from 'node:path'
import fc from 'fast-check'
import { type Step, Transform } from 'prosemirror-transform'
import { afterEach, describe, expect, it } from 'vitest'
import type { ComparedRow, TextRow, TextVersion } from '#shared/contract/history.ts'
import { annotate } from '#shared/document/actions/annotate.ts'
import { applyDecision } from '#shared/document/actions/apply-decision.ts'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { joinBlocks } from '#shared/document/actions/join-blocks.ts'
import { setRole } from '#shared/document/actions/set-role.ts'
import { takeBackOwn } from '#shared/document/actions/take-back-own.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { RunningRecords } from '#shared/document/running.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { editKinds, edits, transformOf } from '#shared/document/testing/random-edits.ts'
import { findingSample, reader } from '#shared/document/testing/record-samples.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

let now = 1_000_000

/** A project with one document at a desk whose clock the test sets. */
async function deskWith(text: string, name = 'a.txt') {
  const desk = new TestEngine({ checksBySelf: false, indexesBySelf: false, recheckDelayMs: 60_000, now: () => now })
  engines.push(desk)
  const folder = temporaryFolder()
  const path = join(folder, 'p.zhubi')
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
  const [documentId] = (await desk.import(folder, { [name]: text })) as [string]
  return { desk, path, documentId }
}
type Desk = Awaited<ReturnType<typeof deskWith>>

async function load({ desk, documentId }: Desk) {
  const loaded = await desk.call('documents.load', { documentId })
  const doc = schema.nodeFromJSON(JSON.parse(loaded.docJson))
  return { ...loaded, doc, texts: blocksOf(doc).map(block => block.textContent) }
}

type Label = 'typing' | 'decision' | 'mark' | 'structure' | 'replace'

async function save(all: Desk, label: Label, change: (tr: Transform) => void): Promise<number> {
  const { doc, revision } = await load(all)
  const tr = new Transform(doc)
  change(tr)
  return send(all, revision, label, tr.steps)
}

async function send(all: Desk, baseRevision: number, label: Label, steps: readonly Step[]): Promise<number> {
  if (steps.length === 0) return baseRevision
  const json = steps.map(step => step.toJSON() as { stepType: string })
  const { documentId } = all
  return (await all.desk.call('documents.save', { documentId, baseRevision, label, steps: json })).revision
}

const posIn = (tr: Transform, block: number, offset: number) => BlockIndex.of(tr.doc).blocks[block]!.contentPos + offset
const type = (all: Desk, block: number, offset: number, text: string) =>
  save(all, 'typing', tr => tr.insert(posIn(tr, block, offset), schema.text(text)))
const list = ({ desk, documentId }: Desk, asked = {}) =>
  desk.call('history.list', { documentId, before: null, limit: 100, kinds: null, person: null, ...asked })
const author = { kind: 'person', name: '校对甲' } as const

const restore = async (all: Desk, revision: number, keys?: string[]) => {
  const { desk, documentId } = all
  const preview = await desk.call('history.previewRestore', { documentId, revision, blockIds: null })
  const { baseRevision } = preview
  const wanted = keys ?? preview.changes.map(({ key }) => key)
  if (wanted.length === 0) return { preview, batchId: null, blocks: 0, records: 0 }
  const input = { documentId, revision, baseRevision, keys: wanted, stretch: null }
  return { preview, ...(await desk.call('history.restore', input)) }
}
const undo = async ({ desk }: Desk, batchId: string | null) => {
  const outcome = await desk.outcome(await desk.call('batches.undo', { batchId: batchId ?? '' }))
  if (outcome.kind !== 'undo') throw new Error(JSON.stringify(outcome))
  return outcome.result
}

describe('the timeline', () => {
  it('tells a burst of typing as one entry, a pause as two, and the import last', async () => {
    const all = await deskWith('云泽市\n临溪县')
    for (const [index, character] of ['z', 'zh'].entries()) {
      now += 400
      await save(all, 'typing', tr => tr.replaceWith(posIn(tr, 0, 3), posIn(tr, 0, 3 + index), schema.text(character)))
    }
    now += 400
    await save(all, 'typing', tr => tr.replaceWith(posIn(tr, 0, 3), posIn(tr, 0, 5), schema.text('中')))
    now += 300_000
    await save(all, 'typing', tr => tr.delete(posIn(tr, 1, 0), posIn(tr, 1, 2)))
    const { entries, next, people, kinds } = await list(all)
    expect(entries).toMatchObject([
      { kind: 'typing', first: 4, last: 4, inserted: '', deleted: 2 },
      { kind: 'typing', first: 1, last: 3, inserted: '中', deleted: 0, actor: author, steps: 3 },
      { kind: 'import', first: 0, last: 0, restored: null },
    ])
    expect([next, people, kinds.toSorted()]).toEqual([null, ['校对甲'], ['import', 'typing']])
  })

  it('tells a correction with its readings, filters, and pages', async () => {
    const all = await deskWith('云泽布报告\n临溪县')
    await type(all, 1, 0, '一')
    await save(all, 'mark', tr => {
      const from = posIn(tr, 0, 0)
      correctReading(tr, { from, to: from + 3, reading: '云泽市', kind: 'ocr', author, at: now })
    })
    await all.desk.call('project.setPerson', { name: '校对乙' })
    await type(all, 1, 0, '二')
    expect((await list(all, { kinds: ['mark'] })).entries).toMatchObject([
      { kind: 'mark', readings: [{ original: '云泽布', reading: '云泽市', isTakenBack: false }] },
    ])
    expect((await list(all, { person: '校对乙' })).entries).toMatchObject([{ inserted: '二', last: 3 }])
    const first = await list(all, { limit: 2 })
    expect([first.entries.map(({ last }) => last), first.next]).toEqual([[3, 2], 2])
    const second = await list(all, { limit: 2, before: first.next })
    expect([second.entries.map(({ kind }) => kind), second.next]).toEqual([['typing', 'import'], null])
    const third = await list(all, { limit: 1, before: 2 })
    expect((await list(all, { limit: 1, before: third.next })).entries).toMatchObject([{ kind: 'import' }])
  })

  it('tells each undoing of a batch by itself, with its places, and the undoing of an undoing as done again', async () => {
    const all = await deskWith('云泽布报告\n临溪布')
    const { documentId, desk } = all
    await type(all, 1, 0, '一')
    const folded = { ignoreCase: true, ignoreWidth: true, ignoreVariants: true }
    const query = { term: '布', replacement: '市', isPattern: false, ...folded }
    const documents = [{ documentId, revision: 1, isTicked: true }]
    const outcome = await desk.outcome(
      await desk.call('batches.replace', { query, documents, others: [], record: 'house' }),
    )
    const { batchId } = (outcome as Extract<typeof outcome, { kind: 'replace' }>).result
    const first = await undo(all, batchId)
    const again = await undo(all, first.batchId)
    await undo(all, again.batchId)
    const { entries, kinds } = await list(all)
    expect(entries.map(({ kind, readings }) => [kind, readings.length])).toEqual([
      ['undo', 2],
      ['redo', 2],
      ['undo', 2],
      ['replace', 2],
      ['typing', 0],
      ['import', 0],
    ])
    expect(kinds).toContain('redo')
  })

  it('finds what was typed where it stands now, and the place of what is gone', async () => {
    const all = await deskWith('云泽市\n临溪县')
    await type(all, 1, 1, '（旧）')
    await save(all, 'typing', tr => tr.delete(posIn(tr, 0, 0), posIn(tr, 0, 2)))
    await save(all, 'structure', tr =>
      tr.split(posIn(tr, 0, 1), 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }]),
    )
    const place = (revision: number) =>
      all.desk.call('history.place', { documentId: all.documentId, first: revision, last: revision })
    const { doc } = await load(all)
    const { blocks } = BlockIndex.of(doc)
    expect(await place(1)).toEqual({ blockId: blocks[2]!.id, start: 1, end: 4, text: '（旧）', isGone: false })
    expect(await place(2)).toEqual({ blockId: blocks[0]!.id, start: 0, end: 0, text: '', isGone: true })
    expect(await place(0)).toBeNull()
  })
})

describe('restoring', () => {
  it('brings one block back, leaves later work on others, and is undone as one', async () => {
    const all = await deskWith('云泽市\n临溪县\n白石区')
    await type(all, 0, 3, '甲')
    await type(all, 1, 3, '乙')
    await type(all, 0, 4, '丙')
    const { doc } = await load(all)
    const [first] = BlockIndex.of(doc).blocks
    const { preview, batchId, blocks } = await restore(all, 0, [first!.id])
    expect(preview.changes).toMatchObject([
      { kind: 'changed', now: '云泽市甲丙', past: '云泽市', editCount: 2, edits: [{ revision: 3 }, { revision: 1 }] },
      { kind: 'changed', now: '临溪县乙', past: '临溪县', editCount: 1 },
    ])
    expect([(await load(all)).texts, blocks]).toEqual([['云泽市', '临溪县乙', '白石区'], 1])
    await type(all, 2, 0, '又')
    expect(await undo(all, batchId)).toMatchObject({ conflicts: [] })
    expect((await load(all)).texts).toEqual(['云泽市甲丙', '临溪县乙', '又白石区'])
    expect((await list(all)).entries.map(({ kind, restored }) => [kind, restored])).toEqual([
      ['undo', null],
      ['typing', null],
      ['restore', 0],
      ['typing', null],
      ['import', null],
    ])
  })

  it('tells a block that only became another kind from one whose text has changed', async () => {
    const all = await deskWith('云泽市\n临溪县')
    await save(all, 'structure', tr =>
      tr.setNodeMarkup(posIn(tr, 1, 0) - 1, schema.nodes.heading, {
        ...tr.doc.resolve(posIn(tr, 1, 0)).parent.attrs,
        level: 2,
      }),
    )
    const preview = await all.desk.call('history.previewRestore', {
      documentId: all.documentId,
      revision: 0,
      blockIds: null,
    })
    expect(preview.changes).toMatchObject([{ kind: 'structure', now: '临溪县', past: '临溪县' }])
  })

  it('keeps to a stretch of a block', async () => {
    const all = await deskWith('云泽市与临溪县')
    await type(all, 0, 7, '尾')
    await type(all, 0, 0, '首')
    const { doc } = await load(all)
    const blockId = BlockIndex.of(doc).blocks[0]!.id
    const input = { documentId: all.documentId, revision: 0, baseRevision: 2, keys: [blockId] }
    await all.desk.call('history.restore', { ...input, stretch: { blockId, start: 5, end: 9 } })
    expect((await load(all)).texts).toEqual(['首云泽市与临溪县'])
  })

  it('takes out what is no longer true of the text, keeps what still is, and gives both back', async () => {
    const all = await deskWith('云泽布报告请予审议\n临溪县')
    await save(all, 'mark', tr => {
      const from = posIn(tr, 0, 0)
      correctReading(tr, { from, to: from + 3, reading: '云泽市', kind: 'ocr', author, at: now })
      const query = posIn(tr, 0, 5)
      correctReading(tr, { from: query, to: query + 2, reading: '请予', kind: 'source', author, at: now })
    })
    const before = await load(all)
    const { batchId, records } = await restore(all, 0)
    const restored = await load(all)
    expect([restored.texts, records]).toEqual([['云泽布报告请予审议', '临溪县'], 1])
    expect(restored.records.map(({ record }) => 'kind' in record && record.kind)).toEqual(['source'])
    await undo(all, batchId)
    const after = await load(all)
    const anchors = ({ records }: typeof before) =>
      records.map(({ record, anchor: { revision: _, ...anchor }, removed }) => ({ record, anchor, removed }))
    expect([after.texts, anchors(after)]).toEqual([before.texts, anchors(before)])
  })

  it('brings a correction back with what it says, and the decision it was made with, and goes on again', async () => {
    const all = await deskWith('云泽布报告请予审议\n（下转第三版）会议强调\n全县人口\n人口均衡')
    const at = ++now
    const own = (id: string) => ({
      finding: findingSample({ id, type: 'ocr_char', quote: '布' }),
      relatedPlaces: [],
      author,
      at,
    })
    const choice = { verdict: 'accepted', scope: 'place' } as const
    await save(all, 'decision', tr => {
      const jump = findingSample({ id: 'jump', type: 'run_on', data: { role: 'jump' } })
      const join = findingSample({ id: 'join', type: 'broken_paragraph', data: { overlap: 2 } })
      const next = { documentId: 'doc', from: posIn(tr, 3, 0), to: posIn(tr, 3, 0) }
      applyDecision(tr, {
        ...own('join'),
        finding: join,
        relatedPlaces: [next],
        place: { from: posIn(tr, 2, 4), to: posIn(tr, 3, 0) },
        choice,
      })
      applyDecision(tr, {
        ...own('jump'),
        finding: jump,
        place: { from: posIn(tr, 1, 0), to: posIn(tr, 1, 7) },
        choice,
      })
      const stray = { from: posIn(tr, 0, 5), to: posIn(tr, 0, 7) }
      applyDecision(tr, { ...own('stray'), place: stray, choice: { ...choice, reading: '' } })
      applyDecision(tr, {
        ...own('city'),
        place: { from: posIn(tr, 0, 2), to: posIn(tr, 0, 3) },
        choice: { ...choice, reading: '市' },
      })
    })
    const decided = await load(all)
    const said = ({ records }: typeof decided) =>
      records
        .map(({ record, anchor: { revision: _, ...anchor }, removed }) => ({ record, anchor, removed }))
        .toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
    await save(all, 'decision', tr => {
      const records = new RunningRecords(RecordSet.fromAnchored(decided.doc, decided.records))
      for (const id of ['city', 'stray', 'jump', 'join']) takeBackOwn(tr, id, records)
    })
    const open = await load(all)
    expect(open.texts).toEqual(['云泽布报告请予审议', '（下转第三版）会议强调', '全县人口', '人口均衡'])
    expect(open.records).toEqual([])
    const { batchId } = await restore(all, 1)
    const back = await load(all)
    expect(back.texts).toEqual(['云泽市报告审议', '（下转第三版）', '会议强调', '全县人口均衡'])
    expect(said(back)).toEqual(said(decided))
    await undo(all, batchId)
    expect((await load(all)).records).toEqual([])
    // Only what is ticked comes back.
    const [first] = BlockIndex.of((await load(all)).doc).blocks
    await restore(all, 1, [first!.id])
    const ids = (await load(all)).records.map(({ record }) => record.findingId).toSorted()
    expect(ids).toEqual(['city', 'city', 'stray', 'stray'])
  })

  it('keeps the notes of others, whose text goes', async () => {
    const all = await deskWith('云泽市\n临溪县\n白石区')
    await save(all, 'structure', tr =>
      tr.split(posIn(tr, 1, 2), 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }]),
    )
    await type(all, 0, 3, '全境')
    await save(all, 'mark', tr => {
      const body = { text: '？' }
      const asker = { kind: 'person', name: '审读乙' } as const
      for (const [block, start, end] of [
        [0, 3, 5],
        [2, 0, 1],
        [3, 0, 2],
      ] as const)
        annotate(tr, {
          from: posIn(tr, block, start),
          to: posIn(tr, block, end),
          content: { kind: 'query', body },
          author: asker,
          at: now,
        })
    })
    const { batchId } = await restore(all, 0)
    const restored = await load(all)
    expect(restored.texts).toEqual(['云泽市', '临溪县', '白石区'])
    expect(restored.records.map(({ removed }) => removed)).toEqual([true, false, false])
    await undo(all, batchId)
    expect((await load(all)).records.map(({ removed }) => removed)).toEqual([false, false, false])
  })

  it('gives a role and a joined block back', async () => {
    const all = await deskWith('云泽市报告\n临溪县及\n白石区')
    await save(all, 'decision', tr => void setRole(tr, { blockId: BlockIndex.of(tr.doc).blocks[0]!.id, role: 'folio' }))
    await save(all, 'decision', tr => {
      const [, second, third] = BlockIndex.of(tr.doc).blocks
      joinBlocks(tr, { firstBlockId: second!.id, secondBlockId: third!.id })
    })
    const before = await load(all)
    const { batchId, preview } = await restore(all, 0)
    expect(preview.changes.map(({ kind }) => kind)).toEqual(['structure', 'changed', 'gone'])
    const restored = await load(all)
    expect([restored.texts, blocksOf(restored.doc)[0]!.attrs.role]).toEqual([
      ['云泽市报告', '临溪县及', '白石区'],
      'body',
    ])
    await undo(all, batchId)
    expect((await load(all)).doc.toJSON()).toEqual(before.doc.toJSON())
  })

  it('refuses a document that has moved on and a revision that has not been', async () => {
    const all = await deskWith('云泽市')
    await type(all, 0, 0, '甲')
    const { documentId } = all
    const input = { documentId, revision: 0, baseRevision: 0, keys: ['k'], stretch: null }
    await expect(all.desk.call('history.restore', input)).rejects.toMatchObject({ code: 'revision_conflict' })
    const preview = all.desk.call('history.previewRestore', { documentId, revision: 9, blockIds: null })
    await expect(preview).rejects.toMatchObject({ code: 'input_invalid' })
  })

  it('of the whole gives exactly the text of any revision, and its undoing the text before', async () => {
    const blocks = (doc: Awaited<ReturnType<typeof load>>['doc']) =>
      blocksOf(doc).map(block => block.toJSON() as unknown)
    // The samples' notes are another person's, which nobody at this desk may take out.
    const kinds = editKinds.filter(kind => kind !== 'section' && kind !== 'unrecord')
    await fc.assert(
      fc.asyncProperty(edits(kinds, '云泽人均'), fc.double({ min: 0, max: 1, noNaN: true }), async (random, part) => {
        const all = await deskWith(
          '云泽市临溪县工作报告\n一、白石区概况\n全县人均收入增长较快\n二\n人均人均收入\n云泽市',
        )
        // The edits take queries out: only who has asked them may.
        await all.desk.call('project.setPerson', { name: reader.name })
        const texts = [blocks((await load(all)).doc)]
        for (const edit of random) {
          const { doc, records, revision } = await load(all)
          const state = { doc, records: RecordSet.fromAnchored(doc, records), sources: new Map() }
          const reached = await send(all, revision, 'typing', transformOf(state, edit).steps)
          if (reached > revision) texts.push(blocks((await load(all)).doc))
        }
        const revision = Math.min(texts.length - 1, Math.floor(part * texts.length))
        const { batchId } = await restore(all, revision)
        expect(blocks((await load(all)).doc)).toEqual(texts[revision])
        if (batchId) {
          expect(await undo(all, batchId)).toMatchObject({ conflicts: [] })
          expect(blocks((await load(all)).doc)).toEqual(texts.at(-1))
        }
        await all.desk.engine.close()
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

describe('versions', () => {
  const compare = async ({ desk, documentId }: Desk, first: TextVersion, second: TextVersion) =>
    JSON.parse((await desk.call('history.compare', { documentId, first, second })).rowsJson) as ComparedRow[]
  const textsOf = (rows: ComparedRow[]) =>
    rows.map(({ first, second, isSame }) => (isSame ? first?.text : [first?.text ?? null, second?.text ?? null]))

  it('stand beside each other block by block: the original, a revision, now, the clean edition', async () => {
    const all = await deskWith('云泽市报告\n临溪县及\n白石区\n末段')
    await type(all, 0, 5, '稿')
    await save(all, 'decision', tr => {
      const [, second, third] = BlockIndex.of(tr.doc).blocks
      joinBlocks(tr, { firstBlockId: second!.id, secondBlockId: third!.id })
    })
    await save(all, 'typing', tr => tr.delete(posIn(tr, 2, 0) - 1, posIn(tr, 2, 2) + 1))
    const original: TextVersion = { kind: 'original' }
    expect(textsOf(await compare(all, original, { kind: 'now' }))).toEqual([
      ['云泽市报告', '云泽市报告稿'],
      '临溪县及白石区',
      ['末段', null],
    ])
    expect(textsOf(await compare(all, { kind: 'revision', revision: 1 }, { kind: 'clean' }))).toEqual([
      '云泽市报告稿',
      '临溪县及白石区',
      ['末段', null],
    ])
    const { rowsJson } = await all.desk.call('history.text', { documentId: all.documentId, version: original })
    expect((JSON.parse(rowsJson) as TextRow[]).map(({ text }) => text)).toEqual([
      '云泽市报告',
      '临溪县及',
      '白石区',
      '末段',
    ])
  })
})

describe('tracing a character', () => {
  it('tells its place in the file and who changed it', async () => {
    const all = await deskWith('首行\n云泽布报告', 'b.txt')
    await save(all, 'mark', tr => {
      const from = posIn(tr, 1, 0)
      correctReading(tr, { from, to: from + 3, reading: '云泽市', kind: 'ocr', author, at: now })
    })
    const { doc } = await load(all)
    const blockId = BlockIndex.of(doc).blocks[1]!.id
    const trace = (offset: number) => all.desk.call('history.trace', { documentId: all.documentId, blockId, offset })
    expect(await trace(1)).toMatchObject({
      character: '泽',
      source: { isExact: true, byteOffset: 10, line: 2, column: 2, text: '泽', sourceName: 'b.txt' },
      changes: [],
    })
    expect(await trace(2)).toMatchObject({
      character: '市',
      source: { isExact: false, line: 2 },
      changes: [{ kind: 'mark', was: '布', now: '市', actor: author }],
      remarks: [{ kind: 'annotation', type: 'ocr', original: '云泽布', reading: '云泽市' }],
    })
  })

  it('refuses a block that is not there', async () => {
    const all = await deskWith('云泽市')
    const asked = all.desk.call('history.trace', { documentId: all.documentId, blockId: 'none', offset: 0 })
    await expect(asked).rejects.toMatchObject({ code: 'input_invalid' })
  })
})
