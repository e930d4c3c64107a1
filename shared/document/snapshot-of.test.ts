import { expect, test } from 'vitest'
import { schema } from './schema.ts'
import { documentOf } from './sections.ts'
import { snapshotOf } from './snapshot-of.ts'
import { markedDocument, sourcesOf } from './testing/marked-document.ts'

const about = { documentId: 'd', name: '报告.txt', revision: 1, format: 'text' } as const

test('text leaves out seams, keeps line breaks, and blocks are ranges of it', () => {
  const { doc } = markedDocument(['# 概况', '云泽**市**¦**临**溪⏎县', '---', '白石区'], [2, 2])
  const { snapshot } = snapshotOf({ ...about, doc })
  expect(snapshot.text).toBe('概况\n云泽市临溪\n县\n\n白石区')
  expect(snapshot.blocks.map(block => [block.id, block.kind, block.level, block.start, block.end])).toEqual([
    ['b1', 'heading', 1, 0, 2],
    ['b2', 'paragraph', 0, 3, 10],
    ['b3', 'rule', 0, 11, 11],
    ['b4', 'paragraph', 0, 12, 15],
  ])
})

test('bold on both sides of a seam is one stretch', () => {
  const { doc } = markedDocument(['云**泽市**¦**临溪**县'])
  expect(snapshotOf({ ...about, doc }).snapshot.blocks[0]).toMatchObject({ strong: [[1, 5]], atoms: [3] })
})

test('places go both ways, and a seam belongs to neither side of it', () => {
  const { doc } = markedDocument(['云泽¦市', '临溪县'])
  const view = snapshotOf({ ...about, doc })
  expect(view.toPoint(2, 'end')).toEqual({ blockId: 'b1', offset: 2 })
  expect(view.toPoint(2, 'start')).toEqual({ blockId: 'b1', offset: 3 })
  expect(view.toPoint(3, 'start')).toEqual({ blockId: 'b1', offset: 4 })
  expect(view.toPoint(4, 'end')).toEqual({ blockId: 'b2', offset: 0 })
  expect(view.toTextOffset('b1', 2)).toBe(2)
  expect(view.toTextOffset('b1', 3)).toBe(2)
  expect(view.toTextOffset('b1', 4)).toBe(3)
  expect(view.toTextOffset('b2', 9)).toBe(7)
  expect(view.toTextOffset('b9', 0)).toBeNull()
})

test('table cells are blocks', () => {
  const cell = (id: string, text: string) => schema.nodes.table_cell.create({ id }, schema.text(text))
  const row = schema.nodes.table_row.create(null, [cell('c1', '县'), cell('c2', '人口')])
  const doc = documentOf([schema.nodes.table.create({ id: 't' }, row)])
  const { snapshot } = snapshotOf({ ...about, doc })
  expect(snapshot.text).toBe('县\n人口')
  expect(snapshot.blocks.map(({ id, kind }) => [id, kind])).toEqual([
    ['c1', 'cell'],
    ['c2', 'cell'],
  ])
})

test('blank lines come from the sources', () => {
  const { doc } = markedDocument(['云泽市'])
  const sources = new Map(sourcesOf(doc))
  sources.set('b1', { ...sources.get('b1')!, blankLinesBefore: 2 })
  expect(snapshotOf({ ...about, doc, sources }).snapshot.blocks[0]?.blankLinesBefore).toBe(2)
})
