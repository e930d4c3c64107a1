import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { zip } from '#shared/formats/export/zip.ts'
import { openProjectFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { flawedReport, reportText } from '../testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { TestEngine } from '../testing/test-engine.ts'
import { packProject, unpackProject } from './project-package.ts'

let desk: TestEngine
let folder: string
const file = (name: string) => join(folder, name)

beforeEach(async () => {
  // A check that comes by itself would change the project between two packings.
  desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: file('a.zhubi') })
})
afterEach(() => desk.engine.close())
afterAll(removeTemporaryFolders)

/** The package of a project file. */
function packed(path: string): Uint8Array {
  const opened = openProjectFile(path)
  try {
    return packProject(new ProjectStore(opened))
  } finally {
    opened.close()
  }
}

describe('a package', () => {
  it('gives the project back whole, and the same package again', async () => {
    await desk.import(folder, { 'a.txt': flawedReport, 'b.md': `# 云泽\n\n${reportText(30)}` })
    const { jobId } = await desk.call('findings.check', {})
    await desk.outcome({ jobId })
    await desk.call('profiles.save', { profile: { ...shippedProfiles.notes, name: '云泽体例' } })
    writeFileSync(file('a.txt'), `${flawedReport}\n新写的一段。\n`)
    const files = [{ path: file('a.txt'), as: 'new-version' as const }]
    expect(await desk.outcome(await desk.call('sources.import', { files }))).toMatchObject({ kind: 'import' })
    const { bytes } = await desk.call('project.pack', { path: file('a.zip'), overwrite: false })
    await desk.call('project.close', {})
    const first = packed(file('a.zhubi'))
    expect(first.length).toBe(bytes)
    await desk.call('project.unpack', { packagePath: file('a.zip'), path: file('b.zhubi') })
    const documents = await desk.call('documents.list', {})
    expect(documents).toHaveLength(2)
    expect(documents[0]?.open.mask).toBeGreaterThan(0)
    expect((await desk.call('profiles.list', {})).at(-1)?.name).toBe('云泽体例')
    await desk.call('project.close', {})
    expect(packed(file('b.zhubi'))).toEqual(first)
    const parts = unzipSync(first)
    expect(strFromU8(parts['tables/sources.jsonl']!).split('\n')).toHaveLength(4)
    expect(Object.keys(parts).filter(name => name.startsWith('blobs/'))).toHaveLength(3)
    expect(Object.keys(parts).some(name => name.includes('search'))).toBe(false)
  })

  it('has every table of the project, whatever migrations add', async () => {
    await desk.call('project.close', {})
    const { database, close } = openProjectFile(file('a.zhubi'))
    const names = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    close()
    const own = names.filter(name => !name.startsWith('search_') && !name.startsWith('sqlite_'))
    const parts = Object.keys(unzipSync(packed(file('a.zhubi'))))
    expect(parts.filter(name => name.startsWith('tables/'))).toEqual(own.map(name => `tables/${name}.jsonl`))
  })

  it('leaves nothing behind when it is damaged, newer or none', async () => {
    await desk.import(folder, { 'a.txt': reportText(2) })
    await desk.call('project.close', {})
    const parts = unzipSync(packed(file('a.zhubi')))
    const manifest = JSON.parse(strFromU8(parts['package.json']!)) as { schema: number; tables: { name: string }[] }
    const write = (name: string, changed: Record<string, string | Uint8Array | null>) => {
      const all = { ...parts, ...changed }
      writeFileSync(
        file(name),
        zip(Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]))),
      )
      return unpackProject(file(name), file('c.zhubi'))
    }
    const blob = Object.keys(parts).find(name => name.startsWith('blobs/')) ?? ''
    const invalid = { code: 'package_invalid' }
    await expect(write('blob.zip', { [blob]: null })).rejects.toMatchObject(invalid)
    await expect(write('rows.zip', { 'tables/blocks.jsonl': '' })).rejects.toMatchObject(invalid)
    await expect(
      write('twice.zip', { 'tables/documents.jsonl': strFromU8(parts['tables/documents.jsonl']!).repeat(2) }),
    ).rejects.toMatchObject(invalid)
    const renamed = JSON.stringify({ ...manifest, tables: [{ name: 'sqlite_schema', columns: ['sql'], rows: 0 }] })
    await expect(
      write('table.zip', { 'package.json': renamed, 'tables/sqlite_schema.jsonl': '' }),
    ).rejects.toMatchObject(invalid)
    await expect(
      write('new.zip', { 'package.json': JSON.stringify({ ...manifest, schema: 900 }) }),
    ).rejects.toMatchObject({ code: 'project_newer' })
    writeFileSync(file('none.zip'), 'PK')
    await expect(unpackProject(file('none.zip'), file('c.zhubi'))).rejects.toMatchObject(invalid)
    await expect(unpackProject(file('gone.zip'), file('c.zhubi'))).rejects.toMatchObject({ code: 'file_not_found' })
    expect(existsSync(file('c.zhubi'))).toBe(false)
  })

  it('never takes the place of a project', async () => {
    await desk.call('project.pack', { path: file('a.zip'), overwrite: false })
    await desk.call('project.close', {})
    await expect(unpackProject(file('a.zip'), file('a.zhubi'))).rejects.toMatchObject({ code: 'project_exists' })
    expect(existsSync(file('a.zhubi'))).toBe(true)
  })
})
