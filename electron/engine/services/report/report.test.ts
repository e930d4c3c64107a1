import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { deskInProject } from '../../testing/desk-in-project.ts'

let now = 1000

beforeEach(() => {
  now = 1000
})
const { desk, work, place } = deskInProject({ checksBySelf: false, indexesBySelf: false, now: () => ++now })

const wrong = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'

it('tells an empty project', async () => {
  expect(await desk.call('report.get', {})).toMatchObject({
    documents: 0,
    characters: 0,
    coverage: 0,
    days: [],
    people: [],
    estimate: { method: 'none', rate: null },
  })
})

it('estimates from two proofs what both have missed, in documents that both have read', async () => {
  const [first = '', second = ''] = await desk.import(place.folder, {
    'a.txt': `${wrong}。\n`,
    'b.txt': '未读之文。\n',
  })
  const done = (id: string) => desk.call('rounds.setWork', { documentIds: [id], work: 'done' })
  await desk.call('project.setPerson', { name: '甲' })
  for (const sign of wrong.slice(0, 12)) await work.correct(first, sign, '一')
  expect((await desk.call('report.get', {})).estimate).toMatchObject({ method: 'recall', documents: 2 })
  await done(first)
  now = 10_000
  await desk.call('rounds.close', {})
  await desk.call('rounds.open', {})
  now = 20_000
  await desk.call('project.setPerson', { name: '乙' })
  work.startAt(20_000)
  for (const sign of wrong.slice(12, 16)) await work.correct(first, sign, '二')
  await done(first)
  const report = await desk.call('report.get', {})
  expect(report.work).toEqual({ untouched: 1, in_progress: 0, done: 1, returned: 0 })
  expect(report.round).toBe(2)
  const { estimate } = report
  expect(estimate).toMatchObject({ method: 'proofs', documents: 1, proofs: { characters: { first: 12, second: 4 } } })
  expect(estimate.unseen).toBeCloseTo(2)
  expect(second).not.toBe('')
})

it('counts by type what was decided, found still or put right, and by day', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': '会议由**市政府主持，对污水处理情兄进行了专题调研。\n' })
  await desk.outcome(await desk.call('findings.check', {}))
  const { entries } = await desk.call('findings.list', { documentId: id })
  const of = (type: string) => entries.filter(({ finding }) => finding.type === type)
  await work.decide(id, of('mask'), { verdict: 'rejected', scope: 'place' })
  await work.decide(id, of('ocr_char'), { verdict: 'accepted', scope: 'place' })
  await desk.outcome(await desk.call('findings.check', {}))
  const report = await desk.call('report.get', {})
  expect(report.findings).toEqual([
    { type: 'mask', open: 0, decided: 1 },
    { type: 'ocr_char', open: 0, decided: 1 },
  ])
  expect(report.days).toMatchObject([{ decided: 2, open: 0 }])
})

it('counts coverage by characters', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.md': '一二三四五六\n\n七八九十十一\n' })
  const { doc } = await work.load(id)
  const blockIds = [doc.firstChild!.firstChild!.attrs.id as string]
  await desk.call('reading.note', { documentId: id, blockIds, place: null })
  expect((await desk.call('report.get', {})).coverage).toBeCloseTo(0.5)
})

it('writes CSV', async () => {
  const path = join(place.folder, 'report.csv')
  await desk.call('report.write', { path, language: 'zh-CN' })
  const { readFileSync } = await import('node:fs')
  expect(readFileSync(path, 'utf8')).toContain('估计残留差错率')
})
