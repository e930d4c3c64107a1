import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { TestEngine } from '../../testing/test-engine.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

it('groups of masks tell what is known of them here and elsewhere', async () => {
  const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  engines.push(desk)
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
  const text = '会议由**市政府主持，**市各部门参加，**县领导讲话。'
  const [one, two] = (await desk.import(folder, { '1.txt': text, '2.txt': `${text}闭幕后，**市代表返回。` })) as [
    string,
    string,
  ]
  await desk.outcome(await desk.call('findings.check', {}))

  const asked = { after: 0, limit: 10 }
  const all = await desk.call('masks.groups', asked)
  expect(all).toMatchObject([
    { group: '**市', count: 5, open: 5, keptMasked: 0, documents: 2, values: [] },
    { group: '**县', count: 2, open: 2, documents: 2 },
  ])
  expect(all[0]?.first).toMatchObject({ quote: '**', data: { kind: 'place' } })
  expect(await desk.call('masks.groups', { after: 1, limit: 10 })).toHaveLength(1)

  const decide = async (
    documentId: string,
    group: string,
    value: string | { verdict: 'intended' | 'rejected' | 'deferred' },
  ) => {
    const filter = {
      types: [{ type: 'mask' as const, from: 0.5 }],
      status: 'all' as const,
      group,
      documentIds: [documentId],
    }
    const { documents } = await desk.call('concordance.counts', { filter, by: 'document' })
    const mask = { maskKind: 'place' as const, value: String(value), note: '见公报' }
    const choice =
      typeof value === 'string'
        ? ({ verdict: 'accepted', scope: 'place', mask } as const)
        : ({ ...value, scope: 'place' } as const)
    const input = { filter, by: 'document' as const, documents, unticked: [], others: [], choice }
    await desk.outcome(await desk.call('concordance.decide', input))
  }
  await decide(one, '**市', '云泽')
  await decide(one, '**县', { verdict: 'intended' })
  const here = await desk.call('masks.groups', { ...asked, documentIds: [one] })
  const known = { value: '云泽', maskKind: 'place', note: '见公报' }
  expect(here).toMatchObject([
    { group: '**市', count: 2, open: 0, values: [{ ...known, count: 2, elsewhere: 0 }] },
    { group: '**县', count: 1, open: 0, keptMasked: 1, values: [] },
  ])
  const there = await desk.call('masks.groups', { ...asked, documentIds: [two] })
  expect(there[0]).toMatchObject({ group: '**市', count: 3, open: 3, values: [{ ...known, count: 0, elsewhere: 1 }] })

  await decide(two, '**县', { verdict: 'rejected' })
  await decide(two, '**市', { verdict: 'deferred' })
  expect(await desk.call('masks.groups', asked)).toMatchObject([
    { group: '**市', count: 5, open: 0, rejected: 0, deferred: 3 },
    { group: '**县', count: 2, open: 0, keptMasked: 1, rejected: 1, deferred: 0 },
  ])
})
