import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecentProjects, withOpened } from './recent-projects.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhubi-recent-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'recent.json')

test('the latest stands first, once, and twelve are kept', () => {
  let entries = withOpened([], 'a', 1)
  for (let index = 0; index < 20; index++) entries = withOpened(entries, `p${index}`, index)
  entries = withOpened(entries, 'p12', 99)
  expect(entries).toHaveLength(12)
  expect(entries[0]).toEqual({ path: 'p12', openedAt: 99 })
  expect(entries.filter(entry => entry.path === 'p12')).toHaveLength(1)
})

test('the list outlives the application and tells which files are gone', () => {
  const here = join(folder, '云泽.zhubi')
  writeFileSync(here, '')
  const recent = new RecentProjects(file())
  recent.add(join(folder, 'gone.zhubi'), 1)
  recent.add(here, 2)
  expect(new RecentProjects(file()).list()).toEqual([
    { path: here, name: '云泽', openedAt: 2, exists: true },
    { path: join(folder, 'gone.zhubi'), name: 'gone', openedAt: 1, exists: false },
  ])
})

test('a project can be forgotten', () => {
  const recent = new RecentProjects(file())
  recent.add('/a.zhubi', 1)
  recent.forget('/a.zhubi')
  expect(recent.has('/a.zhubi')).toBe(false)
  expect(new RecentProjects(file()).list()).toEqual([])
})

test('a damaged list starts anew', () => {
  writeFileSync(file(), '[{"path": 3}]')
  expect(new RecentProjects(file()).list()).toEqual([])
})

test('a list that cannot be written is kept in memory and stops nobody', () => {
  writeFileSync(join(folder, 'no-folder'), '')
  const recent = new RecentProjects(join(folder, 'no-folder', 'recent.json'))
  recent.add('/a.zhubi', 1)
  expect(recent.has('/a.zhubi')).toBe(true)
})
