import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, isFailureFresh } from './cache.ts'

test('the cache folder follows the variable of its own, then XDG', () => {
  expect(cacheFolder({ ZHUBI_ELECTRON_CACHE: 'own', XDG_CACHE_HOME: 'xdg' })).toBe('own')
  expect(cacheFolder({ XDG_CACHE_HOME: 'xdg' })).toBe(join('xdg', 'zhubi', 'electron'))
  expect(cacheFolder({})).toMatch(/\.cache.zhubi.electron$/)
})

test('a failed download is remembered for a day, for that version only', () => {
  const failure = { version: '45.4.1', failedAtMs: 1_000_000 }
  const dayMs = 86_400_000
  expect(isFailureFresh(failure, '45.4.1', 1_000_000)).toBe(true)
  expect(isFailureFresh(failure, '45.4.1', 1_000_000 + dayMs - 1)).toBe(true)
  expect(isFailureFresh(failure, '45.4.1', 1_000_000 + dayMs)).toBe(false)
  expect(isFailureFresh(failure, '45.5.0', 1_000_000)).toBe(false)
  expect(isFailureFresh(undefined, '45.4.1', 1_000_000)).toBe(false)
})

test('a clock that was set back does not keep a failure alive', () => {
  expect(isFailureFresh({ version: '1', failedAtMs: 5000 }, '1', 4000)).toBe(false)
})
