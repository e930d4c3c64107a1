import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleFiles, sampleFolders, sampleProject } from './samples.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhubi-samples-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the shipped reports are found in a checkout, without their gold', () => {
  const files = sampleFiles(sampleFolders(join(import.meta.dirname, '../..'), folder))
  expect(files.length).toBeGreaterThanOrEqual(3)
  expect(files.every(existsSync)).toBe(true)
  expect(files.map(file => basename(file)).filter(name => name.endsWith('.json'))).toEqual([])
})

test('a package without samples says so', () => {
  expect(() => sampleFiles([join(folder, 'none')])).toThrow(/No sample reports/)
})

test('the sample project is told to exist once it does', () => {
  const { path, exists } = sampleProject(folder, '示例')
  expect({ path, exists }).toEqual({ path: join(folder, 'samples', '示例.zhubi'), exists: false })
  writeFileSync(path, '')
  expect(sampleProject(folder, '示例').exists).toBe(true)
})
