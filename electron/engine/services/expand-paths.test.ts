import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { zipOf } from '#workers/testing/zip-of.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { expandPaths } from './expand-paths.ts'
import { readSource } from './read-source.ts'

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
  const found = (await expandPaths([folder, join(folder, '报告9.TXT')])).paths.map(path => relative(folder, path))
  expect(found).toEqual([join('分册', '三.markdown'), join('分册', '一.md'), '报告9.TXT', '报告10.txt'].sort(byName))
})

const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

it('keeps a missing file of the right kind, so that import reports it', async () => {
  expect((await expandPaths(['/none/a.txt', '/none/b.exe'])).paths).toEqual(['/none/a.txt'])
})

it('walks archives as folders, archives inside them too, and counts what it passes over', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '全部.zip')
  const inner = zipOf({ '三.md': '丙' })
  writeFileSync(
    path,
    zipOf({
      '一.txt': '甲',
      '卷/二.html': '<p>乙',
      '卷/图.png': '',
      '__MACOSX/一.txt': '',
      '../外.txt': '',
      '内.zip': inner,
    }),
  )
  writeFileSync(join(folder, '坏.zip'), 'PK')
  const { paths, passedOver } = await expandPaths([folder])
  const members = ['全部.zip/一.txt', '全部.zip/卷/二.html', '全部.zip/内.zip/三.md', '坏.zip'].map(name =>
    join(folder, name),
  )
  expect(new Set(paths)).toEqual(new Set(members))
  expect(passedOver).toBe(2)
  const texts = await Promise.all(
    members.slice(0, 3).map(async member => new TextDecoder().decode(await readSource(member))),
  )
  expect(texts).toEqual(['甲', '<p>乙', '丙'])
  await expect(readSource(join(path, '无.txt'))).rejects.toMatchObject({ code: 'file_not_found' })
  await expect(readSource(join(folder, '坏.zip', 'a.txt'))).rejects.toMatchObject({ code: 'file_damaged' })
})

it('does not go into archives within archives for ever', async () => {
  const path = join(temporaryFolder(), 'a.zip')
  let content = zipOf({ 'x.txt': '甲' })
  for (let depth = 0; depth < 5; depth++) content = zipOf({ 'b.zip': content })
  writeFileSync(path, content)
  const { paths } = await expandPaths([path])
  expect(paths).toHaveLength(1)
  expect(paths[0]).toBe(join(path, 'b.zip', 'b.zip', 'b.zip'))
})
