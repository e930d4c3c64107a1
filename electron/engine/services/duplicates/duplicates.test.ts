import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DuplicateCluster, PassageCopy } from '#shared/contract/duplicates.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { differencesOf } from '#shared/text/differences.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

const sound =
  '临溪县去年新建公路十二里，沿河栽种柳树三千余株，又在城北开挖水塘两口，引山泉入塘，附近农田从此不愁灌溉，百姓称便。'
const damaged = sound.replace('新建', '新廷').replace('柳树', '柳村')
const report = [
  '一、全县概况。临溪县地处山间，四面环水，人口不多，物产尚丰，向来以种茶养蚕为业。',
  damaged,
  '二、财政收支。全年收入比上年略有增加，支出大体持平，年终结余用于修补城墙与粮仓。',
  sound,
  '三、来年打算。拟再修桥三座，疏浚旧河道两段，并于城南设立学堂一所，招收幼童入学。',
].join('\n')

async function deskWith(text: string) {
  const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  engines.push(desk)
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
  const [documentId] = (await desk.import(folder, { '1.txt': text })) as [string]
  await desk.outcome(await desk.call('findings.check', {}))
  return { desk, documentId }
}
type Desk = Awaited<ReturnType<typeof deskWith>>

const isSound = ({ anchor }: PassageCopy) => anchor.exact.includes('新建')
async function onlyCluster({ desk }: Desk): Promise<DuplicateCluster> {
  const clusters = await desk.call('duplicates.clusters', {})
  expect(clusters).toHaveLength(1)
  return clusters[0]!
}
async function load({ desk, documentId }: Desk) {
  const { docJson, records } = await desk.call('documents.load', { documentId })
  return { texts: blocksOf(schema.nodeFromJSON(JSON.parse(docJson))).map(block => block.textContent), records }
}
async function settle({ desk }: Desk, input: Parameters<TestEngine['call']>[1] & object) {
  const outcome = await desk.outcome(await desk.call('duplicates.settle', input as never))
  if (outcome.kind !== 'settle') throw new Error(JSON.stringify(outcome))
  return outcome.result
}
const place = ({ documentId, anchor }: PassageCopy) => ({ documentId, anchor })

describe('copies of a passage', () => {
  it('are gathered with what is proposed of them', async () => {
    const all = await deskWith(report)
    const cluster = await onlyCluster(all)
    expect(cluster.copies).toHaveLength(2)
    expect(cluster.copies.map(({ findingId }) => findingId === null)).toEqual([true, false])
    expect(cluster.judgements).toMatchObject([{ status: 'open', checker: 'duplicate' }])
    expect(await all.desk.call('duplicates.clusters', { documentId: all.documentId })).toHaveLength(1)
    expect(await all.desk.call('duplicates.clusters', { documentId: 'none' })).toEqual([])
  })

  it('are merged: better readings come into the kept copy with their witness, the other goes; undone as one', async () => {
    const all = await deskWith(report)
    const { copies, judgements } = await onlyCluster(all)
    const [kept, other] = [copies.find(copy => !isSound(copy))!, copies.find(isSound)!]
    const witness = { documentId: other.documentId, blockId: other.anchor.blockId }
    const readings = differencesOf(kept.anchor.exact, other.anchor.exact).map(({ start, end, now }) => ({
      start,
      end,
      reading: now,
      witness,
    }))
    expect(readings).toHaveLength(2)
    const findings = judgements.map(({ documentId, findingId }) => ({ documentId, findingId }))
    const setAside = [{ ...place(other), findingId: judgements[0]!.findingId }]
    const result = await settle(all, { kept: place(kept), setAside, readings, findings })
    expect(result).toMatchObject({ setAside: 1, taken: 2, left: 0 })

    const { texts, records } = await load(all)
    expect(texts[1]).toBe(sound)
    const bodies = records.flatMap(({ record, anchor }) =>
      record.type === 'annotation' ? [[record.kind, record.body, anchor.exact]] : [],
    )
    expect(bodies).toEqual(
      expect.arrayContaining([
        ['ocr', { original: '廷', reading: '建', witness }, '建'],
        ['ocr', { original: '村', reading: '树', witness }, '树'],
        ['duplicate', expect.objectContaining({ keptBlockId: kept.anchor.blockId }), other.anchor.exact],
      ]),
    )
    expect((await onlyCluster(all)).judgements).toMatchObject([{ status: 'accepted' }])

    const undone = await all.desk.outcome(await all.desk.call('batches.undo', { batchId: result.batchId ?? '' }))
    expect(undone).toMatchObject({ result: { conflicts: [] } })
    expect(await load(all)).toEqual({ texts: report.split('\n'), records: [] })
    expect((await onlyCluster(all)).judgements).toMatchObject([{ status: 'open' }])
  })

  it('stay both when that is meant, which can be decided anew', async () => {
    const all = await deskWith(report)
    const { copies, judgements } = await onlyCluster(all)
    const findings = judgements.map(({ documentId, findingId }) => ({ documentId, findingId }))
    await settle(all, { kept: place(copies[0]!), setAside: [], readings: [], findings })
    expect((await onlyCluster(all)).judgements).toMatchObject([{ status: 'intended' }])
    const setAside = [{ ...place(copies[1]!), findingId: copies[1]!.findingId }]
    await settle(all, { kept: place(copies[0]!), setAside, readings: [], findings })
    expect((await onlyCluster(all)).judgements).toMatchObject([{ status: 'accepted' }])
    expect((await load(all)).records.map(({ record }) => record.type).sort()).toEqual(['annotation', 'decision'])
  })

  it('tells what it does not find any more, and leaves it', async () => {
    const all = await deskWith(report)
    const { copies, judgements } = await onlyCluster(all)
    const gone = { ...copies[1]!.anchor, blockId: 'gone', endBlockId: 'gone', exact: '别处没有的一段话语' }
    const witness = { documentId: all.documentId, blockId: 'gone' }
    const readings = [{ start: 900, end: 901, reading: '树', witness }]
    const setAside = [{ documentId: all.documentId, anchor: gone, findingId: null }]
    const result = await settle(all, { kept: place(copies[0]!), setAside, readings, findings: [] })
    expect(result).toEqual({ batchId: null, setAside: 0, taken: 0, left: 2 })
    expect(judgements).toHaveLength(1)
    expect((await load(all)).texts).toEqual(report.split('\n'))
  })
})
