import { expect, it } from 'vitest'
import { displayWidth } from './findings-table.ts'

it('counts terminal columns: two for Chinese characters and full-width marks', () => {
  expect(displayWidth('abc')).toBe(3)
  expect(displayWidth('云泽市，ａ')).toBe(10)
  expect(displayWidth('𠮷')).toBe(2)
})
