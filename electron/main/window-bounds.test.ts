import { expect, test } from 'vitest'
import { placeFor, withPlace } from './window-bounds.ts'

const laptop = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } }
const desk = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } }
const desks = (displays = [laptop, desk], primary = laptop, taken: { x: number; y: number }[] = []) => ({
  displays,
  primary,
  taken: taken.map(corner => ({ ...corner, width: 900, height: 600 })),
})
const place = { x: 1600, y: 100, width: 1800, height: 1200, isMaximized: true }

test('a first window stands in the middle of the primary display', () => {
  expect(placeFor(null, desks())).toEqual({ x: 40, y: 33, width: 1360, height: 860, isMaximized: false })
})

test('a window comes back to its display', () => {
  expect(placeFor({ lastDisplay: 2, places: { 2: place }, projects: {} }, desks())).toEqual(place)
})

test('without that display it comes back to its place on the primary one', () => {
  const stored = {
    lastDisplay: 2,
    places: { 2: place, 1: { ...place, x: 10, y: 30, width: 900, height: 600 } },
    projects: {},
  }
  expect(placeFor(stored, desks([laptop]))).toMatchObject({ x: 10, y: 30, width: 900, height: 600 })
})

test('a place that no longer fits is shrunk and moved inside', () => {
  const small = { id: 2, workArea: { x: 0, y: 0, width: 1000, height: 700 } }
  expect(placeFor({ lastDisplay: 2, places: { 2: place }, projects: {} }, desks([small], small))).toMatchObject({
    x: 0,
    y: 0,
    width: 1000,
    height: 700,
  })
})

test('a project’s window comes back to where that project stood', () => {
  const own = { x: 300, y: 200, width: 1000, height: 600, isMaximized: false }
  const stored = withPlace(withPlace(null, { display: 1, place: own }, '/a.zhubi'), { display: 2, place }, '/b.zhubi')
  expect(placeFor(stored, desks(), '/a.zhubi')).toEqual(own)
  expect(placeFor(stored, desks(), '/unknown.zhubi')).toEqual(place)
  // Its display is gone: where the last window would stand, not off the edge.
  expect(placeFor(stored, desks([desk], desk), '/a.zhubi')).toEqual(place)
})

test('a window never covers another one exactly', () => {
  const own = { x: 300, y: 200, width: 1000, height: 600, isMaximized: false }
  const stored = withPlace(null, { display: 1, place: own }, null)
  const taken = [
    { x: 300, y: 200 },
    { x: 328, y: 228 },
  ]
  expect(placeFor(stored, desks([laptop], laptop, taken))).toMatchObject({ x: 356, y: 256 })
  const full = { ...own, x: 0, y: 25, width: 1440, height: 875 }
  expect(placeFor(withPlace(null, { display: 1, place: full }, null), desks([laptop], laptop, [full]))).toEqual(full)
})

test('only the latest projects are remembered', () => {
  const paths = Array.from({ length: 70 }, (_, index) => `/${index}.zhubi`)
  const stored = paths.reduce(
    (all, path) => withPlace(all, { display: 1, place }, path),
    withPlace(null, { display: 1, place }, null),
  )
  expect(Object.keys(stored.projects)).toEqual(paths.slice(10))
})
