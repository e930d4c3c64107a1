import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '#shared/contract/settings.ts'
import { SettingsStore, settingsFrom } from './settings-store.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhubi-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('somebody new gets the defaults and the name of the system user', () => {
  expect(new SettingsStore(path, 'lin').current).toEqual(defaultSettings('lin'))
  expect(existsSync(path)).toBe(false)
})

test('changes are kept, and nothing lies beside them', () => {
  new SettingsStore(path, 'lin').change({ theme: 'dark', locale: undefined })
  const { current } = new SettingsStore(path, 'wang')
  expect(current.theme).toBe('dark')
  expect(current.locale).toBe('system')
  expect(current.person).toBe('lin')
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('a damaged file is put aside and the defaults hold', () => {
  writeFileSync(path, '{"theme": "da')
  expect(new SettingsStore(path, 'lin').current).toEqual(defaultSettings('lin'))
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"theme": "da')
})

test('a value that does not fit keeps its default, the others are taken', () => {
  writeFileSync(path, JSON.stringify({ theme: 'purple', textSize: 400, person: '林' }))
  const { current } = new SettingsStore(path, 'lin')
  expect(current).toEqual({ ...defaultSettings('lin'), person: '林' })
  expect(existsSync(`${path}.damaged`)).toBe(true)
})

test('settings of a later version are no damage', () => {
  const { settings, isDamaged } = settingsFrom({ theme: 'light', later: true }, defaultSettings('lin'))
  expect(isDamaged).toBe(false)
  expect(settings.theme).toBe('light')
})
