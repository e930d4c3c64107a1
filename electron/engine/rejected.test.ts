import { describe, expect, it } from 'vitest'
import type { FindingEntry } from '#shared/contract/findings.ts'
import type { RecordStep } from '#shared/document/record-step.ts'
import type { DecisionScope } from '#shared/domain/finding.ts'
import { deskInProject } from './testing/desk-in-project.ts'

const { desk, work, place } = deskInProject()

const report = [
  '云泽市水务工作总结',
  '一年来，全市水务系统围绕中心服务大局，己经完成河道治理二十六处，群众满意度明显提高。',
  '临溪县组织干部深入乡镇调研三十余次，形成调研报告十二篇，为县委县政府决策提供参考。',
  '白石区己经建成污水处理站九座，日处理能力达到三万吨，出水水质稳定达到国家标准。',
].join('\n')
const isWrong = ({ finding }: FindingEntry) => finding.checker === 'ocr_char' && finding.quote.includes('己')
const statuses = (entries: readonly FindingEntry[]) => entries.filter(isWrong).map(({ status }) => status)

/** Imports the report and rejects its first flaw. */
async function rejected(scope: DecisionScope): Promise<string> {
  const [documentId = ''] = await desk.import(place.folder, { 'a.txt': report })
  const [first] = (await work.checked(documentId)).filter(isWrong)
  await work.decide(documentId, [first as FindingEntry], { verdict: 'rejected', scope })
  return documentId
}

describe('a rejected finding does not come back', () => {
  it('after a re-check, at its place alone or everywhere in the document', async () => {
    const one = await rejected('place')
    expect(statuses(await work.checked(one))).toEqual(['rejected', 'open'])
    await desk.outcome(await desk.call('findings.check', {}))
    expect(statuses(await work.entries(one))).toEqual(['rejected', 'open'])
    const [, second] = (await work.entries(one)).filter(isWrong)
    await work.decide(one, [second as FindingEntry], { verdict: 'rejected', scope: 'document' })
    expect(statuses(await work.checked(one))).toEqual(['rejected', 'rejected'])
  })

  it('after edits near by, right beside it and in front of it, in one place or two', async () => {
    const id = await rejected('place')
    await work.type(id, { before: '完成河道' }, '圆满')
    await work.type(id, { before: '大局，' }, '和')
    const revision = await work.type(id, { before: '一年来' }, '五年规划的第一年里，')
    expect(statuses(await work.checked(id, revision))).toEqual(['rejected', 'open'])
  })

  it('when its text is deleted and typed again', async () => {
    const id = await rejected('document')
    await work.type(id, { over: '己经完成' }, '')
    const revision = await work.type(id, { before: '河道治理' }, '己经完成')
    expect(statuses(await work.checked(id, revision))).toEqual(['rejected', 'rejected'])
  })

  it.each([
    ['place', ['rejected', 'open']],
    ['document', ['rejected', 'rejected']],
    ['project', ['rejected', 'rejected']],
  ] as const)('when the changed file is imported again: %s', async (scope, expected) => {
    await rejected(scope)
    const changed = report.replace('临溪县组织', '临溪县认真组织').replace('云泽市水务', '云泽市二〇二三年水务')
    const [again = ''] = await desk.import(place.folder, { 'a.txt': changed })
    expect(statuses(await work.checked(again))).toEqual(expected)
  })

  it('in another document, only when it was rejected for the project', async () => {
    const id = await rejected('document')
    const [other = ''] = await desk.import(place.folder, { 'b.txt': report.replace('云泽市', '南陵市') })
    expect(statuses(await work.checked(other))).toEqual(['open', 'open'])
    const [, second] = (await work.entries(id)).filter(isWrong)
    await work.decide(id, [second as FindingEntry], { verdict: 'rejected', scope: 'project' })
    expect(statuses(await work.entries(other))).toEqual(['rejected', 'rejected'])
  })

  it('and what is decided about the earlier version later on reaches the later one', async () => {
    const [first = ''] = await desk.import(place.folder, { 'a.txt': report })
    const [again = ''] = await desk.import(place.folder, { 'a.txt': `${report}\n又及。` })
    await work.checked(again)
    const [entry] = (await work.checked(first)).filter(isWrong)
    const steps = await work.decide(first, [entry as FindingEntry], { verdict: 'rejected', scope: 'place' })
    expect(statuses(await work.entries(again))).toEqual(['rejected', 'open'])
    const { revision } = await work.load(first)
    await work.save(first, revision, steps.map(step => (step as RecordStep).invert()).reverse())
    expect(statuses(await work.entries(again))).toEqual(['open', 'open'])
  })
})
