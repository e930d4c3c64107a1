import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../document/sections.ts'
import { noisyText } from '../testing/arbitrary-markdown.ts'
import { brokenPromises, uncovered } from '../testing/import-invariants.ts'
import { detectFormat, importText } from './index.ts'

const read = (text: string) => importText(text, 'text', '云泽报告.txt')

describe('plain text', () => {
  it('makes a paragraph of each line and keeps blank lines in the source map', () => {
    const { doc, sources, title } = read('\r\n　　云泽市工作报告 \r\n\n \r正文**市。')
    expect(title).toBe('云泽市工作报告')
    expect(blocksOf(doc).map(block => block.textContent)).toEqual(['　　云泽市工作报告 ', '正文**市。'])
    expect([...sources.values()].map(({ start, end, blankLinesBefore }) => [start, end, blankLinesBefore])).toEqual([
      [2, 12, 1],
      [17, 23, 2],
    ])
  })

  it('takes no breadcrumb or date line of a web page as title', () => {
    expect(read('首页 > 政务公开\n来源：办公室　时间：2024-01-18\n白石区工作总结\n正文。').title).toBe('白石区工作总结')
    expect(read('首页 > 政务公开').title).toBe('首页 > 政务公开')
  })

  it('takes the file name as title of a text without words', () => {
    expect(read(' \n\n').title).toBe('云泽报告')
  })

  it('covers every character but white space', () => {
    fc.assert(
      fc.property(noisyText, text => {
        const imported = read(text)
        expect(brokenPromises(text, imported)).toEqual([])
        expect(uncovered(text, imported).trim()).toBe('')
      }),
    )
  })
})

describe('detectFormat', () => {
  it.each([
    ['a.md', '正文', 'markdown'],
    ['a.txt', '# 云泽市报告\n\n正文', 'markdown'],
    ['a.txt', '任务。**要**抓落实。', 'markdown'],
    ['a.txt', '政协**市委员会召开*次会议，办理提案***件，增长**.*%。', 'text'],
    ['a.txt', '在**、临溪，宣传**、推介**。', 'text'],
    ['a.txt', '#标签 正文 2*3*4', 'text'],
    ['a', '正文。', 'text'],
  ])('%s: %s', (name, text, format) => {
    expect(detectFormat(name, text)).toBe(format)
  })
})
