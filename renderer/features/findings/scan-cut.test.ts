import { expect, it } from 'vitest'
import { scanCut } from './scan-cut.ts'

const place = (box: readonly [number, number, number, number], line = box[3]) =>
  ({ page: 0, label: '1', width: 2000, height: 3000, box, boxes: [box], line }) as const

it('shows a line as large as text, the place in the middle and marked', () => {
  const { height, page, marks } = scanCut(place([900, 1500, 120, 60]), 400, 2000)
  expect(page.width).toBe(1000)
  const [mark] = marks
  expect(mark).toEqual({ left: 170, top: height / 2 - 15, width: 60, height: 30 })
  expect(height).toBeGreaterThanOrEqual(58)
})

it('stays on the page at its edges', () => {
  const { page, marks, height } = scanCut(place([0, 2960, 80, 40]), 400, 2000)
  expect(page.left).toBe(0)
  expect(Math.round(page.top + page.height)).toBe(height)
  expect(marks[0]!.left).toBe(0)
})

it('shows a long place whole, and blows no scan up beyond what can be read', () => {
  const long = scanCut(place([100, 100, 1800, 60]), 400, 2000)
  expect(long.marks[0]!.width).toBeLessThanOrEqual(400)
  expect(long.marks[0]!.left).toBeGreaterThanOrEqual(0)
  expect(scanCut(place([900, 1500, 20, 4]), 400, 500).page.width).toBe(1000)
})

it('a word that runs down the page counts by its width', () => {
  const { page } = scanCut(place([900, 1500, 60, 240], 60), 400, 2000)
  expect(page.width).toBe(1000)
})
