import { expect, test } from 'vitest'
import { graphicsDevices, mayHaveGraphics } from './graphics.ts'

test('any one of the devices counts as a graphics processor', () => {
  for (const device of graphicsDevices) expect(mayHaveGraphics('linux', path => path === device)).toBe(true)
})

test('a Linux without any of them has none', () => {
  expect(mayHaveGraphics('linux', () => false)).toBe(false)
})

test('of other systems nothing is concluded from what is missing', () => {
  for (const platform of ['darwin', 'win32']) expect(mayHaveGraphics(platform, () => false)).toBe(true)
})
