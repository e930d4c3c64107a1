import { expect, test } from 'vitest'
import { placeFor } from './window-bounds.ts'

const laptop = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } }
const desk = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } }
const place = { x: 1600, y: 100, width: 1800, height: 1200, isMaximized: true }

test('a first window stands in the middle of the primary display', () => {
  expect(placeFor(null, [laptop, desk], laptop)).toEqual({ x: 40, y: 33, width: 1360, height: 860, isMaximized: false })
})

test('a window comes back to its display', () => {
  expect(placeFor({ lastDisplay: 2, places: { 2: place } }, [laptop, desk], laptop)).toEqual(place)
})

test('without that display it comes back to its place on the primary one', () => {
  const stored = { lastDisplay: 2, places: { 2: place, 1: { ...place, x: 10, y: 30, width: 900, height: 600 } } }
  expect(placeFor(stored, [laptop], laptop)).toMatchObject({ x: 10, y: 30, width: 900, height: 600 })
})

test('a place that no longer fits is shrunk and moved inside', () => {
  const small = { id: 2, workArea: { x: 0, y: 0, width: 1000, height: 700 } }
  expect(placeFor({ lastDisplay: 2, places: { 2: place } }, [small], small)).toMatchObject({
    x: 0,
    y: 0,
    width: 1000,
    height: 700,
  })
})
