import { expect, it } from 'vitest'
import { importText } from '#shared/formats/import/index.ts'
import { blockRowOf, packedRows, unpackedRows } from './block-rows.ts'

it('rows that were packed are the rows of the blocks, and the whole is their document', () => {
  const blocks = Array.from({ length: 120 }, (_, index) => `第${index}段：云泽市𠀀。`)
  const table = '| 县 | 数 |\n|---|---|\n| 临溪县 | 三 |'
  const { doc, sources } = importText(['# 报告', '---', ...blocks, table].join('\n\n'), 'markdown', 'a.md')
  const packed = packedRows(doc, sources)
  const rows: unknown[] = []
  doc.forEach(section => {
    section.forEach((block, _offset, index) => {
      rows.push(blockRowOf(block, index === 0, sources))
    })
  })
  expect(doc.childCount).toBeGreaterThan(1)
  expect([...unpackedRows(packed)]).toEqual(rows)
  expect(Buffer.from(packed.doc).toString()).toBe(JSON.stringify(doc))
  const told = JSON.parse(Buffer.from(packed.sources).toString()) as { blockId: string }[]
  expect(told.map(source => sources.get(source.blockId))).toEqual(told)
  expect(told).toHaveLength(sources.size)
})
