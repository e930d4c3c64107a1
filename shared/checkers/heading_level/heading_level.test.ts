import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { headingLevel } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(headingLevel, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(headingLevel, documents))).toEqual([])
  })
})

describe('what is proposed', () => {
  const fixesOf = (text: string) =>
    checkWith(headingLevel, [markedSnapshot(text)]).map(({ quote, fixes }) => [quote, fixes[0]?.text])
  const prose = '全市上下齐心协力，项目建设全面提速，群众出行更加便捷，产业发展迈出坚实步伐。'

  it('gives a plain text its outline', () => {
    const text = `云泽市政府工作报告\n${prose}\n2023年工作回顾\n一、经济稳中有进\n${prose}\n二、民生持续改善\n${prose}\n2024年工作安排\n一、做强产业\n${prose}\n二、做优环境\n${prose}`
    expect(fixesOf(text)).toEqual([
      ['云泽市政府工作报告', 'h1'],
      ['2023年工作回顾', 'h2'],
      ['一、经济稳中有进', 'h3'],
      ['二、民生持续改善', 'h3'],
      ['2024年工作安排', 'h2'],
      ['一、做强产业', 'h3'],
      ['二、做优环境', 'h3'],
    ])
  })

  it('gives a deviant the level of its series', () => {
    const text = `# 报告\n## 一、经济\n${prose}\n#### 二、民生\n${prose}\n## 三、环境\n${prose}`
    expect(fixesOf(text)).toEqual([['二、民生', 'h2']])
  })

  it('makes a sentence a paragraph', () => {
    expect(fixesOf(`# 报告\n## 产业提速\n${prose}\n## ${prose}\n${prose}`)).toEqual([[prose, 'p']])
  })
})
