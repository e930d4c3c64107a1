import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Grants } from './grants.ts'

const home = join('/', 'home', 'lin')

test('a granted folder covers what is below it and nothing beside it', () => {
  const grants = new Grants()
  grants.add(join(home, 'reports'))
  expect(grants.covers(join(home, 'reports'))).toBe(true)
  expect(grants.covers(join(home, 'reports', 'a', 'b.md'))).toBe(true)
  expect(grants.covers(join(home, 'reports-2', 'b.md'))).toBe(false)
  expect(grants.covers(join(home, 'reports', '..', 'secret.txt'))).toBe(false)
  expect(grants.covers(home)).toBe(false)
})

test('paths are kept absolute and once', () => {
  const grants = new Grants()
  expect(grants.add(join(home, 'a', '..', 'b.zhubi'))).toBe(join(home, 'b.zhubi'))
  grants.add(join(home, 'b.zhubi'))
  expect(grants.all()).toEqual([join(home, 'b.zhubi')])
})
