import { expect, it } from 'vitest'
import { partInFrame, scanCut, wholePage } from './scan-cut.ts'

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

it('draws no more of a page than the frame shows, in pixels of the screen', () => {
  const cut = scanCut(place([900, 1500, 120, 60]), 400, 2000)
  const part = partInFrame(cut, 400, 2)
  expect(part).toMatchObject({ pageWidth: 2000, pageHeight: 3000, left: -cut.page.left * 2, width: 800 })
  expect(part.height).toBe(cut.height * 2)
  expect(part.top).toBe(-cut.page.top * 2)
})

it('draws nothing beyond the edges of a page', () => {
  const narrow = { page: 0, label: '1', width: 100, height: 20, box: [40, 5, 20, 10], boxes: [], line: 10 } as const
  const part = partInFrame(scanCut(narrow, 400, Number.POSITIVE_INFINITY), 400, 1)
  expect(part).toMatchObject({ pageWidth: 300, left: 0, width: 300 })
  expect(part.top + part.height).toBeLessThanOrEqual(part.pageHeight)
})

it('draws a whole page as large as it is looked at, and a monstrous one with no more points than a canvas takes', () => {
  const page = (width: number, height: number) => ({ ...place([0, 0, 1, 1]), width, height })
  expect(wholePage(page(595, 842), 1500)).toMatchObject({ left: 0, top: 0, width: 1500, height: 2122 })
  for (const [width, height] of [
    [200_000, 200_000],
    [14_400, 1],
    [1, 1e9],
    [0, 0],
  ] as const) {
    const part = wholePage(page(width, height), 1e6)
    expect(part.width * part.height).toBeLessThanOrEqual(12_000_000)
    expect(Math.max(part.width, part.height)).toBeLessThanOrEqual(16_000)
    expect(Math.min(part.width, part.height)).toBeGreaterThan(0)
  }
})
