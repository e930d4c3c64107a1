import { expect, test } from 'vitest'
import { Diagonals } from './diagonals.ts'

test('a diagonal is known as far as it was noted, others in its place or not', () => {
  const diagonals = new Diagonals()
  diagonals.note(7, 100, 50)
  diagonals.note(7 + 4096, 90, 50)
  expect([diagonals.reaches(7, 99), diagonals.reaches(7, 100)]).toEqual([true, false])
  expect([diagonals.reaches(7 + 4096, 89), diagonals.reaches(8, 0)]).toEqual([true, false])
  diagonals.note(7, 200, 100)
  expect([diagonals.reaches(7, 199), diagonals.reaches(7 + 4096, 80)]).toEqual([true, true])
})

test('what the reader has passed makes place', () => {
  const diagonals = new Diagonals()
  diagonals.note(1, 10, 5)
  diagonals.note(1 + 4096, 30, 20)
  expect([diagonals.reaches(1, 5), diagonals.reaches(1 + 4096, 29)]).toEqual([false, true])
})
