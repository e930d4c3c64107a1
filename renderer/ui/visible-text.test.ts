import { expect, it } from 'vitest'
import { visibleText } from './visible-text.ts'

it.each([
  ['云泽市\n年报', '云泽市 年报'],
  [' ', '␣'],
  ['\u3000\u3000', '␣'],
  ['\n', '⏎'],
  ['', '⏎'],
])('shows %j as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown)
})
