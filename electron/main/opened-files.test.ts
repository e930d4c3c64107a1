import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectPathsOf, withProjectEnding } from './opened-files.ts'

test('project files are told from switches and other arguments', () => {
  const args = ['--inspect=0', '.', '--user-data-dir=/x.zhubi', '云泽.zhubi', '/a/B.ZHUBI', 'report.md']
  expect(projectPathsOf(args, '/home')).toEqual([join('/home', '云泽.zhubi'), '/a/B.ZHUBI'])
})

test('a project file has its ending', () => {
  expect(withProjectEnding('/a/b')).toBe('/a/b.zhubi')
  expect(withProjectEnding('/a/b.zhubi')).toBe('/a/b.zhubi')
})
