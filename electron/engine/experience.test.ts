import { describe, expect, it } from 'vitest'
import type { FindingEntry } from '#shared/contract/findings.ts'
import type { RecordStep } from '#shared/document/record-step.ts'
import { deskInProject } from './testing/desk-in-project.ts'

const { desk, work, place } = deskInProject()

const places = ['临溪', '白石', '南陵', '东山', '西河', '北塘', '中坪', '上林', '下湾', '石桥', '青岩', '云岭']
/** Each line has the same misspelling in surroundings of its own. */
const report = ['云泽市工作总结', ...places.map(name => `${name}县的千部群众齐心协力，完成了${name}河道的治理。`)].join(
  '\n',
)
const misspelt = (entries: readonly FindingEntry[]) =>
  entries.filter(({ finding }) => finding.data.reason === 'misspelt')
const summary = async () => (await desk.call('documents.list', {}))[0]
const rejected = { verdict: 'rejected', scope: 'place' } as const

describe('a rule’s confidence follows what the project decides', () => {
  it('sinks out of sight when it is rejected again and again, and comes back when that is taken back', async () => {
    const [id = ''] = await desk.import(place.folder, { 'a.txt': report })
    const all = misspelt(await work.checked(id))
    expect(all).toHaveLength(places.length)
    const [shipped = 0] = all.map(({ finding }) => finding.confidence)
    expect((await summary())?.open.ocr_char).toBe(places.length)
    const made: RecordStep[] = []
    for (const entry of all.slice(0, 8)) made.push(...((await work.decide(id, [entry], rejected)) as RecordStep[]))
    const now = misspelt(await work.entries(id))
    const open = now.filter(({ status }) => status === 'open')
    expect(open).toHaveLength(places.length - 8)
    for (const { finding } of open) {
      expect(finding.confidence).toBeLessThan(0.5)
      expect(finding.experience).toEqual({ accepted: 0, rejected: 8, shipped })
    }
    // What is decided stays as it was: it is found by its status, not by its confidence.
    expect(now.filter(({ status }) => status === 'rejected').map(({ finding }) => finding.confidence)).toEqual(
      Array.from({ length: 8 }, () => shipped),
    )
    expect(await summary()).toMatchObject({ decided: 8, open: {} })
    await work.checked(id)
    expect((await summary())?.open.ocr_char).toBeUndefined()
    const { revision } = await work.load(id)
    await work.save(
      id,
      revision,
      made.map(step => step.invert()),
    )
    const back = misspelt(await work.entries(id))
    expect(back.map(({ finding, status }) => [finding.confidence, finding.experience, status])).toEqual(
      places.map(() => [shipped, undefined, 'open']),
    )
    expect((await summary())?.open.ocr_char).toBe(places.length)
  })

  it('counts a batch once', async () => {
    const [id = ''] = await desk.import(place.folder, { 'a.txt': report })
    const all = misspelt(await work.checked(id))
    await work.decide(id, all.slice(0, 9), rejected)
    const [open] = misspelt(await work.entries(id)).filter(({ status }) => status === 'open')
    expect(open?.finding.experience).toMatchObject({ accepted: 0, rejected: 1 })
    expect(open?.finding.confidence).toBeGreaterThan(0.5)
  })
})

describe('a corrected confusion', () => {
  const first = '云泽市水务工作总结\n一年来，水库移民工作进展顺利，安置房全部交付使用。'
  const second = '临溪县水利工作总结\n一年来，全县水库移民工作稳步推进，群众生活明显改善。'

  it('is proposed elsewhere between the same neighbours, at once, and no more when it is taken back', async () => {
    const [one = '', two = ''] = await desk.import(place.folder, { 'a.txt': first, 'b.txt': second })
    await work.checked(two)
    const [finding] = await work.checked(one)
    expect(finding).toBeUndefined()
    const steps = await work.correct(one, '移民', '搬迁')
    desk.events.length = 0
    await work.checked(one)
    const [learned] = await work.checked(two)
    expect(learned).toMatchObject({
      status: 'open',
      finding: { checker: 'ocr_char', quote: '移民', data: { reason: 'learned', count: 1, frequent: '移民→搬迁' } },
    })
    desk.events.length = 0
    await work.takeBack(one, steps)
    expect(await work.checked(two)).toEqual([])
  })
})
