import { expect, it } from 'vitest'
import { type StepRow, treeStep } from './tree-step.ts'

const rows: StepRow[] = [
  { depth: 1, isFolded: false },
  { depth: 2, isFolded: true },
  { depth: 2, isFolded: null },
]

it.each([
  ['ArrowRight', 0, { go: 1 }],
  ['ArrowRight', 1, { fold: false }],
  ['ArrowRight', 2, { go: null }],
  ['ArrowLeft', 0, { fold: true }],
  ['ArrowLeft', 1, { go: 0 }],
  ['ArrowLeft', 2, { go: 0 }],
  ['ArrowUp', 1, null],
  ['ArrowLeft', 3, null],
])('%s at row %i', (key, at, step) => {
  expect(treeStep(key, rows, at)).toEqual(step)
})

it('leaves the first row of all where it is', () => {
  expect(treeStep('ArrowLeft', [{ depth: 1, isFolded: null }], 0)).toEqual({ go: null })
})
