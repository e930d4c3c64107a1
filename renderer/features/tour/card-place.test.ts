import { expect, test } from 'vitest'
import { cardPlace } from './card-place.ts'

const screen = { width: 1300, height: 800 }
const card = { width: 320, height: 180 }

test('the card stands beside what it is about', () => {
  expect(cardPlace({ left: 0, top: 0, width: 300, height: 800 }, card, screen)).toEqual({ left: 314, top: 310 })
  expect(cardPlace({ left: 1000, top: 0, width: 300, height: 800 }, card, screen)).toEqual({ left: 666, top: 310 })
})

test('below or above where there is no room at the sides', () => {
  expect(cardPlace({ left: 100, top: 0, width: 1100, height: 50 }, card, screen)).toEqual({ left: 100, top: 64 })
  expect(cardPlace({ left: 0, top: 770, width: 1300, height: 30 }, card, screen)).toEqual({ left: 12, top: 576 })
})

test('inside what fills the window, and in the middle where there is nothing to show', () => {
  expect(cardPlace({ left: 0, top: 0, width: 1300, height: 800 }, card, screen)).toEqual({ left: 966, top: 606 })
  expect(cardPlace(null, card, screen)).toEqual({ left: 490, top: 310 })
})
