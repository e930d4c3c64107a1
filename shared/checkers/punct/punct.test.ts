import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageForTests } from '../reading/testing/language.ts'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { punct } from './index.ts'

const resources = languageForTests()
const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(punct, fixture.documents, 0.5, resources))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(punct, documents, 0.5, resources))).toEqual([])
  })
})

it('closes a lone bracket by one as wide', () => {
  const found = checkWith(punct, [markedSnapshot('全县共建水渠(含支渠十二条，受益农田三千亩。', 'd')], 0)
  expect(found.find(({ message }) => message.key.includes('unclosed'))?.fixes[0]?.text).toBe('(含支渠十二条)，')
})

it('asks for no stop behind the title of the next piece that stands in the last line of a paragraph', () => {
  const { snapshot } = markedSnapshot(
    [
      '会议听取了上半年工作情况汇报，分析了当前面临的形势，部署了下一步的任务。',
      '会议强调，要压实责任，细化措施，把各项工作抓紧抓实，确保完成全年目标。',
      '会议指出，要坚持问题导向，补齐短板，按期完成整改任务，巩固已有的成果。',
      '会议要求各乡镇加强值守，备足物资，遇有险情及时上报，不得迟报漏报。',
      '县公安局破获系列盗窃电动车案',
      '近日，县公安局经过半个月的走访摸排，抓获嫌疑人两名，追回电动车十一辆。',
      '民警查明，两人白天踩点，夜里作案，专挑没有人看管的老旧小区下手。',
      '目前，两人已被依法刑事拘留，案件还在侦办，追回的车辆陆续发还失主。',
      '民警提醒市民停放车辆时锁好车锁，尽量停在有人看管的地方，并加装防盗装置。',
    ].join('\n'),
    'd',
  )
  const [last, title] = [snapshot.blocks[3], snapshot.blocks[4]]
  if (!last || !title) throw new Error('The text has nine lines')
  const blocks = snapshot.blocks.toSpliced(3, 2, { ...last, end: title.end })
  expect(foundIn(checkWith(punct, [{ snapshot: { ...snapshot, blocks }, marks: [] }], 0.5, resources))).toEqual([])
})
