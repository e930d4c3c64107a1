import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LastSession } from './last-session.ts'
import { isSamePath } from './same-path.ts'

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-paths-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a project is the same by whatever path it is asked for', () => {
  inFolder(folder => {
    const path = join(folder, '云泽.zhubi')
    writeFileSync(path, '')
    symlinkSync(path, join(folder, 'link.zhubi'))
    expect(isSamePath(path, join(folder, 'x', '..', '云泽.zhubi'))).toBe(true)
    expect(isSamePath(path, join(folder, 'link.zhubi'))).toBe(true)
    expect(isSamePath(path, join(folder, 'other.zhubi'))).toBe(false)
    expect(isSamePath(join(folder, 'gone.zhubi'), join(folder, 'gone.zhubi'))).toBe(true)
  })
})

test('a session is what was kept last; a damaged file is none', () => {
  inFolder(folder => {
    const file = join(folder, 'session.json')
    expect(new LastSession(file).projects()).toEqual([])
    const session = new LastSession(file)
    session.keep(['/a.zhubi', '/b.zhubi'])
    session.keep(['/b.zhubi'])
    expect(new LastSession(file).projects()).toEqual(['/b.zhubi'])
    writeFileSync(file, '{"projects": 3}')
    expect(new LastSession(file).projects()).toEqual([])
  })
})
