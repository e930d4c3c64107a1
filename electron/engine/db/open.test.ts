import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { applicationId, createProjectFile, openProjectFile } from './open.ts'

afterEach(removeTemporaryFolders)

const newProject = (): string => {
  const path = join(temporaryFolder(), '年报.zhubi')
  createProjectFile(path).close()
  return path
}
const next = (up: Migration['up']): Migration[] => [...migrations, { version: migrations.length + 1, up }]
const insertMeta = (path: string): void => {
  const file = openProjectFile(path)
  file.database.prepare("INSERT INTO meta VALUES ('kept', '云泽')").run()
  file.close()
}

describe('a project file', () => {
  it('bears our application id and the newest version, and is one plain file when closed', () => {
    const path = newProject()
    expect(readdirSync(join(path, '..'))).toEqual(['年报.zhubi'])
    const plain = new Database(path, { readonly: true })
    expect(plain.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(versionOf(plain)).toBe(migrations.length)
    expect(readFileSync(path).subarray(68, 72).toString('latin1')).toBe('ZHUB')
    plain.close()
  })

  it('keeps to write-ahead logging and foreign keys while open', () => {
    const file = openProjectFile(newProject())
    expect(file.database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(file.database.pragma('foreign_keys', { simple: true })).toBe(1)
    file.close()
  })

  it('is let go and loses nothing when the disk is too full to fold its log in', () => {
    const path = newProject()
    const { database, close } = openProjectFile(path)
    database.prepare("INSERT INTO meta VALUES ('kept', '云泽')").run()
    const pragma = database.pragma.bind(database)
    database.pragma = (source, options) => {
      if (source === 'journal_mode = DELETE') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
      return pragma(source, options)
    }
    close()
    const again = openProjectFile(path)
    expect(again.database.prepare("SELECT value FROM meta WHERE key = 'kept'").pluck().get()).toBe('云泽')
    again.close()
  })

  it('is not created over another file, nor in a missing folder', () => {
    const path = newProject()
    expect(() => createProjectFile(path)).toThrow(expect.objectContaining({ code: 'project_exists' }))
    const lost = join(temporaryFolder(), 'none', 'a.zhubi')
    expect(() => createProjectFile(lost)).toThrow(expect.objectContaining({ code: 'project_not_found' }))
  })

  it('refuses what is missing, no database, another database, or damaged', () => {
    const folder = temporaryFolder()
    expect(() => openProjectFile(join(folder, 'none.zhubi'))).toThrow(
      expect.objectContaining({ code: 'project_not_found' }),
    )
    const text = join(folder, 'text.zhubi')
    writeFileSync(text, '临溪县人民政府工作报告'.repeat(100))
    expect(() => openProjectFile(text)).toThrow(expect.objectContaining({ code: 'project_not_a_project' }))
    const other = join(folder, 'other.zhubi')
    new Database(other).exec('CREATE TABLE t (a)').close()
    expect(() => openProjectFile(other)).toThrow(expect.objectContaining({ code: 'project_not_a_project' }))
    const empty = join(folder, 'empty.zhubi')
    writeFileSync(empty, '')
    expect(() => openProjectFile(empty)).toThrow(expect.objectContaining({ code: 'project_not_a_project' }))
  })

  it('refuses a damaged file', () => {
    const path = newProject()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096, 4096 * 3)
    writeFileSync(path, bytes)
    expect(() => openProjectFile(path)).toThrow(expect.objectContaining({ code: 'project_damaged' }))
  })

  it('opens read-only when it is write-protected, also with a log left behind', () => {
    const path = newProject()
    insertMeta(path)
    chmodSync(path, 0o444)
    const file = openProjectFile(path)
    expect(file.readOnly).toBe(true)
    expect(file.database.prepare('SELECT value FROM meta').pluck().get()).toBe('云泽')
    expect(() => file.database.exec('DELETE FROM meta')).toThrow()
    file.close()
    writeFileSync(`${path}-wal`, '')
    const copied = openProjectFile(path)
    expect(copied.database.prepare('SELECT value FROM meta').pluck().get()).toBe('云泽')
    copied.close()
  })
})

describe('migrations', () => {
  it('upgrade an older file after a backup of it', () => {
    const path = newProject()
    insertMeta(path)
    const file = openProjectFile(
      path,
      next(database => database.exec('CREATE TABLE later (a)')),
    )
    expect(versionOf(file.database)).toBe(migrations.length + 1)
    expect(file.database.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0)
    file.close()
    const backup = openProjectFile(`${path}.v${migrations.length}.bak`)
    expect(backup.database.prepare('SELECT value FROM meta').pluck().get()).toBe('云泽')
    backup.close()
  })

  it('that fail are rolled back and stop opening; the older chain still opens the file', () => {
    const path = newProject()
    const failing = next(database => {
      database.exec('CREATE TABLE later (a)')
      database.exec('no sql')
    })
    expect(() => openProjectFile(path, failing)).toThrow(expect.objectContaining({ code: 'migration_failed' }))
    expect(() => openProjectFile(path, failing)).toThrow(expect.objectContaining({ code: 'migration_failed' }))
    const file = openProjectFile(path)
    expect(versionOf(file.database)).toBe(migrations.length)
    expect(file.database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe(0)
    file.close()
  })

  it('refuse a file of a newer Zhubi', () => {
    const path = newProject()
    openProjectFile(
      path,
      next(database => database.exec('CREATE TABLE later (a)')),
    ).close()
    expect(() => openProjectFile(path)).toThrow(expect.objectContaining({ code: 'project_newer' }))
  })

  it('are numbered without holes', () => {
    expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  })
})

describe('the lock', () => {
  const opener = join(import.meta.dirname, '../testing/open-project.ts')

  it('keeps a second process out, in both directions, and dies with its holder', async () => {
    const path = newProject()
    const file = openProjectFile(path)
    expect(spawnSync(process.execPath, [opener, path], { encoding: 'utf8' }).stdout).toBe('project_locked\n')
    file.close()

    const holder = spawn(process.execPath, [opener, path, 'hold'], { stdio: ['pipe', 'pipe', 'inherit'] })
    expect(String(await once(holder.stdout, 'data'))).toBe('opened\n')
    expect(() => openProjectFile(path)).toThrow(expect.objectContaining({ code: 'project_locked' }))
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(existsSync(`${path}-wal`)).toBe(true)
    const again = openProjectFile(path)
    expect(again.database.prepare('SELECT value FROM meta').pluck().get()).toBe('held')
    again.close()
  })

  it('keeps a second opener of the same process out', () => {
    const path = newProject()
    const file = openProjectFile(path)
    expect(() => openProjectFile(path)).toThrow(expect.objectContaining({ code: 'project_locked' }))
    file.close()
    openProjectFile(path).close()
  })
})

describe('append-only tables', () => {
  it('refuse changes', () => {
    const { database } = createProjectFile(':memory:')
    database.exec(`
      INSERT INTO batches VALUES ('b', 'import', '{}', 0);
      INSERT INTO sources VALUES ('s', 'n', 'p', 'h', 1, '{}', 'text', 0, '{}', x'00');
      INSERT INTO documents VALUES ('d', 's', 'b', 't', 'text', 0, 0, 0, 0);
      INSERT INTO witnesses (id, document_id, source_id, kind, at, doc, source_map) VALUES ('w', 'd', 's', 'import', 0, '{}', '[]');
      INSERT INTO steps VALUES ('x', 'd', 1, 0, 'b', 'c', 0, '{}');
    `)
    const refused = [
      "UPDATE batches SET label = 'x'",
      'DELETE FROM batches',
      "UPDATE sources SET bytes = x'01'",
      'DELETE FROM sources',
      "UPDATE witnesses SET doc = ''",
      'DELETE FROM witnesses',
      "UPDATE steps SET step = ''",
      'DELETE FROM steps',
    ]
    for (const sql of refused) expect(() => database.exec(sql), sql).toThrow(/append-only/)
    database.exec("UPDATE sources SET name = 'other'")
    database.close()
  })
})
