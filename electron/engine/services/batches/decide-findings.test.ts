import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterEach, describe, expect, it } from 'vitest'
import type { BatchChoice, ConcordanceSectioning, FindingFilter } from '#shared/contract/concordance.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { positionSpacing } from '../../db/repositories/findings.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

const first = '临溪县有山,有水,有人家,也有田地。\n另有一条河，从东往西流过全县。'
const second = '白石区有山,有水,也有小溪。\n白石区没有大河，只有田地。'
const masked = '会议由**市政府主持，**市各部门参加，**市领导讲话。'

async function deskWith(...texts: string[]) {
  const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  engines.push(desk)
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
  const documentIds = await desk.import(folder, Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])))
  await desk.outcome(await desk.call('findings.check', {}))
  return { desk, documentIds }
}
type Desk = Awaited<ReturnType<typeof deskWith>>

async function textsOf({ desk }: Desk, documentId: string) {
  const loaded = await desk.call('documents.load', { documentId })
  const doc = schema.nodeFromJSON(JSON.parse(loaded.docJson))
  return { ...loaded, doc, texts: blocksOf(doc).map(block => block.textContent) }
}

const commas: FindingFilter = { types: [{ type: 'punct', from: 0.5 }], status: 'open', group: 'half_width ，' }
const accepted: BatchChoice = { verdict: 'accepted', scope: 'place' }

interface Asked {
  filter?: FindingFilter
  by?: ConcordanceSectioning
  choice?: BatchChoice
  unticked?: string[]
  others?: { documentId: string; position: number }[]
}

async function decide({ desk }: Desk, { filter = commas, by = 'document', choice = accepted, ...ticks }: Asked = {}) {
  const { documents } = await desk.call('concordance.counts', { filter, by })
  const { jobId } = await desk.call('concordance.decide', {
    ...{ filter, by, choice, documents: documents.map(({ documentId, checkedAt }) => ({ documentId, checkedAt })) },
    ...{ unticked: ticks.unticked ?? [], others: ticks.others ?? [] },
  })
  const outcome = await desk.outcome({ jobId })
  if (outcome.kind !== 'decide') throw new Error(JSON.stringify(outcome))
  return outcome.result
}
async function undo({ desk }: Desk, batchId: string | null) {
  const outcome = await desk.outcome(await desk.call('batches.undo', { batchId: batchId ?? '' }))
  if (outcome.kind !== 'undo') throw new Error(JSON.stringify(outcome))
  return outcome.result
}
async function type(all: Desk, documentId: string, change: (tr: Transform, blocks: BlockIndex) => void) {
  const { doc, revision } = await textsOf(all, documentId)
  const tr = new Transform(doc)
  change(tr, BlockIndex.of(doc))
  const steps = tr.steps.map(step => step.toJSON() as { stepType: string })
  await all.desk.call('documents.save', { documentId, baseRevision: revision, label: 'typing', steps })
}

describe('a concordance', () => {
  it('lists and counts what is alike over documents, page by page', async () => {
    const { desk, documentIds } = await deskWith(first, second)
    const by = 'document'
    const counts = await desk.call('concordance.counts', { filter: commas, by })
    expect(counts.total).toBe(5)
    expect(counts.sections.map(({ key, count }) => [key, count])).toEqual([
      [documentIds[0], 3],
      [documentIds[1], 2],
    ])
    const page = await desk.call('concordance.places', { filter: commas, by, after: 2, limit: 2 })
    expect(page.map(({ section, finding }) => [section, finding.anchor.prefix.slice(-2)])).toEqual([
      [documentIds[0], '人家'],
      [documentIds[1], '有山'],
    ])
    const own = { ...commas, documentIds: [documentIds[1]!] }
    expect((await desk.call('concordance.counts', { filter: own, by })).total).toBe(2)
  })

  it('asks for the confidence that findings deserve in this project, and for the same correction', async () => {
    const { desk } = await deskWith(first)
    const count = async (filter: FindingFilter) =>
      (await desk.call('concordance.counts', { filter, by: 'rule' })).sections.map(({ key, count }) => [key, count])
    const types = [{ type: 'punct' as const, from: 0.5 }]
    expect(await count({ types, status: 'open', quote: ',', reading: '，' })).toEqual([
      ['punct punct half_width ，', 3],
    ])
    expect(await count({ types, status: 'open', quote: ',', reading: '、' })).toEqual([])
    expect(await count({ types: [{ type: 'punct', from: 1 }], status: 'open' })).toEqual([])
    expect(await count({ types, status: 'decided' })).toEqual([])
  })

  it('lists what can be accepted as it stands: readings, and masks, which need none', async () => {
    const { desk } = await deskWith(`${first}${masked}`)
    const types = (['punct', 'mask', 'duplicate'] as const).map(type => ({ type, from: 0.5 }))
    const filter: FindingFilter = { types, status: 'open', care: 'sure' }
    const places = await desk.call('concordance.places', { filter, by: 'rule', after: 0, limit: 50 })
    expect(new Set(places.map(({ finding }) => finding.type))).toEqual(new Set(['punct', 'mask']))
  })

  it('groups findings of the project', async () => {
    const { desk, documentIds } = await deskWith(masked, masked.replace('会议', '大会'), first)
    const asked = { types: ['mask' as const], after: 0, limit: 10 }
    expect(await desk.call('concordance.groups', asked)).toMatchObject([
      { type: 'mask', group: '**市', count: 6, open: 6, documents: 2 },
    ])
    const own = await desk.call('concordance.groups', { ...asked, documentIds: [documentIds[1]!] })
    expect(own).toMatchObject([{ group: '**市', count: 3, documents: 1 }])
  })
})

describe('deciding a concordance', () => {
  it('accepts what is ticked as one batch, which is undone as one after later work', async () => {
    const all = await deskWith(first, second)
    const [one, two] = all.documentIds as [string, string]
    const places = await all.desk.call('concordance.places', { filter: commas, by: 'document', after: 0, limit: 50 })
    const others = [places[1]!].map(({ documentId, position }) => ({ documentId, position }))
    const result = await decide(all, { others })
    expect(result).toMatchObject({ decided: 4, documents: 2, changedSince: [], unchanged: [] })
    expect((await textsOf(all, one)).texts[0]).toBe('临溪县有山，有水,有人家，也有田地。')
    expect((await textsOf(all, two)).texts[0]).toBe('白石区有山，有水，也有小溪。')
    const countOpen = async () => {
      await all.desk.outcome(await all.desk.call('findings.check', {}))
      return (await all.desk.call('concordance.counts', { filter: commas, by: 'document' })).total
    }
    expect(await countOpen()).toBe(1)

    await type(all, one, (tr, blocks) => tr.insert(blocks.blocks[0]!.contentPos, schema.text('在')))
    expect(await undo(all, result.batchId)).toMatchObject({ restored: 4, documents: 2, conflicts: [] })
    const restored = await textsOf(all, one)
    expect(restored.texts[0]).toBe('在临溪县有山,有水,有人家,也有田地。')
    expect(restored.records).toEqual([])
    expect(await countOpen()).toBe(5)
  })

  it('rejects, and gives masks a value, without touching text; both are undone', async () => {
    const all = await deskWith(masked, first)
    const filter: FindingFilter = { types: [{ type: 'mask', from: 0.5 }], status: 'all', group: '**市' }
    const mask = { maskKind: 'place' as const, value: '云泽', note: '见公报' }
    const given = await decide(all, { filter, choice: { ...accepted, mask } })
    expect(given).toMatchObject({ decided: 3, documents: 1 })
    const document = await textsOf(all, all.documentIds[0]!)
    expect(document.texts).toEqual([masked])
    const bodies = document.records.flatMap(({ record }) => (record.type === 'annotation' ? [record.body] : []))
    expect(bodies).toEqual(Array(3).fill({ maskKind: 'place', value: '云泽', note: '见公报', group: '**市' }))

    // Who decides anew takes the place of what was decided before.
    const intended = await decide(all, { filter, choice: { verdict: 'intended', scope: 'place' } })
    expect(intended.decided).toBe(3)
    const { records } = await textsOf(all, all.documentIds[0]!)
    expect(records.map(({ record }) => record.type)).toEqual(['decision', 'decision', 'decision'])
    expect(await undo(all, intended.batchId)).toMatchObject({ restored: 3, conflicts: [] })
    const again = (await textsOf(all, all.documentIds[0]!)).records
    expect(again.filter(({ record }) => record.type === 'annotation')).toHaveLength(3)
    expect(await undo(all, given.batchId)).toMatchObject({ restored: 3, conflicts: [] })
    expect((await textsOf(all, all.documentIds[0]!)).records).toEqual([])
  })

  it('joins what was cut, also a paragraph that was cut twice, as one batch that is undone as one', async () => {
    const cut = [
      '一年来，市政协认真履职，各项工作取得新成效。我们按照市委要求，毫不动摇坚持党对',
      '政协工作的全面领导，把思想政治引领作为中心环节。截至年底，临溪县新建改建农村公',
      '路三百公里，群众出行更加便捷。',
      '会议号召全体委员振奋精神、真抓实干。要以更加昂扬的姿态投身建设，不断增强责任感、使命感、荣誉感',
      '和归属感。',
    ]
    const all = await deskWith(cut.join('\n'))
    const [one] = all.documentIds as [string]
    const filter: FindingFilter = { types: [{ type: 'broken_paragraph', from: 0.5 }], status: 'open' }
    const { decided, batchId, unchanged } = await decide(all, { filter })
    expect({ decided, unchanged }).toEqual({ decided: 3, unchanged: [] })
    const joined = await textsOf(all, one)
    expect(joined.texts.map(text => text.replaceAll('\ufffc', ''))).toEqual([
      cut.slice(0, 3).join(''),
      cut.slice(3).join(''),
    ])
    expect(await undo(all, batchId)).toMatchObject({ restored: 3, conflicts: [] })
    const restored = await textsOf(all, one)
    expect(restored.texts).toEqual(cut)
    expect(restored.records).toEqual([])
  })

  it('leaves sections that are not ticked, and documents that were checked again since', async () => {
    const all = await deskWith(first, second)
    const [one, two] = all.documentIds as [string, string]
    expect(await decide(all, { by: 'rule', unticked: ['punct punct half_width ，'] })).toMatchObject({
      decided: 0,
      batchId: null,
    })
    const input = { filter: commas, by: 'document' as const, unticked: [], others: [], choice: accepted }
    const documents = [one, two].map(documentId => ({ documentId, checkedAt: 1 }))
    const outcome = await all.desk.outcome(await all.desk.call('concordance.decide', { ...input, documents }))
    expect(outcome).toMatchObject({ result: { decided: 0, changedSince: [one, two] } })
  })

  it('tells a place whose text has changed since the check', async () => {
    const all = await deskWith(first)
    const [one] = all.documentIds as [string]
    await type(all, one, (tr, { blocks }) => tr.delete(blocks[0]!.contentPos + 4, blocks[0]!.contentPos + 7))
    const result = await decide(all)
    expect(result.decided + result.unchanged.length).toBe(3)
    expect(result.unchanged.length).toBeGreaterThan(0)
    expect((await textsOf(all, one)).texts[0]).not.toContain(',有人家,')
  })

  it('knows what was decided until the next check, where the sign that is gone stands again near by', async () => {
    const all = await deskWith('甲乡收入三万元,比上年增长。甲乡支出三万元,比上年增长。甲乡结余三万元，比上年增长。')
    const [one] = all.documentIds as [string]
    const open = async () =>
      (await all.desk.call('concordance.places', { filter: commas, by: 'document', after: 0, limit: 50 })).map(
        ({ position }) => position,
      )
    const [first, second] = (await open()) as [number, number]
    await decide(all, { unticked: [one], others: [{ documentId: one, position: first }] })
    expect(await open()).toEqual([second])
    // What is decided next asks for every standing anew.
    await decide(all, {
      filter: { ...commas, status: 'all' },
      choice: { verdict: 'rejected', scope: 'place' },
      unticked: [one],
      others: [{ documentId: one, position: second }],
    })
    expect(await open()).toEqual([])
    expect((await textsOf(all, one)).texts[0]).toContain('收入三万元，比上年增长。甲乡支出三万元,比上年')
  })

  it('never decides a place that is not ticked because the text of one that is has gone', async () => {
    const all = await deskWith('甲乡收入三万元,比上年增长。甲乡支出三万元,比上年增长。')
    const [one] = all.documentIds as [string]
    await type(all, one, (tr, { blocks }) =>
      tr.replaceWith(blocks[0]!.contentPos + 7, blocks[0]!.contentPos + 8, schema.text('，')),
    )
    const result = await decide(all, { unticked: [one], others: [{ documentId: one, position: positionSpacing }] })
    expect(result).toMatchObject({ decided: 0, unchanged: [{ text: ',' }] })
    expect((await textsOf(all, one)).texts[0]).toBe('甲乡收入三万元，比上年增长。甲乡支出三万元,比上年增长。')
  })

  it('undoes a role that it gave to a line, unless it has another since', async () => {
    const folio = '第1页共9页'
    const all = await deskWith(`${folio}\n临溪县水系治理报告全文如下。\n第2页共9页\n一年来治理河道十二条。\n第3页共9页`)
    const [one] = all.documentIds as [string]
    const filter: FindingFilter = { types: [{ type: 'boilerplate', from: 0.5 }], status: 'open' }
    const { batchId, decided } = await decide(all, { filter })
    expect(decided).toBe(3)
    const rolesOf = async () => blocksOf((await textsOf(all, one)).doc).map(block => block.attrs.role as string)
    expect((await rolesOf()).filter(role => role !== 'body')).toHaveLength(3)
    await type(all, one, (tr, { blocks }) => tr.setNodeAttribute(blocks[2]!.contentPos - 1, 'role', 'caption'))
    expect(await undo(all, batchId)).toMatchObject({ restored: 2, conflicts: [{ text: '第2页共9页' }] })
    expect((await rolesOf()).filter(role => role !== 'body')).toEqual(['caption'])
  })
})
