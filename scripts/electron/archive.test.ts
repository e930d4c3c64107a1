import { expect, test } from 'vitest'
import { resolveInside, targetOf } from './archive.ts'

test('Electron itself is kept and its executable gets its own name back', () => {
  expect(targetOf('Cypress/Cypress')).toBe('dist/electron')
  expect(targetOf('Cypress/icudtl.dat')).toBe('dist/icudtl.dat')
  expect(targetOf('Cypress/locales/zh-CN.pak')).toBe('dist/locales/zh-CN.pak')
})

test('the other application and its snapshot are left out', () => {
  expect(targetOf('Cypress/resources/app/index.js')).toBeUndefined()
  expect(targetOf('Cypress/resources/app/node_modules/lodash/index.js')).toBeUndefined()
  expect(targetOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
  expect(targetOf('Cypress/resources/')).toBeUndefined()
  expect(targetOf('other/file')).toBeUndefined()
})

test('of SQLite only what runs is kept', () => {
  const sqlite = 'Cypress/resources/app/node_modules/better-sqlite3'
  expect(targetOf(`${sqlite}/build/Release/better_sqlite3.node`)).toBe(
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  )
  expect(targetOf(`${sqlite}/lib/methods/backup.js`)).toBe('node_modules/better-sqlite3/lib/methods/backup.js')
  expect(targetOf(`${sqlite}/src/better_sqlite3.cpp`)).toBeUndefined()
  expect(targetOf(`${sqlite}/node_modules/node-abi/index.js`)).toBeUndefined()
  expect(targetOf('Cypress/resources/app/node_modules/bindings/bindings.js')).toBe('node_modules/bindings/bindings.js')
})

test('a path that leaves the folder is refused', () => {
  expect(resolveInside('/cache', 'dist/electron')).toMatch(/electron$/)
  expect(() => resolveInside('/cache', '../elsewhere')).toThrow('outside')
  expect(() => resolveInside('/cache', 'dist/../../elsewhere')).toThrow('outside')
})
