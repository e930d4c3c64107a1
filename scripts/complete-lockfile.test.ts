import { expect, test } from 'vitest'
import { missingEntries, withoutCompiling } from './complete-lockfile.ts'

test('binaries of other systems get an entry for their system alone', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/cli-linux-x64': '1.2.3',
        '@tool/cli-win32-x64': '1.2.3',
        '@tool/binding-linux-x64-musl': '1.2.3',
        '@tool/binding-linux-arm-gnueabihf': '1.2.3',
      },
    },
    'node_modules/@tool/cli-linux-x64': { version: '1.2.3' },
  }
  expect(missingEntries(packages)).toEqual({
    'node_modules/@tool/cli-win32-x64': { version: '1.2.3', os: ['win32'], cpu: ['x64'], dev: true, optional: true },
    'node_modules/@tool/binding-linux-x64-musl': {
      version: '1.2.3',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
    'node_modules/@tool/binding-linux-arm-gnueabihf': {
      version: '1.2.3',
      os: ['linux'],
      cpu: ['arm'],
      libc: ['glibc'],
      dev: true,
      optional: true,
    },
  })
})

test('what names no system or no exact version is left to npm', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { fsevents: '2.3.3', 'x-linux-x64': '^1.0.0' } } }
  expect(missingEntries(packages)).toEqual({})
})

test('a package that asks not to be compiled keeps saying so', () => {
  const packages = { a: { version: '1.0.0' }, b: { version: '2.0.0' } }
  expect(withoutCompiling(packages, key => key === 'b')).toEqual({
    a: { version: '1.0.0' },
    b: { version: '2.0.0', gypfile: false },
  })
})
