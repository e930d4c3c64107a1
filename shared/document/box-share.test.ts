import { expect, it } from 'vitest'
import { shareOfBox } from './box-share.ts'

const rounded = (box: readonly number[]) => box.map(Math.round)
const share = (text: string, part: string, box: readonly [number, number, number, number] = [100, 10, 400, 40]) => {
  const start = text.indexOf(part)
  return rounded(shareOfBox(box, { start, end: start + part.length, length: text.length }, text))
}

it('Chinese characters take equal shares', () => {
  expect(share('云泽市报', '泽市')).toEqual([200, 10, 200, 40])
  expect(share('云泽市报', '云泽市报')).toEqual([100, 10, 400, 40])
})

it('letters and digits take their own', () => {
  const [x, , width] = share('第12号', '12')
  expect(x).toBeGreaterThan(100 + 400 / 4)
  expect(width).toBeLessThan(400 / 2)
  expect(share('ill市', 'ill')[2]).toBeLessThan(share('mwm市', 'mwm')[2]!)
})

it('a character that the source names counts once, one of two units too', () => {
  expect(share('市&amp;区', '区')[0]! - 100).toBe(Math.round((400 * 1.52) / 2.52))
  expect(share('𠀀市', '市')).toEqual([300, 10, 200, 40])
})

it('a word that runs down the page is parted downwards', () => {
  expect(share('云泽市报', '市报', [10, 100, 40, 160])).toEqual([10, 180, 40, 80])
})

it('without a text all units count alike', () => {
  expect(rounded(shareOfBox([0, 0, 100, 20], { start: 1, end: 2, length: 4 }))).toEqual([25, 0, 25, 20])
})

it('a mark between Chinese characters is as wide as they are', () => {
  expect(share('云泽,市', ',')).toEqual([300, 10, 100, 40])
  expect(share('1.5亿', '.')[2]).toBeLessThan(80)
})
