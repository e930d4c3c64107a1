import { expect, test } from 'vitest'
import type { OutlineItem } from '#renderer/editor/editor-structure.ts'
import { foldableIds, rowsOf } from './outline-rows.ts'

/** Items `a`, `b`, … of these levels. */
const itemsOf = (...levels: number[]): OutlineItem[] =>
  levels.map((level, index) => ({
    id: String.fromCharCode(97 + index),
    role: level === 0 ? 'caption' : 'body',
    level,
    text: '',
    thread: '',
  }))
const shown = (levels: number[], folded: string[] = []) =>
  rowsOf(itemsOf(...levels), new Set(folded)).map(
    ({ item, depth, place, count }) => `${item.id}${depth} ${place}/${count}`,
  )

test('levels make a tree, whatever they skip', () => {
  expect(shown([1, 2, 3, 2, 1])).toEqual(['a1 1/2', 'b2 1/2', 'c3 1/1', 'd2 2/2', 'e1 2/2'])
  expect(shown([2, 1, 4, 3])).toEqual(['a1 1/2', 'b1 2/2', 'c2 1/2', 'd2 2/2'])
  expect(shown([0, 1, 0, 0])).toEqual(['a1 1/2', 'b1 2/2', 'c2 1/2', 'd2 2/2'])
})

test('what stands under a folded heading is left out', () => {
  expect(shown([1, 2, 3, 0, 1], ['a'])).toEqual(['a1 1/2', 'e1 2/2'])
  expect(shown([1, 2, 3, 0, 1], ['b'])).toEqual(['a1 1/2', 'b2 1/1', 'e1 2/2'])
  const rows = rowsOf(itemsOf(1, 2, 1), new Set(['a']))
  expect(rows.map(({ isFolded }) => isFolded)).toEqual([true, null])
  expect(foldableIds(itemsOf(1, 2, 3, 0, 1))).toEqual(['a', 'b', 'c'])
})

test('threads have lines of their own, and what stands in them follows, however it is mixed', () => {
  const items = itemsOf(1, 1, 2, 0).map((item, index) => ({ ...item, thread: index % 2 ? '乙' : '' }))
  const rows = rowsOf(items, new Set())
  expect(rows.map(({ item, depth, isThread }) => (isThread ? `「${item.text}」` : `${item.id}${depth}`))).toEqual([
    '「」',
    'a2',
    'c3',
    '「乙」',
    'b2',
    'd3',
  ])
  expect(rowsOf(items, new Set([rows[3]!.item.id]))).toHaveLength(4)
  const bare = rowsOf(items, new Set(), ['', '丙', '乙']).filter(({ isThread }) => isThread)
  expect(bare.map(({ item, isFolded }) => [item.text, isFolded])).toEqual([
    ['', false],
    ['丙', null],
    ['乙', false],
  ])
})
