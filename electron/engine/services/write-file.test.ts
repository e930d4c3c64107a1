import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { writeWhole } from './write-file.ts'

afterEach(removeTemporaryFolders)
const bytes = new TextEncoder().encode('云泽市')

it('writes a file and leaves nothing else behind', async () => {
  const folder = temporaryFolder()
  await writeWhole(join(folder, '报告.txt'), bytes, false)
  expect(readdirSync(folder)).toEqual(['报告.txt'])
  expect(readFileSync(join(folder, '报告.txt'), 'utf8')).toBe('云泽市')
})

it('keeps a file that is there unless told to replace it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '报告.txt')
  writeFileSync(path, '旧')
  await expect(writeWhole(path, bytes, false)).rejects.toMatchObject({ code: 'export_exists', params: { path } })
  expect(readFileSync(path, 'utf8')).toBe('旧')
  await writeWhole(path, bytes, true)
  expect(readFileSync(path, 'utf8')).toBe('云泽市')
  expect(readdirSync(folder)).toEqual(['报告.txt'])
})

it('lets only one of two writers have a name', async () => {
  const path = join(temporaryFolder(), '报告.txt')
  const results = await Promise.allSettled([writeWhole(path, bytes, false), writeWhole(path, bytes, false)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('tells a folder that cannot be written', async () => {
  const path = join(temporaryFolder(), 'none', '报告.txt')
  await expect(writeWhole(path, bytes, false)).rejects.toMatchObject({ code: 'export_failed', params: { path } })
})
