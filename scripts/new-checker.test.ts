import { describe, expect, it } from 'vitest'
import { checkerFiles, exportNameOf, registryLines } from './new-checker.ts'

describe('new-checker', () => {
  it('makes every file that a checker must have', () => {
    expect(Object.keys(checkerFiles('number_date')).sort()).toEqual([
      'README.md',
      'fixtures/clean/cases.txt',
      'fixtures/flagged/cases.txt',
      'index.ts',
      'locales/en.ts',
      'locales/zh-CN.ts',
      'number_date.test.ts',
    ])
  })

  it('names the export in camel case', () => {
    expect(exportNameOf('number_date')).toBe('numberDate')
    expect(registryLines('number_date')[0]).toBe("import { numberDate } from './number_date/index.ts'")
  })
})
