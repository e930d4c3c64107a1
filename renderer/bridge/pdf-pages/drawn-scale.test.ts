import { expect, it } from 'vitest'
import { drawnScale } from './drawn-scale.ts'

it('draws a page of the usual size as large as it is looked at', () => {
  expect(drawnScale(595, 842)).toBe(3)
})

it('draws a large page with no more points than a small one can have, whatever it says of its measure', () => {
  for (const [width, height] of [
    [2400, 3400],
    [200_000, 200_000],
    [14_400, 1],
    [1, 1e9],
  ] as const) {
    const scale = drawnScale(width, height)
    expect(width * height * scale * scale).toBeLessThanOrEqual(12_000_001)
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_000.001)
    expect(scale).toBeGreaterThan(0)
  }
})

it('copes with a page that has no measure', () => {
  expect(drawnScale(0, 0)).toBe(3)
})
