import { expect, test } from 'vitest'
import { isComplete } from './registry.ts'

const binary = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
const record = { recipe: '33.2.1-1', fileSizes: { 'dist/electron': 10, [binary]: 5 } }
const sizes: Record<string, number> = { ...record.fileSizes }

test('a finished folder of the same recipe is used again', () => {
  expect(isComplete(record, '33.2.1-1', file => sizes[file])).toBe(true)
})

test('an unfinished folder, another recipe or a damaged file means preparing anew', () => {
  expect(isComplete(undefined, '33.2.1-1', file => sizes[file])).toBe(false)
  expect(isComplete(record, '33.2.1-2', file => sizes[file])).toBe(false)
  expect(isComplete(record, '33.2.1-1', () => undefined)).toBe(false)
  expect(isComplete(record, '33.2.1-1', file => (file === binary ? 4 : sizes[file]))).toBe(false)
  expect(isComplete({ recipe: '33.2.1-1' }, '33.2.1-1', file => sizes[file])).toBe(false)
})
