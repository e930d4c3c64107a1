import { expect, it } from 'vitest'
import { editionNames, fileNameOf } from './edition-names.ts'

it('makes file names that every system takes', () => {
  expect(fileNameOf('云泽市 2023/2024 年“工作”报告: 上?')).toBe('云泽市 2023 2024 年“工作”报告 上')
  expect(fileNameOf('..隐藏. ')).toBe('隐藏')
  expect(fileNameOf('CON.报告')).toBe('_CON.报告')
  expect(fileNameOf('**\u0000')).toBe('document')
  expect(Array.from(fileNameOf('𠮷'.repeat(200)))).toHaveLength(80)
})

it('tells documents of one title apart, the same way whatever else is exported', () => {
  const documents = ['甲', '乙', '甲', '甲 (2)'].map((title, id) => ({
    id: String(id),
    title,
    format: 'markdown' as const,
  }))
  expect([...editionNames(documents, 'txt').values()]).toEqual(['甲.txt', '乙.txt', '甲 (2).txt', '甲 (2) (2).txt'])
  expect(editionNames(documents, 'source').get('1')).toBe('乙.md')
  expect(editionNames([{ id: 'x', title: '乙', format: 'text' }], 'source').get('x')).toBe('乙.txt')
})
