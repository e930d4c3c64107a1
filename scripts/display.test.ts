import { expect, test } from 'vitest'
import { hasDisplay, withDisplay } from './display.ts'

test('only Linux can lack a display', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('a command runs under a virtual display only where there is none', () => {
  expect(withDisplay(['node', 'x.ts'], true)).toEqual(['node', 'x.ts'])
  expect(withDisplay(['node', 'x.ts'], false)[0]).toBe('xvfb-run')
  expect(withDisplay(['node', 'x.ts'], false).slice(-2)).toEqual(['node', 'x.ts'])
})
