import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { expandPaths } from './expand-paths.ts'

afterEach(removeTemporaryFolders)

it('walks folders for readable files in name order, and ends where links run in a circle or lead away', async () => {
  const folder = temporaryFolder()
  const outside = temporaryFolder()
  mkdirSync(join(folder, '分册/.git'), { recursive: true })
  const names = ['报告10.txt', '报告9.TXT', '图.png', '.隐.txt', '分册/一.md', '分册/.git/二.md', '分册/三.markdown']
  for (const name of names) writeFileSync(join(folder, name), '字')
  writeFileSync(join(outside, '外.txt'), '字')
  symlinkSync(folder, join(folder, '分册/回'))
  symlinkSync(outside, join(folder, '外'))
  symlinkSync(join(outside, '外.txt'), join(folder, '外.txt'))
  symlinkSync(join(folder, 'none'), join(folder, '断.txt'))
  const found = (await expandPaths([folder, join(folder, '报告9.TXT')])).map(path => relative(folder, path))
  expect(found).toEqual([join('分册', '三.markdown'), join('分册', '一.md'), '报告9.TXT', '报告10.txt'].sort(byName))
})

const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

it('keeps a missing file of the right kind, so that import reports it', async () => {
  expect(await expandPaths(['/none/a.txt', '/none/b.pdf'])).toEqual(['/none/a.txt'])
})
