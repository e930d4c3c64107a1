import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { PathGrants } from './path-grants.ts'
import { removeTemporaryFolders, temporaryFolder } from './testing/temporary-folder.ts'

afterEach(removeTemporaryFolders)

it('admits what was granted and what lies below it, existing or not', () => {
  const folder = temporaryFolder()
  const grants = new PathGrants()
  grants.grant(join(folder, '项目'))
  expect(grants.has(join(folder, '项目'))).toBe(true)
  expect(grants.admit(join(folder, '项目', '新', 'a.txt'))).toBe(join(folder, '项目', '新', 'a.txt'))
  for (const path of [folder, join(folder, '项目二'), join(folder, '项目', '..', 'b.txt'), '/']) {
    expect(() => grants.admit(path), path).toThrow(expect.objectContaining({ code: 'path_not_granted' }))
  }
  expect(grants.has(join(folder, '项目', '..样'))).toBe(true)
})

it('looks through symbolic links, both in grants and in what is asked for', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '内'))
  mkdirSync(join(folder, '外'))
  writeFileSync(join(folder, '外', 'a.txt'), '字')
  symlinkSync(join(folder, '外'), join(folder, '内', '出'))
  symlinkSync(join(folder, '内'), join(folder, '门'))
  const grants = new PathGrants()
  grants.grant(join(folder, '门'))
  expect(grants.has(join(folder, '内', 'b.txt'))).toBe(true)
  expect(grants.has(join(folder, '门', '出', 'a.txt'))).toBe(false)
  expect(grants.has(join(folder, '门', '出', 'new.txt'))).toBe(false)
})
